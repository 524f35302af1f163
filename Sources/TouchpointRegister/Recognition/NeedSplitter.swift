/// Cuts a segment of an interaction into phrases, and tells in each what is said and what is only spoken about.
///
/// A phrase ends where, behind a comma or «и», a word for an action stands in the nominative or as a verb: «приём
/// документов, выдача справки». Words in other cases go on with the phrase: «о порядке подачи и рассмотрения».
struct NeedSplitter: Sendable {
  private let actions: Set<Int32>
  private let objects: Set<Int32>
  private let known: Set<Int32>
  private let nominatives: Set<Int32>
  private let about: Set<Int32>
  private let around: Set<Int32>
  private let purpose: Set<Int32>
  private let except: Set<Int32>
  private let joiners: Set<Int32>
  private let contrasting: Set<Int32>
  private let subordinating: Set<Int32>
  private let notNegated: Set<Int32>
  private let absent: Set<Int32>
  private let not: Int32

  /// The lists of small words, to be made part of the vocabulary: their words are forms.
  static let lexicon: Lexicon = {
    func forms(_ words: String) -> String {
      words.split(whereSeparator: \.isWhitespace).map { "=" + $0 }.joined(separator: " ")
    }
    let nominatives = NeedLexicon.lexicon.filter {
      $0.name != "лицо" && $0.name != "место" && $0.name != "дело" && $0.name != "чужое"
    }
    .map {
      forms(
        $0.words.split(whereSeparator: \.isWhitespace).filter { !$0.hasPrefix("@") }.joined(separator: " "))
    }
    .joined(separator: " ")
    return [
      (".nominatives", nominatives + " " + forms(NeedLexicon.nominatives)),
      (".about", forms(NeedLexicon.about)), (".around", forms(NeedLexicon.around)),
      (".purpose", forms(NeedLexicon.purpose)), (".except", forms(NeedLexicon.except)),
      (".joiners", forms(NeedLexicon.joiners)), (".contrasting", forms(NeedLexicon.contrasting)),
      (".subordinating", forms(NeedLexicon.subordinating)), (".notNegated", forms(NeedLexicon.notNegated)),
      (".absent", forms(NeedLexicon.absent)), (".not", "=не"),
    ]
  }()

  init(_ vocabulary: Vocabulary) {
    func list(_ name: String) -> Set<Int32> { Set(vocabulary.symbols(ofList: name)) }
    actions = NeedLexicon.actions.reduce(into: []) { $0.formUnion(list($1)) }
    objects = NeedLexicon.objects.reduce(into: []) { $0.formUnion(list($1)) }
    known = NeedLexicon.lexicon.reduce(into: []) { set, entry in
      if entry.name != "место", entry.name != "лицо", entry.name != "чужое" {
        set.formUnion(list(entry.name))
      }
    }
    nominatives = list(".nominatives")
    about = list(".about")
    around = list(".around")
    purpose = list(".purpose")
    except = list(".except")
    joiners = list(".joiners")
    contrasting = list(".contrasting")
    subordinating = list(".subordinating")
    notNegated = list(".notNegated")
    absent = list(".absent")
    not = list(".not").first ?? -1
  }

  func isHead(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    return nominatives.contains(token.form)
      || !token.shape.isDisjoint(with: [.verbalNoun, .infinitive, .finiteVerb])
  }

  func isAbout(_ token: Token) -> Bool { about.contains(token.form) || purpose.contains(token.form) }

  /// Whether the word names an action, whatever it is.
  func namesAction(_ token: Token) -> Bool {
    token.kind == .word
      && (actions.contains(token.stem) || known.contains(token.stem)
        || !token.shape.isDisjoint(with: [.verbalNoun, .infinitive, .finiteVerb, .obliqueVerbalNoun]))
  }

  func phrases(of tokens: [Token]) -> [NeedRun] {
    var state = State()
    for (index, token) in tokens.enumerated() {
      take(token, before: tokens[(index + 1)...], &state)
    }
    state.finish()
    return state.phrases
  }

  private struct State {
    var phrases: [NeedRun] = []
    var phrase = NeedRun()
    var scope = NeedRun.Scope.open
    var scopeNumber = 0
    var takesAccusative = false
    var isSubordinate = false
    var isJoined = false
    var joinedByAnd = false
    var hasContent = false

    mutating func close() {
      scope = .open
      isSubordinate = false
      takesAccusative = false
    }

    mutating func open(_ kind: NeedRun.Scope) {
      scope = kind
      scopeNumber += 1
    }

    mutating func append(_ token: Token, isAction: Bool, isObject: Bool = false, opensScope: Bool = false) {
      phrase.entries.append(
        .init(
          token: token, scope: scope, scopeNumber: scope == .open ? 0 : scopeNumber, opensScope: opensScope,
          isJoined: isJoined, isAction: isAction,
          isObject: isObject))
    }

    mutating func finish() {
      if !phrase.entries.isEmpty { phrases.append(phrase) }
      phrase = NeedRun()
      hasContent = false
      close()
    }

    /// Begins a phrase with the adjectives that stand before the word to come.
    mutating func begin() {
      var moved: [NeedRun.Entry] = []
      while let last = phrase.entries.last, last.token.shape.contains(.adjective), last.isJoined {
        var last = last
        last.scope = .open
        last.scopeNumber = 0
        moved.insert(last, at: 0)
        phrase.entries.removeLast()
      }
      finish()
      phrase.entries = moved
      phrase.isCoordinated = joinedByAnd
      isJoined = false
    }
  }

  private func take(_ token: Token, before rest: ArraySlice<Token>, _ state: inout State) {
    guard token.isWord else {
      state.append(token, isAction: false)
      if token.kind == .comma || token.kind == .slash || token.kind == .dash || token.kind == .colon {
        state.isJoined = true
        state.joinedByAnd = false
      }
      return
    }
    if joiners.contains(token.form) {
      state.joinedByAnd = !state.isJoined
      state.isJoined = true
      state.append(token, isAction: false)
      return
    }
    if contrasting.contains(token.form) {
      state.isJoined = false
      state.joinedByAnd = false
      state.finish()
      return
    }
    if token.form == not {
      state.append(token, isAction: false)
      negate(before: rest, &state)
      return
    }
    if absent.contains(token.form) { state.phrase.isNegated = true }
    if openScope(token, rest, &state) { return }
    let isAction = actions.contains(token.stem)
    if isHead(token) { meetHead(token, isAction: isAction, &state) }
    state.append(token, isAction: isAction, isObject: !isAction && objects.contains(token.stem))
    let isAdjective = token.shape.contains(.adjective) && !known.contains(token.stem)
    if isAction || token.shape.contains(.verbalNoun) {
      if state.phrase.wordCount == 1 || !state.hasContent { state.phrase.hasHead = true }
    } else if !isAdjective {
      state.hasContent = true
    }
    if !isAdjective {
      state.isJoined = false
      state.joinedByAnd = false
    }
  }

  private func negate(before rest: ArraySlice<Token>, _ state: inout State) {
    guard let next = rest.first, !notNegated.contains(next.form) else { return }
    state.phrase.isNegated = true
    // «Приём заявлений и консультации не осуществляются»: a plural verb speaks of all that is joined by «и».
    guard next.shape.contains(.pluralVerb) else { return }
    var isCoordinated = state.phrase.isCoordinated
    for index in state.phrases.indices.reversed() where isCoordinated {
      state.phrases[index].isNegated = true
      isCoordinated = state.phrases[index].isCoordinated
    }
  }

  /// Opens a scope at a preposition or a conjunction; false where the token is none.
  private func openScope(_ token: Token, _ rest: ArraySlice<Token>, _ state: inout State) -> Bool {
    if except.contains(token.form) {
      state.open(.except)
    } else if about.contains(token.form) {
      if state.scope != .except { state.open(.about) }
    } else if subordinating.contains(token.form) {
      if state.scope == .open { state.open(.about) }
      state.isSubordinate = true
    } else if around.contains(token.form) || purpose.contains(token.form) {
      if let noun = nounAhead(rest), known.contains(noun.stem) || namesAction(noun) {
        if state.scope == .open { state.open(purpose.contains(token.form) ? .purpose : .about) }
        state.takesAccusative = noun.shape.contains(.verbalNoun)
      }
    } else {
      return false
    }
    state.append(token, isAction: false, opensScope: state.scope != .open)
    state.isJoined = false
    return true
  }

  /// The noun that a preposition governs: the next word that is no adjective.
  private func nounAhead(_ rest: ArraySlice<Token>) -> Token? {
    for token in rest.prefix(4) {
      guard token.isWord else { return nil }
      if token.shape.contains(.adjective), !known.contains(token.stem) { continue }
      return token
    }
    return nil
  }

  private func meetHead(_ token: Token, isAction: Bool, _ state: inout State) {
    let isVerb = !token.shape.isDisjoint(with: [.infinitive, .finiteVerb])
    guard state.scope != .open else {
      if state.isJoined, state.hasContent, isAction || token.shape.contains(.verbalNoun) || isVerb {
        state.begin()
      }
      return
    }
    if isVerb {
      guard !state.isSubordinate, isAction || token.shape.contains(.finiteVerb) else { return }
      if state.isJoined { state.begin() } else { state.close() }
      return
    }
    let isNominativeNeuter = token.shape.contains(.verbalNoun)
    if state.takesAccusative, isNominativeNeuter { return }
    if state.isJoined || isNominativeNeuter { state.begin() }
  }
}
