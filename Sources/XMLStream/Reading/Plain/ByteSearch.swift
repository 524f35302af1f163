import ByteStream

extension Span<UInt8> {
  /// At most eight bytes, the first one lowest, zeros behind them.
  @inline(__always) func word(at place: Int, length: Int) -> UInt64 {
    if place <= count - 8 {
      return length >= 8
        ? word(at: place) : word(at: place) & (1 << UInt64(truncatingIfNeeded: 8 * length) - 1)
    }
    var word: UInt64 = 0
    var index = min(length, 8) - 1
    while index >= 0 {
      word = word << 8 | UInt64(self[place + index])
      index -= 1
    }
    return word
  }
}

enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The end of a name that begins at a place: where a space, a control, or one of `/<=>?` stands; `count` where none
  /// does.
  @inline(__always) static func nameEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place <= bytes.count - 8 {
      let word = bytes.word(at: place)
      // 3C to 3F are `<=>?`.
      let marks =
        ByteWords.below(0x21, word) | ByteWords.are(0x2F, word)
        | ByteWords.are(0x3C, word & (0xFC &* ones))
      if marks != 0 { return place + marks.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x21 || byte == 0x2F || byte & 0xFC == 0x3C { return place }
      place += 1
    }
    return place
  }

  /// The first place from `start` on that holds a control, `<`, `>`, `&`, or what is no complete and allowed scalar of
  /// UTF-8; `count` where none does.
  @inline(__always) static func textEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var place = start
    while true {
      // Of a letter that began at the end of the word before: its second byte.
      var expected: UInt64 = 0
      while place <= bytes.count - 8 {
        let word = bytes.word(at: place)
        // 3C and 3E are `<` and `>`.
        let marks =
          ByteWords.below(0x20, word) | ByteWords.are(0x3E, word | 0x02 &* ones) | ByteWords.are(0x26, word)
          | besidesPairs(word, &expected)
        if marks != 0 {
          place += marks.trailingZeroBitCount >> 3
          break
        }
        place += 8
      }
      // Back to the first byte of a scalar that is not known to be whole.
      if place > start, bytes[place - 1] >= 0xC0 { place -= 1 }
      guard place < bytes.count else { return place }
      let byte = bytes[place]
      if byte >= 0x80 {
        let next = scalarsEnd(bytes, from: place)
        guard next > place else { return place }
        place = next
      } else if byte < 0x20 || byte | 0x02 == 0x3E || byte == 0x26 {
        return place
      } else {
        place += 1
      }
    }
  }

  /// Marks of the bytes of a word that are neither ASCII nor of scalars of two bytes: Cyrillic and Greek, Latin with
  /// marks. The lowest one is exact: what it marks is the first byte of another scalar, or stands where a second byte
  /// should or should not.
  /// - Parameter expected: the highest bit of the lowest byte, where the word begins with a second byte; then that of the
  ///   next word.
  @inline(__always)
  private static func besidesPairs(_ word: UInt64, _ expected: inout UInt64) -> UInt64 {
    let high = word & highs
    // 110xxxxx, 10xxxxxx, 111xxxxx.
    let first = high & word << 1 & ~(word << 2)
    let second = high & ~(word << 1)
    let longer = high & word << 1 & word << 2
    // C0 and C1 begin nothing.
    let overlong = first & ~((word & (0x1E &* ones)) &+ 0x7E &* ones)
    let wrong = second ^ (first << 8 | expected)
    expected = first >> 56
    return longer | overlong | wrong
  }

  /// The first place from `start` on that holds a control, `<`, `&`, the quote, or what is no complete and allowed
  /// scalar of UTF-8; `count` where none does.
  @inline(__always) static func valueEnd(
    _ bytes: borrowing Span<UInt8>, from start: Int, quote: UInt8
  ) -> Int {
    var place = start
    while true {
      while place <= bytes.count - 8 {
        let word = bytes.word(at: place)
        let marks =
          ByteWords.below(0x20, word) | ByteWords.are(0x3C, word) | ByteWords.are(0x26, word)
          | ByteWords.are(quote, word) | word & highs
        if marks != 0 {
          place += marks.trailingZeroBitCount >> 3
          break
        }
        place += 8
      }
      guard place < bytes.count else { return place }
      let byte = bytes[place]
      if byte >= 0x80 {
        let next = scalarsEnd(bytes, from: place)
        guard next > place else { return place }
        place = next
      } else if byte < 0x20 || byte == 0x3C || byte == 0x26 || byte == quote {
        return place
      } else {
        place += 1
      }
    }
  }

  /// Passes over scalars beyond ASCII that are complete, valid and allowed by XML 1.0, 2.2.
  /// - Returns: the place behind the last of them; `start` where there is none.
  static func scalarsEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] >= 0x80 {
      // Four scalars of two bytes at a time: Cyrillic and Greek, Latin with marks.
      if place <= bytes.count - 8 {
        let word = bytes.word(at: place)
        let lengths = word & 0xC0E0_C0E0_C0E0_C0E0 ^ 0x80C0_80C0_80C0_80C0
        // C0 and C1 begin nothing.
        let overlong =
          (word & 0x001E_001E_001E_001E &+ 0x007E_007E_007E_007E) & 0x0080_0080_0080_0080
          ^ 0x0080_0080_0080_0080
        let good = (lengths | overlong).trailingZeroBitCount >> 4
        if good > 0 {
          place += 2 * good
          continue
        }
      }
      let length = scalarLength(bytes, at: place)
      guard length > 0 else { return place }
      place += length
    }
    return place
  }

  /// The bytes of one scalar beyond ASCII (RFC 3629, 4); 0 where it is cut, wrong or not allowed.
  private static func scalarLength(_ bytes: borrowing Span<UInt8>, at place: Int) -> Int {
    let left = bytes.count - place
    func isContinuation(_ offset: Int) -> Bool { bytes[place + offset] & 0xC0 == 0x80 }
    switch bytes[place] {
    case 0xC2...0xDF:
      return left >= 2 && isContinuation(1) ? 2 : 0
    case 0xE0...0xEF:
      guard left >= 3, isContinuation(1), isContinuation(2) else { return 0 }
      switch (bytes[place], bytes[place + 1]) {
      case (0xE0, ..<0xA0), (0xED, 0xA0...): return 0
      // U+FFFE and U+FFFF.
      case (0xEF, 0xBF) where bytes[place + 2] >= 0xBE: return 0
      default: return 3
      }
    case 0xF0...0xF4:
      guard left >= 4, isContinuation(1), isContinuation(2), isContinuation(3) else { return 0 }
      switch (bytes[place], bytes[place + 1]) {
      case (0xF0, ..<0x90), (0xF4, 0x90...): return 0
      default: return 4
      }
    default: return 0
    }
  }
}
