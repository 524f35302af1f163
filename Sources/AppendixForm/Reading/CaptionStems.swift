import ByteStream
import Synchronization
import TouchpointRegister

/// Which of the captions' stems a word begins with, found once for each word: a table of a hundred thousand rows
/// has a few thousand words, and every short text of it might be a caption.
final class CaptionStems: Sendable {
  /// A bit for each stem.
  typealias Mask = UInt64

  static let shared = CaptionStems()

  static let all: [String] = [
    "особенност", "взаимодейств", "клиент", "примечан", "требован", "точк", "наименован", "назван", "канал",
    "контакт", "адрес", "осуществляем", "вид", "потребност", "действи", "процесс", "конкретн", "услуг",
    "функци",
    "сервис", "государственн", "деятельност", "направлен", "орган", "власт", "работ", "исполнительн", "вход",
    "осуществл", "описан", "содержан", "цел", "удовлетворяем", "изменен", "отметк", "об", "внесен", "замечан",
    "проверк", "по", "форм",
  ]

  private struct Words {
    var table = ByteStringTable()
    var masks: [Mask] = []
  }

  private let known = Mutex(Words())
  /// Of words remembered; when there are more, all are forgotten.
  private static let capacity = 32_768

  /// The bits of stems that `all` lists.
  static func mask(of stems: [String]) -> Mask {
    let mask: Mask = stems.reduce(0) { mask, stem in
      mask | (all.firstIndex(of: stem).map { 1 << Mask($0) } ?? 0)
    }
    assert(mask.nonzeroBitCount == Set(stems).count, "a stem is not listed: \(stems)")
    return mask
  }

  /// - Parameter words: in small letters, as UTF-8.
  func masks(of words: [ArraySlice<UInt8>]) -> [Mask] {
    known.withLock { known in words.map { Self.mask(of: $0.span, &known) } }
  }

  /// What the words of a key tell together.
  struct Outline {
    var wordCount = 0
    /// Of the longest word, in bytes.
    var longest = 0
    var stems: Mask = 0
  }

  /// - Parameter key: cut into words of letters and numbers.
  /// - Returns: nil where the key has other letters than ASCII and Russian ones.
  func outline(of key: Span<UInt8>) -> Outline? {
    known.withLock { known in
      var outline = Outline()
      let isPlain = KeyWords.forEachPlainWord(of: key, .lettersAndNumbers) { word in
        outline.wordCount += 1
        outline.longest = max(outline.longest, word.count)
        outline.stems |= Self.mask(of: key.extracting(word), &known)
      }
      return isPlain ? outline : nil
    }
  }

  private static func mask(of word: borrowing Span<UInt8>, _ known: inout Words) -> Mask {
    // Numbers are many, and begin with no stem.
    if isNumber(word) { return 0 }
    let hash = KeyedHash.shared.value(of: word)
    if let number = known.table.number(of: word, hash: hash) { return known.masks[number] }
    let mask = mask(of: String(decoding: word.indices.map { word[$0] }, as: UTF8.self))
    if known.masks.count >= capacity { known = Words() }
    _ = known.table.add(word, hash: hash)
    known.masks.append(mask)
    return mask
  }

  private static func isNumber(_ word: borrowing Span<UInt8>) -> Bool {
    for place in word.indices where !(0x30...0x39).contains(word[place]) { return false }
    return true
  }

  private static func mask(of word: String) -> Mask {
    let letters = LetterSet(word.unicodeScalars)
    var mask: Mask = 0
    for (place, stem) in all.enumerated()
    where shortens(word, stem)
      || stemLetters[place].isMostlyIn(letters) && AppendixForm.word(word, beginsWith: stem)
    {
      mask |= 1 << Mask(place)
    }
    return mask
  }

  /// «взаимод.», «осущ.»: a word that was cut short. No Russian word of four letters and more is the beginning of a stem
  /// and means something else.
  private static func shortens(_ word: String, _ stem: String) -> Bool {
    word.unicodeScalars.count >= 4 && stem.begins(with: word)
  }

  private static let stemLetters = all.map { LetterSet($0.unicodeScalars) }

  /// Which letters a word has: most words lack more letters of a stem than may be misspelled.
  private struct LetterSet {
    private var bits: UInt64 = 0

    init(_ scalars: String.UnicodeScalarView) {
      for scalar in scalars { bits |= 1 << UInt64(scalar.value & 63) }
    }

    func isMostlyIn(_ other: LetterSet) -> Bool { (bits & ~other.bits).nonzeroBitCount <= 2 }
  }
}
