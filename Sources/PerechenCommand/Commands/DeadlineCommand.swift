import ArgumentParser
import Perechen

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
    guard Publishing.isDate(from) else {
      throw ValidationError("--from: нужна дата ГГГГ-ММ-ДД, а не «\(from)».")
    }
    let possible = PublicationTerm.possibleDays
    guard possible.contains(days) else {
      throw ValidationError("--days: нужно число от \(possible.lowerBound) до \(possible.upperBound).")
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
    guard let end else { throw ValidationError("--from: календарь кончается раньше, чем этот срок.") }
    for remark in end.remarks(in: console.language) { console.note("perechen: \(remark)\n") }
    if end.status != .done { throw ExitCode(end.status.rawValue) }
  }
}
