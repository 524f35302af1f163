import Configuration
import Diagnostics
import Foundation
import Testing
import TouchpointRegister

/// `examples/perechen.yaml` shows every key and reads without a mistake.
@Suite struct ExampleTests {
  static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("examples/perechen.yaml")

  @Test func everyKeyIsShown() throws {
    let bytes = Array(try Data(contentsOf: Self.file))
    let read = try PerechenConfiguration.read(bytes)
    #expect(read.authority != nil && read.title != nil)
    #expect(!read.aliases.processes.isEmpty && !read.aliases.units.isEmpty)
    #expect(read.severities[.particularitiesMissing] == .error)
    #expect(read.rules.serviceLevel == .maximum)
    #expect(read.rules.foreignMessengers.contains("Signal"))
    #expect(read.recognizer.channel(of: "Терминал «Верхнеморец» в холле").channel == .informationSystem)
    #expect(read.recognizer.needs(in: "Вызвать мастера").needs == [.filing])
    #expect(read.calendar.ownDaysOff.count == 1 && read.calendar.ownWorkingDays.count == 1)
    #expect(read.publishesInternalCustomers && read.passport.taxpayerNumber != nil)
    #expect(read.passport.earlierVersions.count == 1 && read.passport.keywords.count == 2)
    let text = String(decoding: bytes, as: UTF8.self)
    for key in [
      "authority", "title", "unit-aliases", "process-aliases", "severity", "service-level", "limits",
      "waiting",
      "transfers", "mention-reply", "appeal-reply", "foreign-messengers", "add", "phrases", "channels",
      "needs",
      "days-off", "working-days", "name", "also", "internal-customers", "open-data", "inn", "description",
      "responsible", "phone", "email", "address", "first-published", "last-change", "valid-until", "keywords",
      "terms", "earlier-versions",
    ] {
      #expect(text.contains("\(key):"), "\(key)")
    }
    for code in Channel.allCases.map(\.rawValue) + CustomerNeed.allCases.map(\.rawValue) {
      #expect(text.contains(code), "\(code)")
    }
  }
}
