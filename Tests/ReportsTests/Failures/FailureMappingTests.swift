import DiagnosticTexts
import Reports
import Spreadsheet
import Testing
import TouchpointRegister

@Suite struct FailureMappingTests {
  @Test(arguments: SpreadsheetError.OtherFormat.allCases)
  func everyFormatIsNamed(format: SpreadsheetError.OtherFormat) {
    let failure = Failure(SpreadsheetError(.otherFormat(format)))
    guard case .otherFormat(let named) = failure.problem else {
      Issue.record("another problem")
      return
    }
    #expect(named.rawValue == format.rawValue)
  }

  @Test func aDamagedPartIsToldInOneLine() {
    let error = SpreadsheetError(
      .malformedXML("tag mismatch"), part: "xl/worksheets/sheet1.xml", line: 3, cell: "D7")
    #expect(
      failureLine(Failure(error), file: "a.xlsx", in: .en)
        == "a.xlsx: The file is damaged, its markup is broken: tag mismatch (xl/worksheets/sheet1.xml, line 3, "
        + "cell D7). Open the file in a spreadsheet program and save it anew as .xlsx or .ods; if it does not open, "
        + "ask for it to be sent again.")
  }

  @Test func systemErrorsAreReadingErrors() {
    let failure = Failure(SpreadsheetError(.system(code: 13, message: "Permission denied")))
    #expect(failure.problem == .cannotRead(.noPermission))
  }

  @Test func faultsOfJSONAreToldWithTheirPlace() {
    let error = InterchangeError(
      .memberUnknown("nmae", nearest: "name"), path: "directions[0].processes[2]", line: 12)
    #expect(
      text(of: Failure(error), in: .ru).message
        == "Ключ «nmae» неизвестен; возможно, это «name» (directions[0].processes[2], строка 12).")
  }

  @Test(arguments: Channel.allCases)
  func everyChannelHasAName(channel: Channel) {
    for language in Language.allCases {
      #expect(Vocabulary.channel(channel.rawValue, in: language) != channel.rawValue)
    }
  }

  @Test(arguments: CustomerNeed.allCases)
  func everyNeedHasAName(need: CustomerNeed) {
    for language in Language.allCases {
      #expect(Vocabulary.need(need.rawValue, in: language) != need.rawValue)
    }
  }
}
