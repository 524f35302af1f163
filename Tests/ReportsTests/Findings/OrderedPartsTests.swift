import DiagnosticTexts
import Reports
import Testing

/// Made by several threads, a report is the same.
struct OrderedPartsTests {
  /// More than are made at a time, some of them without anything to tell.
  private let reports = Array(repeatElement(ReportSamples.batch, count: 40).joined())

  @Test(arguments: [1, 2, 3, nil])
  func theTextIsTheSame(_ jobs: Int?) async {
    var (alone, together): ([UInt8], [UInt8]) = ([], [])
    for tellsUnreadable in [true, false] {
      writeFindings(reports, in: .ru, style: TerminalStyle(), tellsUnreadable: tellsUnreadable) {
        alone += $0
      }
      await writeFindings(
        reports, in: .ru, style: TerminalStyle(), tellsUnreadable: tellsUnreadable, jobs: jobs
      ) { together += $0 }
    }
    #expect(alone == together)
  }

  @Test(arguments: [1, 2, 3, nil])
  func theJSONIsTheSame(_ jobs: Int?) async {
    for reports in [reports, [], Array(reports.prefix(1))] {
      var (alone, together): ([UInt8], [UInt8]) = ([], [])
      writeFindingsJSON(reports, unreached: 1, in: .ru) { alone += $0 }
      await writeFindingsJSON(reports, unreached: 1, in: .ru, jobs: jobs) { together += $0 }
      #expect(alone == together)
    }
  }
}
