extension TerminalStyle {
  /// A text broken at spaces into lines that fit behind an indent; a word longer than a line stands alone, and a number
  /// stays with the word that it counts for («№ 19», «п. 3.7», «графы 6»).
  func wrapped(_ text: String, indent: Int) -> [String] {
    guard let width else { return [text] }
    let room = max(width - indent, 20)
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in unbrokenPieces(of: text) {
      let wordLength = word.count
      if length > 0, length + 1 + wordLength > room {
        lines.append(line)
        line = ""
        length = 0
      }
      if length > 0 {
        line += " "
        length += 1
      }
      line += word
      length += wordLength
    }
    if length > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A message of the program, «perechen: …», its further lines below the first one's words.
  public func wrappedMessage(_ message: String) -> String {
    let indent = "perechen: ".count
    return wrapped(message, indent: indent).joined(separator: "\n" + spaces(indent))
  }
}

/// The words of a text, a number together with the word before it where that makes no sense alone.
private func unbrokenPieces(of text: String) -> [Substring] {
  var pieces: [Substring] = []
  for word in text.split(separator: " ") {
    let leader = pieces.last?.drop { "(«“".contains($0) }
    if let last = pieces.last, word.first?.isNumber == true,
      boundToNumber.contains(leader?.lowercased() ?? "")
    {
      pieces[pieces.count - 1] = text[last.startIndex..<word.endIndex]
    } else {
      pieces.append(word)
    }
  }
  return pieces
}

private let boundToNumber: Set<String> = [
  "№", "n", "п.", "ст.", "прил.", "графа", "графе", "графу", "графы", "графой", "графах", "каб.",
  "no.", "cl.", "column", "columns",
]

/// A text with spaces behind it, up to a number of characters.
func padded(_ text: String, to width: Int) -> String {
  text + spaces(width - text.count)
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
