/// Words as the engine compares them: small letters of one alphabet, a byte each. «ё» is «е»; the case, and whether a
/// look-alike letter was typed in Latin or Cyrillic, do not matter.
enum Letters {
  /// а…я are 1…32, a…z 40…65, digits 70…79, any other letter is 99.
  static func code(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x0430...0x044F: UInt8(truncatingIfNeeded: scalar.value - 0x0430 + 1)
    case 0x0410...0x042F: UInt8(truncatingIfNeeded: scalar.value - 0x0410 + 1)
    case 0x0401, 0x0451: 6
    case 0x61...0x7A: UInt8(truncatingIfNeeded: scalar.value - 0x61 + 40)
    case 0x41...0x5A: UInt8(truncatingIfNeeded: scalar.value - 0x41 + 40)
    case 0x30...0x39: UInt8(truncatingIfNeeded: scalar.value - 0x30 + 70)
    default: 99
    }
  }

  static func codes(_ word: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var codes = word.map(code)
    unifyScript(&codes)
    return codes
  }

  /// Sets look-alike Latin letters to Cyrillic, in words with Cyrillic letters and in those of look-alikes alone.
  static func unifyScript(_ codes: inout [UInt8]) {
    guard codes.contains(where: isLatin) else { return }
    let hasCyrillic = codes.contains { $0 <= 32 }
    let isUnmistakable = codes.contains { isLatin($0) && cyrillicLookAlike[Int($0) - 40] == 0 }
    guard !isUnmistakable || hasCyrillic else { return }
    for index in codes.indices where isLatin(codes[index]) {
      let cyrillic = cyrillicLookAlike[Int(codes[index]) - 40]
      if cyrillic != 0 { codes[index] = cyrillic }
    }
  }

  static func isLatin(_ code: UInt8) -> Bool { (40...65).contains(code) }
  static func isCyrillic(_ code: UInt8) -> Bool { (1...32).contains(code) }

  static func isVowel(_ code: UInt8) -> Bool {
    switch code {
    case 1, 6, 9, 15, 20, 28, 30, 31, 32: true  // а е и о у ы э ю я
    default: false
    }
  }

  /// A number that stands for the word (FNV-1a).
  static func hash(_ codes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for code in codes { hash = (hash ^ UInt64(code)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The number of the word that is left without one of its letters.
  static func hash(_ codes: [UInt8], without place: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in codes.indices where index != place {
      hash = (hash ^ UInt64(codes[index])) &* 0x100_0000_01b3
    }
    return hash
  }

  /// a…z; 0 where nothing in Cyrillic looks like the letter, in either case.
  private static let cyrillicLookAlike: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 26)
    for (latin, cyrillic) in zip("abcehkmoptxy".unicodeScalars, "авсенкмортху".unicodeScalars) {
      table[Int(latin.value - 0x61)] = code(cyrillic)
    }
    return table
  }()
}
