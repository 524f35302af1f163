/// A package of uncompressed parts made in memory: thousands of them cost no file each (APPNOTE, 4.3).
public enum StoredPackage {
  public static func bytes(of parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var package: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      // Version, flags (names in UTF-8), method, time and date; checksum; sizes; lengths of name and extra.
      let shared =
        word(20) + word(0x0800) + word(0) + word(0) + word(33) + double(checksum(part.bytes))
        + double(UInt32(part.bytes.count)) + double(UInt32(part.bytes.count)) + word(UInt16(name.count))
        + word(0)
      directory +=
        [0x50, 0x4B, 1, 2] + word(20) + shared + word(0) + word(0) + word(0) + double(0)
        + double(UInt32(package.count)) + name
      package += [0x50, 0x4B, 3, 4] + shared + name + part.bytes
    }
    let count = word(UInt16(parts.count))
    let end: [UInt8] = [0x50, 0x4B, 5, 6] + word(0) + word(0) + count + count
    let place = double(UInt32(directory.count)) + double(UInt32(package.count))
    return package + directory + end + place + word(0)
  }

  private static func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func double(_ value: UInt32) -> [UInt8] {
    word(UInt16(value & 0xFFFF)) + word(UInt16(value >> 16))
  }

  /// CRC-32 (ISO 3309), a table of 256 steps made once.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8($0 & 0xFF) ^ $1)] ^ $0 >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }
}
