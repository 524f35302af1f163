import ByteStream

/// Finds elements by the angle brackets, quotes, comments and sections of XML 1.0, across chunks.
struct RowScanner {
  private enum State {
    case text
    /// Behind `<`; the bytes since it are held back until it is known whose they are.
    case opening
    case tag(Tag, quote: UInt8?)
    case instruction
    /// So many bytes, at most 2, of its contents have passed.
    case comment(length: Int)
    case section(length: Int)
    /// All is passed on.
    case off
  }

  private enum Tag { case other, rowStart, rowEnd }

  private var state = State.text
  /// Rows inside each other that are being passed over.
  private var depth = 0
  private var held: [UInt8] = []
  /// The bytes before, the latest lowest: what ends a comment, a section, an empty element.
  private var last: UInt32 = 0
  /// Whether the document's beginning, with its XML declaration, has been passed.
  private var hasBegun = false

  private static let row = Array("table-row".utf8)
  private static let comment = Array("<!--".utf8)
  private static let section = Array("<![CDATA[".utf8)
  private static let close = UInt8(ascii: ">")
  /// A longer name is none of those looked for, and a longer declaration is none.
  private static let nameLimit = 256
  private static let declarationLimit = 1024

  mutating func finish(_ output: inout [UInt8]) {
    output.append(contentsOf: held)
    held.removeAll()
  }

  mutating func pass(_ chunk: [UInt8], to output: inout [UInt8], _ notes: RowNotes) {
    let bytes = chunk.span
    var index = 0
    while index < bytes.count {
      if case .off = state {
        output.append(contentsOf: chunk[index...])
        return
      }
      if depth > 0, case .text = state {
        index = skipWholeTags(bytes, from: index, notes)
        guard index < bytes.count else { return }
      }
      take(bytes[index], &output, notes)
      index += 1
    }
  }

  /// Passes over what lies in a row as long as tags begin and end in this chunk: the byte-wise way is several
  /// times slower, and rows are nearly all there is.
  /// - Returns: where the byte-wise way goes on: at the row's end, at a tag that is cut or is none.
  private mutating func skipWholeTags(
    _ bytes: borrowing Span<UInt8>, from start: Int, _ notes: RowNotes
  ) -> Int {
    var index = start
    while depth > 0 {
      index = bytes.place(of: UInt8(ascii: "<"), from: index)
      let opening = index
      index += 1
      guard index < bytes.count else { return opening }
      let isEnd = bytes[index] == UInt8(ascii: "/")
      if isEnd { index += 1 }
      var local = index
      while index < bytes.count, Self.isNameByte(bytes[index]) {
        if bytes[index] == UInt8(ascii: ":") { local = index + 1 }
        index += 1
      }
      let end = index
      while index < bytes.count, bytes[index] != Self.close {
        index = bytes.place(of: Self.close, UInt8(ascii: "\""), UInt8(ascii: "'"), from: index)
        guard index < bytes.count, bytes[index] != Self.close else { break }
        index = bytes.place(of: bytes[index], from: index + 1) + 1
      }
      guard index < bytes.count, end > local, end - opening < Self.nameLimit else { return opening }
      if Self.isRow(bytes, local, end) {
        if isEnd {
          depth -= 1
        } else if bytes[index - 1] != UInt8(ascii: "/") {
          depth += 1
        }
      } else if !isEnd, end - local != 1 {
        notes.see(bytes, local, end)
      }
      index += 1
    }
    return index
  }

  /// Letters, digits, `:`, `-`, `_`, `.` and all beyond ASCII; not the `!` and `?` of what is no element.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "/") && byte != close && byte != UInt8(ascii: "!")
      && byte != UInt8(ascii: "?")
  }

  private static func isRow(_ bytes: borrowing Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower == 9, bytes[upper - 1] == UInt8(ascii: "w") else { return false }
    for place in 0..<9 where bytes[lower + place] != row[place] { return false }
    return true
  }

  private mutating func take(_ byte: UInt8, _ output: inout [UInt8], _ notes: RowNotes) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") {
        held.append(byte)
        state = .opening
      } else if !hasBegun, !Self.isSpaceOrMark(byte) {
        // UTF-16, EBCDIC …
        turnOff(byte, &output)
      } else {
        emit(byte, &output)
      }
    case .opening: takeOpening(byte, &output, notes)
    case .tag(let tag, let quote): takeTag(byte, tag, quote, &output)
    case .instruction:
      if hasBegun { emit(byte, &output) } else { held.append(byte) }
      if byte == Self.close, last & 0xFF == UInt32(UInt8(ascii: "?")) {
        closeInstruction(&output)
      } else if held.count > Self.declarationLimit {
        state = .off
        finish(&output)
      }
    case .comment(let length), .section(let length):
      emit(byte, &output)
      // `<!-->` is no end yet: the two bytes before must be the comment's own.
      let end: UInt32 = if case .comment = state { 0x2D2D } else { 0x5D5D }
      let isEnd = byte == Self.close && last == end && length >= 2
      state =
        isEnd
        ? .text : end == 0x2D2D ? .comment(length: min(length + 1, 2)) : .section(length: min(length + 1, 2))
    case .off: output.append(byte)
    }
    last = last << 8 & 0xFFFF | UInt32(byte)
  }

  /// White space, or a byte of the mark that UTF-8 may begin with.
  private static func isSpaceOrMark(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains(byte)
  }

  private mutating func takeOpening(_ byte: UInt8, _ output: inout [UInt8], _ notes: RowNotes) {
    switch byte {
    case UInt8(ascii: "?") where held.count == 1:
      held.append(byte)
      state = .instruction
      if hasBegun { release(&output) }
    case UInt8(ascii: "/") where held.count == 1:
      held.append(byte)
    case Self.close, UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0D:
      hasBegun = true
      let tag = tag(notes)
      if depth == 0, tag != .rowStart { release(&output) } else { held.removeAll(keepingCapacity: true) }
      state = .tag(tag, quote: nil)
      takeTag(byte, tag, nil, &output)
    case 0: turnOff(byte, &output)
    default:
      held.append(byte)
      if held[1] == UInt8(ascii: "!") {
        openMarked(&output)
      } else if held.count > Self.nameLimit {
        release(&output)
        state = .tag(.other, quote: nil)
      }
    }
  }

  /// A comment or a section; a DOCTYPE has a syntax of its own.
  private mutating func openMarked(_ output: inout [UInt8]) {
    if held == Self.comment {
      state = .comment(length: 0)
      release(&output)
    } else if held == Self.section {
      state = .section(length: 0)
      release(&output)
    } else if !Self.comment.starts(with: held), !Self.section.starts(with: held) {
      state = .off
      finish(&output)
    }
  }

  private mutating func takeTag(_ byte: UInt8, _ tag: Tag, _ quote: UInt8?, _ output: inout [UInt8]) {
    let isDropped = tag == .rowStart || depth > 0
    if !isDropped { output.append(byte) }
    if let quote {
      if byte == quote { state = .tag(tag, quote: nil) }
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      state = .tag(tag, quote: byte)
    } else if byte == Self.close {
      state = .text
      if tag == .rowStart, last & 0xFF != UInt32(UInt8(ascii: "/")) { depth += 1 }
      if tag == .rowEnd, depth > 0 { depth -= 1 }
    }
  }

  /// What the name held back says.
  private func tag(_ notes: RowNotes) -> Tag {
    let isEnd = held.count > 1 && held[1] == UInt8(ascii: "/")
    let name = held.dropFirst(isEnd ? 2 : 1)
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    if local.elementsEqual(Self.row) { return isEnd ? .rowEnd : .rowStart }
    if depth > 0, !isEnd { notes.see(local) }
    return .other
  }

  /// The XML declaration stands first, and is held back: it may name an encoding in which bytes mean other things.
  private mutating func closeInstruction(_ output: inout [UInt8]) {
    state = .text
    guard !hasBegun else { return }
    hasBegun = true
    let text = String(decoding: held, as: UTF8.self).lowercased()
    if let place = text.firstRange(of: "encoding") {
      let value = text[place.upperBound...].drop { " =\"'\t\r\n".contains($0) }
      if !Self.encodings.contains(where: { value.hasPrefix($0) }) { state = .off }
    }
    finish(&output)
  }

  /// Encodings that have ASCII at its own places and nowhere else.
  private static let encodings = ["utf-8", "us-ascii", "iso-8859-", "windows-125", "koi8-"]

  private mutating func turnOff(_ byte: UInt8, _ output: inout [UInt8]) {
    state = .off
    finish(&output)
    output.append(byte)
  }

  private mutating func release(_ output: inout [UInt8]) {
    if depth == 0 { output.append(contentsOf: held) }
    held.removeAll(keepingCapacity: true)
  }

  private func emit(_ byte: UInt8, _ output: inout [UInt8]) {
    if depth == 0 { output.append(byte) }
  }
}
