package import DiagnosticTexts
import Diagnostics
package import TouchpointRegister

/// The questions and answers of a merge as YAML, to be filled in by hand: open questions first. The same decisions give
/// the same bytes.
package func decisionsYAML(_ decisions: MergeDecisions, in language: Language) -> [UInt8] {
  DecisionsWriter(language: language).bytes(of: decisions)
}

private struct DecisionsWriter {
  let language: Language

  func bytes(of decisions: MergeDecisions) -> [UInt8] {
    var yaml = YAMLText()
    for line in head.split(separator: "\n") { yaml.comment(String(line)) }
    yaml.code("format", "perechen-decisions")
    yaml.code("version", "1")
    if decisions.questions.isEmpty {
      yaml.code("questions", "[]")
    } else {
      yaml.nest("questions") { yaml in
        for question in decisions.questions { yaml.item { write(question, to: &$0) } }
      }
    }
    return yaml.bytes
  }

  private var head: String {
    language.pick(
      ru: """
        Решения по сведению Перечня (п. 3.3). Впишите ответы после «choice:» и сведите формы ещё раз
        с тем же --decisions. Что можно ответить, сказано над каждым «choice:»; свой текст пишите в кавычках,
        своё замечание к вопросу — в «note:». Остальное пишет программа: ответы она сохранит, а другие правки нет.
        """,
      en: """
        Decisions on the merge (cl. 3.3). Write answers behind “choice:” and merge again with the same --decisions.
        What can be answered stands above each “choice:”; put a text of your own in quotes, and a remark of yours
        into “note:”. The program writes the rest: it keeps the answers, but no other changes.
        """)
  }

  private func write(_ recorded: MergeDecisions.Question, to yaml: inout YAMLText) {
    let question = recorded.question
    let words = text(of: question.subject, in: language)
    yaml.code("id", question.id)
    yaml.code("state", recorded.state.rawValue)
    yaml.nest("about") { write(question.subject, to: &$0) }
    yaml.text("question", words.question)
    if !question.variants.isEmpty {
      yaml.nest("variants") { yaml in
        for (place, variant) in question.variants.enumerated() {
          yaml.item { write(variant, MergeQuestion.letter(place), question.subject.kind, to: &$0) }
        }
      }
    }
    if let earlier = recorded.earlier {
      yaml.comment(
        language.pick(
          ru: "Прежний ответ не применён: варианты стали другими.",
          en: "The earlier answer was not applied: the variants are others now."))
      yaml.text("earlier", earlier)
    }
    if let note = recorded.note { yaml.text("note", note) }
    yaml.comment(words.answers)
    if let choice = recorded.choice {
      yaml.text("choice", choice, isPlainIfShort: true)
    } else {
      yaml.code("choice", "")
    }
  }

  private func write(_ subject: MergeSubject, to yaml: inout YAMLText) {
    yaml.code("kind", subject.kind.rawValue)
    switch subject {
    case .channel(let direction, let process, let touchpoint),
      .particularities(let direction, let process, let touchpoint):
      yaml.code("direction", String(direction))
      yaml.text("process", process)
      yaml.text("touchpoint", touchpoint)
    case .direction(let process): yaml.text("process", process)
    case .processNames(let process, let other):
      yaml.text("process", process)
      yaml.text("other", other)
    case .unitName(let unit), .submission(let unit): yaml.text("unit", unit)
    }
  }

  private func write(
    _ variant: MergeQuestion.Variant, _ letter: String, _ kind: MergeSubject.Kind, to yaml: inout YAMLText
  ) {
    yaml.code("letter", letter)
    switch kind {
    case .channel, .direction:
      yaml.text("text", variant.shown(as: kind, in: language))
      yaml.code("value", variant.value)
    case .submission:
      if let date = variant.date { yaml.text("date", date) }
      if let touchpoints = variant.touchpoints { yaml.code("touchpoints", String(touchpoints)) }
      yaml.code("value", variant.value)
    case .particularities, .processes, .unit: yaml.text("text", variant.value)
    }
    guard !variant.speakers.isEmpty else { return }
    yaml.nest("said-by") { yaml in
      for speaker in variant.speakers {
        yaml.item { yaml in
          yaml.text("unit", speaker.unit)
          guard let location = speaker.location else { return }
          yaml.text("file", location.file)
          if let sheet = location.sheet { yaml.text("sheet", sheet) }
          if let cell = location.cell { yaml.code("cell", cell.description) }
        }
      }
    }
  }
}

extension MergeQuestion.Variant {
  /// The variant in words.
  func shown(as kind: MergeSubject.Kind, in language: Language) -> String {
    switch kind {
    case .channel: return Vocabulary.channel(value, in: language)
    case .direction: return Int(value).flatMap(Direction.init(rawValue:))?.name ?? value
    case .submission:
      let count = touchpoints.map { CountedNoun.touchpoints.counted($0, in: language) }
      return [date.map { shownDate($0, in: language) }, count].compactMap { $0 }.joined(separator: ", ")
    case .particularities, .processes, .unit: return value
    }
  }
}
