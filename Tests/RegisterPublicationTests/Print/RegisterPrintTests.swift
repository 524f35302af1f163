import AppendixForm
import Testing
import TextDocument
import TouchpointRegister

@testable import RegisterPublication

@Suite struct RegisterPrintTests {
  private func printed(_ publication: Publication) -> PrintDocument? {
    publication.files.compactMap { file in
      if case .print(let document, .docx) = file.content { document } else { nil }
    }.first
  }

  @Test func theStampTheTitleAndTheSixColumns() throws {
    let publication = RegisterPageTests.publication(RegisterSamples.department)
    let document = try #require(printed(publication))
    #expect(document.paragraphs.map(\.role) == [.stamp, .title])
    #expect(
      document.paragraphs[0].text
        == "УТВЕРЖДЁН\nприказом Департамента городского архива и делопроизводства\nот 27.03.2026 № 19")
    #expect(document.paragraphs[1].text == RegisterSamples.department.title)
    #expect(document.title == RegisterSamples.department.title)
    #expect(
      document.table.columns.map(\.caption) == [
        "N", "Направление деятельности органа власти", "Наименование конкретного процесса",
        "Точка взаимодействия", "Осуществляемое взаимодействие с клиентом",
        "Особенности взаимодействия с клиентом",
      ])
    #expect(document.table.columns.map(\.width).reduce(0, +) == document.page.textWidth)
  }

  @Test func columnsOneToThreeAreMerged() throws {
    let document = try #require(printed(RegisterPageTests.publication(RegisterSamples.department)))
    let rows = document.table.rows
    #expect(rows.count == 22)
    #expect(
      rows[0].prefix(2) == [.text("1.", rows: 7), .text("Предоставление государственных услуг", rows: 7)])
    #expect(rows[1].prefix(3) == [.covered, .covered, .covered])
    #expect(rows[5][0] == .covered)
    #expect(rows[5][2] == .text("Предоставление доступа к архивным документам в читальном зале", rows: 2))
    #expect(rows[7][0] == .text("2.", rows: 3))
  }

  @Test func aDraftHasBlanksWhateverTheEdition() throws {
    let draft = Publication(draftOf: RegisterSamples.department) { registerDocument($0, isDraft: true) }
    #expect(
      draft.files.map(\.name) == ["perechen.docx", "perechen.odt", "perechen.xlsx", "perechen.ods"])
    #expect(draft.diagnostics.isEmpty && !draft.listsChecksums)
    let document = try #require(printed(draft))
    #expect(document.paragraphs.map(\.role) == [.mark, .stamp, .title])
    #expect(document.paragraphs[0].text == "Проект")
    #expect(document.paragraphs[1].text.hasSuffix("\nот ____________ № ______"))
  }

  @Test func nothingOfUnitsAndFilesIsPrinted() throws {
    let document = try #require(printed(RegisterPageTests.publication(RegisterSamples.department)))
    let told = "\(document)"
    for mark in ["Отдел-отправитель", "Скрытый", "секретный-путь", "Отдел-источник", "Отдел-вариант"] {
      #expect(!told.contains(mark), "\(mark)")
    }
  }
}
