import Diagnostics
import RegisterSamples
import Repetitions
import Testing
import TouchpointRegister

/// The promises of the contract, section 7, on more than 10,000 generated submissions, with decisions and without.
@Suite struct MergeAlgebraTests {
  /// With three inputs at least in each.
  private static let rounds = Repetitions.of(2_600)

  private func text(_ register: Register, _ scope: RegisterJSON.Scope = .working) -> String {
    String(decoding: RegisterJSON.write(register, scope: scope), as: UTF8.self)
  }

  private func input(_ text: String, _ file: String) throws -> RegisterInput {
    RegisterInput(file: file, register: try RegisterJSON.read(Array(text.utf8), file: file).register)
  }

  /// Order, repetition, groups, each with the answers to what the merge asks: in most rounds to some of the questions.
  @Test func orderRepetitionAndGroupsMakeNoDifference() throws {
    let seed = RegisterGenerator.printedSeed("merge: algebra")
    var generator = RegisterGenerator(seed: seed)
    var registers = 0
    var answers: [MergeSubject.Kind: Int] = [:]
    for round in 0..<Self.rounds {
      let inputs = (0..<(3 + generator.below(3))).map { generator.submission($0, isSmall: true) }
      registers += inputs.count
      var merge = RegisterMerge()
      if generator.chance(30) {
        merge.roster = UnitRoster(file: "units.txt", units: ["Архив", "Отдел кадров", "Закупки"])
      }
      if generator.chance(75) {
        merge.decisions = generator.answered(merge.merge(inputs).decisions)
        for question in merge.decisions.questions where question.answer != nil {
          answers[question.question.subject.kind, default: 0] += 1
        }
      }
      let once = merge.merge(inputs)
      let expected = round % 4 == 1 || round % 4 == 2 ? text(once.register) : ""
      let place: Comment = "seed \(seed), round \(round)"

      let balance = once.report.balance(with: once.register)
      #expect(balance.holds, place)
      #expect(balance.given == inputs.reduce(0) { $0 + $1.register.touchpointCount }, place)

      switch round % 4 {
      case 0:
        let shuffled = merge.merge(generator.shuffled(inputs))
        #expect(shuffled.register == once.register, place)
        #expect(shuffled.report == once.report, place)
        #expect(shuffled.decisions == once.decisions, place)
        #expect(Set(shuffled.diagnostics) == Set(once.diagnostics), place)
      case 1:
        let result = try input(expected, "перечень.json")
        let more =
          generator.chance(50) ? [result] : inputs.filter { _ in generator.chance(50) } + [result, result]
        #expect(text(merge.merge(more).register) == expected, place)
      case 2:
        var part = merge
        part.keepsVariants = true
        let cut = generator.below(inputs.count + 1)
        let left = try input(text(part.merge(Array(inputs[..<cut])).register), "часть-1.json")
        var groups = [left] + inputs[cut...]
        if generator.chance(50) {
          groups = [left, try input(text(part.merge(Array(inputs[cut...])).register), "часть-2.json")]
        }
        #expect(text(merge.merge(groups).register) == expected, place)
      default:
        merge.decisions = once.decisions
        let again = merge.merge(inputs)
        #expect(again.register == once.register, place)
        #expect(again.decisions == once.decisions, place)
      }
    }
    print("merge: \(registers) registers, answers: \(answers.map { "\($0.key) \($0.value)" }.sorted())")
    #expect(registers >= Repetitions.of(10_000))
    // In few rounds chance may leave a kind out.
    #expect(
      Repetitions.of(100) < 100 || MergeSubject.Kind.allCases.allSatisfy { (answers[$0] ?? 0) > 100 })
  }

  /// Also the order of what is told.
  @Test func severalThreadsMakeNoDifference() {
    let seed = RegisterGenerator.printedSeed("merge: threads")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Repetitions.of(20) {
      let inputs = (0..<50).map { generator.submission($0) }
      var merge = RegisterMerge(latest: generator.chance(30))
      merge.decisions = generator.answered(merge.merge(inputs).decisions)
      let alone = merge.merge(inputs)
      merge.width = 3
      #expect(merge.merge(inputs) == alone, "seed \(seed), round \(round)")
    }
  }

  @Test func namesOfFilesDecideNothing() {
    let seed = RegisterGenerator.printedSeed("merge: file names")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Repetitions.of(100) {
      let inputs = (0..<3).map { generator.submission($0) }
      var renamed = inputs
      for index in renamed.indices { renamed[index].file = "я\(9 - index).xlsx" }
      var merge = RegisterMerge()
      merge.decisions = generator.answered(merge.merge(inputs).decisions)
      let one = text(merge.merge(inputs).register, .published)
      let other = text(merge.merge(renamed).register, .published)
      #expect(one == other, "seed \(seed), round \(round)")
    }
  }

  /// A table keeps neither sources nor variants: merged again with an input, what it does keep stays the same.
  @Test func resultReadFromATableChangesNothing() throws {
    let seed = RegisterGenerator.printedSeed("merge: table")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Repetitions.of(100) {
      let inputs = (0..<(1 + generator.below(4))).map { generator.submission($0) }
      let register = RegisterMerge().merge(inputs).register
      let table = text(register, .published)
      let result = try input(table, "перечень.xlsx")
      for again in [[result], [result, generator.pick(inputs)]] {
        let register = RegisterMerge().merge(again).register
        #expect(text(register, .published) == table, "seed \(seed), round \(round)")
      }
    }
  }

  /// With an approved edition and withdrawals every touchpoint is in the result, or is told why not.
  @Test func theSumsAgreeWithABase() {
    let seed = RegisterGenerator.printedSeed("merge: sums")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Repetitions.of(200) {
      var base = generator.submission(9, isSmall: true)
      if generator.chance(50) { base.register.submission = nil }
      var inputs = (0..<3).map { generator.submission($0, isSmall: true) }
      for section in base.register.directions {
        for process in section.processes where generator.chance(40) {
          inputs[0].facts.withdrawals.append(
            Withdrawal(
              direction: section.direction, process: process.name,
              touchpoint: generator.chance(50) ? process.touchpoints.first?.name : nil))
        }
      }
      var merge = RegisterMerge(base: base, latest: generator.chance(30))
      merge.decisions = generator.answered(merge.merge(inputs).decisions)
      let result = merge.merge(inputs)
      let balance = result.report.balance(with: result.register)
      let given = ([base] + inputs).reduce(0) { $0 + $1.register.touchpointCount }
      #expect(balance.holds && balance.given == given, "seed \(seed), round \(round): \(balance)")
      let shuffled = merge.merge(generator.shuffled(inputs))
      #expect(shuffled.register == result.register, "seed \(seed), round \(round)")
    }
  }

  @Test func everyLineIsInTheResult() {
    let seed = RegisterGenerator.printedSeed("merge: complete")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<60 {
      let inputs = (0..<4).map { generator.submission($0) }
      let register = RegisterMerge().merge(inputs).register
      var lines: [String: Set<String>] = [:]
      for (key, touchpoint) in keyed(register) { lines[key] = linesOf(touchpoint) }
      for input in inputs {
        for (key, touchpoint) in keyed(input.register) {
          let held = lines[key]?.isSuperset(of: linesOf(touchpoint)) == true
          #expect(held, "seed \(seed), round \(round): \(key)")
        }
      }
    }
  }

  private func keyed(_ register: Register) -> [(String, Touchpoint)] {
    register.directions.flatMap { section in
      section.processes.flatMap { process in
        process.touchpoints.map { ("\(section.direction)|\(process.name)|\($0.name)".lowercased(), $0) }
      }
    }
  }

  private func linesOf(_ touchpoint: Touchpoint) -> Set<String> {
    Set(touchpoint.particularities.lowercased().split(separator: "\n").map(String.init))
  }
}

extension RegisterGenerator {
  /// Most of the open questions with an answer each: any letter, any word, a text or a code of the officer's own.
  mutating func answered(_ decisions: MergeDecisions) -> MergeDecisions {
    var decisions = decisions
    for index in decisions.questions.indices where chance(80) {
      let question = decisions.questions[index].question
      var choices = question.choices
      switch question.subject.kind {
      case .particularities: choices.append("Своими словами")
      case .channel: choices.append("chatbot")
      case .direction: choices.append("6")
      case .processes: choices.append("Выдача справок")
      case .unit: choices.append("Архив")
      case .submission: break
      }
      let choice = pick(choices)
      decisions.questions[index].choice = choice
      decisions.questions[index].answer = try? MergeAnswer(choice, to: question)
    }
    return decisions
  }
}
