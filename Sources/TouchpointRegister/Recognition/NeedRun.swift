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
    /// The word that opens the scope.
    var opensScope = false
    /// Follows a comma or «и», adjectives between not counted.
    var isJoined = false
    var isAction = false
    var isObject = false
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
    return entry.isAction ? entry.isJoined : true
  }

  func mayMatch(at position: Int, after positions: [Int]) -> Bool {
    let entry = entries[position]
    if let last = positions.last, !entry.isJoined, entries[(last + 1)..<position].contains(where: \.isObject)
    {
      return false
    }
    if isOpen(entry) || entry.opensScope { return true }
    return positions.contains { entries[$0].scopeNumber == entry.scopeNumber }
  }

  func isOpen(_ entry: Entry) -> Bool {
    entry.scope == .open || (readsPurpose && entry.scope == .purpose)
  }

  /// The place of the phrase in the text.
  var range: Range<Int>? {
    guard let first = entries.first, let last = entries.last else { return nil }
    return first.token.range.lowerBound..<last.token.range.upperBound
  }

  var wordCount: Int { entries.count { $0.token.kind == .word } }
}
