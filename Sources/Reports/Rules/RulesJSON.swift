package import DiagnosticTexts
import Diagnostics
import TouchpointRegister

/// The rule catalogue as a JSON array, by rule id; an example's rows are lines of one text.
package func rulesJSON(in language: Language) -> [UInt8] {
  var json = JSONWriter()
  json.array { json in
    for rule in Rule.allCases {
      let words = text(of: rule, in: language)
      let examples = examples(of: rule)
      json.object { json in
        json.member("rule", rule.id)
        json.member("severity", rule.severity.rawValue)
        json.member("clause", ifPresent: rule.clause)
        json.member("title", words.title)
        json.member("explanation", words.explanation)
        json.member("breaks", examples.breaks.lines(in: language).joined(separator: "\n"))
        json.member("keeps", examples.keeps.lines(in: language).joined(separator: "\n"))
        json.member("locked", rule.isLocked)
      }
    }
  }
  json.endLine()
  return json.takeBytes()
}
