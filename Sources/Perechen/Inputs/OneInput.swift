import Configuration
import DiagnosticTexts
import Reports
import Spreadsheet
import SpreadsheetFile
import SpreadsheetPackage
import TouchpointRegister

/// An argument that names one file.
enum OneInput {
  /// The file that an argument names; several are refused.
  static func file(_ argument: String, _ configuration: PerechenConfiguration) throws(FileFailure)
    -> InputFile
  {
    var collector = InputCollector(limits: configuration.reading)
    let items = collector.collect([argument]).items
    guard let item = items.first, items.count == 1 else {
      throw FileFailure(path: argument, failure: Failure(.oneRegisterWanted))
    }
    return try item.get()
  }

  /// Its register.
  static func register(
    _ argument: String, _ configuration: PerechenConfiguration
  ) throws(FileFailure) -> ReadForm {
    let form = try FormOpener(recognizer: configuration.recognizer).read(try file(argument, configuration))
      .get()
    guard form.hasForm else { throw FileFailure(path: argument, failure: form.absence) }
    return form
  }

  /// Its changes of a register.
  static func changes(
    _ argument: String, _ configuration: PerechenConfiguration
  ) throws(FileFailure) -> RegisterChangesJSON.Reading {
    let file = try file(argument, configuration)
    do {
      let bytes = try file.contents(file.source())
      return try RegisterChangesJSON.read(bytes, file: argument)
    } catch let error as SpreadsheetError {
      throw FileFailure(path: argument, failure: Failure(error))
    } catch let error as InterchangeError {
      throw FileFailure(path: argument, failure: Failure(changes: error))
    } catch {
      throw FileFailure(path: argument, failure: Failure(.invalidValue(detail: "\(error)")))
    }
  }
}
