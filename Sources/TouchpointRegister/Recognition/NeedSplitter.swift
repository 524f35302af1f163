/// Cuts a segment of an interaction into phrases, and tells in each what is said and what is only spoken about.
///
/// A phrase ends where, behind a comma or «и», a word for an action stands in the nominative or as a verb: «приём
/// документов, выдача справки». Words in other cases go on with the phrase: «о порядке подачи и рассмотрения».
struct NeedSplitter: Sendable {
  private let actions: SymbolSet
  private let objects: SymbolSet
  private let known: SymbolSet
  private let nominatives: SymbolSet
  private let about: SymbolSet
  private let around: SymbolSet
  private let purpose: SymbolSet
  private let except: SymbolSet
  private let joiners: SymbolSet
  private let matters: SymbolSet
  private let contrasting: SymbolSet
  private let subordinating: SymbolSet
  private let notNegated: SymbolSet
  private let absent: SymbolSet
  private let silent: SymbolSet
  private let possessive: SymbolSet
  private let filed: SymbolSet
  private let impossible: SymbolSet
  private let not: Int32

  /// The lists of small words, to be made part of the vocabulary: their words are forms.
  static let lexicon: Lexicon = {
    func forms(_ words: String) -> String {
      words.spacedWords.map { "=" + $0 }.joined(separator: " ")
    }
    let nominatives = NeedLexicon.lexicon.filter {
      $0.name != "лицо" && $0.name != "место" && $0.name != "дело" && $0.name != "чужое" && $0.name != "тема"
    }
    .map {
      forms(
        $0.words.spacedWords.filter { !$0.hasPrefix("@") }.joined(separator: " "))
    }
    .joined(separator: " ")
    return [
      (".nominatives", nominatives + " " + forms(NeedLexicon.nominatives)),
      (".about", forms(NeedLexicon.about)), (".around", forms(NeedLexicon.around)),
      (".purpose", forms(NeedLexicon.purpose)), (".except", forms(NeedLexicon.except)),
      (".joiners", forms(NeedLexicon.joiners)), (".matters", NeedLexicon.matters),
      (".contrasting", forms(NeedLexicon.contrasting)),
      (".subordinating", forms(NeedLexicon.subordinating)), (".notNegated", forms(NeedLexicon.notNegated)),
      (".silent", NeedLexicon.silent), (".absent", forms(NeedLexicon.absent)), (".not", "=не"),
      (".impossible", forms(NeedLexicon.impossible)), (".possessive", forms(NeedLexicon.possessive)),
    ]
  }()

  init(_ vocabulary: Vocabulary) {
    func symbols(_ names: some Sequence<String>) -> SymbolSet {
      SymbolSet(names.flatMap(vocabulary.symbols(ofList:)))
    }
    let unknown: Set<String> = ["место", "лицо", "чужое"]
    actions = symbols(NeedLexicon.actions)
    objects = symbols(NeedLexicon.objects)
    known = symbols(NeedLexicon.lexicon.map(\.name).filter { !unknown.contains($0) })
    nominatives = symbols([".nominatives"])
    about = symbols([".about"])
    around = symbols([".around"])
    purpose = symbols([".purpose"])
    except = symbols([".except"])
    joiners = symbols([".joiners"])
    matters = symbols([".matters"])
    contrasting = symbols([".contrasting"])
    subordinating = symbols([".subordinating"])
    notNegated = symbols([".notNegated"])
    absent = symbols([".absent"])
    silent = symbols([".silent", "место", "лицо"])
    possessive = symbols([".possessive"])
    filed = symbols(["обращение"])
    impossible = symbols([".impossible"])
    not = vocabulary.symbols(ofList: ".not").first ?? -1
  }

  func isHead(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    return nominatives.contains(token.form)
      || !token.shape.isDisjoint(with: [.verbalNoun, .infinitive, .finiteVerb])
  }

  /// «их», «своего», «эти»: whose or which thing it is, changes no need.
  func isPossessive(_ token: Token) -> Bool { possessive.contains(token.form) }

  func isAbout(_ token: Token) -> Bool { about.contains(token.form) || purpose.contains(token.form) }

  /// Whether the word names an action, whatever it is.
  func namesAction(_ token: Token) -> Bool {
    token.kind == .word
      && (actions.contains(token.stem) || known.contains(token.stem)
        || !token.shape.isDisjoint(with: [.verbalNoun, .infinitive, .finiteVerb, .obliqueVerbalNoun]))
  }

  /// Whether the word is more than a time, a place, a person or a property.
  func mayNameAction(_ token: Token) -> Bool {
    namesAction(token)
      || token.kind == .word && token.range.count >= 4 && !token.shape.contains(.adjective)
        && !silent.contains(token.stem)
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
    /// The negation stands before what it negates.
    var isNegatedAhead = false
    var hasContent = false
    /// Something stands between the noun that an accusative preposition governs and here.
    var hasScopeContent = false

    mutating func close() {
      scope = .open
      isSubordinate = false
      takesAccusative = false
    }

    mutating func open(_ kind: NeedRun.Scope) {
      scope = kind
      scopeNumber += 1
    }

    /// «справка, документы не принимаются»: what stands before the comma is not negated.
    mutating func splitAtComma() {
      guard let comma = phrase.entries.lastIndex(where: { $0.token.kind == .comma }), comma > 0 else {
        return
      }
      let rest = Array(phrase.entries[(comma + 1)...])
      phrase.entries.removeSubrange(comma...)
      finish()
      phrase.entries = rest
    }

    mutating func append(
      _ token: Token, isAction: Bool, isObject: Bool = false, isNominative: Bool = false,
      isKnown: Bool = false, opensScope: Bool = false, isAbout: Bool = false
    ) {
      phrase.entries.append(
        .init(
          token: token, scope: scope, scopeNumber: scope == .open ? 0 : scopeNumber, opensScope: opensScope,
          isJoined: isJoined, isAction: isAction,
          isObject: isObject, isNominative: isNominative,
          isKnown: isKnown, isAbout: isAbout))
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
      if token.kind == .comma, state.phrase.isNegated, !state.isNegatedAhead { state.finish() }
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
    if absent.contains(token.form) {
      // «…, на приёме подать нельзя»
      if impossible.contains(token.form) { state.splitAtComma() }
      state.phrase.isNegated = true
    }
    if openScope(token, rest, &state) { return }
    var token = token
    if token.shape.contains(.adjective), actions.contains(token.stem), !nominatives.contains(token.form) {
      // «поданного», «представленных»: what was done before is no action.
      token.stem = -1
    }
    let isAction = actions.contains(token.stem)
    if isHead(token) { meetHead(token, isAction: isAction, &state) }
    state.append(
      token, isAction: isAction, isObject: !isAction && objects.contains(token.stem),
      isNominative: nominatives.contains(token.form), isKnown: known.contains(token.stem))
    let isAdjective = token.shape.contains(.adjective) && !known.contains(token.stem)
    if matters.contains(token.stem), state.scope != .open { state.isSubordinate = true }
    if matters.contains(token.stem), state.scope == .open || state.scope == .purpose {
      state.open(.about)
      state.phrase.entries[state.phrase.entries.count - 1].governedScope = state.scopeNumber
    }
    if isAction || token.shape.contains(.verbalNoun) {
      if state.phrase.wordCount == 1 || !state.hasContent { state.phrase.hasHead = true }
    } else if !isAdjective {
      state.hasContent = true
      state.hasScopeContent = true
    }
    if !isAdjective {
      state.isJoined = false
      state.joinedByAnd = false
    }
  }

  private func negate(before rest: ArraySlice<Token>, _ state: inout State) {
    guard let next = rest.first, !notNegated.contains(next.form) else { return }
    state.splitAtComma()
    state.phrase.isNegated = true
    // «Не осуществляется приём, выдача …» goes on behind the comma, «документы не принимаются, …» does not.
    state.isNegatedAhead = !state.hasContent
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
      // «Жалоба на качество консультации», «заявление на замену паспорта»
      let isGrounds = state.phrase.entries.last.map { filed.contains($0.token.stem) } ?? false
      if let noun = nounAhead(rest), isGrounds || known.contains(noun.stem) || namesAction(noun) {
        if state.scope == .open { state.open(purpose.contains(token.form) ? .purpose : .about) }
        state.takesAccusative = noun.shape.contains(.verbalNoun)
        state.hasScopeContent = false
      }
    } else {
      return false
    }
    state.append(
      token, isAction: false, opensScope: state.scope != .open, isAbout: about.contains(token.form))
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
      guard state.isJoined, state.hasContent else { return }
      // A noun in the nominative goes with no verbal noun: «получение ответа, обратная связь».
      let isNominative = nominatives.contains(token.form) && state.phrase.beginsWithNoun
      if isAction || token.shape.contains(.verbalNoun) || isVerb || isNominative { state.begin() }
      return
    }
    if isVerb {
      // «Документы, кроме паспортов, принимаются»: what stands before the exception is what the verb is about.
      if state.scope == .except, token.shape.contains(.finiteVerb) {
        state.close()
        return
      }
      // «Подать документы на регистрацию, получить выписку»: infinitives in a row.
      let isInRow = state.isJoined && state.phrase.beginsWithInfinitive && token.shape.contains(.infinitive)
      guard isInRow || (!state.isSubordinate && (isAction || token.shape.contains(.finiteVerb))) else {
        return
      }
      if state.isJoined { state.begin() } else { state.close() }
      return
    }
    let isNominativeNeuter = token.shape.contains(.verbalNoun)
    if state.takesAccusative, isNominativeNeuter, !state.hasScopeContent { return }
    if state.isJoined || isNominativeNeuter { state.begin() }
  }
}
