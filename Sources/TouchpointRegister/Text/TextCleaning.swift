/// A cell's text as it is kept, and what had to be changed (contract, section 4, "Text").
public struct CleanedText: Sendable, Hashable {
  /// The text as it is kept; empty where nothing visible was in it.
  public var text: String
  /// Words of mixed look-alike letters, as written and as corrected (TP601).
  public var correctedWords: [CorrectedWord]
  /// Odd spaces or invisible characters were cleaned (TP602); plain doubled and trailing spaces do not count.
  public var hadInvisibleCharacters: Bool

  /// A word that mixed look-alike letters of two scripts (TP601).
  public struct CorrectedWord: Sendable, Hashable {
    /// As it was written.
    public var original: String
    /// In one script.
    public var corrected: String
  }
}

extension CleanedText {
  /// Cleans a cell's text: NFC, one kind of space and of line break, nothing invisible, no spaces at the ends of
  /// lines, no empty lines at the ends of the text, one script a word. Cleaning a clean text changes nothing.
  ///
  /// Text that needs no cleaning is scanned once and kept as it is.
  public init(_ raw: String) {
    self.init(text: raw, correctedWords: [], hadInvisibleCharacters: false)
    let scan = PlainTextScan(raw)
    if scan.isPlain && !scan.hasBothScripts { return }

    var scalars = Array(raw.unicodeScalars)
    if !scan.isPlain { hadInvisibleCharacters = Self.cleanSpaces(&scalars) }
    if scan.hasBothScripts || !scan.isPlain {
      let correction = ScriptCorrection(&scalars)
      correctedWords = correction.corrected
      if !correctedWords.isEmpty { scalars.normalize() }
    }
    if !scan.isPlain || !correctedWords.isEmpty { text = scalars.text(scalars.indices) }
  }

  /// - Returns: whether anything but plain spaces and line breaks had to be cleaned.
  private static func cleanSpaces(_ scalars: inout [Unicode.Scalar]) -> Bool {
    var hadInvisible = false
    // Dropped first, so that a letter and its mark meet.
    scalars.removeAll {
      guard $0.cleaningKind == .invisible else { return false }
      hadInvisible = true
      return true
    }
    scalars.normalize()

    var cleaned: [Unicode.Scalar] = []
    cleaned.reserveCapacity(scalars.count)
    var isSpacePending = false
    var previous: Unicode.Scalar?
    for scalar in scalars {
      switch scalar.cleaningKind {
      case .space: isSpacePending = true
      case .oddSpace:
        hadInvisible = true
        isSpacePending = true
      case .lineBreak:
        isSpacePending = false
        let isSecondOfPair = scalar == "\n" && previous == "\r"
        if !isSecondOfPair, !cleaned.isEmpty { cleaned.append("\n") }
      case .ordinary, .invisible:
        if isSpacePending, let last = cleaned.last, last != "\n" { cleaned.append(" ") }
        isSpacePending = false
        cleaned.append(scalar)
      }
      previous = scalar
    }
    while cleaned.last == "\n" { cleaned.removeLast() }
    scalars = cleaned
    return hadInvisible
  }
}

/// One pass over the bytes of a text that tells whether there is anything to clean at all.
struct PlainTextScan {
  /// Nothing to clean but, perhaps, look-alike letters.
  private(set) var isPlain = true
  private var hasLatin = false
  private var hasCyrillic = false
  var hasBothScripts: Bool { hasLatin && hasCyrillic }

  init(_ text: String) {
    let bytes = text.utf8.span
    var previous: UInt8 = 0x0A
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0xD0, 0xD1:
        hasCyrillic = true
        place += 1
      case 0x20: if previous == 0x20 || previous == 0x0A { isPlain = false }
      case 0x41...0x5A, 0x61...0x7A: hasLatin = true
      case 0x21...0x7E: break
      case 0x0A: if previous == 0x20 || place == 0 { isPlain = false }
      case 0xC2:
        // «», §, °, ·, ± are plain; the no-break space, the soft hyphen and controls are not.
        place += 1
        let next = place < bytes.count ? bytes[place] : 0
        if next <= 0xA0 || next == 0xAD { isPlain = false }
      case 0xE2:
        place += 2
        if place >= bytes.count || !Self.isPlainPunctuation(bytes[place - 1], bytes[place]) {
          isPlain = false
        }
      default: isPlain = false
      }
      guard isPlain else { return }
      previous = byte
      place += 1
    }
    if place > 0, previous == 0x20 || previous == 0x0A { isPlain = false }
  }

  /// Hyphens, dashes, quotation marks, bullets, № : E2 and these two bytes.
  private static func isPlainPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x90...0xA7).contains(third) || third >= 0xB0
    case 0x84: third == 0x96
    default: false
    }
  }
}
