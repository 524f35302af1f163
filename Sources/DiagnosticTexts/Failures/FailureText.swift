/// A failure in words: one sentence on what is wrong and where, one on what to do.
public struct FailureText: Sendable, Hashable {
  /// What is wrong: one sentence, the user's own words quoted.
  public var message: String
  /// What to do next: one sentence, in the imperative.
  public var suggestion: String

  /// Both in one line.
  public var line: String { message + " " + suggestion }
}

/// The words for a failure; the file's name is told beside them, not in them.
public func text(of failure: Failure, in language: Language) -> FailureText {
  let (message, suggestion) = language.pick(ru: failure.problem.russian, en: failure.problem.english)
  var places: [String] = []
  if let part = failure.part { places.append(singleLine(part)) }
  if let line = failure.line { places.append(language.pick(ru: "строка \(line)", en: "line \(line)")) }
  if let column = failure.column {
    let quoted = failure.excerpt.flatMap { $0.isEmpty ? nil : ": " + language.quoted($0, limit: 120) }
    places.append(language.pick(ru: "знак \(column)", en: "column \(column)") + (quoted ?? ""))
  }
  if let cell = failure.cell {
    places.append(language.pick(ru: "ячейка ", en: "cell ") + singleLine(cell))
  }
  let place = places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"
  return FailureText(message: message + place + ".", suggestion: suggestion)
}

/// The parser's or the system's own words behind a message; nothing where there are none.
func detail(_ words: String) -> String {
  let line = singleLine(words)
  return line.isEmpty ? "" : ": " + shortened(line, to: 200)
}
