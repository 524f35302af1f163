import Testing

@testable import TouchpointRegister

struct KeyWordsTests {
  private func words(_ text: String, _ extent: KeyWords.Extent = .letters) -> [String] {
    KeyWords(RegisterKey(text), extent).words.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func wordsAreSmallAndBare() {
    #expect(words("«Личный» приём, каб. 201") == ["личный", "прием", "каб"])
    #expect(words("Окно № 3", .lettersAndDigits) == ["окно", "3"])
    #expect(words("№ п/п #", .lettersAndNumbers) == ["№", "п", "п", "#"])
    #expect(words("").isEmpty)
    #expect(words("- 5 -").isEmpty)
  }

  /// What is read byte by byte is what Unicode says of the characters.
  @Test(arguments: [
    "приём-передача", "e-mail: a@b.ru", "§ 5, п. 4.2", "100 % · 5", "ул. 40 лет Победы, 1а", "Мой\tдом\n№ 7",
  ])
  func bytesAndCharactersAgree(_ text: String) {
    let key = RegisterKey(text)
    for extent in [KeyWords.Extent.letters, .lettersAndDigits, .lettersAndNumbers] {
      guard let plain = KeyWords.plainWords(of: key.bytes, extent) else { continue }
      #expect(plain == KeyWords.words(of: key.description, extent))
    }
  }

  @Test func otherScriptsAreWordsToo() { #expect(words("Ünïcode ελληνικά") == ["ünïcode", "ελληνικά"]) }

  @Test func beginningsAreFoundByTheirFirstLetter() {
    let beginnings = WordBeginnings(["граждан", "гр", "a", "заявител"])
    func places(_ word: String) -> [Int] { beginnings.places(in: Array(word.utf8)[...]) }
    #expect(places("гражданин") == [0, 1])
    #expect(places("группа") == [1])
    #expect(places("авария").isEmpty)
    #expect(places("api") == [2])
    #expect(places("").isEmpty)
    #expect(beginnings.contains(Array("заявителю".utf8)[...]))
    #expect(!beginnings.contains(Array("заявление".utf8)[...]))
  }
}
