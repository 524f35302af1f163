import AppendixForm
import DiagnosticTexts
import Diagnostics
import Reports
import Spreadsheet
import SpreadsheetFile
import TouchpointRegister

/// A file that was read as a form or as a register.
struct ReadForm: Sendable {
  var file: InputFile
  var register: Register
  var facts: FormFacts
  /// What reading found.
  var diagnostics: [Diagnostic]
  /// A readable workbook may hold no form (TP101 is among the findings then).
  var hasForm: Bool

  /// Whether a form has no touchpoint, and no error says why.
  var isEmpty: Bool {
    hasForm && register.touchpoints.isEmpty && !diagnostics.contains { $0.severity == .error }
  }

  /// Why a command that needs the form cannot go on without it.
  var absence: Failure {
    for case .formNotFound(let absence) in diagnostics.lazy.map(\.finding) {
      return Failure(.formMissing(absence))
    }
    return Failure(.formMissing(FormAbsence()))
  }
}

/// Reads a file of any kind into the domain.
struct FormOpener: Sendable {
  /// Understands columns 2, 4 and 5 of a form; a register in JSON says itself what they mean.
  var recognizer = Recognizer.standard
  /// How many threads read a register in JSON.
  var width = 1

  func read(_ file: InputFile) -> Result<ReadForm, FileFailure> {
    do throws(Failure) {
      return .success(try open(file))
    } catch {
      return .failure(FileFailure(path: file.path, failure: error))
    }
  }

  /// The rows that findings stand in, read once more; none where the file is no workbook, or has gone meanwhile.
  func rows(around diagnostics: [Diagnostic], in file: InputFile) -> [QuotedRow] {
    guard diagnostics.contains(where: { $0.location.cell != nil }) else { return [] }
    do {
      let source = try file.source()
      if case .json = try SpreadsheetFile.startKind(of: source) { return [] }
      let workbook = try file.openWorkbook(source)
      return try RowQuotation().rows(around: diagnostics, in: workbook)
    } catch {
      return []
    }
  }

  private func open(_ file: InputFile) throws(Failure) -> ReadForm {
    do {
      let source = try file.source()
      if case .json = try SpreadsheetFile.startKind(of: source) {
        let bytes = try file.contents(source)
        ReadingAccount.current?.note(file.path, .register)
        let reading = try RegisterJSON.read(bytes, file: file.path, width: width)
        return ReadForm(
          file: file, register: reading.register, facts: FormFacts(withdrawals: reading.withdrawals),
          diagnostics: reading.diagnostics, hasForm: true)
      }
      let workbook = try file.openWorkbook(source)
      let reader = FormReader(recognizer: recognizer)
      let reading = try reader.read(workbook, file: file.path)
      ReadingAccount.current?.note(
        file.path,
        .workbook(
          kind: workbook.kind.rawValue.uppercased(), program: SpreadsheetFile.program(thatWrote: source),
          sheets: reading.sheets))
      return ReadForm(
        file: file, register: reading.register, facts: reading.facts, diagnostics: reading.diagnostics,
        hasForm: reading.hasForm)
    } catch let error as SpreadsheetError {
      throw Failure(reading: error)
    } catch let error as InterchangeError {
      throw Failure(error)
    } catch {
      throw Failure(.invalidValue(detail: "\(error)"))
    }
  }
}
