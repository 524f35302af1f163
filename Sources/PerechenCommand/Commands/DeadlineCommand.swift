import ArgumentParser
import Diagnostics
import Perechen
import TouchpointRegister

struct DeadlineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline",
    abstract: "Показать последний день размещения Перечня (п. 5.5): десять рабочих дней.")

  @Option(help: "День изменения: ГГГГ-ММ-ДД; счёт идёт со следующего рабочего дня.")
  var from: String

  @Option(help: "Сколько рабочих дней.")
  var days = 10

  @Option(help: "Календарь рабочих дней (JSON).")
  var calendar: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard CalendarDay(from) != nil else {
      throw ValidationError("--from: нужна дата ГГГГ-ММ-ДД, а не «\(from)».")
    }
    let possible = PublicationTerm.possibleDays
    guard possible.contains(days) else {
      throw ValidationError("--days: нужно число от \(possible.lowerBound) до \(possible.upperBound).")
    }
  }

  func run() async throws {
    guard let date = CalendarDay(from) else { return }
    var count = PublicationTerm()
    count.configuration = try common.configuration()
    count.days = days
    count.calendar = calendar
    let console = Console(common)
    let term: (day: String, diagnostics: [Diagnostic])?
    do throws(FileFailure) {
      term = try count.end(from: date)
      if let term {
        var output = try ByteOutput(nil, replacing: false)
        try output.write(Array((term.day + "\n").utf8))
        try output.commit()
      }
    } catch {
      console.tell(error)
      return try end(with: error.exitStatus)
    }
    guard let term else { throw ValidationError("--from: календарь кончается раньше, чем этот срок.") }
    for diagnostic in term.diagnostics { console.tell(diagnostic) }
    if term.diagnostics.contains(where: { $0.severity == .error }) { try end(with: .found) }
  }
}
