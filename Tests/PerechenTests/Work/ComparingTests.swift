import DiagnosticTexts
import RegisterSamples
import Reports
import Testing
import TouchpointRegister

@testable import Perechen

@Suite struct ComparingTests {
  func text(_ report: DifferenceReport, style: TerminalStyle = TerminalStyle()) -> String {
    var bytes: [UInt8] = []
    writeDifferencesText(report, in: .ru, style: style) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func differencesAreTheSameWhateverTheFormat() throws {
    var generator = RegisterGenerator(seed: RegisterGenerator.printedSeed("formats"))
    for _ in 0..<6 {
      let folder = try TemporaryFolder()
      let (old, new) = (generator.formRegister(), generator.formRegister())
      var expected: String?
      for kind in [OutputKind.json, .xlsx, .ods, .fods] {
        let paths = try [old, new].enumerated().map { index, register in
          let path = folder.file("\(index).\(kind.rawValue)")
          try RegisterOutput(kind: kind, replaces: false).write(register, to: path)
          return path
        }
        var report = try #require(Comparing().run(from: paths[0], to: paths[1]).report)
        (report.old.file, report.new.file) = ("old", "new")
        let found = text(report)
        if let expected { #expect(found == expected) } else { expected = found }
        let json = folder.file("0.json")
        #expect(Comparing().run(from: json, to: paths[0]).report?.comparison.changes.isEmpty == true)
      }
    }
  }

  @Test func applyingGivesTheNewEdition() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("old.csv", ConversionTests.form)
    let new = try folder.write("new.csv", ConversionTests.form.replacing("Круглосуточно", with: "По будням"))
    let outcome = Comparing().run(from: old, to: new)
    #expect(outcome.batch.status == .found)
    let report = try #require(outcome.report)
    try Comparing().write(report, as: .json, to: folder.file("changes.json"), in: .ru)
    for kind in ["json", "xlsx", "ods", "csv"] {
      let made = folder.file("made.\(kind)")
      #expect(Applying().run(old, changes: folder.file("changes.json"), output: made).status == .done)
      #expect(Comparing().run(from: made, to: new).batch.status == .done)
    }
    let wrong = Applying().run(new, changes: folder.file("changes.json"), output: folder.file("no.json"))
    #expect(wrong.status == .badInput)
    #expect(!folder.contents.contains("no.json"))
  }

  @Test func whatCannotBeReadIsAFailure() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("old.csv", ConversionTests.form)
    try folder.write("in/a.csv", ConversionTests.form)
    try folder.write("in/b.csv", ConversionTests.form)
    let none = try folder.write("none.csv", "а;б\n")
    #expect(Comparing().run(from: old, to: folder.file("missing.json")).batch.status == .missingInput)
    #expect(Comparing().run(from: none, to: old).batch.status == .badInput)
    #expect(Comparing().run(from: folder.file("in"), to: old).batch.status == .usage)
    #expect(Applying().run(old, changes: old, output: folder.file("r.json")).status == .badInput)
    #expect(Applying().run(old, changes: old, output: folder.file("r.txt")).status == .usage)
  }

  @Test func theTextNamesTriggersAndMarksWords() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("old.csv", ConversionTests.form)
    let new = try folder.write(
      "new.csv", ConversionTests.form.replacing("Круглосуточно", with: "Круглосуточно, без записи"))
    let report = try #require(Comparing().run(from: old, to: new).report)
    let plain = text(report)
    #expect(plain.contains("Редакционные изменения (1)"))
    #expect(plain.contains("Графа 6:\n          Круглосуточно{+, без записи+}"))
    #expect(plain.hasSuffix("\n\nВнесена 1\u{A0}редакционная правка.\n"))
    let colored = text(report, style: TerminalStyle(isColored: true))
    #expect(colored.contains("Круглосуточно\u{1B}[32m, без записи\u{1B}[0m"))
  }
}
