/// What a word can say in a measure; a word can have several roles.
struct MeasureWord: Sendable {
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt32
    /// A numeral: «пятнадцать», «полтора».
    static let numeral = Roles(rawValue: 1 << 0)
    /// Takes a part of the unit behind it: «четверть», «пол».
    static let fraction = Roles(rawValue: 1 << 1)
    /// A unit that says «one» where it stands without a number: «час», «суток».
    static let alone = Roles(rawValue: 1 << 2)
    /// Number and unit in a word: «полчаса», «трижды».
    static let whole = Roles(rawValue: 1 << 3)
    /// «более», «превышать»
    static let more = Roles(rawValue: 1 << 4)
    /// «менее», «ранее»
    static let less = Roles(rawValue: 1 << 5)
    /// «до», «максимум», «в течение»
    static let upTo = Roles(rawValue: 1 << 6)
    /// «от», «минимум»
    static let atLeast = Roles(rawValue: 1 << 7)
    /// «с»: the beginning of hours, or what a change begins from.
    static let since = Roles(rawValue: 1 << 8)
    /// «в», «к», «после»: before an hour of the day.
    static let atTime = Roles(rawValue: 1 << 9)
    /// Says nothing of the limit between it and the number: «чем», «около».
    static let filler = Roles(rawValue: 1 << 10)
    static let negation = Roles(rawValue: 1 << 11)
    /// What follows is no promise: «если», «при».
    static let condition = Roles(rawValue: 1 << 12)
    /// «каждые»
    static let each = Roles(rawValue: 1 << 13)
    /// Speaks of opening hours: «пн», «ежедневно».
    static let schedule = Roles(rawValue: 1 << 14)
    static let preposition = Roles(rawValue: 1 << 15)
    /// A customer: «20 минут на посетителя» is no wait.
    static let customer = Roles(rawValue: 1 << 16)
    /// Before a number that only names something: «каб. 5».
    static let reference = Roles(rawValue: 1 << 17)
    /// «количество», «число»
    static let amount = Roles(rawValue: 1 << 18)
    /// A verb that goes on with the subject before it: «составляет», «не превышает».
    static let continuing = Roles(rawValue: 1 << 19)
    /// Links the ends of a range: «до», «или».
    static let range = Roles(rawValue: 1 << 20)
    /// The ending of a number in figures: «15-ти», «2-х».
    static let cardinalEnding = Roles(rawValue: 1 << 21)
    /// «3-й»: no quantity.
    static let ordinalEnding = Roles(rawValue: 1 << 22)
    /// «третьего»
    static let ordinal = Roles(rawValue: 1 << 31)
    static let and = Roles(rawValue: 1 << 23)
    /// «за»: with «до» behind the quantity it is a time before something.
    static let ahead = Roles(rawValue: 1 << 24)
    /// Names the quantity itself, or how often it is so, not what it is of: «срок», «иногда».
    static let plain = Roles(rawValue: 1 << 26)
    /// «назад»: the time that went by.
    static let ago = Roles(rawValue: 1 << 27)
    /// «на»: how long something is made, or what it is made longer by.
    static let onto = Roles(rawValue: 1 << 25)
  }

  enum Unit: Sendable, Hashable {
    /// Of time, in minutes.
    case time(Double)
    case times
    /// Of those whom a call is passed to.
    case staff
  }

  var roles: Roles = []
  /// The number that a numeral, a fraction or a whole word says.
  var value: Double = 1
  var unit: Unit?

  func has(_ roles: Roles) -> Bool { !self.roles.isDisjoint(with: roles) }
}

/// The words of measures by the numbers that a vocabulary gives them.
struct MeasureWords: Sendable {
  private var bySymbol: [MeasureWord?] = []

  init(_ vocabulary: Vocabulary) {
    for (index, row) in MeasureVocabulary.rows.enumerated() {
      for symbol in vocabulary.symbols(ofList: MeasureVocabulary.listName(index)) where symbol >= 0 {
        while bySymbol.count <= Int(symbol) { bySymbol.append(nil) }
        var word = row.word
        if let known = bySymbol[Int(symbol)] {
          word.roles.formUnion(known.roles)
          word.unit = word.unit ?? known.unit
        }
        bySymbol[Int(symbol)] = word
      }
    }
  }

  /// The meaning of a word; its very form goes before its stem.
  func word(form: Int32, stem: Int32) -> MeasureWord? { self[form] ?? self[stem] }

  private subscript(symbol: Int32) -> MeasureWord? {
    symbol >= 0 && Int(symbol) < bySymbol.count ? bySymbol[Int(symbol)] : nil
  }
}
