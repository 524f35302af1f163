import DiagnosticTexts
import Diagnostics
import Reports
import Testing

@Suite struct FindingsHTMLTests {
  private func page(_ reports: [FileReport], unreached: Int = 0, in language: Language = .ru) -> String {
    var bytes: [UInt8] = []
    writeFindingsHTML(reports, unreached: unreached, in: language) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func report(_ diagnostics: [Diagnostic], rows: [QuotedRow] = []) -> FileReport {
    var report = FileReport(file: "отделы/архив.xlsx", diagnostics: diagnostics)
    report.rows = rows
    return report
  }

  private let row = QuotedRow(
    sheet: "Перечень", row: 9,
    cells: ["1", "Услуги", "Справки", "МФЦ <1>", "", "По будням"].enumerated().map { index, text in
      QuotedCell(column: index + 2, formColumn: index + 1, text: text)
    })

  @Test func theRowIsQuotedAndTheCellMarked() {
    let findings = [
      Diagnostic(.needMissing(touchpoint: "МФЦ"), at: ReportSamples.place(9, 6)),
      Diagnostic(.channelUnknown(text: "МФЦ <1>", nearest: nil), at: ReportSamples.place(9, 5)),
    ]
    let text = page([report(findings, rows: [row])])
    #expect(text.contains("<h4>Строка 9</h4>"))
    #expect(text.contains("data-column=\"4\">E. Точка взаимодействия</th>"))
    #expect(text.contains("class=\"marked\" data-severity=\"error\"><em>пусто</em></td>"))
    #expect(text.contains("class=\"marked\" data-severity=\"warning\"><mark>МФЦ &lt;1&gt;</mark></td>"))
    #expect(text.contains(">По будням</td>"))
  }

  @Test func theWorstComesFirst() throws {
    let text = page(ReportSamples.batch)
    let places = try [
      "<h2 id=\"f3\">отделы/сметы.xls", "<h2 id=\"f1\">отделы/архив.xlsx", "Лист «Перечень»", "Строка 9<",
      "Строка 12<", "Строка 120<", "Строка 7<", "Лист «Контроль»", "Весь файл", "Файлы без замечаний (1)",
      "отделы/кадры.ods",
    ].map { try #require(text.firstRange(of: $0)?.lowerBound, "\($0)") }
    #expect(places == places.sorted())
  }

  @Test func onlyWhatIsThereCanBeFiltered() {
    let note = Diagnostic(.commentsNotKept, at: ReportSamples.place(nil, sheet: nil))
    #expect(!page([report([note])]).contains("<fieldset"))
    let both = page([report([note, Diagnostic(.submissionUnitMissing, at: ReportSamples.place(nil))])])
    #expect(both.contains("id=\"show-note\" checked") && both.contains("id=\"show-warning\" checked"))
    #expect(!both.contains("id=\"show-error\""))
    #expect(both.contains("data-holds=\"warning note\""))
  }

  @Test func hostileTextsStayTexts() {
    for attack in [
      "<script>x</script>", "\"><img src=x onerror=x>", "</style><script>x</script>", "'&\u{0}\u{1B}[",
    ] {
      var location = ReportSamples.place(2, 4, sheet: attack)
      location.file = attack
      var hostile = FileReport(
        file: attack,
        diagnostics: [
          Diagnostic(.touchpointRepeated(touchpoint: attack, first: location), at: location),
          Diagnostic(.commentsNotKept, at: location),
        ])
      hostile.rows = [QuotedRow(sheet: attack, row: 2, cells: [QuotedCell(column: 4, text: attack)])]
      let text = page([hostile, FileReport(file: attack, diagnostics: [])])
      #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("\u{1B}"))
      #expect(text.count { $0 == "\u{0}" } == 0)
    }
  }

  @Test func nothingIsLoadedAndNoScriptRuns() {
    let text = page(ReportSamples.batch)
    #expect(text.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(!text.contains("<script") && !text.contains(" src=") && !text.contains("url("))
  }

  @Test func rowsThatAreNotQuotedAreCounted() {
    let findings = [9, 10, 11].map {
      Diagnostic(.invisibleCharacters, at: ReportSamples.place($0))
    }
    #expect(page([report(findings, rows: [row])]).contains("Приведено строк: 1 из 3"))
    #expect(!page([report(findings)]).contains("Приведено строк"))
  }

  @Test func aBrokenOffCheckSaysSo() {
    #expect(page(ReportSamples.batch, unreached: 4).contains("Прервано: обработано 3 из 7\u{A0}файлов."))
  }

  @Test func aCleanFileIsToldInOneLine() {
    let text = page([FileReport(file: "a.xlsx", diagnostics: [])])
    #expect(text.contains("<p class=\"verdict clean\">Проверен 1\u{A0}файл: замечаний нет.</p>"))
    #expect(!text.contains("<section"))
  }

  @Test func thePageSpeaksEnglish() {
    let finding = Diagnostic(.needMissing(touchpoint: "МФЦ"), at: ReportSamples.place(9, 6))
    let text = page([report([finding], rows: [row])], in: .en)
    #expect(text.contains("<html lang=\"en\">") && text.contains("Sheet “Перечень”"))
    #expect(text.contains("<em>empty</em>") && text.contains(" lang=\"ru\">По будням"))
  }
}
