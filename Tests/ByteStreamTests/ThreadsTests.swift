import ByteStream
import Testing

struct ThreadsTests {
  @Test(arguments: [0, 1, 2, 9, 10, 11, 1_000], [1, 2, 5])
  func stretchesStandInTheirOrder(count: Int, width: Int) {
    let parts = inStretches(of: count, size: 10, width: width) { Array($0) }
    #expect(parts.flatMap { $0 } == Array(0..<count))
    #expect(parts.allSatisfy { !$0.isEmpty && $0.count <= 10 })
  }

  @Test(arguments: [1, 2]) func bothFunctionsAreCalledOnce(width: Int) {
    var calls = 0
    let (first, second) = beside(width: width) { () -> Int in
      calls += 1
      return 1
    } and: {
      "2"
    }
    #expect(first == 1)
    #expect(second == "2")
    #expect(calls == 1)
  }
}
