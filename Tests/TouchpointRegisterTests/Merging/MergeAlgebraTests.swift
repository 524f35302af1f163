import Diagnostics
import RegisterSamples
import Testing
import TouchpointRegister

/// The promises of the contract, section 7, on generated submissions.
@Suite struct MergeAlgebraTests {
  private static let rounds = 250

  private func merged(_ inputs: [RegisterInput], part: Bool = false) -> String {
    text(RegisterMerge(keepsVariants: part).merge(inputs).register, .working)
  }

  private func text(_ register: Register, _ scope: RegisterJSON.Scope) -> String {
    String(decoding: RegisterJSON.write(register, scope: scope), as: UTF8.self)
  }

  private func input(_ text: String, _ file: String) throws -> RegisterInput {
    RegisterInput(file: file, register: try RegisterJSON.read(Array(text.utf8), file: file).register)
  }

  @Test func orderOfInputsMakesNoDifference() {
    let seed = RegisterGenerator.printedSeed("merge: commutative")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Self.rounds {
      let inputs = (0..<(2 + generator.below(4))).map { generator.submission($0) }
      let forwards = RegisterMerge().merge(inputs)
      let shuffled = RegisterMerge().merge(generator.shuffled(inputs))
      #expect(forwards.register == shuffled.register, "seed \(seed), round \(round)")
      #expect(Set(forwards.diagnostics) == Set(shuffled.diagnostics), "seed \(seed), round \(round)")
      #expect(forwards.report == shuffled.report, "seed \(seed), round \(round)")
    }
  }

  @Test func namesOfFilesDecideNothing() {
    let seed = RegisterGenerator.printedSeed("merge: file names")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Self.rounds / 4 {
      let inputs = (0..<3).map { generator.submission($0) }
      var renamed = inputs
      for index in renamed.indices { renamed[index].file = "я\(9 - index).xlsx" }
      let one = text(RegisterMerge().merge(inputs).register, .published)
      let other = text(RegisterMerge().merge(renamed).register, .published)
      #expect(one == other, "seed \(seed), round \(round)")
    }
  }

  @Test func mergingAgainChangesNothing() throws {
    let seed = RegisterGenerator.printedSeed("merge: idempotent")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Self.rounds {
      let inputs = (0..<(1 + generator.below(4))).map { generator.submission($0) }
      let once = merged(inputs)
      let result = try input(once, "перечень.json")
      #expect(merged([result]) == once, "seed \(seed), round \(round)")
      #expect(merged([result, generator.pick(inputs)]) == once, "seed \(seed), round \(round)")
      #expect(merged(inputs + [generator.pick(inputs), result]) == once, "seed \(seed), round \(round)")
    }
  }

  /// A table keeps neither sources nor variants: merged again with an input, what it does keep stays the same.
  @Test func resultReadFromATableChangesNothing() throws {
    let seed = RegisterGenerator.printedSeed("merge: table")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Self.rounds / 2 {
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

  @Test func groupsGiveTheSameAsAllAtOnce() throws {
    let seed = RegisterGenerator.printedSeed("merge: associative")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Self.rounds {
      let inputs = (0..<(2 + generator.below(5))).map { generator.submission($0) }
      let cut = generator.below(inputs.count + 1)
      let parts = [Array(inputs[..<cut]), Array(inputs[cut...])].enumerated()
      let groups = try parts.map { try input(merged($1, part: true), "часть-\($0).json") }
      #expect(merged(groups) == merged(inputs), "seed \(seed), round \(round)")
      let deep = try input(merged([groups[0]], part: true), "часть.json")
      #expect(merged([deep] + inputs[cut...]) == merged(inputs), "seed \(seed), round \(round)")
    }
  }

  @Test func everyTouchpointIsInTheResult() {
    let seed = RegisterGenerator.printedSeed("merge: complete")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Self.rounds / 4 {
      let inputs = (0..<4).map { generator.submission($0) }
      let register = RegisterMerge().merge(inputs).register
      var lines: [String: Set<String>] = [:]
      for section in register.directions {
        for process in section.processes {
          for touchpoint in process.touchpoints {
            let key = "\(section.direction)|\(process.name)|\(touchpoint.name)".lowercased()
            lines[key] = Set(touchpoint.particularities.lowercased().split(separator: "\n").map(String.init))
          }
        }
      }
      for input in inputs {
        for section in input.register.directions {
          for process in section.processes {
            for touchpoint in process.touchpoints {
              let key = "\(section.direction)|\(process.name)|\(touchpoint.name)".lowercased()
              let said = touchpoint.particularities.lowercased().split(separator: "\n").map(String.init)
              #expect(lines[key]?.isSuperset(of: said) == true, "seed \(seed), round \(round): \(key)")
            }
          }
        }
      }
    }
  }
}
