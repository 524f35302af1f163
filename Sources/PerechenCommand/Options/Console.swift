import ArgumentParser
import DiagnosticTexts
import Perechen
import Reports
import ZipArchive

/// What a command tells on standard error.
struct Console {
  let language: Language
  let isQuiet: Bool
  let style: TerminalStyle

  init(_ options: CommonOptions) {
    language = options.language
    isQuiet = options.quiet
    style = options.style(on: .error)
  }

  /// A failure in one line: file, place, what to do.
  func tell(_ failure: FileFailure) {
    write("perechen: \(failure.path): \(text(of: failure.failure, in: language).line)\n")
  }

  /// What became of a command's files: the findings, and what was passed over.
  func tell(_ result: BatchResult) {
    tellPassedOver(result)
    var text: [UInt8] = []
    writeFindings(result.reports, in: language, style: style) { text += $0 }
    if !isQuiet || result.status != .done { write(String(decoding: text, as: UTF8.self)) }
  }

  func tellPassedOver(_ result: BatchResult) {
    for path in result.passedOver {
      switch language {
      case .ru: note("Пропущен, это не таблица: \(path)\n")
      case .en: note("Passed over, no spreadsheet: \(path)\n")
      }
    }
  }

  /// Text that `--quiet` leaves out.
  func note(_ text: String) {
    if !isQuiet { write(text) }
  }

  private func write(_ text: String) {
    // Where standard error is gone there is nobody left to tell.
    try? StandardStream.error.write(Array(text.utf8))
  }
}

/// Ends a command with an exit code of the contract.
func end(with status: ExitStatus) throws {
  if status != .done { throw ExitCode(status.rawValue) }
}
