/// Which of the captions' stems a word begins with, found once for each word: a table of a hundred thousand rows
/// has a few thousand words, and every short text of it might be a caption.
struct CaptionStems {
  /// A bit for each stem.
  typealias Mask = UInt64

  static let all: [String] = [
    "особенност", "взаимодейств", "клиент", "примечан", "требован", "точк", "наименован", "назван", "канал",
    "контакт", "адрес", "осуществляем", "вид", "потребност", "действи", "процесс", "конкретн", "услуг",
    "функци",
    "сервис", "государственн", "деятельност", "направлен", "орган", "власт", "работ", "исполнительн", "вход",
    "осуществл", "описан", "содержан", "цел", "удовлетворяем", "изменен", "отметк", "об", "внесен", "замечан",
    "проверк", "по", "форм",
  ]

  private var known: [String: Mask] = [:]

  /// The bits of stems that `all` lists.
  static func mask(of stems: [String]) -> Mask {
    let mask: Mask = stems.reduce(0) { mask, stem in
      mask | (all.firstIndex(of: stem).map { 1 << Mask($0) } ?? 0)
    }
    assert(mask.nonzeroBitCount == Set(stems).count, "a stem is not listed: \(stems)")
    return mask
  }

  mutating func mask(of word: String) -> Mask {
    if let mask = known[word] { return mask }
    var mask: Mask = 0
    for (place, stem) in Self.all.enumerated() where AppendixForm.word(word, beginsWith: stem) {
      mask |= 1 << Mask(place)
    }
    known[word] = mask
    return mask
  }
}
