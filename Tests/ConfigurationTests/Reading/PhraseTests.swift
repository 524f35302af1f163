import Configuration
import Diagnostics
import Testing
import TouchpointRegister

@Suite struct PhraseTests {
  static let yaml = """
    phrases:
      channels:
        information-system:
          - терминал «Верхнеморец»
        messenger: [квант-рассылка, sferum.ru]
        phone:
          - служба 042
          - Городской информаторий
      needs:
        filing:
          - вызвать мастера
        status: [отследить наряд]
    """

  @Test(arguments: [
    ("В терминале «Верхнеморец» на входе", Channel.informationSystem),
    ("терминалы Верхнеморец", .informationSystem),
    ("Квант-рассылка", .messenger), ("https://sferum.ru/abc", .messenger), ("Служба 042", .phone),
    ("через городской информаторий", .phone), ("городским информаторием", .phone),
  ])
  func channels(text: String, channel: Channel) throws {
    #expect(try configuration(Self.yaml).recognizer.channel(of: text).channel == channel)
    #expect(Recognizer.standard.channel(of: text).channel != channel)
  }

  @Test(arguments: [("Вызов мастера, вызвать мастера", CustomerNeed.filing), ("Отследить наряд", .status)])
  func needs(text: String, need: CustomerNeed) throws {
    #expect(try configuration(Self.yaml).recognizer.needs(in: text).needs.contains(need))
    #expect(!Recognizer.standard.needs(in: text).needs.contains(need))
  }

  @Test(arguments: [
    "справочное ~ бюро", "@список", "окно|касса", "=окно", "^ окно", "бюро, стол", "<web>", "вопрос?",
  ])
  func signsOfTheSyntaxAreNoWords(phrase: String) {
    let found = mistakes(in: "phrases:\n  channels:\n    phone:\n      - '\(phrase)'\n")
    guard case .phraseSign? = found.first?.fault else {
      Issue.record("\(found)")
      return
    }
    #expect(found.map(\.line) == [4])
  }

  @Test(arguments: ["и", "№", "«»"])
  func aPhraseHasAWord(phrase: String) {
    #expect(
      mistakes(in: "phrases:\n  channels:\n    phone: ['\(phrase)']\n")
        == [Mistake(3, .phraseNotUnderstood(phrase))])
  }

  @Test func codesAndRepetitionsAreTold() {
    #expect(
      mistakes(
        in:
          "phrases:\n  channels:\n    phone: [бюро справок]\n    letter:\n      - Бюро справок\n  needs:\n    result: []\n"
      ) == [Mistake(5, .phraseRepeated("Бюро справок", line: 3))])
    let found = mistakes(in: "phrases:\n  needs:\n    results: [a]\n  chanels: {}\n")
    #expect(found.map(\.line) == [3, 4])
    for (mistake, nearest) in zip(found, ["result", "channels"]) {
      guard case .keyUnknown(_, nearest: nearest, _) = mistake.fault else {
        Issue.record("\(mistake)")
        continue
      }
    }
  }

  @Test func phrasesAreBounded() {
    let words = (1...13).map { "слово\($0)" }.joined(separator: " ")
    #expect(mistakes(in: "phrases: {channels: {phone: [\(words)]}}") == [Mistake(1, .phraseLong(words: 12))])
    let many = (1...501).map { "      - бюро номер \($0)\n" }.joined()
    #expect(
      mistakes(in: "phrases:\n  channels:\n    phone:\n" + many) == [Mistake(2, .tooManyItems(limit: 500))])
  }
}
