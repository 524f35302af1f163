/// An entry as the archive's directory lists it.
public struct ZipEntry: Sendable, Hashable {
  /// With `/` between folders and none in front; never leads out of the package.
  public var name: String
  /// The place in the directory.
  public var index: Int
  /// What the directory claims; only a hint.
  public var declaredSize: Int
  public var packedSize: Int
  public var isEncrypted: Bool

  /// An entry that stands for a folder.
  public var isFolder: Bool { name.hasSuffix("/") }
}

/// Turns the raw bytes of an entry's name into text.
enum EntryName {
  /// UTF-8 where it is valid, else CP866, which Windows of Russian locale writes.
  /// Back slashes become slashes, a leading slash goes.
  /// - Returns: nil for a name that leads out of the package, or holds a NUL.
  static func decode(_ raw: [UInt8]) -> String? {
    var text = String(validating: raw, as: UTF8.self) ?? String(String.UnicodeScalarView(raw.map(cp866)))
    if text.utf8.contains(UInt8(ascii: "\\")) { text = String(text.map { $0 == "\\" ? "/" : $0 }) }
    while text.hasPrefix("/") { text.removeFirst() }
    guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
    let folders = text.split(separator: "/", omittingEmptySubsequences: false)
    return folders.contains("..") ? nil : text
  }

  private static func cp866(_ byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0..<0x80: Unicode.Scalar(byte)
    case 0x80..<0xB0: scalar(0x0410 + UInt32(byte) - 0x80)
    case 0xE0..<0xF0: scalar(0x0440 + UInt32(byte) - 0xE0)
    case 0xF0: "Ё"
    case 0xF1: "ё"
    case 0xFC: "№"
    default: "\u{FFFD}"
    }
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
}
