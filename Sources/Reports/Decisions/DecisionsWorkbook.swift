package import DiagnosticTexts
import Diagnostics
package import Spreadsheet
package import TouchpointRegister

/// The columns of the workbook that holds the questions and answers of a merge.
package enum DecisionsSheet {
  /// A row for each question.
  package static let name = "Решения"
  /// A row for each answer that can be chosen; the drop-downs offer its column `label`.
  package static let variantsName = "Варианты"

  package enum Column: Int, Sendable, CaseIterable {
    case question = 1
    case variants, choice, note, state, earlier, id

    package var caption: String {
      switch self {
      case .question: "Вопрос"
      case .variants: "Варианты"
      case .choice: "Решение"
      case .note: "Примечание"
      case .state: "Состояние"
      case .earlier: "Прежнее решение"
      case .id: "Код вопроса"
      }
    }
  }

  package enum VariantColumn: Int, Sendable, CaseIterable {
    case id = 1
    case label, kind, direction, process, name, value, date, touchpoints, units, files, sheets, cells

    package var caption: String {
      switch self {
      case .id: "Код вопроса"
      case .label: "Ответ"
      case .kind: "Предмет"
      case .direction: "Направление"
      case .process: "Процесс"
      case .name: "Точка, процесс или подразделение"
      case .value: "Значение"
      case .date: "Дата"
      case .touchpoints: "Точек"
      case .units: "Подразделения"
      case .files: "Файлы"
      case .sheets: "Листы"
      case .cells: "Ячейки"
      }
    }
  }

  /// The words for the answers that are no variants, as the drop-downs have them.
  package static let join = "объединить"
  package static let apart = "раздельно"
}

/// The questions and answers of a merge as a workbook: a row for each question with a drop-down of its answers.
package func decisionsDocument(_ decisions: MergeDecisions, in language: Language) -> WorkbookDocument {
  DecisionsBook(decisions: decisions, language: language).document()
}

private struct DecisionsBook {
  let decisions: MergeDecisions
  let language: Language

  private static let questionWidths: [Double] = [44, 60, 34, 24, 14, 24, 26]
  private static let variantWidths: [Double] = [26, 44, 14, 14, 34, 34, 44, 12, 8, 30, 30, 16, 10]

  func document() -> WorkbookDocument {
    var questionRows = [
      OutputRow(
        DecisionsSheet.Column.allCases.map {
          OutputCell(column: $0.rawValue, value: .string($0.caption), style: TableStyle.caption.rawValue)
        })
    ]
    var variantRows = [
      OutputRow(
        DecisionsSheet.VariantColumn.allCases.map {
          OutputCell(column: $0.rawValue, value: .string($0.caption), style: TableStyle.caption.rawValue)
        })
    ]
    var validations: [DataValidation] = []
    for recorded in decisions.questions {
      let first = variantRows.count + 1
      variantRows += rows(of: recorded.question)
      questionRows.append(row(of: recorded))
      validations.append(
        validation(recorded.question, row: questionRows.count, list: first...variantRows.count))
    }
    var questions = SheetDocument(name: DecisionsSheet.name, rows: questionRows)
    questions.columnWidths = Self.questionWidths
    questions.frozenRows = 1
    questions.printTitleRows = 1...1
    questions.validations = validations
    var variants = SheetDocument(name: DecisionsSheet.variantsName, rows: variantRows)
    variants.columnWidths = Self.variantWidths
    variants.frozenRows = 1
    return WorkbookDocument(
      sheets: [questions, variants], styles: TableStyle.all,
      properties: DocumentProperties(
        title: language.pick(ru: "Решения по сведению Перечня", en: "Decisions on the merge")))
  }

  // MARK: Questions

  private func row(of recorded: MergeDecisions.Question) -> OutputRow {
    let question = recorded.question
    let words = text(of: question.subject, in: language)
    let variants = question.variants.enumerated().map { place, variant in
      MergeQuestion.letter(place) + ": " + variant.shown(as: question.subject.kind, in: language)
        + speakers(variant)
    }
    let texts: [DecisionsSheet.Column: String?] = [
      .question: words.question + "\n" + answers(to: question),
      .variants: cut(variants.joined(separator: "\n")),
      .choice: choice(recorded), .note: recorded.note, .state: state(recorded.state),
      .earlier: recorded.earlier, .id: question.id,
    ]
    let columns = DecisionsSheet.Column.allCases
    return OutputRow(
      columns.map { column in
        OutputCell(
          column: column.rawValue, value: (texts[column] ?? nil).map { .string($0) },
          style: (column == .choice ? TableStyle.answer : .cell).rawValue)
      },
      height: RowHeight.points(
        of: zip(columns, Self.questionWidths).map { (text: texts[$0].flatMap(\.self) ?? "", width: $1) }))
  }

  /// What can be answered, in the words of the drop-downs.
  private func answers(to question: MergeQuestion) -> String {
    let words = text(of: question.subject, in: language).answers.split(separator: " ").map { word in
      switch word {
      case "join": "«" + DecisionsSheet.join + "»"
      case "apart": "«" + DecisionsSheet.apart + "»"
      default: String(word)
      }
    }
    return words.joined(separator: " ")
  }

  private func choice(_ recorded: MergeDecisions.Question) -> String? {
    switch recorded.answer {
    case .variant(let place)? where recorded.question.variants.indices.contains(place):
      label(recorded.question, place)
    case .join?: DecisionsSheet.join
    case .apart?: DecisionsSheet.apart
    default: recorded.choice
    }
  }

  private func state(_ state: MergeDecisions.State) -> String {
    switch state {
    case .open: language.pick(ru: "открыт", en: "open")
    case .settled: language.pick(ru: "решён", en: "settled")
    case .gone: language.pick(ru: "больше не возникает", en: "no longer raised")
    }
  }

  private func speakers(_ variant: MergeQuestion.Variant) -> String {
    guard !variant.speakers.isEmpty else { return "" }
    let shown = variant.speakers.prefix(5).map { speaker in
      let place = speaker.location.map { location in
        [location.file, location.cell?.description].compactMap { $0 }.joined(separator: " ")
      }
      return singleLine(speaker.unit) + (place.map { ", " + singleLine($0) } ?? "")
    }
    let rest = variant.speakers.count - shown.count
    return " — " + shown.joined(separator: "; ")
      + (rest > 0 ? language.pick(ru: "; и ещё \(rest)", en: "; and \(rest) more") : "")
  }

  private func validation(
    _ question: MergeQuestion, row: Int, list: ClosedRange<Int>
  ) -> DataValidation {
    let column = DecisionsSheet.Column.choice.rawValue
    let label = DecisionsSheet.VariantColumn.label.rawValue
    return DataValidation(
      ranges: [CellRange(rows: row...row, columns: column...column)],
      kind: .list(
        sheet: DecisionsSheet.variantsName, range: CellRange(rows: list, columns: label...label)),
      // An answer in one's own words is as good as a letter.
      alert: question.subject.kind == .submission ? .refuses : .silent,
      promptTitle: DecisionsSheet.Column.choice.caption,
      prompt: String(answers(to: question).prefix(250)))
  }

  // MARK: Variants

  private func rows(of question: MergeQuestion) -> [OutputRow] {
    var rows = question.variants.enumerated().map { place, variant in
      row(of: question, label: label(question, place), variant: variant)
    }
    if question.choices.contains("join") { rows.append(row(of: question, label: DecisionsSheet.join)) }
    if question.choices.contains("apart") { rows.append(row(of: question, label: DecisionsSheet.apart)) }
    return rows
  }

  private func label(_ question: MergeQuestion, _ place: Int) -> String {
    let variant = question.variants[place]
    var parts = [variant.shown(as: question.subject.kind, in: language)]
    // Two submissions of a unit may have the same date and as many touchpoints; the end of a long label is cut.
    if question.subject.kind == .submission, let file = variant.speakers.first?.location?.file {
      parts.insert(file, at: 0)
    }
    let shown = singleLine(parts.joined(separator: ", "))
    let head = String(shown.prefix(60))
    return MergeQuestion.letter(place) + ": " + head + (head.count < shown.count ? "…" : "")
  }

  private func row(
    of question: MergeQuestion, label: String, variant: MergeQuestion.Variant? = nil
  ) -> OutputRow {
    let subject = parts(of: question.subject)
    let speakers = variant?.speakers.prefix(500) ?? []
    func lines(_ text: (MergeQuestion.Speaker) -> String?) -> String? {
      speakers.isEmpty
        ? nil : cut(speakers.map { singleLine(text($0) ?? "") }.joined(separator: "\n"))
    }
    let texts: [DecisionsSheet.VariantColumn: String?] = [
      .id: question.id, .label: label, .kind: question.subject.kind.rawValue,
      .direction: subject.direction.map { String($0) }, .process: subject.process, .name: subject.name,
      .value: variant?.value, .date: variant?.date,
      .touchpoints: variant?.touchpoints.map { String($0) },
      .units: lines(\.unit), .files: lines { $0.location?.file }, .sheets: lines { $0.location?.sheet },
      .cells: lines { $0.location?.cell?.description },
    ]
    let columns = DecisionsSheet.VariantColumn.allCases
    return OutputRow(
      columns.map { column in
        OutputCell(
          column: column.rawValue, value: (texts[column] ?? nil).map { .string($0) },
          style: TableStyle.cell.rawValue)
      },
      height: RowHeight.points(
        of: zip(columns, Self.variantWidths).map { (text: texts[$0].flatMap(\.self) ?? "", width: $1) }))
  }

  private func parts(of subject: MergeSubject) -> (direction: Int?, process: String?, name: String?) {
    switch subject {
    case .channel(let direction, let process, let touchpoint),
      .particularities(let direction, let process, let touchpoint):
      (direction, process, touchpoint)
    case .direction(let process): (nil, process, nil)
    case .processNames(let process, let other): (nil, process, other)
    case .unitName(let unit), .submission(let unit): (nil, nil, unit)
    }
  }

  /// A cell holds 32,767 UTF-16 code units.
  private func cut(_ text: String) -> String {
    text.utf16.count <= 32_000 ? text : String(text.prefix(16_000)) + "…"
  }
}
