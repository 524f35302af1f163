// Bytes eight at a time: of the marks that a search makes in a word the lowest one is exact, those above it may be
// there by mistake.

extension Span<UInt8> {
  /// Eight bytes from a place on, the first one lowest; they must be there.
  ///
  /// Cut out first, so that two checks of bounds stand for eight, and the eight loads become one.
  @inlinable @inline(__always)
  package func word(at place: Int) -> UInt64 {
    let eight = extracting(place..<place + 8)
    return UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16 | UInt64(eight[3]) << 24
      | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40 | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
  }

  /// The first place from `start` on that holds a byte; `count` where none does.
  @inlinable @inline(__always)
  package func place(of byte: UInt8, from start: Int) -> Int {
    place(of: byte, byte, byte, from: start)
  }

  /// The first place from `start` on that holds one of three bytes; `count` where none does.
  @inlinable @inline(__always)
  package func place(of a: UInt8, _ b: UInt8, _ c: UInt8, from start: Int) -> Int {
    var place = start
    while place <= count - 8 {
      let word = word(at: place)
      let marks = ByteWords.are(a, word) | ByteWords.are(b, word) | ByteWords.are(c, word)
      if marks != 0 { return place + marks.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < count {
      let byte = self[place]
      if byte == a || byte == b || byte == c { return place }
      place += 1
    }
    return place
  }
}

/// Marks, each the highest bit of its byte, of the bytes of a word.
@usableFromInline package enum ByteWords {
  @inlinable @inline(__always)
  package static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Those that are equal to a byte.
  @inlinable @inline(__always)
  package static func are(_ byte: UInt8, _ word: UInt64) -> UInt64 {
    zeros(word ^ UInt64(byte) &* 0x0101_0101_0101_0101)
  }

  /// Those below a byte of at most 0x80.
  @inlinable @inline(__always)
  package static func below(_ byte: UInt8, _ word: UInt64) -> UInt64 {
    (word &- UInt64(byte) &* 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
