/// A phrase of an interaction: the tokens between two heads («приём документов», «и выдача справки»), each with what
/// it is to the phrase.
struct NeedRun: TokenRun {
  enum Scope: UInt8 {
    case open
    /// What an action is about, or is done for, in or with.
    case about
    /// What an action is done for: it counts where nothing else is told.
    case purpose
    /// What is excepted.
    case except
  }

  struct Entry {
    var token: Token
    var scope: Scope = .open
    /// Which scope of the text it is in; 0 outside.
    var scopeNumber = 0
    /// The scope of what the word is about: «порядок» and the genitives behind it.
    var governedScope = -1
    /// The word that opens the scope.
    var opensScope = false
    /// Follows a comma or «и», adjectives between not counted.
    var isJoined = false
    var isAction = false
    var isObject = false
    var isNominative = false
    /// A word of the lexicon's lists.
    var isKnown = false
    /// «о»: what follows is what is spoken about.
    var isAbout = false
  }

  var entries: [Entry] = []
  /// Begins with a word for what is done.
  var hasHead = false
  /// Joined to the phrase before by «и» (not by a comma).
  var isCoordinated = false
  var isNegated = false
  /// Ignores purpose scopes.
  var readsPurpose = false

  var count: Int { entries.count }
  func token(at position: Int) -> Token { entries[position].token }

  func mayPass(_ position: Int) -> Bool {
    let entry = entries[position]
    return entry.scope == .open && entry.isAction ? entry.isJoined : true
  }

  func mayMatch(at position: Int, after positions: [Int]) -> Bool {
    let entry = entries[position]
    if let last = positions.last, !entry.isJoined, entry.scope == .open,
      entries[(last + 1)..<position].contains(where: \.isObject)
    {
      return false
    }
    // «Справочной информации и сведений о ходе»: «о ходе» is said of the nearer of the two.
    if entry.isAbout, let last = positions.last, entries[last].isObject,
      entries[(last + 1)..<position].contains(where: { $0.isObject && $0.isJoined })
    {
      return false
    }
    if isOpen(entry) || entry.opensScope { return true }
    return positions.contains {
      entries[$0].scopeNumber == entry.scopeNumber || entries[$0].governedScope == entry.scopeNumber
    }
  }

  /// Whether the word is no part of what another word names: no action and no need stands before it, or it begins
  /// anew behind a comma or «и».
  func isAtHead(_ position: Int) -> Bool {
    !entries[..<position].contains(where: { $0.isAction || $0.isKnown })
      || (entries[position].isJoined && entries[position].isNominative)
  }

  func isOpen(_ entry: Entry) -> Bool {
    entry.scope == .open || (readsPurpose && entry.scope == .purpose)
  }

  /// All its words are what is excepted.
  var isExcepted: Bool {
    wordCount > 0 && entries.allSatisfy { $0.token.kind != .word || $0.scope == .except }
  }

  /// The first word of the phrase, adjectives left out.
  private var firstWord: Token? {
    entries.first { $0.token.kind == .word && !$0.token.shape.contains(.adjective) }?.token
  }

  var beginsWithInfinitive: Bool { firstWord?.shape.contains(.infinitive) ?? false }

  /// Begins with a noun, in whatever case.
  var beginsWithNoun: Bool {
    firstWord.map { $0.shape.isDisjoint(with: [.infinitive, .finiteVerb]) } ?? false
  }

  /// The place of the phrase in the text.
  var range: Range<Int>? {
    guard let first = entries.first, let last = entries.last else { return nil }
    return first.token.range.lowerBound..<last.token.range.upperBound
  }

  var wordCount: Int { entries.count { $0.token.kind == .word } }
}
