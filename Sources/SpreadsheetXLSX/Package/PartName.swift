/// Names of parts: as entries of the archive spell them, without a slash in front.
enum PartName {
  /// Resolves a relationship's target against the part that it belongs to (ISO 29500-2, 6.2.2 and 6.4):
  /// absolute, relative or with `..`, with back slashes or percent escapes too, which some programs write.
  static func resolve(_ target: String, from source: String) -> String {
    let target = decoded(target)
    if target.hasPrefix("/") { return absolute(target) }
    return normalized(source.split(separator: "/").dropLast() + target.split(separator: "/"))
  }

  /// Where a part's relationships are: `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`.
  static func relationships(of part: String) -> String {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    return "\(part[..<slash])_rels/\(part[slash...]).rels"
  }

  /// A name from the package's root.
  static func absolute(_ name: String) -> String {
    normalized(decoded(name).split(separator: "/"))
  }

  private static func normalized(_ segments: some Sequence<Substring>) -> String {
    var path: [Substring] = []
    for segment in segments {
      switch segment {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(segment)
      }
    }
    return path.joined(separator: "/")
  }

  private static func decoded(_ target: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(target.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let high = hexadecimal(source[index + 1]), let low = hexadecimal(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index] == UInt8(ascii: "\\") ? UInt8(ascii: "/") : source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The value of a hexadecimal digit.
func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}
