/// What may stand before the root of a plain document: a mark, an XML declaration, white space.
enum Prolog {
  case root(at: Int, line: Int)
  case incomplete
  case unsure

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let declaration = Array("<?xml ".utf8)
  private static let declarationLimit = 200

  static func read(_ bytes: borrowing Span<UInt8>) -> Prolog {
    var place = 0
    switch starts(bytes, at: place, with: mark) {
    case .some(true): place = mark.count
    case .some(false): break
    case nil: return .incomplete
    }
    switch starts(bytes, at: place, with: declaration) {
    case .some(true):
      var end = place
      while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
        guard end - place < declarationLimit else { return .unsure }
        end += 1
      }
      guard end < bytes.count else { return .incomplete }
      guard isPlain((place...end).map { bytes[$0] }) else { return .unsure }
      place = end + 1
    case .some(false): break
    case nil: return .incomplete
    }
    var line = 1
    while place < bytes.count {
      switch bytes[place] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      case UInt8(ascii: "<"): return .root(at: place, line: line)
      default: return .unsure
      }
      place += 1
    }
    return .incomplete
  }

  /// - Returns: nil where the bytes end before it can be told.
  private static func starts(_ bytes: borrowing Span<UInt8>, at place: Int, with pattern: [UInt8]) -> Bool? {
    for (offset, byte) in pattern.enumerated() {
      guard place + offset < bytes.count else { return nil }
      if bytes[place + offset] != byte { return false }
    }
    return true
  }

  /// Whether a declaration is of the common form: version 1.0, UTF-8 where it names an encoding, one kind of quotes.
  private static func isPlain(_ declaration: [UInt8]) -> Bool {
    let quote = UInt8(ascii: "\"")
    let other = UInt8(ascii: "'")
    guard !declaration.contains(quote) || !declaration.contains(other) else { return false }
    var rest = declaration.map { $0 == other ? quote : $0 }[...]
    func take(_ words: String) -> Bool {
      guard rest.starts(with: words.utf8) else { return false }
      rest = rest.dropFirst(words.utf8.count)
      return true
    }
    guard take("<?xml version=\"1.0\"") else { return false }
    _ = take(" encoding=\"UTF-8\"") || take(" encoding=\"utf-8\"")
    _ = take(" standalone=\"yes\"") || take(" standalone=\"no\"")
    return rest.elementsEqual("?>".utf8) || rest.elementsEqual(" ?>".utf8)
  }
}
