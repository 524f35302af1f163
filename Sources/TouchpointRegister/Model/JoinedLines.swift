/// Texts of several lines, compared and joined line by line.
///
/// Lines are the same where their keys are (`RegisterKey`): case, quotes and closing punctuation make no
/// difference, as with names.
enum JoinedLines {
  /// All lines of the texts, each once, in the order of the texts; the first text stays as it is.
  static func join(_ texts: some Sequence<String>) -> String {
    var result = ""
    var seen: Set<RegisterKey> = []
    var isFirst = true
    for text in texts where !text.isEmpty {
      if isFirst {
        result = text
        seen = keys(of: text)
        isFirst = false
        continue
      }
      for line in text.split(separator: "\n") where seen.insert(RegisterKey(String(line))).inserted {
        result += "\n" + line
      }
    }
    return result
  }

  /// The keys of the lines of a text.
  static func keys(of text: String) -> Set<RegisterKey> {
    Set(text.split(separator: "\n").map { RegisterKey(String($0)) })
  }
}
