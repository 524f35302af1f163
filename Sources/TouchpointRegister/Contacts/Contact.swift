/// An address that a text names: a URL, an e-mail address, a phone number, a house.
struct Contact: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case address, phone, house }

  var kind: Kind
  /// The same for the same address, however it is written.
  var key: String
  /// As the text has it.
  var text: String

  /// The contacts of a text, each once, in the order of the text.
  static func all(in text: String) -> [Contact] {
    let scalars = Array(text.unicodeScalars.prefix(lengthLimit))
    var contacts: [Contact] = []
    var addresses = WebAddressFinder()
    var position = 0
    var isAtWordStart = true
    while position < scalars.count {
      let isWord = scalars[position].isWordScalar
      if isAtWordStart, isWord || scalars[position] == "+" || scalars[position] == "(",
        let (contact, end) = contact(in: scalars, at: position, &addresses)
      {
        if !contacts.contains(where: { $0.key == contact.key }) { contacts.append(contact) }
        position = max(end, position + 1)
        isAtWordStart = true
        continue
      }
      isAtWordStart = !isWord
      position += 1
    }
    return contacts
  }

  /// Longer names hold no more than that many scalars of addresses.
  private static let lengthLimit = 2_000

  private static func contact(
    in text: [Unicode.Scalar], at start: Int, _ addresses: inout WebAddressFinder
  ) -> (Contact, end: Int)? {
    if let phone = phone(in: text, at: start) { return phone }
    guard text[start].isWordScalar else { return nil }
    if let address = addresses.address(in: text, at: start) {
      let written = text.text(start..<address.end)
      return (Contact(kind: .address, key: key(ofAddress: written), text: written), address.end)
    }
    return house(in: text, at: start)
  }

  // MARK: URLs and e-mail addresses

  private static func key(ofAddress written: String) -> String {
    var key = written.lowercased()[...]
    for prefix in ["https://", "http://", "mailto:", "www."] where key.hasPrefix(prefix) {
      key = key.dropFirst(prefix.count)
    }
    while key.hasSuffix("/") { key = key.dropLast() }
    return "address " + key
  }

  // MARK: Phones

  /// A number of ten digits, with a code of the country or without, or a local one with its hyphens; an extension
  /// makes it another number.
  private static func phone(in text: [Unicode.Scalar], at start: Int) -> (Contact, end: Int)? {
    guard text[start].isASCIIDigit || text[start] == "+" || text[start] == "(" else { return nil }
    var digits = ""
    var hasHyphen = false
    var end = start
    var position = start
    while position < text.count {
      let scalar = text[position]
      if scalar.isASCIIDigit {
        digits.unicodeScalars.append(scalar)
        end = position + 1
      } else if "-–‑".unicodeScalars.contains(scalar) {
        hasHyphen = hasHyphen || end > start
      } else if scalar == " " || scalar == "(" || scalar == ")" || (scalar == "+" && position == start) {
      } else {
        break
      }
      position += 1
    }
    if end < text.count, text[end].isWordScalar { return nil }
    var key: String
    switch digits.utf8.count {
    case 11 where digits.hasPrefix("7") || digits.hasPrefix("8"): key = String(digits.dropFirst())
    case 10: key = digits
    case 5...7 where hasHyphen && text[start].isASCIIDigit: key = digits
    default: return nil
    }
    if let suffix = phoneExtension(in: text, at: end) {
      key += "#" + suffix.digits
      end = suffix.end
    }
    return (Contact(kind: .phone, key: "phone " + key, text: text.text(start..<end)), end)
  }

  /// «доб. 12», «(вн. 12)»
  private static func phoneExtension(in text: [Unicode.Scalar], at start: Int) -> (digits: String, end: Int)?
  {
    var position = start
    while position < text.count, !text[position].isWordScalar, position < start + 3 { position += 1 }
    let word = text[position...].prefix { $0.isWordScalar && !$0.isASCIIDigit }
    let letters = text.text(word.startIndex..<word.endIndex).lowercased()
    guard letters.hasPrefix("доб") || letters == "вн" || letters.hasPrefix("внутр") else { return nil }
    position = word.endIndex
    while position < text.count, !text[position].isWordScalar, position < word.endIndex + 3 { position += 1 }
    let number = text[position...].prefix { $0.isASCIIDigit }
    return number.isEmpty ? nil : (text.text(number.startIndex..<number.endIndex), number.endIndex)
  }

  // MARK: Houses

  /// A street and a house, and a room where one follows: «ул. Ленина, д. 2, каб. 201».
  private static func house(in text: [Unicode.Scalar], at start: Int) -> (Contact, end: Int)? {
    guard streetInitials.contains(text[start].lowercased) else { return nil }
    let type = word(in: text, at: start)
    guard let street = streetTypes[type.word] else { return nil }
    var parts = [street]
    var position = type.end
    var end: Int?
    var isAtRoom = false
    var isRoomKnown = false
    for _ in 0..<8 {
      while position < text.count, !text[position].isWordScalar, text[position] != ";", text[position] != "\n"
      {
        position += 1
      }
      guard position < text.count, text[position].isWordScalar else { break }
      let next = word(in: text, at: position)
      let isNumber = next.word.unicodeScalars.first?.isASCIIDigit ?? false
      if end == nil {
        if next.word == "д" || next.word == "дом" {
          // Says only what the number is.
        } else if isNumber, parts.count > 1 {
          parts.append(next.word)
          end = next.end
        } else {
          parts.append(next.word)
        }
      } else if isNumber, isAtRoom {
        parts.append(next.word)
        end = next.end
        isRoomKnown = true
        break
      } else if let room = roomWords[next.word] {
        parts.append(room)
        isAtRoom = true
      } else {
        break
      }
      position = next.end
    }
    guard let end else { return nil }
    if isAtRoom, !isRoomKnown { parts.removeLast() }
    let key = "house " + parts.joined(separator: " ")
    return (Contact(kind: .house, key: key, text: text.text(start..<end)), end)
  }

  private static func word(in text: [Unicode.Scalar], at start: Int) -> (word: String, end: Int) {
    var end = start
    while end < text.count, text[end].isWordScalar || (text[end] == "-" && end > start) { end += 1 }
    return (RegisterKey(text.text(start..<end)).description, end)
  }

  /// Most words are no streets, and are passed over by their first letter.
  private static let streetInitials = Set(streetTypes.keys.compactMap(\.unicodeScalars.first))

  private static let streetTypes: [String: String] = [
    "ул": "ул", "улица": "ул", "улице": "ул", "пр": "пр", "пр-т": "пр", "просп": "пр", "проспект": "пр",
    "проспекте": "пр", "пл": "пл", "площадь": "пл", "площади": "пл", "пер": "пер", "переулок": "пер",
    "переулке": "пер", "наб": "наб", "набережная": "наб", "ш": "ш", "шоссе": "ш", "б-р": "б-р", "бул": "б-р",
    "бульвар": "б-р", "бульваре": "б-р", "пр-д": "пр-д", "проезд": "пр-д",
  ]

  /// The words before a room's number, in one form.
  private static let roomWords: [String: String] = [
    "каб": "каб", "кабинет": "каб", "кабинете": "каб", "окно": "окно", "окне": "окно", "оф": "оф",
    "офис": "оф",
    "ком": "ком", "комната": "ком", "пом": "пом", "помещение": "пом", "зал": "зал", "этаж": "этаж",
  ]
}
