import ByteStream
import Testing

struct TextMemoTests {
  /// Counts how often each text was looked at.
  private final class Asked {
    var texts: [String: Int] = [:]
    func find(_ text: String) -> Int {
      texts[text, default: 0] += 1
      return text.utf8.count
    }
  }

  @Test func eachTextIsLookedAtOnce() {
    let memo = TextMemo<Int>()
    let asked = Asked()
    for _ in 0..<3 {
      for text in ["приём", "сайт", ""] { #expect(memo.value(of: text, or: asked.find) == text.utf8.count) }
    }
    #expect(asked.texts == ["приём": 1, "сайт": 1, "": 1])
  }

  /// Texts that Unicode takes for one are two: cleaning tells of one what it does not of the other.
  @Test func bytesTellTextsApart() {
    let memo = TextMemo<Int>()
    #expect(memo.value(of: "\u{439}", or: { $0.utf8.count }) == 2)
    #expect(memo.value(of: "\u{438}\u{306}", or: { $0.utf8.count }) == 4)
  }

  @Test func whatIsAskedForStaysAndTheRestIsForgotten() {
    let memo = TextMemo<Int>(capacity: 160)
    let asked = Asked()
    for number in 0..<1_600 {
      _ = memo.value(of: "часто", or: asked.find)
      _ = memo.value(of: "текст \(number)", or: asked.find)
    }
    _ = memo.value(of: "текст 0", or: asked.find)
    #expect(asked.texts["часто"] == 1)
    #expect(asked.texts["текст 0"] == 2)
    #expect(asked.texts["текст 1599"] == 1)
  }

  @Test func longTextsAreNotKept() {
    let memo = TextMemo<Int>()
    let asked = Asked()
    let long = String(repeating: "я", count: 501)
    for _ in 0..<2 { #expect(memo.value(of: long, or: asked.find) == 1_002) }
    #expect(asked.texts[long] == 2)
  }

  @Test func threadsAgree() async {
    let memo = TextMemo<Int>(capacity: 160)
    let sums = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<2_000).reduce(0) { $0 + memo.value(of: "текст \($1 % 500)", or: { $0.utf8.count }) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(sums).count == 1)
  }
}
