/// Tells a line that only says where, when or by what number a touchpoint is found: a URL, an address, a phone
/// number, an e-mail, a room, opening hours. Such a line belongs to the touchpoint before it.
enum ContactLine {
  /// - Parameter line: cleaned, one line or a piece of it.
  static func isBare(_ line: String) -> Bool {
    guard line.utf8.count <= longest else { return false }
    var hasSubstance = false
    var followsPostalCode = false
    for chunk in line.split(separator: ",") {
      let words = chunk.split(whereSeparator: \.isWhitespace).map { Word($0) }.filter { !$0.bare.isEmpty }
      guard !words.isEmpty else { continue }
      guard let chunkHasSubstance = isBare(words, followsPostalCode: followsPostalCode) else { return false }
      hasSubstance = hasSubstance || chunkHasSubstance
      followsPostalCode = words.contains { $0.kind == .postalCode || countryWords.contains($0.bare) }
    }
    return hasSubstance
  }

  private static let longest = 400

  /// - Returns: nil where a word says something else; otherwise whether anything is said at all.
  private static func isBare(_ words: [Word], followsPostalCode: Bool) -> Bool? {
    let markers = words.indices.filter { addressWords.contains(words[$0].bare) }
    var hasSubstance = !markers.isEmpty
    var position = 0
    while position < words.count {
      let word = words[position]
      switch word.kind {
      case .number, .postalCode, .url, .email: hasSubstance = true
      case .word where addressWords.contains(word.bare) || smallWords.contains(word.bare): break
      case .word
      where hourWords.contains(where: { word.bare.hasPrefix($0) })
        // «пн.-пт.»
        || exactHourWords.contains(word.bare.filter { $0 != "." }):
        hasSubstance = true
      case .word:
        // A proper name: after «ул.», «г.», before «пр-т», or the town behind the postal code.
        let isNamed = markers.contains { $0 < position && position - $0 <= 3 }
        let isBeforeMarker = markers.contains { $0 > position && $0 >= words.count - 2 }
        guard word.isCapitalized, isNamed || isBeforeMarker || (followsPostalCode && words.count <= 2) else {
          return nil
        }
      }
      position += 1
    }
    return hasSubstance
  }

  private struct Word {
    enum Kind { case word, number, postalCode, url, email }
    let bare: String
    let kind: Kind
    let isCapitalized: Bool

    init(_ written: Substring) {
      var rest = written
      while let mark = rest.first, "(«\"[".contains(mark) { rest.removeFirst() }
      while let mark = rest.last, ")»\"].:;".contains(mark) { rest.removeLast() }
      bare = rest.lowercased()
      isCapitalized = rest.first?.isUppercase ?? false
      let digits = bare.utf8.lazy.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      let letters = bare.lazy.filter(\.isLetter).count
      if bare.contains("@"), bare.contains(".") {
        kind = .email
      } else if bare.hasPrefix("http://") || bare.hasPrefix("https://") || bare.hasPrefix("www.")
        || Self.isDomain(bare)
      {
        kind = .url
      } else if digits == 6, letters == 0, bare.utf8.count == 6 {
        kind = .postalCode
      } else if letters == 0 || (digits > 0 && letters <= 2) {
        // «105», «12а», «+7», «9:00-18:00», «№», «-».
        kind = .number
      } else {
        kind = .word
      }
    }

    /// `example.ru`, `сайт.рф`, with a path.
    private static func isDomain(_ text: String) -> Bool {
      let host = text.prefix { $0 != "/" }
      let labels = host.split(separator: ".", omittingEmptySubsequences: false)
      guard labels.count >= 2, let last = labels.last, last.count >= 2, last.allSatisfy(\.isLetter) else {
        return false
      }
      return labels.allSatisfy { !$0.isEmpty }
        && (last.allSatisfy(\.isASCII) || ["рф", "рус", "москва", "дети"].contains(last))
    }
  }

  private static let countryWords: Set<String> = ["россия", "рф", "федерация"]

  /// What an address or the way to a room is made of.
  private static let addressWords: Set<String> = [
    "адрес", "адресу", "г", "гор", "город", "городе", "ул", "улица", "улице", "пр", "пр-т", "пр-кт", "просп",
    "проспект", "пер", "переулок", "пл", "площадь", "наб", "набережная", "б-р", "бульвар", "ш", "шоссе",
    "мкр",
    "микрорайон", "д", "дом", "корп", "корпус", "стр", "строение", "литера", "лит", "обл", "область", "край",
    "респ", "республика", "район", "р-н", "пос", "поселок", "посёлок", "россия", "рф", "каб", "кабинет",
    "кабинеты", "комн", "комната", "ком", "к", "оф", "офис", "пом", "помещение", "этаж", "эт", "этаже",
    "подъезд", "окно", "окна", "а/я",
  ]

  private static let smallWords: Set<String> = [
    "с", "со", "до", "по", "и", "в", "во", "на", "без", "кроме", "от", "№", "n", "-", "–", "—", "доб", "вн",
    "внутр", "или", "им", "имени", "лет", "летия", "реки",
  ]

  /// What opening hours are made of: beginnings, and whole words.
  private static let hourWords: [String] = [
    "понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресен", "будн", "ежедневно",
    "круглосуточно", "выходн", "рабочи", "перерыв", "обед", "предпраздничн",
  ]
  private static let exactHourWords: Set<String> = [
    "пн", "вт", "ср", "чт", "пт", "сб", "вс", "пн-пт", "пн-чт", "пн–пт", "пн–чт", "сб-вс", "вт-сб", "пн-вс",
    "режим", "график", "часы", "время", "работы", "приема", "приёма", "дни", "дням", "день", "час", "часов",
    "часа", "ч", "мин", "минут",
  ]
}
