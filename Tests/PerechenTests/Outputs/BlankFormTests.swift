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
    var document = templateDocument(unit: "Отдел кадров")
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
}
