package import DiagnosticTexts
import Diagnostics
package import Spreadsheet
import TouchpointRegister

/// The differences of two editions as a workbook, fit for the annex of an order: the sheet «Изменения» with old and
/// new side by side, the sheet «Сводка» with counts by trigger of п. 5.3 and direction.
package func differencesDocument(_ report: DifferenceReport, in language: Language) -> WorkbookDocument {
  let words = ChangeWords(language: language)
  let title = words.pick("Изменения перечня точек взаимодействия", "Changes of the register of touchpoints")
  return WorkbookDocument(
    sheets: [
      ChangesSheet(report: report, words: words, title: title).sheet,
      SummarySheet(report: report, words: words, title: title).sheet,
    ],
    styles: TableStyle.all,
    properties: DocumentProperties(title: title, language: language.pick(ru: "ru-RU", en: "en-US")))
}
