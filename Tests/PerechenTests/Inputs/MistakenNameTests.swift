import DiagnosticTexts
import Testing

@testable import Perechen

@Suite struct MistakenNameTests {
  func problem(_ arguments: [String]) throws -> [Failure.Problem] {
    var collector = InputCollector()
    return collector.collect(arguments).items.compactMap { item in
      if case .failure(let failure) = item { failure.failure.problem } else { nil }
    }
  }

  @Test(arguments: [
    ("Пресс служба.xlsx", "Пресс-служба.xlsx"), ("пресс-служба.xlsx", "Пресс-служба.xlsx"),
    ("Пресс-служба", "Пресс-служба.xlsx"), ("Пресс-служба.xls", "Пресс-служба.xlsx"),
    ("совсем другое.xlsx", nil),
  ])
  func theNearestNameIsOffered(_ typed: String, _ meant: String?) throws {
    let folder = try TemporaryFolder()
    try folder.write("Пресс-служба.xlsx", "x")
    try folder.write("~$Пресс-служба.xlsx", "x")
    #expect(try problem([folder.file(typed)]) == [.fileMissing(nearest: meant.map { folder.file($0) })])
  }

  @Test func aNameInPartsIsToldOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("Отдел печати и рекламы.xlsx", "x")
    let parts = folder.file("Отдел печати и рекламы.xlsx").split(separator: " ").map(String.init)
    #expect(try problem(parts) == [.nameInParts(folder.file("Отдел печати и рекламы.xlsx"))])
  }

  @Test func marksOfOpenFilesAreNoForms() throws {
    let folder = try TemporaryFolder()
    for name in ["a.csv", "~$a.csv", "b.csv", ".~lock.b.csv#", "c.csv"] { try folder.write(name, "N;x") }
    var collector = InputCollector()
    let list = collector.collect([folder.path])
    #expect(list.items.count == 3 && list.open == [folder.file("a.csv"), folder.file("b.csv")])
    #expect(try problem([folder.file("~$a.csv")]) == [.lockFile])
  }

  @Test func whatIsPassedOverIsCountedWhereItIsMuch() throws {
    let folder = try TemporaryFolder()
    try folder.write("form.csv", "N;x")
    for number in 10..<30 { try folder.write("\(number).jpg", "x") }
    try folder.write("a.url", "[InternetShortcut]\nURL=x")
    var collector = InputCollector()
    let lines = PassedOver.notes(on: collector.collect([folder.path]).passedOver, in: .en)
    #expect(lines.count == 7)
    #expect(lines[0].contains("a.url") && lines[0].contains("shortcut"))
    #expect(lines.last == "Passed over 15\u{A0}files more, no spreadsheets: .jpg\u{A0}— 15")
  }
}
