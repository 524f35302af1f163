import Spreadsheet
import Testing
import TouchpointRegister

@testable import AppendixForm

/// What «Сведения» has to say beside the table.
@Suite struct NeededRefinementsTests {
  private static func refinements(title: String? = nil, edition: Edition? = nil) -> Refinements {
    let register = Register(title: title, edition: edition, directions: [])
    let caption = title ?? RegisterCaption.text(authority: nil)
    return Refinements(
      neededFor: register, caption: caption, stamp: edition.flatMap { StampText.text($0, authority: nil) })
  }

  @Test func anOrdinaryEditionNeedsNone() {
    #expect(Self.refinements(edition: Edition(date: "2024-03-27", number: "19")).stamp == nil)
    #expect(Self.refinements().stamp == nil)
  }

  @Test func aTitleLikeAStampIsSaidToBeNone() {
    let title = "Перечень точек взаимодействия с внешними и внутренними клиентами от 27.03.2024 № 5"
    #expect(
      Self.refinements(title: title).stamp == Refinements.Stamp(written: title, edition: nil))
  }

  @Test(arguments: [
    "Приём ведут по предварительной записи, которая открыта с понедельника", "исключить",
    "исключить" + String(repeating: ".", count: 60), String(repeating: "«", count: 60) + "ИСКЛЮЧИТЬ",
    String(repeating: "-", count: 41), String(repeating: "-", count: 20), "то же", "",
    "Два  пробела в тексте, который длиннее сорока знаков",
    "Тeкст с латинской буквой, который длиннее сорока знаков",
    "A" + String(repeating: "a", count: 50),
  ])
  func aTextIsMistakableWhereReadingMakesAnotherOfIt(text: String) {
    for column in FormColumn.allCases {
      var texts = CellTexts(recognizer: .standard)
      let id = texts.id(of: text)
      let isOther = texts[id].meaning != .text || !texts[id].text.utf8.elementsEqual(text.utf8)
      let isMistakable = texts.isMistakable(text, in: column)
      switch column {
      case .number, .direction, .interaction: #expect(isMistakable == isOther)
      case .particularities:
        #expect(isMistakable == (isOther || RegisterKey(text) == RegisterKey("исключить")))
      case .process, .touchpoint: #expect(isMistakable || !isOther)
      }
    }
  }

  @Test func aStampThatReadsOtherwiseIsSpelledOut() {
    let edition = Edition(date: "в марте", number: "19")
    #expect(Self.refinements(edition: edition).stamp?.edition == edition)
  }
}
