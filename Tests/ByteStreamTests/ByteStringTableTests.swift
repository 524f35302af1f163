import ByteStream
import Testing

struct ByteStringTableTests {
  private func number(of text: String, in table: ByteStringTable) -> Int? {
    let bytes = text.utf8.span
    return table.number(of: bytes, hash: KeyedHash.shared.value(of: bytes))
  }

  private func add(_ text: String, to table: inout ByteStringTable) -> Int {
    let bytes = text.utf8.span
    return table.add(bytes, hash: KeyedHash.shared.value(of: bytes))
  }

  /// Through several doublings of the slots.
  @Test func stringsKeepTheirNumbers() {
    var table = ByteStringTable()
    let texts = (0..<5_000).map { "текст \($0)" } + [""]
    for (number, text) in texts.enumerated() {
      #expect(self.number(of: text, in: table) == nil)
      #expect(add(text, to: &table) == number)
    }
    #expect(table.count == texts.count)
    for (number, text) in texts.enumerated() {
      #expect(self.number(of: text, in: table) == number)
      var isSame = false
      table.withString(number) { isSame = $0.isEqual(to: text.utf8.span) }
      #expect(isSame)
    }
    #expect(number(of: "текст 5000", in: table) == nil)
  }

  /// Strings with one hash are told apart by their bytes.
  @Test func oneHashIsNotOneString() {
    var table = ByteStringTable()
    for text in ["а", "б", "аб"] { _ = table.add(text.utf8.span, hash: 7) }
    let found = ["а", "б", "аб", "ба"].map { table.number(of: $0.utf8.span, hash: 7) }
    #expect(found == [0, 1, 2, nil])
  }

  /// What Unicode takes for one text are two strings.
  @Test func bytesCount() {
    var table = ByteStringTable()
    _ = add("\u{439}", to: &table)
    #expect(number(of: "\u{438}\u{306}", in: table) == nil)
  }

  @Test func whatWasForgottenIsNew() {
    var table = ByteStringTable()
    for text in ["а", "б"] { _ = add(text, to: &table) }
    table.removeAll()
    #expect(table.count == 0 && number(of: "а", in: table) == nil)
    #expect(add("б", to: &table) == 0 && number(of: "б", in: table) == 0)
  }

  /// Each length up to some blocks of the hash: the last bytes count, and the first.
  @Test func hashesTellOfEachByte() {
    func hash(_ bytes: [UInt8]) -> UInt64 { KeyedHash.shared.value(of: bytes.span) }
    for count in 1...70 {
      let bytes = (0..<count).map { UInt8($0) }
      for place in bytes.indices {
        var changed = bytes
        changed[place] ^= 1
        #expect(hash(changed) != hash(bytes), "\(count), \(place)")
        let isSame = changed.span.isEqual(to: bytes.span)
        #expect(!isSame)
      }
      #expect(hash(bytes + [0]) != hash(bytes))
    }
  }
}
