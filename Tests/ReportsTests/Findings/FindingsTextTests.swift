import DiagnosticTexts
import Diagnostics
import Reports
import Testing

@Suite struct FindingsTextTests {
  @Test func findingsAreGroupedAndTheWorstComeFirst() {
    let text = ReportSamples.text(ReportSamples.batch, in: .ru).replacing("\u{A0}", with: " ")
    #expect(
      text == """
        отделы/архив.xlsx
          Лист «Перечень»
            E9    ошибка          TP206  Для точки «МФЦ» не указано, с какой целью к ней обращается клиент (графа 5). (п. 3.7)
                                         Перечислите в графе 5 потребности клиента, например «Получение информации, подача заявления».
            D12   ошибка          TP301  Точка «Официальный сайт» уже указана у этого процесса: D7. (п. 3.7)
                                         Оставьте одну строку и перечислите в её графе 5 все потребности клиента.
            F120  предупреждение  TP208  У точки «Телефон» не указаны особенности взаимодействия (графа 6). (прил.)
                                         Укажите, что важно клиенту: часы работы, срок ответа, запись, доступность.
            D7    примечание      TP306  В ячейке названо несколько точек; прочитано как 2 отдельные точки: «Официальный сайт», «Телефон 122». (п. 3.7)
                                         Разделите их по строкам, чтобы у каждой были свои графы 5 и 6.
          Лист «Контроль»
            F3  ошибка  TP108  Вместо текста в ячейке ошибка формулы «#REF!».
                               Исправьте формулу или впишите вместо неё текст.
          Весь файл
            предупреждение  TP211  Не указано, какое структурное подразделение представило сведения. (п. 3.4)
                                   Впишите его название на лист «Сведения» или над таблицей: «Структурное подразделение: …».

        отделы/сметы.xls
          не прочитан  Это книга старого формата .xls, он не читается.
                       Откройте файл в табличной программе и сохраните как .xlsx или .ods («Сохранить как»).

        Проверено 3 файла: 3 ошибки, 2 предупреждения, 1 примечание; не прочитан 1 файл.

        """)
  }

  @Test(arguments: [20, 40, 60, 80, 120])
  func linesFitTheTerminal(width: Int) {
    let text = ReportSamples.text(ReportSamples.batch, in: .ru, style: TerminalStyle(width: width))
    for line in text.split(separator: "\n") where width >= 60 {
      #expect(line.count <= width || !line.contains("TP"), "\(line)")
    }
    #expect(text.split { $0 == " " || $0 == "\n" }.contains("Разделите"))
  }

  @Test func coloursAreOnlyUsedWhenAskedFor() {
    #expect(!ReportSamples.text(ReportSamples.batch, in: .ru).contains("\u{1B}"))
    let coloured = ReportSamples.text(ReportSamples.batch, in: .ru, style: TerminalStyle(isColored: true))
    #expect(coloured.contains("\u{1B}[1;31mошибка        \u{1B}[0m  TP206"))
  }

  @Test func cleanFilesAreToldInTheSummary() {
    func summary(_ reports: [FileReport], _ language: Language) -> String {
      ReportSamples.text(reports, in: language).replacing("\u{A0}", with: " ")
    }
    let clean = FileReport(file: "a.xlsx", diagnostics: [])
    let broken = FileReport(file: "b.xlsx", failure: Failure(.empty))
    #expect(summary([clean], .ru) == "Проверен 1 файл: замечаний нет.\n")
    #expect(summary([clean, clean, clean, clean, clean], .ru) == "Проверено 5 файлов: замечаний нет.\n")
    #expect(summary([clean], .en) == "Checked 1 file: nothing found.\n")
    #expect(summary([], .ru) == "Проверено 0 файлов: замечаний нет.\n")
    #expect(
      summary([clean, broken], .ru).hasSuffix("Проверено 2 файла: замечаний нет; не прочитан 1 файл.\n"))
    #expect(summary([broken], .ru).hasSuffix("Проверен 1 файл: прочитать не удалось.\n"))
  }

  @Test func aBrokenOffCheckSaysHowFarItCame() {
    var bytes: [UInt8] = []
    writeFindings(ReportSamples.batch, in: .ru, style: TerminalStyle(), unreached: 1_997) { bytes += $0 }
    #expect(
      String(decoding: bytes, as: UTF8.self).hasSuffix("\nПрервано: обработано 3 из 2000\u{A0}файлов.\n"))
    #expect(brokenOff([], unreached: 21, in: .ru) == "Прервано: обработано 0 из 21\u{A0}файла.")
    #expect(brokenOff([], unreached: 1, in: .en) == "Broken off: 0 of 1\u{A0}file done.")
  }

  @Test func namesOfFilesAndSheetsCannotReachTheTerminal() {
    var location = ReportSamples.place(1, sheet: "a\u{1B}]0;x\u{7}")
    location.file = "b\u{1B}[2J\n.xlsx"
    let report = FileReport(
      file: location.file,
      diagnostics: [
        Diagnostic(.touchpointRepeated(touchpoint: "т", first: location), at: ReportSamples.place(2))
      ])
    let text = ReportSamples.text([report], in: .ru)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{7}"))
    #expect(text.hasPrefix("b[2J .xlsx\n"))
  }
}
