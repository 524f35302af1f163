public import Configuration
public import DiagnosticTexts
public import Diagnostics
import Reports
import TouchpointRegister
import ZipArchive

/// The last day on which a changed register may be published (п. 5.5).
public struct PublicationTerm: Sendable {
  /// п. 5.5: ten working days.
  public var days = 10
  /// The path of a calendar of working days (`--calendar`); its years go before those that are known.
  public var calendar: String?
  /// What the authority sets for itself (`--config`).
  public var configuration = PerechenConfiguration()

  /// Ten working days by the calendar that the program brings along.
  public init() {}

  /// The numbers of days that can be asked for.
  public static let possibleDays = 1...WorkingCalendar.longestTerm

  /// The end of a term, and what has to be said of it.
  public struct End: Sendable, Hashable {
    /// ISO 8601.
    public var day: String
    /// TP806 where the calendar of a year is not known.
    public var diagnostics: [Diagnostic]

    /// The findings in words, a line each.
    public func remarks(in language: Language) -> [String] {
      diagnostics.map { diagnostic in
        let words = text(of: diagnostic, in: language)
        return "\(diagnostic.rule.id). \(words.message) \(words.suggestion ?? "")"
      }
    }

    /// 1 where a finding is an error, as the configuration sets it; else 0.
    public var status: ExitStatus { diagnostics.contains { $0.severity == .error } ? .found : .done }
  }

  /// - Parameter date: the day of the change, ISO 8601; the term begins with the working day after it (ГК РФ ст. 191).
  /// - Returns: nil where the term leaves the calendar's years, or there is no such day.
  public func end(from date: String) throws(FileFailure) -> End? {
    var calendar = configuration.calendar
    if let path = self.calendar { try read(path, into: &calendar) }
    guard let day = CalendarDay(date), let end = calendar.deadline(from: day, days: days) else { return nil }
    let place = SourceLocation(file: self.calendar ?? "")
    let found =
      end.unknownYears.isEmpty
      ? [] : [Diagnostic(.calendarIncomplete(years: end.unknownYears), at: place)]
    return End(day: end.day.description, diagnostics: configuration.severities.applied(to: found))
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
