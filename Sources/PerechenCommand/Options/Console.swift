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
    self.init(language: options.language, isQuiet: options.quiet, style: options.style(on: .error))
  }

  init(language: Language, isQuiet: Bool, style: TerminalStyle) {
    self.language = language
    self.isQuiet = isQuiet
    self.style = style
  }

  /// Writes a text to standard output; where that fails, it is told, and the command ends with the code for it.
  func printOut(_ text: String) throws {
    do throws(FileFailure) {
      var output = try ByteOutput(nil, replacing: false)
      try output.write(Array(text.utf8))
      try output.commit()
    } catch {
      tell(error)
      try end(with: error.exitStatus)
    }
  }

  /// A message of one line, wrapped where the terminal is narrower.
  func tell(_ message: String) {
    write(style.wrappedMessage(message) + "\n")
  }

  /// A failure in one line: file, place, what to do.
  func tell(_ failure: FileFailure) {
    let name = "perechen: "
    let line = failureLine(
      failure.failure, file: failure.path, in: language, style: style, indent: name.count)
    write(name + line + "\n")
  }

  /// What became of a command's files: what was passed over, what failed, the findings of the others.
  func tell(_ result: BatchResult) { tell(result, findings: findings(of: result)) }

  /// The same with findings that were set before.
  func tell(_ result: BatchResult, findings text: [UInt8]?) {
    tellFailures(result)
    defer { tellInterruption(result) }
    if let text { write(text) }
  }

  /// The findings as they are told; nil where there is nothing to tell of.
  func findings(of result: BatchResult) -> [UInt8]? {
    guard !isQuiet || result.status != .done, result.reports.contains(where: { $0.isRead }) else {
      return nil
    }
    var text: [UInt8] = []
    writeFindings(result.reports, in: language, style: style, tellsUnreadable: false) { text += $0 }
    return text
  }

  /// What was passed over and what failed, a line each.
  func tellFailures(_ result: BatchResult) {
    for line in result.fileNotes(in: language) { note(line + "\n") }
    for report in result.reports {
      if case .unreadable(let failure) = report.outcome {
        tell(FileFailure(path: report.file, failure: failure))
      }
    }
  }

  /// What became of the marked copies.
  func tellCopies(_ result: BatchResult) {
    for failure in result.copyFailures { tell(failure) }
    for copy in result.copies { note(copy.note(in: language) + "\n") }
  }

  /// That the work was broken off, and how far it had come.
  func tellInterruption(_ result: BatchResult) {
    guard result.unreached > 0 else { return }
    let words = brokenOff(result.reports, unreached: result.unreached, in: language)
    write("perechen: " + words + "\n")
  }

  /// Text that `--quiet` leaves out.
  func note(_ text: @autoclosure () -> String) {
    if !isQuiet { write(text()) }
  }

  /// Where something was written.
  func notePath(_ path: String) { note(singleLine(path) + "\n") }

  private func write(_ text: String) { write(Array(text.utf8)) }

  private func write(_ text: [UInt8]) {
    // Where standard error is gone there is nobody left to tell.
    try? StandardStream.error.write(text)
  }
}

/// Ends a command with an exit code of the contract, or after a signal with 128 and the signal's number, as shells do.
func end(with status: ExitStatus) throws {
  if let signal = Interruption.received { throw ExitCode(128 + signal) }
  if status != .done { throw ExitCode(status.rawValue) }
}

extension FileReport {
  var isRead: Bool {
    if case .read = outcome { true } else { false }
  }
}
