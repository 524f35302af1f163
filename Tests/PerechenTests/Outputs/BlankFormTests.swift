import Diagnostics
import Foundation
import Spreadsheet
import SpreadsheetFile
import Testing
import TouchpointRegister

@testable import AppendixForm
@testable import Perechen

@Suite struct BlankFormTests {
  private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../templates").standardizedFileURL

  @Test(arguments: [BlankForm.Format.xlsx, .ods])
  func theTemplatesAreWhatTheCommandWrites(_ format: BlankForm.Format) throws {
    let folder = try TemporaryFolder()
    let path = try BlankForm().write(to: folder.file("perechen.\(format.rawValue)"))
    let kept = Self.templates.appending(path: "perechen.\(format.rawValue)")
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: path)) == Data(contentsOf: kept),
      "write it anew: perechen template -o templates/perechen.\(format.rawValue) --force")
  }

  @Test(arguments: BlankForm.Format.allCases)
  func untouchedItReadsAsAFormWithoutEntries(_ format: BlankForm.Format) throws {
    let folder = try TemporaryFolder()
    var blank = BlankForm()
    blank.format = format
    blank.unit = "Отдел кадров"
    let path = try blank.write(to: folder.path)
    #expect(path == folder.file("Форма перечня.\(format.rawValue)"))
    let form = try FormOpener().read(InputFile(path: path, relativePath: path)).get()
    #expect(form.hasForm)
    #expect(form.diagnostics == [])
    #expect(form.register.directions == [])
    #expect(form.facts.withdrawals == [])
    #expect(form.facts.emptyProcesses == [])
    // Where a person has to type what is missing.
    #expect(form.facts.responsiblePlace?.cell?.description == "B3")
    #expect(form.facts.directionPlaces[.control]?.cell?.description == "C8")
    #expect(form.register.submission == Submission(unit: "Отдел кадров"))
  }

  @Test(arguments: BlankForm.Format.allCases)
  func filledInItReadsAsFilledIn(_ format: BlankForm.Format) throws {
    var content = TemplateContent()
    content.unit = "Отдел кадров"
    var document = templateDocument(content)
    let table = document.sheets[0]
    let filled: [Int: [Int: String]] = [
      4: [
        3: "Выдача справок", 4: "Телефон +7 (555) 220-14-00", 5: "Получение консультации",
        6: "Не более двух переключений",
      ],
      5: [4: "Официальный сайт (https://example.org)", 5: "Получение информации", 6: "Круглосуточно"],
    ]
    document.sheets[0].row = { number in
      var row = table.row(number)
      for (column, text) in filled[number] ?? [:] {
        guard let place = row.cells.firstIndex(where: { $0.column == column }) else { continue }
        row.cells[place].value = .string(text)
      }
      return row
    }
    let folder = try TemporaryFolder()
    let path = folder.file("form.\(format.rawValue)")
    try writeWorkbook(document, as: #require(.init(rawValue: format.rawValue)), to: path, replacing: false)
    let form = try FormOpener().read(InputFile(path: path, relativePath: path)).get()
    #expect(form.diagnostics == [])
    #expect(form.register.directions.map(\.direction) == [.services])
    let process = try #require(form.register.directions.first?.processes.first)
    #expect(process.name == "Выдача справок")
    #expect(process.touchpoints.map(\.channel) == [.phone, .website])
    #expect(process.touchpoints.map(\.needs) == [[.consultation], [.information]])
  }

  // MARK: Prefilled

  private static let registry = """
    Процесс;Направление;Подразделение
    Выдача справок;1;Отдел кадров
    Выдача копий;1;Архив
    Надзор за лифтами;2;Отдел кадров
    """

  private static let edition = """
    N;Направление деятельности органа власти;Наименование конкретного процесса;Точка взаимодействия;\
    Осуществляемое взаимодействие с клиентом;Особенности взаимодействия с клиентом
    1.;Предоставление государственных услуг;Выдача справок;Телефон 122;Получение информации;Круглосуточно
    1.;Предоставление государственных услуг;Выдача копий;Телефон 123;Получение информации;Круглосуточно
    """

  private func read(_ path: String) throws -> ReadForm {
    try FormOpener().read(InputFile(path: path, relativePath: path)).get()
  }

  @Test(arguments: BlankForm.Format.allCases)
  func theRegistrysProcessesOfTheUnitStandInTheForm(_ format: BlankForm.Format) throws {
    let folder = try TemporaryFolder()
    var blank = BlankForm()
    blank.format = format
    blank.unit = "Отдел кадров"
    blank.registry = try folder.write("registry.csv", Self.registry)
    let form = try read(try blank.write(to: folder.path))
    #expect(form.diagnostics == [])
    #expect(form.facts.emptyProcesses.map(\.name) == ["Выдача справок", "Надзор за лифтами"])
    // The template brought them: a question, no mistake (TP204).
    #expect(form.facts.emptyProcesses.map(\.isFromTemplate) == [true, true])
  }

  @Test(arguments: BlankForm.Format.allCases)
  func theEditionsRowsOfTheUnitStandInTheForm(_ format: BlankForm.Format) throws {
    let folder = try TemporaryFolder()
    var blank = BlankForm()
    blank.format = format
    blank.unit = "Отдел кадров"
    blank.registry = try folder.write("registry.csv", Self.registry)
    blank.edition = try folder.write("edition.csv", Self.edition)
    let path = try blank.write(to: folder.path)
    let form = try read(path)
    #expect(form.diagnostics == [])
    #expect(form.register.directions.flatMap(\.processes).map(\.name) == ["Выдача справок"])
    #expect(
      form.register.directions.flatMap(\.processes).flatMap(\.touchpoints).map(\.name) == ["Телефон 122"])
    #expect(form.facts.emptyProcesses.map(\.name) == ["Надзор за лифтами"])
    let sheet = try SpreadsheetFile.open(.path(path)).sheet(at: 0)
    #expect(sheet.rows.contains { $0.cells.contains { $0.column == 7 && $0.value == .string("Изменение") } })
  }

  @Test func anEditionThatNamesUnitsGivesEachItsOwn() async throws {
    let folder = try TemporaryFolder()
    var merging = Merging()
    merging.replaces = true
    let edition = folder.file("edition.json")
    for (name, unit) in [("a.csv", "Отдел кадров"), ("b.csv", "Архив")] {
      let form = Self.edition.split(separator: "\n").filter { unit == "Архив" || !$0.contains("123") }
      try folder.write(name, "Структурное подразделение: \(unit)\n" + form.joined(separator: "\n"))
    }
    try folder.write("units.txt", "Отдел кадров\nАрхив\nПресс-служба: связи/СМИ?\n")
    let inputs = [folder.file("a.csv"), folder.file("b.csv")]
    #expect(await merging.run(inputs, output: edition).batch.status == .done)
    var blank = BlankForm()
    blank.edition = edition
    let paths = try blank.write(forUnitsOf: folder.file("units.txt"), into: folder.file("бланки/2026"))
    #expect(
      paths
        == ["Отдел кадров.xlsx", "Архив.xlsx", "Пресс-служба- связи-СМИ-.xlsx"]
        .map { folder.file("бланки/2026/" + $0) })
    let counts = try paths.map {
      try read($0).register.directions.flatMap(\.processes).flatMap(\.touchpoints).count
    }
    #expect(counts == [1, 2, 0])
    #expect(
      try paths.map { try read($0).register.submission?.unit } == [
        "Отдел кадров", "Архив", "Пресс-служба: связи/СМИ?",
      ])
  }
}
