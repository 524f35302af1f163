import RegisterPublication
import Testing
import WebPage

@Suite struct ChecksumListTests {
  @Test func theListIsSortedByName() {
    let list = ChecksumList.bytes(of: [("b", SHA256.digest(of: [])), ("a", SHA256.digest(of: [1]))])
    let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
    #expect(lines.map { $0.suffix(3) } == ["  a", "  b"])
    #expect(lines[1] == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b")
  }
}
