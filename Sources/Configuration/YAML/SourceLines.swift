/// The bytes of a text file, and its lines to be quoted.
struct SourceLines {
  /// Without a byte order mark.
  let bytes: ArraySlice<UInt8>
  private let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    lines = self.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// A line, from 1, without the spaces around it; empty where there is no such line.
  subscript(line: Int) -> String {
    guard lines.indices.contains(line - 1) else { return "" }
    let line = String(decoding: lines[line - 1].prefix(2_000), as: UTF8.self)
    let isSpace = { (character: Character) in character.isWhitespace }
    guard let first = line.firstIndex(where: { !isSpace($0) }),
      let last = line.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(line[first...last])
  }

  /// Whether a line, from 1, has a tab before its text.
  func isIndentedByTab(_ line: Int) -> Bool {
    guard lines.indices.contains(line - 1) else { return false }
    return lines[line - 1].prefix { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
  }

  /// The place of a byte, from 0.
  func mark(ofByte offset: Int) -> SourceMark {
    var start = 0
    for (index, line) in lines.enumerated() {
      if offset <= start + line.count {
        let before = String(decoding: line.prefix(max(0, offset - start)), as: UTF8.self)
        return SourceMark(line: index + 1, column: before.unicodeScalars.count + 1)
      }
      start += line.count + 1
    }
    return SourceMark(line: max(lines.count, 1), column: 1)
  }

  /// The first line that is no UTF-8; nil where all are.
  var firstMalformed: Int? {
    lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }
}
