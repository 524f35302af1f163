import RegisterSamples
import Repetitions
import Testing
import TouchpointRegister

/// What holds for any two editions.
@Suite struct ComparisonPropertyTests {
  func applied(_ comparison: RegisterComparison, to old: Register) throws -> Register {
    let json = RegisterChangesJSON.write(comparison, old: "old.json", new: "new.json")
    return try ChangeApplication(try RegisterChangesJSON.read(json, file: "changes.json")).applied(to: old)
  }

  func check(_ old: Register, _ new: Register) throws {
    let comparison = RegisterComparison(from: old, to: new)
    let made = try applied(comparison, to: old)
    let rest = RegisterComparison(from: made, to: new).changes
    #expect(rest == [], "\(comparison.changes)")
    #expect(RegisterComparison(from: new, to: made).changes == [])
  }

  @Test func aRegisterDiffersFromItselfInNothing() {
    var generator = RegisterGenerator(seed: RegisterGenerator.printedSeed("self"))
    for _ in 0..<Repetitions.of(500) {
      let register = generator.chance(50) ? generator.hostileRegister() : generator.formRegister()
      #expect(RegisterComparison(from: register, to: register).changes.isEmpty)
      var shuffled = register
      for index in shuffled.directions.indices {
        shuffled.directions[index].processes = generator.shuffled(shuffled.directions[index].processes)
      }
      shuffled.directions = generator.shuffled(shuffled.directions)
      #expect(RegisterComparison(from: register, to: shuffled).changes.isEmpty)
    }
  }

  @Test func changesMakeOfTheOldEditionTheNewOne() throws {
    var generator = RegisterGenerator(seed: RegisterGenerator.printedSeed("pairs"))
    for _ in 0..<Repetitions.of(1200) {
      if generator.chance(50) {
        try check(generator.hostileRegister(), generator.hostileRegister())
      } else {
        try check(generator.formRegister(), generator.formRegister())
      }
    }
  }

  @Test func changesMakeOfTheOldEditionALaterOne() throws {
    var generator = RegisterGenerator(seed: RegisterGenerator.printedSeed("later"))
    for _ in 0..<Repetitions.of(1800) {
      let old = generator.chance(50) ? generator.hostileRegister() : generator.formRegister()
      try check(old, generator.mutated(old))
    }
  }

  /// What is applied to another register than the old one is refused, or does not matter.
  @Test func anotherRegisterIsRefused() throws {
    var generator = RegisterGenerator(seed: RegisterGenerator.printedSeed("wrong"))
    for _ in 0..<Repetitions.of(600) {
      let old = generator.formRegister()
      let comparison = RegisterComparison(from: old, to: generator.mutated(old))
      let wrong = generator.mutated(old)
      if RegisterComparison(from: old, to: wrong).changes.isEmpty {
        _ = try applied(comparison, to: wrong)
      } else {
        #expect(throws: ChangesDoNotFit.self) { try applied(comparison, to: wrong) }
      }
    }
  }

  /// Damaged changes are read or refused, applied or refused.
  @Test func damagedChangesNeverCrash() throws {
    var generator = RegisterGenerator(seed: RegisterGenerator.printedSeed("damaged"))
    for _ in 0..<Repetitions.of(1000) {
      let old = generator.formRegister()
      let comparison = RegisterComparison(from: old, to: generator.mutated(old))
      var json = RegisterChangesJSON.write(comparison, old: "old.json", new: "new.json")
      for _ in 0...generator.below(3) {
        let place = generator.below(json.count)
        switch generator.below(3) {
        case 0: json[place] = UInt8(generator.below(256))
        case 1: json.remove(at: place)
        default:
          let other = generator.below(json.count)
          json.swapAt(place, other)
        }
        if json.isEmpty { break }
      }
      do throws(InterchangeError) {
        let reading = try RegisterChangesJSON.read(json, file: "changes.json")
        do throws(ChangesDoNotFit) {
          _ = try ChangeApplication(reading).applied(to: old)
        } catch {
          #expect(error.count >= error.mismatches.count && !error.mismatches.isEmpty)
        }
      } catch {
        #expect(error.line >= 1)
      }
    }
  }
}
