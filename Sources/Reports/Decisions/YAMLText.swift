/// Writes YAML 1.1 in block style: every text is quoted or a literal block, so that none can be read as anything else.
struct YAMLText {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// A list's item has begun, and its first line carries the dash.
  private var isItemStart = false

  mutating func comment(_ text: String) { line("# " + text) }

  /// A value of the program's own: a code, a number, nothing.
  mutating func code(_ key: String, _ value: String) { line(value.isEmpty ? key + ":" : key + ": " + value) }

  /// - Parameter isPlainIfShort: leaves a word of Latin letters without quotes.
  mutating func text(_ key: String, _ text: String, isPlainIfShort: Bool = false) {
    if isPlainIfShort, Self.isPlain(text) { return code(key, text) }
    guard text.utf8.contains(0x0A), Self.fitsLiteral(text) else {
      return line(key + ": " + Self.quoted(text))
    }
    line(key + ": |-")
    depth += 1
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) { line(String(part)) }
    depth -= 1
  }

  mutating func nest(_ key: String, _ body: (inout YAMLText) -> Void) {
    line(key + ":")
    depth += 1
    body(&self)
    depth -= 1
  }

  mutating func item(_ body: (inout YAMLText) -> Void) {
    depth += 1
    isItemStart = true
    body(&self)
    isItemStart = false
    depth -= 1
  }

  private mutating func line(_ text: String) {
    if !text.isEmpty {
      let indent = isItemStart ? spaces(2 * depth - 2) + "- " : spaces(2 * depth)
      bytes += Array((indent + text).utf8)
    }
    isItemStart = false
    bytes.append(0x0A)
  }

  // MARK: Scalars

  private static func isPlain(_ text: String) -> Bool {
    !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
      && (1...12).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  }

  private static func fitsLiteral(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return ![" ", "\t", "\n"].contains(first) && last != "\n"
      && text.unicodeScalars.allSatisfy { $0 == "\n" || ($0 != "\t" && isPrintable($0)) }
  }

  /// Characters that may stand in YAML as they are and are no line break in it.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case _ where isPrintable(scalar): result.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(
          contentsOf: ("\\U" + String(repeating: "0", count: 8 - digits.count) + digits).unicodeScalars)
      }
    }
    result.append("\"")
    return String(result)
  }
}
