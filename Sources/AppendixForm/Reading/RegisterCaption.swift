import TouchpointRegister

/// The caption line of a register: «Перечень точек взаимодействия <орган власти> с внешними и внутренними
/// клиентами».
struct RegisterCaption: Equatable {
  /// The whole line.
  var title: String
  /// In the nominative; nil where the caption names none.
  var authority: String?

  private static let beginning = "перечень точек взаимодействия"
  /// With quotes gone and letters small, as keys are.
  private static let endings = [
    "с внешними и внутренними клиентами", "с внутренними и внешними клиентами", "с клиентами",
  ]

  /// - Parameter text: cleaned; the caption may stand in some of its lines.
  init?(_ text: String) {
    let lines = text.split(separator: "\n").map { String($0) }
    guard let first = lines.firstIndex(where: { Self.begins($0) }) else { return nil }
    var title = ""
    for line in lines[first...] {
      title += (title.isEmpty ? "" : " ") + line
      if Self.isWhole(title) { break }
    }
    self.title = title
    authority = Self.authority(in: title)
  }

  static func begins(_ text: String) -> Bool { RegisterKey(text).description.hasPrefix(beginning) }

  /// Whether the caption says with whom, and so needs no further line.
  static func isWhole(_ text: String) -> Bool {
    let key = RegisterKey(text).description
    return endings.contains { key.hasSuffix($0) }
  }

  private static func authority(in title: String) -> String? {
    let words = title.split(separator: " ")
    let keys = words.map { RegisterKey(String($0)).description }
    for ending in endings {
      let tail = ending.split(separator: " ").map { String($0) }
      guard keys.count > tail.count + 3, Array(keys.suffix(tail.count)) == tail else { continue }
      let name = words[3..<(words.count - tail.count)].joined(separator: " ")
      return AuthorityName.nominative(name)
    }
    return nil
  }

  /// The caption of an authority's register, as the order has it.
  static func text(authority: String?) -> String {
    let name = authority.map { AuthorityName.genitive($0) + " " } ?? ""
    return "Перечень точек взаимодействия \(name)с внешними и внутренними клиентами"
  }
}

/// An authority's name in the two cases that forms need: its head word is declined, what follows stays.
enum AuthorityName {
  /// Nominative and genitive of the words that names of authorities begin with.
  private static let heads: [(nominative: String, genitive: String)] = [
    ("Департамент", "Департамента"), ("Министерство", "Министерства"), ("Управление", "Управления"),
    ("Комитет", "Комитета"), ("Служба", "Службы"), ("Агентство", "Агентства"), ("Инспекция", "Инспекции"),
    ("Администрация", "Администрации"), ("Правительство", "Правительства"), ("Аппарат", "Аппарата"),
    ("Отдел", "Отдела"), ("Палата", "Палаты"), ("Фонд", "Фонда"), ("Центр", "Центра"),
    ("Учреждение", "Учреждения"), ("Казначейство", "Казначейства"), ("Дума", "Думы"), ("Совет", "Совета"),
  ]

  private static let adjectives: [(nominative: String, genitive: String)] = [
    ("Главное", "Главного"), ("Государственный", "Государственного"), ("Государственная", "Государственной"),
    ("Государственное", "Государственного"), ("Федеральная", "Федеральной"), ("Федеральное", "Федерального"),
    ("Городская", "Городской"), ("Областная", "Областной"), ("Территориальное", "Территориального"),
    ("Межрегиональное", "Межрегионального"), ("Контрольно-счетная", "Контрольно-счетной"),
  ]

  static func nominative(_ name: String) -> String { declined(name, from: \.genitive, to: \.nominative) }

  static func genitive(_ name: String) -> String { declined(name, from: \.nominative, to: \.genitive) }

  private typealias Form = KeyPath<(nominative: String, genitive: String), String>

  private static func declined(_ name: String, from old: Form, to new: Form) -> String {
    var words = name.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    guard let first = words.first else { return name }
    if let head = form(of: first, in: heads, from: old, to: new) {
      words[0] = head
    } else if words.count > 1, let head = form(of: words[1], in: heads, from: old, to: new) {
      // An adjective agrees with the head: «Главного управления», «Государственной инспекции».
      let candidates = adjectives.filter { sameWord($0[keyPath: old], first) }
      guard let adjective = candidates.first(where: { agrees($0.nominative, with: words[1], or: head) })
      else {
        return name
      }
      words[0] = matchingCase(adjective[keyPath: new], first)
      words[1] = head
    }
    return words.joined(separator: " ")
  }

  private static func form(
    of word: String, in forms: [(nominative: String, genitive: String)], from old: Form, to new: Form
  ) -> String? {
    forms.first { sameWord($0[keyPath: old], word) }.map { matchingCase($0[keyPath: new], word) }
  }

  private static func sameWord(_ a: String, _ b: String) -> Bool { a == b || a.lowercased() == b }

  private static func matchingCase(_ form: String, _ model: String) -> String {
    model.first?.isUppercase == true ? form : form.lowercased()
  }

  /// Whether an adjective in the nominative has the gender of a head word.
  private static func agrees(_ adjective: String, with a: String, or b: String) -> Bool {
    let head = heads.first { head in
      [a, b].contains { sameWord(head.nominative, $0) || sameWord(head.genitive, $0) }
    }
    let nominative = head?.nominative ?? ""
    let ending = nominative.last
    if adjective.hasSuffix("ая") { return ending == "а" || ending == "я" }
    if adjective.hasSuffix("ое") { return ending == "о" || ending == "е" }
    return ending?.isLetter == true && !"аяое".contains(ending ?? " ")
  }
}
