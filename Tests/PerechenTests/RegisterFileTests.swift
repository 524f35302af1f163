import Configuration
import Diagnostics
import Perechen
import Testing
import TouchpointRegister

/// With nothing but the public face, as another package has it.
@Suite struct RegisterFileTests {
  @Test func aFormIsReadIntoARegister() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("форма.csv", ConversionTests.form)
    let contents = try RegisterFile.read(path)
    #expect(contents.hasForm)
    let process = try #require(contents.register.directions.first?.processes.first)
    #expect(process.name == "Выдача справок")
    #expect(process.touchpoints.map(\.channel) == [.phone])
  }

  @Test func bytesAreReadUnderTheirName() throws {
    let form = ConversionTests.form.replacing("Выдача справок", with: "")
    let contents = try RegisterFile.read(Array(form.utf8), named: "письмо/форма.csv")
    let finding = try #require(contents.diagnostics.first { $0.rule == .processMissing })
    #expect(finding.location.file == "письмо/форма.csv")
    #expect(finding.location.cell?.description == "C2")
  }

  @Test func severitiesAreThoseOfTheConfiguration() throws {
    var configuration = PerechenConfiguration()
    configuration.severities.set(.channelUnknown, to: .off)
    let form = Array(ConversionTests.form.replacing("Телефон 122", with: "Неведомое").utf8)
    #expect(
      try RegisterFile.read(form, named: "a.csv").diagnostics.contains { $0.rule == .channelUnknown })
    let quiet = try RegisterFile.read(form, named: "a.csv", configuration: configuration)
    #expect(!quiet.diagnostics.contains { $0.rule == .channelUnknown })
  }

  @Test(arguments: ["xlsx", "ods", "fods", "csv", "json"])
  func whatIsWrittenIsReadAgain(kind: String) throws {
    let folder = try TemporaryFolder()
    let register = try RegisterFile.read(Array(ConversionTests.form.utf8), named: "a.csv").register
    let path = folder.file("перечень." + kind)
    try RegisterFile.write(register, to: path)
    let again = try RegisterFile.read(path)
    #expect(again.register.directions.map(\.processes.count) == [1])
    #expect(again.register.directions.first?.processes.first?.touchpoints.first?.name == "Телефон 122")
  }

  @Test func aFileThatIsThereIsKept() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("перечень.json", "{}")
    #expect(throws: FileFailure.self) { try RegisterFile.write(Register(), to: path) }
    #expect(try folder.text("перечень.json") == "{}")
    try RegisterFile.write(Register(), to: path, replacing: true)
    #expect(try folder.text("перечень.json") != "{}")
  }

  @Test func failuresNameTheFile() throws {
    #expect(throws: FileFailure.self) { try RegisterFile.read("нет-такого.xlsx") }
    #expect(throws: FileFailure.self) { try RegisterFile.read(Array("{".utf8), named: "a.json") }
    #expect(throws: FileFailure.self) { try RegisterFile.write(Register(), to: "перечень.doc") }
  }
}
