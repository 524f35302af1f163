import Diagnostics
import Foundation

@testable import TouchpointRegister

/// Texts of column 6 with the rule that each is about and whether it fires.
struct LabelledMeasure {
  var text: String
  var touchpoint: String
  var rule: Rule
  var fires: Bool

  /// Lines of kind `measure`: kind, text («|» is a line break), touchpoint of column 4, `RULE:fire` or `RULE:quiet`.
  static func all(in file: URL) throws -> [LabelledMeasure] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 4, fields[0] == "measure" else { return nil }
      let label = fields[3].split(separator: ":")
      guard label.count == 2, let rule = Rule(rawValue: String(label[0])) else { return nil }
      return LabelledMeasure(
        text: fields[1].replacingOccurrences(of: "|", with: "\n"), touchpoint: String(fields[2]), rule: rule,
        fires: label[1] == "fire")
    }
  }

  /// Whether the rule fires on a row with these texts.
  var isFound: Bool {
    let touchpoint = RuleSample.touchpoint(
      touchpoint, Recognizer.standard.channel(of: touchpoint).channel, particularities: text)
    return !RuleSample([touchpoint]).found(rule).isEmpty
  }

  /// Which half of the set the text belongs to: told by the text itself (FNV-1a), the same at every run.
  var isHeldOut: Bool {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } >> 32 & 1 == 1
  }
}

/// How often a rule is right.
struct RuleScore {
  var right = 0
  var missed = 0
  var wrong = 0
  var quiet = 0

  mutating func add(_ labelled: LabelledMeasure, found: Bool) {
    switch (labelled.fires, found) {
    case (true, true): right += 1
    case (true, false): missed += 1
    case (false, true): wrong += 1
    case (false, false): quiet += 1
    }
  }

  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
}
