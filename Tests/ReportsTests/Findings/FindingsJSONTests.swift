import DiagnosticTexts
import Diagnostics
import Reports
import Testing

@Suite struct FindingsJSONTests {
  private func json(_ reports: [FileReport], in language: Language = .ru) -> String {
    var bytes: [UInt8] = []
    writeFindingsJSON(reports, in: language) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func keysStandAsTheContractSays() {
    let reports = [
      FileReport(
        file: "a.xlsx",
        diagnostics: [
          Diagnostic(.errorValue(value: "#REF!"), at: ReportSamples.place(7)),
          Diagnostic(.invisibleCharacters, at: ReportSamples.place(nil, sheet: nil), severity: .warning),
        ]),
      FileReport(file: "b\"\\\n.xlsx", failure: Failure(.empty)),
    ]
    #expect(
      json(reports) == #"""
        {
          "format": "perechen-diagnostics",
          "version": 1,
          "files": [
            {
              "file": "a.xlsx",
              "diagnostics": [
                {
                  "file": "отделы/архив.xlsx",
                  "sheet": "Перечень",
                  "cell": "D7",
                  "rule": "TP108",
                  "severity": "error",
                  "message": "Вместо текста в ячейке ошибка формулы «#REF!».",
                  "suggestion": "Исправьте формулу или впишите вместо неё текст."
                },
                {
                  "file": "отделы/архив.xlsx",
                  "rule": "TP602",
                  "severity": "warning",
                  "message": "В ячейке были невидимые знаки или необычные пробелы; они убраны."
                }
              ]
            },
            {
              "file": "b\"\\\n.xlsx",
              "error": "Файл пуст. Попросите прислать его ещё раз: он сохранён или переслан не полностью."
            }
          ],
          "summary": {
            "files": 2,
            "errors": 1,
            "warnings": 1,
            "notes": 0
          }
        }

        """#)
  }

  @Test func clausesAreGiven() {
    let finding = Diagnostic(.needMissing(touchpoint: "МФЦ"), at: ReportSamples.place(9, 5))
    #expect(json([FileReport(file: "a", diagnostics: [finding])]).contains(#""clause": "3.7""#))
  }
}
