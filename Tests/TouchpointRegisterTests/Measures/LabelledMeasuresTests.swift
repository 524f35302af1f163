import Diagnostics
import Foundation
import Testing

@testable import TouchpointRegister

/// The project's own labelled texts, `Tests/Fixtures/Recognition/measures.tsv`. One half was looked at while the
/// engine was written, the other was not.
@Suite struct LabelledMeasuresTests {
  private func examples() throws -> [LabelledMeasure] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try LabelledMeasure.all(in: folder.appending(path: "Fixtures/Recognition/measures.tsv"))
  }

  @Test func everyTextOfTheFirstHalfIsUnderstood() throws {
    let examples = try examples().filter { !$0.isHeldOut }
    #expect(examples.count > 200)
    for example in examples {
      #expect(example.isFound == example.fires, "\(example.rule.id) \(example.touchpoint): \(example.text)")
    }
  }

  @Test func rulesAreRightInTheSecondHalf() throws {
    let examples = try examples().filter(\.isHeldOut)
    #expect(examples.count > 200)
    var scores: [Rule: RuleScore] = [:]
    var total = RuleScore()
    for example in examples {
      let found = example.isFound
      scores[example.rule, default: RuleScore()].add(example, found: found)
      total.add(example, found: found)
    }
    for (rule, score) in scores.sorted(by: { $0.key.id < $1.key.id }) {
      #expect(score.precision >= 0.9 && score.recall >= 0.9, "\(rule.id): \(score)")
    }
    #expect(total.precision >= 0.97 && total.recall >= 0.97, "\(total)")
  }
}
