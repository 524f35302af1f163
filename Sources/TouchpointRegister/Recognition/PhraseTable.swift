import ByteStream

/// The phrases of a table, compiled, and the engine that finds them in a run of tokens.
struct PhraseTable<Label: Sendable>: Sendable {
  struct Phrase: Sendable {
    var label: Label
    fileprivate var steps: [Step]
  }

  fileprivate struct Step: Sendable {
    var element: Int
    var isOptional: Bool
    var followsGap: Bool
  }

  struct Match {
    var phrase: Int
    /// Positions in the run of tokens, in order.
    var positions: [Int]
  }

  let vocabulary: Vocabulary
  let phrases: [Phrase]
  /// The phrases by the symbols that their first element can stand for, and where those of each symbol end.
  private let starts: [Int32]
  private let startEnds: [Int32]
  /// For each symbol, a bit for each element that it can stand for.
  private let membership: [UInt64]
  private let wordsPerSymbol: Int

  init(_ lines: [(label: Label, pattern: String)], vocabulary: Vocabulary) {
    var vocabulary = vocabulary
    var elements = ByteStringTable()
    var elementSymbols: [[Int32]] = []
    var phrases: [Phrase] = []
    for (label, pattern) in lines {
      let steps = PhraseSyntax(pattern).elements.map { element in
        let source = element.source.utf8.span
        let hash = KeyedHash.shared.value(of: source)
        let number: Int
        if let known = elements.number(of: source, hash: hash) {
          number = known
        } else {
          number = elements.add(source, hash: hash)
          elementSymbols.append(element.alternatives.flatMap { vocabulary.symbols(of: $0) })
        }
        return Step(element: number, isOptional: element.isOptional, followsGap: element.followsGap)
      }
      if !steps.isEmpty { phrases.append(Phrase(label: label, steps: steps)) }
    }
    let width = (elementSymbols.count + 63) / 64
    var membership = [UInt64](repeating: 0, count: width * vocabulary.symbolCount)
    for (element, symbols) in elementSymbols.enumerated() {
      for symbol in symbols { membership[Int(symbol) * width + element / 64] |= 1 << UInt64(element % 64) }
    }
    var starts = [[Int32]](repeating: [], count: vocabulary.symbolCount)
    for (number, phrase) in phrases.enumerated() {
      // A phrase may begin at its first element or, where that one is optional, at the next.
      var first = 0
      var symbols: Set<Int32> = []
      while first < phrase.steps.count {
        symbols.formUnion(elementSymbols[phrase.steps[first].element])
        guard phrase.steps[first].isOptional else { break }
        first += 1
      }
      for symbol in symbols { starts[Int(symbol)].append(Int32(number)) }
    }
    self.vocabulary = vocabulary
    self.phrases = phrases
    self.membership = membership
    wordsPerSymbol = width
    self.starts = starts.flatMap { $0 }
    startEnds = starts.reduce(into: []) { $0.append(($0.last ?? 0) + Int32($1.count)) }
  }

  /// Adds the phrases that begin at a position of a run, each as short as it can be.
  ///
  /// - Parameter isWanted: tells by their labels which phrases are looked for.
  func matches(
    in run: some TokenRun, at start: Int, into found: inout [Match],
    where isWanted: (Label) -> Bool = { _ in true }
  ) {
    let token = run.token(at: start)
    var last: Int32 = -1
    func look(for symbol: Int32) {
      guard symbol >= 0 else { return }
      let first = symbol == 0 ? 0 : Int(startEnds[Int(symbol) - 1])
      for place in first..<Int(startEnds[Int(symbol)]) where starts[place] != last {
        last = starts[place]
        guard isWanted(phrases[Int(last)].label) else { continue }
        var positions: [Int] = []
        if match(phrases[Int(last)].steps[...], run, start, isFirst: true, &positions),
          positions.first == start
        {
          found.append(Match(phrase: Int(last), positions: positions))
        }
      }
    }
    look(for: token.form)
    look(for: token.stem)
  }

  private func match(
    _ steps: ArraySlice<Step>, _ run: some TokenRun, _ position: Int, isFirst: Bool, _ positions: inout [Int]
  ) -> Bool {
    guard let step = steps.first else { return true }
    let count = positions.count
    var next = position
    var passed = 0
    while next < run.count {
      let token = run.token(at: next)
      if isMember(token, of: step.element), isFirst || run.mayMatch(at: next, after: positions) {
        positions.append(next)
        if match(steps.dropFirst(), run, next + 1, isFirst: false, &positions) { return true }
        positions.removeSubrange(count...)
      }
      guard step.followsGap, !isFirst, passed < 8, run.mayPass(next) else { break }
      passed += 1
      next += 1
    }
    return step.isOptional && match(steps.dropFirst(), run, position, isFirst: isFirst, &positions)
  }

  private func isMember(_ token: Token, of element: Int) -> Bool {
    has(token.stem, element) || has(token.form, element)
      || (token.shape.contains(.adjective) && has(Vocabulary.Reserved.adjective, element))
  }

  private func has(_ symbol: Int32, _ element: Int) -> Bool {
    symbol >= 0 && membership[Int(symbol) * wordsPerSymbol + element / 64] >> UInt64(element % 64) & 1 == 1
  }
}

extension PhraseTable.Match {
  /// Whether the match holds all words of another, and more. Of two with the same words the one of an earlier phrase
  /// wins where that one was added to those of the program.
  func covers(_ other: Self, furtherPhrases: Int) -> Bool {
    let isLonger = positions.count > other.positions.count
    let isOwn =
      positions.count == other.positions.count && phrase < furtherPhrases && other.phrase >= furtherPhrases
    return (isLonger || isOwn) && other.positions.allSatisfy(positions.contains)
  }
}

extension Array {
  /// The matches that no other one displaces; they must be ordered by their first positions.
  ///
  /// A phrase reaches over some dozens of words at most: only near ones are compared.
  func undisplaced<Label>(_ displaces: (_ other: Element, _ match: Element) -> Bool) -> [Element]
  where Element == PhraseTable<Label>.Match {
    let reach = 64
    return indices.filter { index in
      let start = self[index].positions.first ?? 0
      var other = index - 1
      while other >= 0, start - (self[other].positions.first ?? 0) <= reach {
        if displaces(self[other], self[index]) { return false }
        other -= 1
      }
      other = index + 1
      while other < count, (self[other].positions.first ?? 0) - start <= reach {
        if displaces(self[other], self[index]) { return false }
        other += 1
      }
      return true
    }.map { self[$0] }
  }
}

/// A run of tokens that phrases are looked for in.
protocol TokenRun {
  var count: Int { get }
  func token(at position: Int) -> Token
  /// Whether a phrase's gap may run over the token.
  func mayPass(_ position: Int) -> Bool
  /// Whether a phrase that has matched so far may go on with the token.
  func mayMatch(at position: Int, after positions: [Int]) -> Bool
}
