import ArgumentParser
import DiagnosticTexts
import Perechen

struct DeadlineCommand: TellingCommand {
  static let configuration = CommandConfiguration(commandName: "deadline")

  @Option var from: String

  @Option var days = 10

  @Option var calendar: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard Publishing.isDate(from) else {
      throw UsageProblem.notADate(option: "--from", value: from)
    }
    let possible = PublicationTerm.possibleDays
    guard possible.contains(days) else {
      throw UsageProblem.daysOutOfRange(possible)
    }
  }

  func run() async throws {
    var term = PublicationTerm()
    term.configuration = try common.configuration()
    term.days = days
    term.calendar = calendar
    let console = Console(common)
    let end: PublicationTerm.End?
    do throws(FileFailure) {
      end = try term.end(from: from)
      if let end {
        var output = try ByteOutput(nil, replacing: false)
        try output.write(Array((end.day + "\n").utf8))
        try output.commit()
      }
    } catch {
      console.tell(error)
      throw ExitCode(error.exitStatus.rawValue)
    }
    guard let end else { throw UsageProblem.calendarEnds }
    for remark in end.remarks(in: console.language) { console.note("perechen: \(remark)\n") }
    if end.status != .done { throw ExitCode(end.status.rawValue) }
  }
}
