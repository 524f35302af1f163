import DiagnosticTexts
import Diagnostics
package import TouchpointRegister

/// What a merge did with its inputs as `perechen-merge-report`, version 1: the sum check, the files with what became of
/// each touchpoint, the entries of the result with their origins, the questions and decisions.
/// - Parameter sink: takes the UTF-8 text in parts.
package func writeMergeReportJSON<E>(
  _ result: MergeResult, to sink: ([UInt8]) throws(E) -> Void
) throws(E) {
  let report = result.report
  var json = JSONWriter()
  try json.object { json throws(E) in
    json.member("format", "perechen-merge-report")
    json.member("version", 1)
    write(report.balance(with: result.register), to: &json)
    json.key("units")
    json.array { json in
      for unit in report.units {
        json.object(inline: true) { json in
          json.member("unit", unit.name)
          json.member("files", unit.files)
          json.member("touchpoints", unit.touchpoints)
        }
      }
    }
    json.key("files")
    try json.array { json throws(E) in
      for input in report.inputs {
        write(input, to: &json)
        try sink(json.takeBytes())
      }
    }
    json.key("entries")
    try json.array { json throws(E) in
      for entry in report.entries {
        write(entry, to: &json)
        if json.count > 1 << 16 { try sink(json.takeBytes()) }
      }
    }
    write("kept", report.kept, to: &json)
    write("withdrawn", report.withdrawn, to: &json)
    write("withdrawalsWithoutEntry", report.withdrawalsWithoutEntry, to: &json)
    json.member("comparedAllNames", report.comparedAllNames)
    json.key("questions")
    json.array { json in
      for question in result.decisions.questions { write(question, to: &json) }
    }
  }
  json.endLine()
  try sink(json.takeBytes())
}

private func write(_ balance: MergeReport.Balance, to json: inout JSONWriter) {
  json.key("balance")
  json.object { json in
    json.member("given", balance.given)
    json.member("taken", balance.taken)
    json.member("left", balance.left)
    json.member("entries", balance.entries)
    json.member("explained", balance.explained)
    json.member("holds", balance.holds)
  }
}

private func write(_ input: MergeReport.Input, to json: inout JSONWriter) {
  json.object { json in
    json.member("file", input.file)
    json.member("unit", ifPresent: input.unit)
    json.member("date", ifPresent: input.date)
    json.member("base", input.isBase)
    json.member("touchpoints", input.touchpoints)
    json.key("outcomes")
    json.array { json in
      for outcome in input.outcomes {
        json.object { json in
          write(outcome.entry, to: &json)
          json.member("sheet", ifPresent: outcome.location.sheet)
          json.member("cell", ifPresent: outcome.location.cell?.description)
          write(outcome.fate, to: &json)
        }
      }
    }
  }
}

private func write(_ entry: MergeReport.Entry, to json: inout JSONWriter) {
  json.member("direction", entry.direction.rawValue)
  json.member("process", entry.process)
  json.member("touchpoint", ifPresent: entry.touchpoint)
}

private func write(_ fate: MergeReport.Fate, to json: inout JSONWriter) {
  switch fate {
  case .taken(let entry):
    json.member("fate", "taken")
    json.key("entry")
    json.object(inline: true) { write(entry, to: &$0) }
  case .left(let reason):
    json.member("fate", "left")
    json.member("reason", reason.code)
    switch reason {
    case .olderSubmission(let file): json.member("taken", file)
    case .decision(let id): json.member("decision", id)
    case .replaced(let units): json.member("units", units)
    case .olderWords, .withdrawn, .withdrawal, .noTouchpoint: break
    }
  }
}

extension MergeReport.Reason {
  /// The code of the reason in reports.
  var code: String {
    switch self {
    case .olderSubmission: "older-submission"
    case .olderWords: "older-words"
    case .decision: "decision"
    case .withdrawn: "withdrawn"
    case .replaced: "replaced"
    case .withdrawal(met: true): "withdrawal"
    case .withdrawal(met: false): "withdrawal-without-entry"
    case .noTouchpoint: "no-touchpoint"
    }
  }
}

private func write(_ entry: MergeReport.ResultEntry, to json: inout JSONWriter) {
  json.object { json in
    write(entry.entry, to: &json)
    json.member("channel", entry.channel.rawValue)
    json.member("units", entry.units)
    if !entry.decisions.isEmpty { json.member("decisions", entry.decisions) }
    json.key("parts")
    json.array { json in
      for part in entry.parts {
        json.object(inline: true) { json in
          json.member("units", part.units)
          json.member("file", part.location.file)
          json.member("sheet", ifPresent: part.location.sheet)
          json.member("cell", ifPresent: part.location.cell?.description)
          json.member("particularitiesCell", ifPresent: part.particularitiesCell?.description)
          if part.isBase { json.member("base", true) }
          json.member("channels", part.channels.map(\.rawValue))
          json.member("needs", part.needs.map(\.rawValue))
        }
      }
    }
  }
}

private func write(_ key: String, _ entries: [MergeReport.Entry], to json: inout JSONWriter) {
  json.key(key)
  json.array { json in
    for entry in entries { json.object(inline: true) { write(entry, to: &$0) } }
  }
}

private func write(_ recorded: MergeDecisions.Question, to json: inout JSONWriter) {
  json.object { json in
    json.member("id", recorded.question.id)
    json.member("rule", recorded.question.subject.rule.id)
    json.member("kind", recorded.question.subject.kind.rawValue)
    json.member("state", recorded.state.rawValue)
    json.member("question", text(of: recorded.question.subject, in: .ru).question)
    json.member("choice", ifPresent: recorded.choice)
    json.member("earlier", ifPresent: recorded.earlier)
    json.member("note", ifPresent: recorded.note)
    json.key("variants")
    json.array { json in
      for (place, variant) in recorded.question.variants.enumerated() {
        json.object { json in
          json.member("letter", MergeQuestion.letter(place))
          json.member("value", variant.value)
          json.member("date", ifPresent: variant.date)
          json.key("saidBy")
          json.array { json in
            for speaker in variant.speakers {
              json.object(inline: true) { json in
                json.member("unit", speaker.unit)
                json.member("file", ifPresent: speaker.location?.file)
                json.member("sheet", ifPresent: speaker.location?.sheet)
                json.member("cell", ifPresent: speaker.location?.cell?.description)
              }
            }
          }
        }
      }
    }
  }
}
