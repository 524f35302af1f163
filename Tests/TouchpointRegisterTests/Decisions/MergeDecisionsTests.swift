import Diagnostics
import Testing
import TouchpointRegister

/// What a merge asks, and what becomes of the answers.
@Suite struct MergeDecisionsTests {
  private typealias Samples = MergeSamples

  private func site(_ unit: String, _ text: String, _ channel: Channel = .website) -> RegisterInput {
    Samples.submission(unit: unit, file: unit + ".xlsx", "Сайт", channel, particularities: text)
  }

  private func answer(_ decisions: MergeDecisions, _ choice: String) throws -> MergeDecisions {
    var decisions = decisions
    for index in decisions.questions.indices {
      decisions.questions[index].choice = choice
      decisions.questions[index].answer = try MergeAnswer(choice, to: decisions.questions[index].question)
    }
    return decisions
  }

  @Test(arguments: [
    ("A", "До обеда"), ("б: нет", nil), ("B", "Круглосуточно"), ("в", nil), ("В", "Круглосуточно"),
    ("B: Круглосуточ…", "Круглосуточно"), ("join", "До обеда\nКруглосуточно"),
    ("Объединить", "До обеда\nКруглосуточно"), ("По записи", "По записи"),
  ])
  func columnSixIsSettled(_ choice: String, _ settled: String?) throws {
    let inputs = [site("А", "До обеда"), site("Б", "Круглосуточно")]
    let asked = RegisterMerge().merge(inputs)
    #expect(asked.decisions.questions.map(\.state) == [.open])
    #expect(asked.decisions.questions[0].question.variants.map(\.value) == ["До обеда", "Круглосуточно"])
    #expect(
      asked.decisions.questions[0].question.variants[1].speakers == [
        MergeQuestion.Speaker(unit: "Б", location: Samples.place("Б.xlsx", 4, 6))
      ])
    // «в» in small Cyrillic letters looks like no Latin letter.
    guard let settled else { return }
    let merge = RegisterMerge(decisions: try answer(asked.decisions, choice))
    let result = merge.merge(inputs)
    #expect(Samples.touchpoints(result.register).first?.particularities == settled)
    #expect(result.diagnostics.map(\.rule) == [.entriesJoined])
    #expect(result.decisions.questions.map(\.state) == [.settled])
    #expect(result.report.entries[0].decisions == [asked.decisions.questions[0].question.id])
  }

  @Test func aNewTextIsANewQuestionAndTheAnswerIsKept() throws {
    let inputs = [site("А", "До обеда"), site("Б", "Круглосуточно")]
    let decisions = try answer(RegisterMerge().merge(inputs).decisions, "A")
    let more = RegisterMerge(decisions: decisions).merge(inputs + [site("В", "По записи")])
    #expect(more.decisions.questions.map(\.state) == [.open])
    #expect(more.decisions.questions.first?.earlier == "До обеда")
    #expect(more.decisions.outdated.count == 1)
    let same = RegisterMerge(decisions: decisions).merge(inputs + [site("В", "круглосуточно")])
    #expect(same.decisions.questions.map(\.state) == [.settled])
    let gone = RegisterMerge(decisions: decisions).merge([inputs[0]])
    #expect(gone.decisions.questions.map(\.state) == [.gone])
    #expect(Samples.touchpoints(gone.register).first?.particularities == "До обеда")
    let back = RegisterMerge(decisions: gone.decisions).merge(inputs)
    #expect(back.decisions == RegisterMerge(decisions: decisions).merge(inputs).decisions)
  }

  @Test(arguments: [("A", Channel.website), ("phone", .phone), ("Чат-бот", .chatbot)])
  func aChannelIsSettled(_ choice: String, _ channel: Channel) throws {
    let inputs = [site("А", ""), site("Б", "", .letter)]
    let asked = RegisterMerge().merge(inputs)
    let result = RegisterMerge(decisions: try answer(asked.decisions, choice)).merge(inputs)
    #expect(Samples.touchpoints(result.register).map(\.channel) == [channel])
    #expect(!result.diagnostics.contains { $0.severity == .error })
  }

  @Test func aDirectionIsSettled() throws {
    func input(_ unit: String, _ direction: Direction) -> RegisterInput {
      Samples.submission(
        unit: unit, file: unit + ".xlsx", direction: direction,
        [Samples.touchpoint("Точка " + unit, file: unit + ".xlsx", row: 4)])
    }
    let inputs = [input("А", .services), input("Б", .appeals)]
    let asked = RegisterMerge().merge(inputs)
    #expect(asked.decisions.questions.map(\.question.subject) == [.direction(process: "Выдача справок")])
    let moved = RegisterMerge(decisions: try answer(asked.decisions, "B")).merge(inputs)
    #expect(moved.register.directions.map(\.direction) == [.appeals])
    #expect(moved.register.touchpointCount == 2)
    #expect(moved.diagnostics.isEmpty)
    #expect(moved.report.balance(with: moved.register).holds)
    let apart = RegisterMerge(decisions: try answer(asked.decisions, "apart")).merge(inputs)
    #expect(apart.register.directions.map(\.direction) == [.services, .appeals])
    #expect(apart.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("join", ["Выдача архивных справка"]), ("B", ["Выдача архивных справок"]), ("Справки", ["Справки"]),
    ("apart", ["Выдача архивных справка", "Выдача архивных справок"]),
  ])
  func nearNamesAreSettled(_ choice: String, _ names: [String]) throws {
    let inputs = ["Выдача архивных справок", "Выдача архивных справка"].enumerated().map { number, name in
      Samples.submission(
        unit: "Отдел \(number)", file: "\(number).xlsx", process: name,
        [Samples.touchpoint("Точка \(number)", file: "\(number).xlsx", row: 4)])
    }
    let asked = RegisterMerge().merge(inputs)
    let result = RegisterMerge(decisions: try answer(asked.decisions, choice)).merge(inputs)
    #expect(result.register.directions.flatMap(\.processes).map(\.name) == names)
    #expect(result.diagnostics.isEmpty)
    #expect(result.decisions.questions.map(\.state) == [.settled])
  }

  @Test func anUnknownUnitIsSettled() throws {
    let roster = UnitRoster(file: "units.txt", units: ["Отдел кадров"])
    let inputs = [Samples.submission(unit: "Отдел кадроф", file: "к.xlsx", "Телефон", .phone)]
    let asked = RegisterMerge(roster: roster).merge(inputs)
    let alias = RegisterMerge(roster: roster, decisions: try answer(asked.decisions, "A")).merge(inputs)
    #expect(alias.diagnostics.isEmpty)
    #expect(Samples.touchpoints(alias.register).first?.sources.map(\.unit) == ["Отдел кадров"])
    let own = RegisterMerge(roster: roster, decisions: try answer(asked.decisions, "apart")).merge(inputs)
    #expect(own.diagnostics.map(\.rule) == [.unitSilent])
  }

  @Test func oneOfTwoSubmissionsIsTaken() throws {
    let inputs = [site("А", "До обеда"), site("А", "Круглосуточно")].enumerated().map { number, input in
      var input = input
      input.file = "\(number).xlsx"
      input.register.submission?.date = "2026-11-0\(1 + number)"
      return input
    }
    let asked = RegisterMerge().merge(inputs)
    #expect(asked.decisions.questions[0].question.variants.map(\.date) == ["2026-11-01", "2026-11-02"])
    let taken = RegisterMerge(decisions: try answer(asked.decisions, "A")).merge(inputs)
    #expect(Samples.touchpoints(taken.register).first?.particularities == "До обеда")
    #expect(taken.diagnostics.map(\.severity) == [.note])
    #expect(taken.report.balance(with: taken.register).left == 1)
    let both = RegisterMerge(decisions: try answer(asked.decisions, "join")).merge(inputs)
    #expect(both.diagnostics.isEmpty)
    #expect(Samples.touchpoints(both.register).first?.particularities == "До обеда\nКруглосуточно")
  }

  @Test func impossibleAnswersAreRefused() {
    let question = RegisterMerge().merge([site("А", "1-й текст"), site("Б", "2-й текст")]).decisions
      .questions[0].question
    for choice in ["C", "Б", "apart", ""] {
      #expect(throws: ConfigurationFault.self) { try MergeAnswer(choice, to: question) }
    }
  }

  @Test func chainsAndCirclesOfNamesHaveAnEnd() throws {
    let names = ["Выдача архивных справок", "Выдача архивных справка", "Выдача архивных справки"]
    let inputs = names.enumerated().map { number, name in
      Samples.submission(
        unit: "Отдел \(number)", file: "\(number).xlsx", process: name,
        [Samples.touchpoint("Точка \(number)", file: "\(number).xlsx", row: 4)])
    }
    let pairs = [(0, 1), (1, 2), (2, 0)]
    let decisions = MergeDecisions(
      pairs.map { a, b in
        let variants = [names[a], names[b]].map { MergeQuestion.Variant(value: $0, speakers: []) }
        let question = MergeQuestion(.processNames(names[a], names[b]), variants: variants)
        return MergeDecisions.Question(question, choice: "B", answer: .variant(1))
      })
    let result = RegisterMerge(decisions: decisions).merge(inputs)
    #expect(result.register.directions.flatMap(\.processes).map(\.name) == ["Выдача архивных справка"])
  }
}
