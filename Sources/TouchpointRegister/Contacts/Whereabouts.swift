/// Whether a touchpoint can be found by what its form says: a site by its address, a phone by its number (TP406).
struct Whereabouts {
  private let name: TextTraits
  private let particularities: TextTraits

  init(_ touchpoint: CheckedTouchpoint) {
    name = touchpoint.name
    particularities = touchpoint.particularities
  }

  var hasWebAddress: Bool { name.places.hasWebAddress || particularities.places.hasWebAddress }

  var hasEmail: Bool { [name, particularities].contains { $0.text.holdsByte(UInt8(ascii: "@")) } }

  /// A number to call; a short one too («122», «12-34») where the text says that it is one.
  var hasPhone: Bool {
    name.places.hasPhone || particularities.places.hasPhone || name.places.hasNumber
      || particularities.places.hasNamedNumber
  }

  /// An address, or a room of a building that the customer is in.
  var hasPlace: Bool { name.places.hasPlace || particularities.places.hasPlace }

  /// Whether the name is that of a site or service that everybody finds: ЕПГУ, Госуслуги.
  var isKnownSite: Bool { name.renown.isSite }

  /// Whether it is that of a place that everybody finds, as МФЦ, or of what is held now here, now there.
  var isKnownPlace: Bool { name.renown.isPlace }
}

/// Whether a name is one that everybody knows the way to.
struct Renown: Sendable {
  let isSite: Bool
  let isPlace: Bool

  init(_ name: String) {
    let key = RegisterKey(name).description
    isSite = Self.sites.contains { key.contains($0) }
    isPlace = Self.places.contains { key.contains($0) } || Self.movingPlaces.contains { key.contains($0) }
  }

  // Parts of the names as `RegisterKey` has them.
  private static let sites = [
    "епгу", "рпгу", "госуслуг", "государственных услуг", "государственных и муниципальных услуг",
    "государственных (муниципальных) услуг", "платформа обратной связи", "платформы обратной связи",
  ]
  private static let places = ["мфц", "мои документы", "моих документ", "многофункциональн"]
  /// What is held now here, now there.
  private static let movingPlaces = [
    "совещан", "заседан", "встреч", "выезд", "по месту", "семинар", "конференц", "комисси", "собран",
    "на дому",
  ]
}

/// What a text tells of where somebody is to be found.
struct PlacesOfText: Sendable {
  let hasWebAddress: Bool
  let hasPhone: Bool
  /// A number that measures nothing.
  let hasNumber: Bool
  /// Such a number behind a word that says that it is one to call.
  let hasNamedNumber: Bool
  let hasPlace: Bool

  /// - Parameter contacts: the text's own.
  init(_ text: String, _ contacts: [Contact]) {
    let scalars = text.scalars
    var finder = WebAddressFinder()
    hasWebAddress = scalars.indices.contains { position in
      if scalars[position] == ":" { return scalars[position...].starts(with: "://".unicodeScalars) }
      return scalars[position].isWordScalar && (position == 0 || !scalars[position - 1].isWordScalar)
        && finder.address(in: scalars, at: position)?.kind == .web
    }
    hasPhone = contacts.contains { $0.kind == .phone } || !WrittenPhone.all(in: scalars).isEmpty
    let words = WordsWithNumbers(text)
    hasNumber = words.hasNumber(behind: nil)
    hasNamedNumber = words.hasNumber(behind: Self.phoneWords)
    hasPlace =
      contacts.contains { $0.kind == .house } || words.hasNumber(beside: Self.roomWords) || words.hasHouse
  }

  private static let phoneWords = ["тел", "номер", "доб", "вн", "внутр", "лини", "звон", "факс"]
  private static let roomWords = [
    "каб", "кабинет", "окн", "оф", "офис", "ком", "комн", "комнат", "пом", "помещени", "зал", "этаж", "эт",
    "аудитори", "стойк",
  ]
}

/// The words and numbers of a text in a row.
private struct WordsWithNumbers {
  private struct Item {
    var key: String
    var isNumber: Bool
    var isCapitalized: Bool
    var startsSentence: Bool
    /// A clock's time, a share, a part of a larger number: «9:00», «24/7».
    var isPart: Bool
  }

  private var items: [Item] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars.prefix(4_000))
    var position = 0
    var startsSentence = true
    while position < scalars.count {
      guard scalars[position].isWordScalar else {
        startsSentence = startsSentence || ".!?;\n".unicodeScalars.contains(scalars[position])
        position += 1
        continue
      }
      let start = position
      while position < scalars.count, scalars[position].isWordScalar { position += 1 }
      let around = [start > 0 ? scalars[start - 1] : " ", position < scalars.count ? scalars[position] : " "]
      let digits = scalars[start..<position].prefix(while: \.isASCIIDigit).count
      items.append(
        Item(
          key: RegisterKey(scalars.text(start..<position)).description,
          isNumber: digits > 0 && position - start - digits <= 1,
          isCapitalized: scalars[start].properties.isUppercase, startsSentence: startsSentence,
          isPart: around.contains { ":/%".unicodeScalars.contains($0) }))
      startsSentence = false
    }
  }

  /// - Parameter beginnings: of the word that has to stand before the number; nil where none has to.
  func hasNumber(behind beginnings: [String]?) -> Bool {
    items.indices.contains { index in
      guard isQuantityFree(index), items[index].key.utf8.count >= 2 else { return false }
      guard let beginnings else { return true }
      return items[max(0, index - 3)..<index].contains { word in
        beginnings.contains { word.key.begins(with: $0) }
      }
    }
  }

  /// «каб. 201», «окно № 3», «2 этаж»
  func hasNumber(beside words: [String]) -> Bool {
    items.indices.contains { index in
      isQuantityFree(index)
        && items[max(0, index - 2)...min(items.count - 1, index + 1)].contains { word in
          !word.isNumber && words.contains { word.key.begins(with: $0) }
        }
    }
  }

  /// «по адресу: Ленина, 2», «г. Севастополь, Большая Морская, 1», a postal code.
  var hasHouse: Bool {
    items.indices.contains { index in
      guard isQuantityFree(index) else { return false }
      if items[index].key.utf8.count == 6, items[index].key.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        return true
      }
      guard index > 0, items[index].key.utf8.count <= 5 else { return false }
      let before = items[index - 1]
      return (before.isCapitalized && !before.startsSentence && !before.isNumber)
        || items[max(0, index - 6)..<index].contains { $0.key.begins(with: "адрес") }
    }
  }

  /// A number that measures nothing: no «15 минут», no «9:00».
  private func isQuantityFree(_ index: Int) -> Bool {
    guard items[index].isNumber, !items[index].isPart else { return false }
    guard index + 1 < items.count else { return true }
    let next = items[index + 1].key
    return !Self.units.contains { next.begins(with: $0) }
  }

  private static let units = [
    "минут", "мин", "час", "ч", "дн", "день", "сут", "рабоч", "календар", "раз", "процент", "год", "лет",
    "январ",
    "феврал", "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
  ]
}
