/// Texts of several lines, compared and joined line by line.
///
/// Lines are the same where their keys are (`RegisterKey`): case, quotes and closing punctuation make no
/// difference, as with names.
enum JoinedLines {
  /// All lines of the texts, each once, in the order of the texts; the first text stays as it is.
  static func join(_ texts: some Sequence<String>) -> String {
    var result = ""
    var first: ExactText?
    // Known only where it is asked for: nearly all entries have one text, or several that are the same.
    var seen: Set<RegisterKey>?
    for text in texts where !text.isEmpty {
      guard let begun = first else {
        result = text
        first = ExactText(text)
        continue
      }
      if begun == ExactText(text) { continue }
      var known = seen ?? keys(of: begun.text)
      for line in lines(of: text) where known.insert(RegisterKey(String(line))).inserted {
        result += "\n" + line
      }
      seen = known
    }
    return result
  }

  /// The keys of the lines of a text.
  static func keys(of text: String) -> Set<RegisterKey> {
    Set(lines(of: text).map { RegisterKey(String($0)) })
  }

  private static func lines(of text: String) -> [Substring] {
    text.holdsByte(0x0A) ? text.split(separator: "\n") : text.isEmpty ? [] : [text[...]]
  }
}
