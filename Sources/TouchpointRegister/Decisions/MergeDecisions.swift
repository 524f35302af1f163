import Diagnostics

/// The questions of a merge with the officer's answers: what `--decisions` holds.
public struct MergeDecisions: Sendable, Hashable {
  /// As a merge leaves them: those that are open first, then settled, then gone.
  public var questions: [Question]

  /// - Parameter questions: none for a merge that nobody decided about yet.
  public init(_ questions: [Question] = []) { self.questions = questions }

  /// A question as a file has it.
  public struct Question: Sendable, Hashable {
    /// What is asked, and what units say.
    public var question: MergeQuestion
    /// The officer's words, nil where nothing is chosen yet.
    public var choice: String?
    /// The choice as understood; nil where nothing is chosen yet.
    public var answer: MergeAnswer?
    /// A choice that fell away because the variants are others now.
    public var earlier: String?
    /// A remark of the officer's, kept with the question.
    public var note: String?
    /// What became of the question in the last merge.
    public var state: State

    /// - Parameters:
    ///   - question: what is asked.
    ///   - choice: the officer's words; nil where nothing is chosen yet.
    ///   - answer: the choice as understood.
    ///   - earlier: a choice that fell away.
    ///   - note: a remark of the officer's.
    ///   - state: what became of the question in the last merge.
    public init(
      _ question: MergeQuestion, choice: String? = nil, answer: MergeAnswer? = nil, earlier: String? = nil,
      note: String? = nil, state: State = .open
    ) {
      self.question = question
      self.choice = choice
      self.answer = answer
      self.earlier = earlier
      self.note = note
      self.state = state
    }
  }

  /// Where a question stands after a merge; the raw value is what files say.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Waits for an answer.
    case open
    /// Its answer was applied.
    case settled
    /// Nothing in the inputs raises it any more; its answer is kept for the day when something does.
    case gone
  }

  /// How many questions are in a state.
  public func count(_ state: State) -> Int { questions.count { $0.state == state } }

  /// Answers that did not count in the last merge, though something is asked: the variants changed.
  public var outdated: [Question] { questions.filter { $0.state == .open && $0.earlier != nil } }

  /// Answers that nothing asks for any more.
  public var unused: [Question] { questions.filter { $0.state == .gone } }

  /// Brought up to date by what a merge asks: answers stay, questions that are new are added, questions without an
  /// answer that are no longer asked go.
  ///
  /// - Parameters:
  ///   - open: what the merge asks.
  ///   - settled: the ids of the questions whose answers it applied.
  func updated(open: [MergeQuestion], settled: Set<String>) -> MergeDecisions {
    var asked: [String: MergeQuestion] = [:]
    for question in open where asked[question.id] == nil { asked[question.id] = question }
    var known: Set<String> = []
    var result: [Question] = []
    for var recorded in questions {
      let id = recorded.question.id
      guard known.insert(id).inserted else { continue }
      if let question = asked[id] {
        if let choice = recorded.choiceInWords { recorded.earlier = choice }
        recorded.question = question
        recorded.choice = nil
        recorded.answer = nil
        recorded.state = .open
      } else if recorded.answer != nil, settled.contains(id) {
        recorded.earlier = nil
        recorded.state = .settled
      } else if recorded.choice != nil || recorded.earlier != nil || recorded.note != nil {
        recorded.state = .gone
      } else {
        continue
      }
      result.append(recorded)
    }
    for (id, question) in asked where !known.contains(id) { result.append(Question(question)) }
    return MergeDecisions(result.sorted { Self.precedes($0, $1) })
  }

  private static func precedes(_ a: Question, _ b: Question) -> Bool {
    if a.state != b.state {
      let order: [State: Int] = [.open: 0, .settled: 1, .gone: 2]
      return order[a.state] ?? 0 < order[b.state] ?? 0
    }
    return MergeQuestion.precedes(a.question, b.question)
  }
}

extension MergeDecisions.Question {
  /// What was chosen, without the letter of a variant: letters change when variants come and go.
  fileprivate var choiceInWords: String? {
    guard case .variant(let place)? = answer, question.variants.indices.contains(place) else { return choice }
    let variant = question.variants[place]
    switch question.subject.kind {
    case .channel, .direction, .particularities, .processes, .unit: return variant.value
    case .submission: return variant.date ?? choice
    }
  }
}
