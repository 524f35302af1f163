public import DiagnosticTexts
import Diagnostics
import Reports
public import Spreadsheet
import SpreadsheetFile
import ZipArchive

/// Writes copies of checked files with the findings marked in them, to send back (`validate --annotate`).
public struct MarkedCopies: Sendable {
  /// The folder that gets the tree of the inputs.
  public let folder: String
  /// Whether a copy of an earlier check is replaced; else its file is a failure with exit code 73.
  public let replaces: Bool
  /// The language of the comments and of the sheet of remarks; the unit's own words stay as they are.
  public let language: Language

  /// - Parameters:
  ///   - folder: made where it is missing; where it lies among the inputs, the copies in it are not read
  ///     again.
  ///   - replacing: whether copies that are there are replaced.
  ///   - language: of the remarks.
  public init(in folder: String, replacing: Bool, language: Language) {
    self.folder = folder
    replaces = replacing
    self.language = language
  }

  /// Copies made before are no inputs, where the folder lies among them.
  var foldersToPassOver: Set<String> {
    var name = Substring(folder)
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    let plain = name.hasPrefix("./") ? String(name.dropFirst(2)) : String(name)
    return [plain, "./" + plain]
  }

  /// Where each file's copy goes, by the file's place among the inputs. Two files that would go to one place are
  /// refused, not settled by order.
  func targets(for items: [Result<InputFile, FileFailure>]) -> [Int: Result<String, FileFailure>] {
    var taken: Set<String> = []
    var targets: [Int: Result<String, FileFailure>] = [:]
    for (place, item) in items.enumerated() {
      guard case .success(let file) = item else { continue }
      let path = Path.join(folder, file.relativePath == "-" ? "stdin" : file.relativePath)
      let problem: Failure.Problem? =
        path == file.path ? .outputIsInput : taken.insert(path).inserted ? nil : .outputExists
      targets[place] =
        problem.map { .failure(FileFailure(path: path, failure: Failure($0))) } ?? .success(path)
    }
    return targets
  }

  /// Writes the copy of one file, where it gets one.
  func write(
    _ file: InputFile, _ diagnostics: [Diagnostic], to target: Result<String, FileFailure>
  ) -> Result<MarkedCopy, FileFailure> {
    do throws(FileFailure) {
      return .success(MarkedCopy(file: file.path, fate: try fate(of: file, diagnostics, target)))
    } catch {
      return .failure(error)
    }
  }

  private func fate(
    of file: InputFile, _ diagnostics: [Diagnostic], _ target: Result<String, FileFailure>
  ) throws(FileFailure) -> MarkedCopy.Fate {
    let marking: (any WorkbookMarking)?
    do throws(SpreadsheetError) {
      let source = try file.source()
      switch try SpreadsheetFile.startKind(of: source) {
      case .text, .json: return .notMarkable
      default: break
      }
      marking = try file.marking(
        source, cellMarks(diagnostics, in: language), words: markingWords(for: diagnostics, in: language))
    } catch {
      throw FileFailure(path: file.path, failure: Failure(error))
    }
    guard let marking else { return .clean }
    let path = try target.get()
    try Path.createFolder(of: path)
    do throws(SpreadsheetError) {
      let outcome = try marking.write(to: path, replacing: replaces)
      return diagnostics.isEmpty ? .cleaned(path) : .marked(path, outcome)
    } catch {
      throw FileFailure(path: path, failure: Failure(writing: error))
    }
  }
}

/// What became of one file's copy.
public struct MarkedCopy: Sendable {
  /// The path as the user gave it.
  public var file: String
  /// Whether there is a copy now, and where.
  public var fate: Fate

  /// What can become of a copy; of the four ends two write a file.
  public enum Fate: Sendable {
    /// The copy's path.
    case marked(String, MarkingOutcome)
    /// Nothing to remark, but earlier marks, which the copy has not.
    case cleaned(String)
    /// Nothing to remark: no copy.
    case clean
    /// A CSV or JSON takes no marks: no copy.
    case notMarkable
  }

  /// One line for a person.
  public func note(in language: Language) -> String {
    let file = singleLine(file)
    switch fate {
    case .marked(let path, let outcome):
      let path = singleLine(path)
      let summary = markingSummary(outcome, in: language)
      let line = language.pick(
        ru: "Размеченная копия: \(path)", en: "Marked copy: \(path)")
      return summary.isEmpty ? line : "\(line) (\(summary))"
    case .cleaned(let path):
      let path = singleLine(path)
      return language.pick(
        ru: "Замечаний больше нет, копия без отметок: \(path)",
        en: "Nothing found any more, a copy without marks: \(path)")
    case .clean:
      return language.pick(
        ru: "Замечаний нет, копия не нужна: \(file)",
        en: "Nothing found, no copy: \(file)")
    case .notMarkable:
      return language.pick(
        ru: "CSV и JSON не размечаются, копии нет: \(file)",
        en: "CSV and JSON take no marks, no copy: \(file)")
    }
  }
}
