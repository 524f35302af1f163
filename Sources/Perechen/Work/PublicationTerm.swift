public import Configuration
import DiagnosticTexts
public import Diagnostics
import Reports
public import TouchpointRegister
import ZipArchive

/// The last day on which a changed register may be published (п. 5.5).
public struct PublicationTerm: Sendable {
  /// п. 5.5: ten working days.
  public var days = 10
  /// The path of a calendar of working days (`--calendar`); its years go before those that are known.
  public var calendar: String?
  /// What the authority sets for itself (`--config`).
  public var configuration = PerechenConfiguration()

  public init() {}

  /// The numbers of days that can be asked for.
  public static let possibleDays = 1...WorkingCalendar.longestTerm

  /// - Parameter date: the day of the change; the term begins with the working day after it (ГК РФ ст. 191).
  /// - Returns: the last day, ISO 8601, and TP806 where its calendar is not known; nil where the term leaves the
  ///   calendar's years.
  public func end(from date: CalendarDay) throws(FileFailure) -> (day: String, diagnostics: [Diagnostic])? {
    var calendar = configuration.calendar
    if let path = self.calendar { try read(path, into: &calendar) }
    guard let end = calendar.deadline(from: date, days: days) else { return nil }
    let found =
      end.unknownYears.isEmpty
      ? []
      : [
        Diagnostic(
          .calendarIncomplete(years: end.unknownYears), at: SourceLocation(file: self.calendar ?? ""))
      ]
    return (end.day.description, configuration.severities.applied(to: found))
  }

  private func read(_ path: String, into calendar: inout WorkingCalendar) throws(FileFailure) {
    let bytes: [UInt8]
    do throws(ZipError) {
      // One byte more than may be there: the reader of the text tells of it.
      bytes = try FileSource.start(ofFileAt: path, count: WorkingCalendar.longestFile + 1)
    } catch {
      let failure =
        if case .system(let reason) = error.problem { Failure(reading: reason) } else { Failure(error) }
      throw FileFailure(path: path, failure: failure)
    }
    do throws(InterchangeError) {
      try calendar.read(bytes)
    } catch {
      throw FileFailure(path: path, failure: Failure(error))
    }
  }
}
