import ByteStream

/// Tells the texts that are written as they stand, eight bytes at a time; nearly all of a table's texts are such.
enum BareText {
  /// Whether `PlainText.holds`, and nothing of the text is replaced where it is written as text content.
  ///
  /// False says only that it has to be looked at closer.
  static func holds(_ text: borrowing Span<UInt8>) -> Bool {
    let count = text.count
    guard count > 0 else { return true }
    guard text[0] != 0x20, text[count - 1] != 0x20, !isLookedAt(text[count - 1]) else { return false }
    guard count > 8 else {
      for place in 0..<count - 1
      where isLookedAt(text[place]) || (text[place] == 0x20 && text[place + 1] == 0x20) {
        return false
      }
      return true
    }
    return unsafe text.withUnsafeBytes { bytes in
      // The last eight pairs of neighbours overlap those before them.
      var odd = unsafe look(at: count - 9, of: bytes)
      var place = 0
      while place < count - 9 {
        unsafe odd |= look(at: place, of: bytes)
        place &+= 8
      }
      return odd == 0
    }
  }

  /// Of text content: `"` stands for itself there.
  private static func isLookedAt(_ byte: UInt8) -> Bool { byte != 0x22 && Escaping.isSuspect(byte) }

  /// Looks at eight bytes, each with the one behind it.
  @inline(__always)
  private static func look(at place: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let here = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let behind = unsafe bytes.loadUnaligned(fromByteOffset: place &+ 1, as: UInt64.self)
    let spaces = ByteWords.are(0x20, here) & ByteWords.are(0x20, behind)
    // 0x3C and 0x3E differ in one bit.
    let tags = ByteWords.are(0x3C, here & 0xFDFD_FDFD_FDFD_FDFD)
    return ByteWords.below(0x20, here) | ByteWords.are(0x26, here) | tags | ByteWords.are(0xEF, here) | spaces
  }
}
