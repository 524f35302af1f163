import RegisterSamples
import Repetitions
import Testing
import TouchpointRegister

@Suite struct WordDifferenceTests {
  func sides(_ pieces: [WordDifference.Piece]) -> (old: String, new: String) {
    var (old, new) = ("", "")
    for piece in pieces {
      switch piece {
      case .same(let text):
        old += text
        new += text
      case .removed(let text): old += text
      case .added(let text): new += text
      }
    }
    return (old, new)
  }

  @Test func wordsAreMarked() {
    #expect(
      WordDifference.pieces(from: "Подача заявления лично или почтой", to: "Подача запроса лично, почтой")
        == [
          .same("Подача "), .removed("заявления"), .added("запроса"), .same(" лично"), .removed(" или"),
          .added(","), .same(" почтой"),
        ])
  }

  @Test func aSpaceBetweenTwoChangesChangesWithThem() {
    #expect(
      WordDifference.pieces(from: "в течение трёх дней со дня", to: "в течение пяти минут со дня") == [
        .same("в течение "), .removed("трёх дней"), .added("пяти минут"), .same(" со дня"),
      ])
  }

  @Test func textsThatShareHardlyAWordAreNotMixed() {
    #expect(
      WordDifference.pieces(from: "Приём по средам и пятницам", to: "Запись на сайте и по телефону") == [
        .removed("Приём по средам и пятницам"), .added("Запись на сайте и по телефону"),
      ])
    #expect(WordDifference.pieces(from: "", to: "Текст") == [.added("Текст")])
    #expect(WordDifference.pieces(from: "Текст", to: "") == [.removed("Текст")])
    #expect(WordDifference.pieces(from: "", to: "") == [])
    #expect(WordDifference.pieces(from: "Текст", to: "Текст") == [.same("Текст")])
  }

  @Test func bothTextsAreInThePieces() {
    var generator = RegisterGenerator(seed: RegisterGenerator.printedSeed("words"))
    for _ in 0..<Repetitions.of(500) {
      let (old, new) = (generator.hostileText(upTo: 12), generator.hostileText(upTo: 12))
      let made = sides(WordDifference.pieces(from: old, to: new))
      #expect(made.old.utf8.elementsEqual(old.utf8) && made.new.utf8.elementsEqual(new.utf8))
    }
  }

  @Test func longTextsTakeNoLongTime() {
    let old = (0..<6000).map { "слово\($0)" }.joined(separator: " ")
    let new = (0..<6000).map { "слово\($0 * 7 % 6000)" }.joined(separator: " ")
    let made = sides(WordDifference.pieces(from: old, to: new))
    #expect(made.old == old && made.new == new)
  }
}
