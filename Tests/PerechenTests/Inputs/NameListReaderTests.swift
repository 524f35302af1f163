import Diagnostics
import Testing
import TouchpointRegister

@testable import Perechen

@Suite struct NameListReaderTests {
  @Test func aTextFileHasANameALine() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("units.txt", "Отдел кадров\n\n  Отдел связи, ИТ \n")
    #expect(try NameListReader().roster(path).units == ["Отдел кадров", "Отдел связи, ИТ"])
  }

  @Test func aTableHasColumnsByTheirCaptions() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "registry.csv",
      "Подразделение;Наименование процесса;Направление\nОтдел;Выдача справок;1\n;Надзор;Государственный контроль (надзор)\n"
    )
    let entries = try NameListReader().registry(path).entries
    #expect(entries.map(\.name) == ["Выдача справок", "Надзор"])
    #expect(entries.map(\.direction) == [.services, .control])
    #expect(entries.map(\.unit) == ["Отдел", nil])
    #expect(entries.map { $0.location?.cell?.description } == ["B2", "B3"])
  }

  @Test func withoutCaptionsTheFirstColumnCounts() throws {
    let folder = try TemporaryFolder()
    #expect(
      try NameListReader().roster(try folder.write("a.csv", "Отдел кадров\nОтдел связи\n")).units == [
        "Отдел кадров", "Отдел связи",
      ])
    #expect(
      try NameListReader().roster(try folder.write("b.csv", "Подразделение\nОтдел связи\n")).units == [
        "Отдел связи"
      ])
  }

  @Test func aMissingListIsAFailure() {
    #expect(throws: FileFailure.self) { try NameListReader().roster("no/such.txt") }
  }
}
