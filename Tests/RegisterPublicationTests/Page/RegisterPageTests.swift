import DiagnosticTexts
import Diagnostics
import Foundation
import RegisterPublication
import Spreadsheet
import Testing
import TouchpointRegister

@Suite struct RegisterPageTests {
  static func publication(_ register: Register, _ change: (inout Publication.Options) -> Void = { _ in })
    -> Publication
  {
    var options = Publication.Options()
    change(&options)
    return Publication(
      of: register, from: Place(file: "register.json"), options: options,
      document: { register in
        #expect(register == RegisterPageTests.withoutProvenance(register))
        return WorkbookDocument(sheets: [])
      })
  }

  /// What no published file may tell, taken out by hand.
  static func withoutProvenance(_ register: Register) -> Register {
    var register = register
    register.submission = nil
    for section in register.directions.indices {
      for process in register.directions[section].processes.indices {
        for touchpoint in register.directions[section].processes[process].touchpoints.indices {
          register.directions[section].processes[process].touchpoints[touchpoint].sources = []
          register.directions[section].processes[process].touchpoints[touchpoint].variants = []
        }
      }
    }
    return register
  }

  static func text(_ name: String, of publication: Publication) -> String {
    for file in publication.files where file.name == name {
      guard case .made(let make) = file.content else { continue }
      var bytes: [UInt8] = []
      make { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self)
    }
    return ""
  }

  static func page(_ register: Register) -> String { text("index.html", of: publication(register)) }

  @Test func everyEntryIsInTheMarkup() {
    let page = Self.page(RegisterSamples.department)
    for section in RegisterSamples.department.directions {
      #expect(page.contains(">\(section.direction.rawValue). \(section.direction.name)</h2>"))
      for process in section.processes where !process.touchpoints.isEmpty {
        #expect(page.contains(">\(process.name)</h3>"))
      }
    }
    let rows = page.components(separatedBy: "<tr role=\"row\" data-c=")
    #expect(rows.count - 1 == RegisterStatistics(of: RegisterSamples.department).touchpoints)
    #expect(!page.contains("Процесс без точек"))
  }

  @Test func theOrderIsNamed() {
    #expect(
      Self.page(RegisterSamples.department).contains("Утверждён приказом от 27\u{A0}марта 2026\u{A0}г. № 19"))
    #expect(Self.page(Register()).contains("Дата и номер приказа не указаны"))
    #expect(Self.publication(RegisterSamples.department).diagnostics.isEmpty)
    #expect(
      Self.publication(Register(edition: Edition(date: "2026-03-27"))).diagnostics.map(\.rule) == [
        .editionUnnamed
      ])
  }

  @Test func whoSentWhatIsInNoFile() {
    let publication = Self.publication(RegisterSamples.department)
    for file in publication.files {
      let text = Self.text(file.name, of: publication)
      for mark in ["Отдел-", "Скрытый", "секретный", "register.json"] {
        #expect(!text.contains(mark), "\(file.name): \(mark)")
      }
    }
  }

  @Test func stringsStayStrings() {
    let page = Self.page(RegisterSamples.hostile)
    // The only script is the page's own, and it is the last element.
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(!page.contains("<img") && !page.contains("<svg/") && !page.contains("<a href=\"javascript"))
    for address in page.components(separatedBy: " href=\"").dropFirst() {
      let safe = [
        "#", "perechen.", "data-", "structure-", "meta.csv", "https://", "http://", "mailto:", "tel:",
      ]
      #expect(safe.contains { address.hasPrefix($0) }, "\(address.prefix(60))")
    }
    for scalar in page.unicodeScalars where scalar != "\n" { #expect(scalar.value >= 0x20) }
    #expect(!page.contains("href=\"https://good.example@") && !page.contains("href=\"mailto:a@b.ru?"))
  }

  @Test func theSameRegisterGivesTheSameBytes() {
    #expect(Self.page(RegisterSamples.department) == Self.page(RegisterSamples.department))
  }

  @Test func nothingIsLoaded() {
    let page = Self.page(RegisterSamples.department)
    #expect(
      !page.contains(" src=") && !page.contains("<link") && !page.contains("url(")
        && !page.contains("@import"))
    #expect(!page.contains(" style=") && !page.contains(" onclick="))
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
  }

  @Test func theOtherLanguageMarksTheRegistersWords() {
    let publication = Self.publication(RegisterSamples.department) { $0.language = .en }
    let page = Self.text("index.html", of: publication)
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<section class=\"direction\" data-d=\"1\" lang=\"ru\">"))
    #expect(page.contains("Approved by order No. 19 of 27\u{A0}March 2026"))
  }

  @Test func thePublicationDateIsTold() {
    let publication = Self.publication(RegisterSamples.department) { $0.published = "2026-04-03" }
    #expect(
      Self.text("index.html", of: publication)
        .contains("Размещён на сайте: <time datetime=\"2026-04-03\">3\u{A0}апреля 2026\u{A0}г.</time>"))
  }

  @Test func theDeadlineIsTold() {
    let publication = Self.publication(RegisterSamples.department) { $0.deadline = "2026-04-10" }
    #expect(
      Self.text("index.html", of: publication).contains(
        "Срок размещения — не позднее: <time datetime=\"2026-04-10\">10\u{A0}апреля 2026\u{A0}г.</time></p>"))
    #expect(!Self.page(RegisterSamples.department).contains("Срок размещения"))
  }

  @Test func theRegisterItselfReadsBack() throws {
    let bytes = Array(Self.text("perechen.json", of: Self.publication(RegisterSamples.department)).utf8)
    let statistics = RegisterStatistics(of: try RegisterJSON.read(bytes, file: "perechen.json").register)
    #expect(statistics.touchpoints == RegisterStatistics(of: RegisterSamples.department).touchpoints)
    #expect(statistics.units == 0)
  }
}
