import Diagnostics
import Foundation
import Reports
import Testing
import TouchpointRegister

@testable import Perechen

@Suite struct ConversionTests {
  static let form = """
    N;Направление деятельности органа власти;Наименование конкретного процесса;Точка взаимодействия;\
    Осуществляемое взаимодействие с клиентом;Особенности взаимодействия с клиентом
    1.;Предоставление государственных услуг;Выдача справок;Телефон 122;Получение информации;Круглосуточно

    """

  @Test func writesBesideEachInput() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", Self.form)
    try folder.write("в/б.csv", Self.form)
    let result = await Conversion(to: .json).run([folder.path])
    #expect(result.status == .done)
    #expect(folder.contents == ["a.csv", "a.json", "в", "в/б.csv", "в/б.json"])
  }

  @Test func mirrorsATreeIntoAFolder() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.csv", Self.form)
    try folder.write("in/b/c.csv", Self.form)
    let result = await Conversion(to: .fods, output: folder.file("out")).run([folder.file("in")])
    #expect(result.status == .done)
    #expect(folder.contents.filter { $0.hasSuffix("fods") } == ["out/a.fods", "out/b/c.fods"])
  }

  @Test func filesOfOneNameKeepTheirExtensions() async throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("in/a.csv", Self.form)
    _ = await Conversion(to: .xlsx).run([first])
    let result = await Conversion(to: .json, output: folder.file("out/")).run([folder.file("in")])
    #expect(result.status == .done)
    #expect(folder.contents.filter { $0.hasPrefix("out/") } == ["out/a.csv.json", "out/a.xlsx.json"])
  }

  @Test func whatAUnitTakesBackIsKeptInJSONAndToldElsewhere() async throws {
    let folder = try TemporaryFolder()
    let form = Self.form.replacing("с клиентом\n", with: "с клиентом;Изменение\n")
      .replacing("Круглосуточно\n", with: "Круглосуточно;исключить\n")
    try folder.write("форма.csv", form)
    let kept = await Conversion(to: .json).run([folder.file("форма.csv")])
    #expect(kept.reports.flatMap(\.diagnostics).isEmpty)
    let read = try RegisterFile.read(folder.file("форма.json"))
    #expect(read.register.directions.isEmpty)
    #expect(read.facts.withdrawals.map(\.touchpoint) == ["Телефон 122"])
    #expect(read.facts.withdrawals.map { $0.location?.cell?.description } == ["D2"])
    let lost = await Conversion(to: .xlsx).run([folder.file("форма.csv")])
    let losses = lost.reports.flatMap(\.diagnostics).map(\.finding)
    #expect(losses == [.notHeldByFormat(format: "xlsx", what: .withdrawals)])
  }

  @Test func oneBrokenFileNeverStopsTheOthers() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", Self.form)
    try folder.write("b.xlsx", "просто текст")
    try folder.write("c.csv", "нет;формы\n")
    let result = await Conversion(to: .json).run([folder.path])
    #expect(result.status == .badInput)
    #expect(result.reports.map { $0.file.split(separator: "/").last } == ["a.csv", "b.xlsx", "c.csv"])
    #expect(folder.contents == ["a.csv", "a.json", "b.xlsx", "c.csv"])
  }

  @Test func existingFilesInputsAndOneFileForManyAreRefused() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", Self.form)
    try folder.write("a.json", "old")
    #expect(await Conversion(to: .json).run([input]).status == .cannotCreate)
    #expect(try folder.text("a.json") == "old")
    #expect(await Conversion(to: .csv).run([input]).status == .cannotCreate)
    let both = Conversion(to: .json, output: folder.file("out.json"))
    #expect(await both.run([input, input]).status == .usage)
    #expect(
      await Conversion(to: .json, output: folder.file("none/a.json")).run([input]).status == .cannotCreate)
    #expect(folder.contents == ["a.csv", "a.json"])
  }

  @Test func theNumberOfJobsChangesNothing() async throws {
    let folder = try TemporaryFolder()
    for number in 1...9 { try folder.write("in/\(number).csv", Self.form) }
    var texts: Set<[String]> = []
    for jobs in [1, 3] {
      var conversion = Conversion(to: .json, output: folder.file("out\(jobs)/"))
      conversion.jobs = jobs
      let result = await conversion.run([folder.file("in")])
      #expect(result.reports.map(\.file) == (1...9).map { folder.file("in/\($0).csv") })
      texts.insert(try (1...9).map { try folder.text("out\(jobs)/\($0).json") })
    }
    #expect(texts.count == 1)
  }

  @Test func aPageIsWrittenAndNeverRead() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", "Структурное подразделение: Метка-отдел\n" + Self.form)
    let result = await Conversion(to: .html).run([input])
    #expect(result.status == .done)
    #expect(result.reports.flatMap(\.diagnostics).map(\.rule) == [.notHeldByFormat])
    let page = try folder.text("a.html")
    #expect(
      page.hasPrefix("<!DOCTYPE html>") && page.contains("Телефон 122") && !page.contains("Метка-отдел"))
    #expect(await Conversion(to: .json).run([folder.file("a.html")]).status == .badInput)
    #expect(await Merging().run([input], output: folder.file("b.html")).batch.status != .done)
  }
}
