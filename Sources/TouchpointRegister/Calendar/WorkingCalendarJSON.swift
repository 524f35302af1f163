extension WorkingCalendar {
  /// The most bytes of a calendar file.
  public static let longestFile = 4 << 20

  /// Reads a calendar file and sets its years in this calendar:
  /// `{"years": {"2028": {"daysOff": ["2028-01-03"], "workingWeekends": []}}}`; other members are passed over.
  ///
  /// - Throws: an error with the value's place, where the text is no such calendar.
  public mutating func read(_ bytes: [UInt8]) throws(InterchangeError) {
    let node: JSONNode
    do {
      node = try JSONNode.read(bytes, limits: JSONLimits(bytes: Self.longestFile, values: 200_000))
    } catch {
      throw InterchangeError(.malformed(error.problem), path: "", line: error.line)
    }
    guard case .object(let members) = node.content else {
      throw InterchangeError(.kindWrong(expected: .object, found: node.kind), path: "", line: node.line)
    }
    guard let years = members.first(where: { $0.key == "years" })?.value else {
      throw InterchangeError(.memberMissing("years"), path: "", line: node.line)
    }
    guard case .object(let years) = years.content else {
      throw InterchangeError(
        .kindWrong(expected: .object, found: years.kind), path: "years", line: years.line)
    }
    for member in years {
      do {
        try readYear(member)
      } catch {
        throw error.under("years.\(member.key.prefix(10))")
      }
    }
  }

  private mutating func readYear(_ member: JSONNode.Member) throws(InterchangeError) {
    guard let year = Int(member.key), (1...9_999).contains(year) else {
      throw InterchangeError(
        .codeUnknown(String(member.key.prefix(40)), known: []), path: "", line: member.value.line)
    }
    let object = try JSONObject(member.value, known: ["daysOff", "workingWeekends"])
    setYear(
      year, daysOff: try Self.days("daysOff", of: object, in: year),
      workingWeekends: try Self.days("workingWeekends", of: object, in: year))
  }

  private static func days(
    _ name: String, of object: JSONObject, in year: Int
  ) throws(InterchangeError) -> Set<CalendarDay> {
    let days = try object.list(name) { node throws(InterchangeError) in
      guard case .text(let text) = node.content else {
        throw InterchangeError(.kindWrong(expected: .text, found: node.kind), path: "", line: node.line)
      }
      guard let day = CalendarDay(text), day.year == year else {
        throw InterchangeError(.codeUnknown(String(text.prefix(40)), known: []), path: "", line: node.line)
      }
      return day
    }
    return Set(days)
  }
}
