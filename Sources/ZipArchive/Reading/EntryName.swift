/// Turns the raw bytes of entries' names into text.
///
/// Archives rarely say in which encoding a name is. A name that is valid UTF-8 is taken for that, also without the
/// archive's flag for it; what is left is in one of the code pages that Windows and old archivers write, and the same one
/// for the whole archive: the one in which the names look most like words (`CodePage`).
enum EntryName {
  /// - Returns: nil in the place of a name that leads out of the package, or holds a NUL.
  static func decode(_ raw: [[UInt8]]) -> [String?] {
    let unicode = raw.map(unicode)
    let others = zip(raw, unicode).filter { $0.1 == nil }.map(\.0)
    let page = CodePage.likeliest(for: others)
    return zip(raw, unicode).map { bytes, text in path(text ?? page.text(bytes)) }
  }

  /// A name as UTF-8; nil where it is none.
  ///
  /// A few Russian words of three letters are valid UTF-8 too when they are written in code page 866, of signs that no
  /// name has («том» gives U+2BAC).
  private static func unicode(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let isUsual = text.unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x800 || 0x2000..<0x2150 ~= scalar.value || scalar.value >= 0x1_0000
    }
    return isUsual || CodePage.dos866.doubts(of: bytes) > 0 ? text : nil
  }

  /// Back slashes become slashes, a leading slash goes.
  private static func path(_ name: String) -> String? {
    var text = name
    if text.utf8.contains(UInt8(ascii: "\\")) { text = String(text.map { $0 == "\\" ? "/" : $0 }) }
    while text.hasPrefix("/") { text.removeFirst() }
    guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
    let folders = text.split(separator: "/", omittingEmptySubsequences: false)
    return folders.contains("..") ? nil : text
  }
}
