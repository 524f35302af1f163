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
    for question in open {
      let id = question.id
      if asked[id] == nil { asked[id] = question }
    }
    var known: Set<String> = []
    var result: [Placed] = []
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
      result.append(Placed(recorded, id: id))
    }
    for (id, question) in asked where !known.contains(id) {
      result.append(Placed(Question(question), id: id))
    }
    return MergeDecisions(result.sorted { $0.precedes($1) }.map(\.question))
  }

  /// A question with what its place depends on, which takes long to find out.
  private struct Placed {
    let question: Question
    private let state: Int
    private let place: MergeQuestion.Place

    init(_ question: Question, id: String) {
      self.question = question
      state = State.allCases.firstIndex(of: question.state) ?? 0
      place = question.question.place(id: id)
    }

    func precedes(_ other: Placed) -> Bool {
      state == other.state ? place < other.place : state < other.state
    }
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
