import Configuration
import DiagnosticTexts
import Diagnostics
import Foundation
import Reports
import Testing
import TouchpointRegister

@testable import Perechen

@Suite struct PublishingTests {
  static let names = [
    "SHA256SUMS", "data-20261123-structure-20240327.csv", "index.html", "meta.csv", "perechen.docx",
    "perechen.json", "perechen.ods", "perechen.odt", "perechen.xlsx", "structure-20240327.csv",
  ]

  func publishing() -> Publishing {
    var publishing = Publishing()
    publishing.editionDate = "2026-11-23"
    publishing.editionNumber = "57"
    return publishing
  }

  @Test func writesTheFolderWhole() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    #expect(await publishing().run(input, to: folder.file("site")).status == .done)
    #expect(folder.contents == ["a.csv", "site"] + Self.names.map { "site/" + $0 })
  }

  @Test func aDraftIsTheFilesForPrintAlone() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    var drafting = Publishing()
    drafting.isDraft = true
    let result = await drafting.run(input, to: folder.file("draft"))
    #expect(result.status == .done && result.reports.flatMap(\.diagnostics).isEmpty)
    let names = ["perechen.docx", "perechen.ods", "perechen.odt", "perechen.xlsx"]
    #expect(folder.contents == ["a.csv", "draft"] + names.map { "draft/" + $0 })
    let whole = try FormOpener().read(InputFile(path: input, relativePath: "a.csv")).get()
    for name in ["perechen.xlsx", "perechen.ods"] {
      let file = InputFile(path: folder.file("draft/" + name), relativePath: name)
      let read = try FormOpener().read(file).get()
      #expect(read.register.edition == nil && read.diagnostics.isEmpty, "\(name)")
      #expect(read.register.directions.count == whole.register.directions.count, "\(name)")
    }
  }

  @Test func aDraftOfAnEditionHasBlanks() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    #expect(await publishing().run(input, to: folder.file("site")).status == .done)
    var drafting = Publishing()
    drafting.isDraft = true
    #expect(await drafting.run(folder.file("site/perechen.json"), to: folder.file("draft")).status == .done)
    let file = InputFile(path: folder.file("draft/perechen.xlsx"), relativePath: "perechen.xlsx")
    #expect(try FormOpener().read(file).get().register.edition == nil)
  }

  @Test func personalDataStopsADraftToo() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "a.csv", ConversionTests.form.replacing("Круглосуточно", with: "СНИЛС 112-233-445 95"))
    var drafting = Publishing()
    drafting.isDraft = true
    #expect(await drafting.run(input, to: folder.file("draft")).status == .found)
    #expect(folder.contents == ["a.csv"])
  }

  @Test func personalDataStopsIt() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "a.csv", ConversionTests.form.replacing("Круглосуточно", with: "СНИЛС 112-233-445 95"))
    let stopped = await publishing().run(input, to: folder.file("site"))
    #expect(stopped.status == .found && folder.contents == ["a.csv"])
    #expect(stopped.reports.flatMap(\.diagnostics).map(\.rule) == [.personalData])
    var allowing = publishing()
    allowing.allowsPersonalData = true
    let allowed = await allowing.run(input, to: folder.file("site"))
    #expect(allowed.status == .done)
    #expect(allowed.reports.flatMap(\.diagnostics).map(\.severity) == [.warning])
    #expect(folder.contents == ["a.csv", "site"] + Self.names.map { "site/" + $0 })
  }

  @Test(arguments: [
    ("2026-11-23", "2026-12-07", [Rule]()), ("2026-11-23", "2026-12-08", [.publishedLate]),
    ("2031-04-28", "2031-04-29", [.calendarIncomplete]), ("2026-11-23", nil, []),
  ])
  func theDateOfPublicationIsChecked(order: String, published: String?, rules: [Rule]) async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    var publishing = publishing()
    publishing.editionDate = order
    publishing.published = published
    let result = await publishing.run(input, to: folder.file("site"))
    #expect(result.reports.flatMap(\.diagnostics).map(\.rule) == rules)
    #expect(result.status == (rules == [.publishedLate] ? .found : .done))
    #expect(folder.contents.contains("site/index.html"))
  }

  @Test func theDeadlineAndItsCalendarAreTold() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    #expect(await publishing().run(input, to: folder.file("site")).status == .done)
    #expect(try folder.text("site/index.html").contains("<time datetime=\"2026-12-07\">"))
    var own = publishing()
    own.configuration.calendar.ownDaysOff = [try #require(CalendarDay("2026-11-24"))]
    #expect(await own.run(input, to: folder.file("own")).status == .done)
    #expect(try folder.text("own/index.html").contains("<time datetime=\"2026-12-08\">"))
    var far = publishing()
    far.editionDate = "2031-04-28"
    let told = await far.run(input, to: folder.file("far")).reports.flatMap(\.diagnostics).map(\.rule)
    #expect(told == [.calendarIncomplete])
  }

  @Test func internalCustomersAreLeftOut() async throws {
    let folder = try TemporaryFolder()
    let form =
      ConversionTests.form
      + "5;;Выдача справок сотрудникам;Кадровый портал;Получение результата;Метка-пять\r\n"
    let input = try folder.write("a.csv", form)
    var publishing = publishing()
    publishing.configuration.publishesInternalCustomers = false
    publishing.base = try folder.write("b.csv", form.replacing("Метка-пять", with: "Метка-пять-прежняя"))
    let result = await publishing.run(input, to: folder.file("site"))
    #expect(result.status == .done && result.remarks.contains(.internalCustomersLeftOut(touchpoints: 1)))
    for name in folder.contents
    where name.hasPrefix("site/") && ["html", "json", "csv"].contains(name.suffixed) {
      #expect(try !folder.text(name).contains("Метка-пять"), "\(name)")
      #expect(try !folder.text(name).contains("сотрудникам"), "\(name)")
    }
    for name in ["perechen.xlsx", "perechen.ods"] {
      let read = try FormOpener().read(InputFile(path: folder.file("site/" + name), relativePath: name)).get()
      #expect(read.register.directions.allSatisfy { $0.direction != .internalCustomer }, "\(name)")
      #expect(!read.register.directions.isEmpty, "\(name)")
    }
    // The order approves the whole register: the draft has it whole.
    var drafting = publishing
    drafting.isDraft = true
    drafting.base = nil
    #expect(await drafting.run(input, to: folder.file("draft")).remarks.isEmpty)
    let draft = InputFile(path: folder.file("draft/perechen.ods"), relativePath: "perechen.ods")
    #expect(
      try FormOpener().read(draft).get().register.directions.contains { $0.direction == .internalCustomer })
  }

  @Test func whatThePassportLacksIsTold() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    let remarks = await publishing().run(input, to: folder.file("site")).remarks
    #expect(remarks.count == 1)
    #expect(remarks.first?.text(in: .ru).contains("номер набора (inn)") == true)
    #expect(remarks.first?.text(in: .en).contains("identifier (inn)") == true)
  }

  @Test func whatChangedSinceTheFormerEditionIsTold() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    var publishing = publishing()
    publishing.base = try folder.write(
      "метка-файла.csv", ConversionTests.form.replacing("Телефон 122", with: "Телефон 123"))
    #expect(await publishing.run(input, to: folder.file("site")).status == .done)
    for name in ["changes.html", "changes.json"] {
      let text = try folder.text("site/" + name)
      // The page marks the words that changed, so that the number stands by itself.
      #expect(text.contains("Телефон ") && text.contains("122") && text.contains("123"))
      #expect(!text.contains("метка"))
    }
    #expect(try folder.text("site/index.html").contains("changes.html"))
    #expect(try folder.text("site/SHA256SUMS").contains("changes.json"))
    publishing.base = folder.file("none.xlsx")
    #expect(await publishing.run(input, to: folder.file("other")).status == .missingInput)
    #expect(!folder.contents.contains("other"))
  }

  @Test func aFilledFolderIsReplacedOnlyWhenAsked() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    try folder.write("site/other.txt", "x")
    #expect(await publishing().run(input, to: folder.file("site")).status == .cannotCreate)
    #expect(folder.contents == ["a.csv", "site", "site/other.txt"])
    var replacing = publishing()
    replacing.replaces = true
    #expect(await replacing.run(input, to: folder.file("site/")).status == .done)
    #expect(folder.contents == ["a.csv", "site"] + Self.names.map { "site/" + $0 })
  }

  @Test func whatACrashLeftBehindIsPutBackOrCleared() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("a.csv", ConversionTests.form)
    // Killed between the two renames.
    try folder.write("site.old/index.html", "former")
    try folder.write("site.new/index.html", "half")
    #expect(await publishing().run(input, to: folder.file("site")).status == .cannotCreate)
    #expect(try folder.text("site/index.html") == "former")
    var replacing = publishing()
    replacing.replaces = true
    #expect(await replacing.run(input, to: folder.file("site")).status == .done)
    #expect(folder.contents == ["a.csv", "site"] + Self.names.map { "site/" + $0 })
  }

  @Test func provenanceNeverReachesTheFolder() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "метка-файла.csv", "Структурное подразделение: Метка-отдел\n" + ConversionTests.form)
    #expect(await publishing().run(input, to: folder.file("site")).status == .done)
    for name in ["index.html", "perechen.json", "meta.csv", "data-20261123-structure-20240327.csv"] {
      let text = try folder.text("site/" + name)
      #expect(!text.contains("Метка-отдел"), "\(name)")
      #expect(!text.contains("метка-файла"), "\(name)")
    }
    for name in ["perechen.xlsx", "perechen.ods"] {
      let read = try FormOpener().read(InputFile(path: folder.file("site/" + name), relativePath: name)).get()
      #expect(read.register.submission == nil, "\(name)")
    }
  }

  @Test(arguments: [
    ("2026-11-24", true), ("2024-02-29", true), ("2023-02-29", false), ("2026-13-01", false),
    ("2026-1-1", false),
    ("24.11.2026", false), ("", false), ("2026-11-24 ", false),
  ])
  func datesAreOfTheCalendar(_ text: String, isDate: Bool) {
    #expect(Publishing.isDate(text) == isDate)
  }
}

extension String {
  /// What stands behind the last full stop.
  fileprivate var suffixed: String { split(separator: ".").last.map(String.init) ?? "" }
}
