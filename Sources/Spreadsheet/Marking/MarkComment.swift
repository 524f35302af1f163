/// The text of the program's comments, and how they are known again.
///
/// A comment of the program begins with the line «perechen:»; text added to somebody else's comment begins with that
/// line too, and goes to the end. Office programs that lose or change a comment's author keep its text.
package enum MarkComment {
  package static let heading = MarkingWords.author + ":"
  /// Excel stops at 32,767 characters; nobody reads more than a few lines of a comment.
  package static let lengthLimit = 4_000

  /// What is said under the heading: each mark's severity and words, what to do on a line of its own.
  package static func body(_ marks: [CellMark]) -> String {
    var text = ""
    for mark in marks {
      if !text.isEmpty { text += "\n\n" }
      text += capitalized(mark.label) + ". " + mark.message
      if let suggestion = mark.suggestion { text += "\n" + suggestion }
    }
    guard text.utf16.count > lengthLimit else { return text }
    return String(text.prefix(lengthLimit / 2)) + "…"
  }

  package static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Where the program's own part of a comment begins, with the line break before it.
  /// - Returns: nil where it has none; the start where the whole comment is the program's.
  package static func ownStart(in text: [UInt8], author: String) -> Int? {
    if author == MarkingWords.author { return 0 }
    let heading = Array(self.heading.utf8)
    var lineStart = 0
    while lineStart <= text.count {
      let lineEnd = text[lineStart...].firstIndex(of: 0x0A) ?? text.count
      var end = lineEnd
      while end > lineStart, text[end - 1] == 0x0D || text[end - 1] == 0x20 { end -= 1 }
      if text[lineStart..<end].elementsEqual(heading) {
        guard lineStart > 0 else { return 0 }
        let isCarriageReturn = lineStart > 1 && text[lineStart - 2] == 0x0D
        return lineStart - (isCarriageReturn ? 2 : 1)
      }
      lineStart = lineEnd + 1
    }
    return nil
  }
}
