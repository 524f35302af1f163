/// What markup tells apart in a text.
enum TextPiece: Equatable {
  case text(Substring)
  /// Spaces that a reader would fold or drop: two and more, and those at an end.
  case spaces(Int)
  case tab
}

/// The lines of a text: LF, CR, CRLF and the line and paragraph separators of Unicode end one.
func lines(of text: String) -> [Substring] {
  mayHaveLines(text.utf8.span) ? lines(ofAny: text) : [text[...]]
}

func lines(ofAny text: String) -> [Substring] {
  var lines: [Substring] = []
  let scalars = text.unicodeScalars
  var start = scalars.startIndex
  var index = start
  while index < scalars.endIndex {
    let scalar = scalars[index]
    var next = scalars.index(after: index)
    if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
      lines.append(text[start..<index])
      if scalar == "\r", next < scalars.endIndex, scalars[next] == "\n" { next = scalars.index(after: next) }
      start = next
    }
    index = next
  }
  lines.append(text[start...])
  return lines
}

/// Whether a text holds a byte that may end a line: LF, CR, or the last of a separator. A loop without a way out becomes
/// vector instructions.
private func mayHaveLines(_ text: Span<UInt8>) -> Bool {
  var odd: UInt8 = 0
  var (beforePrevious, previous): (UInt8, UInt8) = (0, 0)
  for place in text.indices {
    let byte = text[place]
    odd |= byte == 0x0A || byte == 0x0D ? 1 : 0
    odd |= beforePrevious == 0xE2 && previous == 0x80 && byte | 1 == 0xA9 ? 1 : 0
    (beforePrevious, previous) = (previous, byte)
  }
  return odd != 0
}

/// The pieces of a line.
func pieces(of line: Substring) -> [TextPiece] {
  var pieces: [TextPiece] = []
  let utf8 = line.utf8
  var written = utf8.startIndex
  var index = written
  while index < utf8.endIndex {
    switch utf8[index] {
    case 0x09:
      if written < index { pieces.append(.text(line[written..<index])) }
      pieces.append(.tab)
      index = utf8.index(after: index)
      written = index
    case 0x20:
      var next = utf8.index(after: index)
      var count = 1
      while next < utf8.endIndex, utf8[next] == 0x20 {
        next = utf8.index(after: next)
        count += 1
      }
      // A single space between two characters stands for itself.
      let isAtEnd = index == utf8.startIndex || next == utf8.endIndex
      if count > 1 || isAtEnd || written == index || utf8[next] == 0x09 {
        if written < index { pieces.append(.text(line[written..<index])) }
        pieces.append(.spaces(count))
        written = next
      }
      index = next
    default: index = utf8.index(after: index)
    }
  }
  if written < utf8.endIndex { pieces.append(.text(line[written...])) }
  return pieces
}
