import Testing

@testable import TouchpointRegister

@Suite struct JoinedLinesTests {
  @Test(arguments: [
    ([], ""), (["", "а"], "а"), (["а", "а"], "а"), (["а", "А.", "б"], "а\nб"),
    (["а\nб", "б\nв", "в\nг"], "а\nб\nв\nг"),
    (["а\n\nа", "б"], "а\n\nа\nб"), (["а", "\nб\n"], "а\nб"), (["а", "б\nб"], "а\nб"),
    // CR and LF together divide no lines: texts are cleaned before they come here.
    (["а\r\nб", "а", "б"], "а\r\nб\nа\nб"),
  ])
  func everyLineStandsOnce(texts: [String], joined: String) {
    #expect(JoinedLines.join(texts) == joined)
  }
}
