import Synchronization
import Testing

@testable import Perechen

@Suite struct BatchTests {
  @Test(arguments: [1, 2, 7, 100])
  func resultsComeInTheOrderOfTheItems(jobs: Int) async {
    let items = Array(0..<60)
    let results = await Batch.map(items, jobs: jobs) { $0 * $0 }
    #expect(results.compactMap { $0 } == items.map { $0 * $0 })
  }

  @Test func progressIsToldAfterEachItem() async {
    let told = Told()
    _ = await Batch.map(Array(0..<20), jobs: 4, progress: { told.append($0) }, { $0 })
    #expect(told.all.map(\.done) == Array(1...20))
    #expect(told.all.allSatisfy { $0.total == 20 })
  }

  @Test(arguments: [1, 3])
  func whatIsBegunIsFinishedAndNothingMoreIsBegun(jobs: Int) async {
    let cancelAfterTen: @Sendable (BatchProgress) -> Void = { progress in
      if progress.done == 10 { Self.cancelHere() }
    }
    let task = Task { await Batch.map(Array(0..<100), jobs: jobs, progress: cancelAfterTen, { $0 }) }
    let results = await task.value
    let begun = results.compactMap { $0 }
    #expect(results.count == 100)
    #expect((10...10 + jobs).contains(begun.count))
    #expect(begun == Array(0..<begun.count))
  }

  @Test(arguments: [1, 2, 100])
  func whatIsFinishedApartComesInItsOrderToo(jobs: Int) async {
    let told = Told()
    let items = Array(0..<60)
    let finish: @Sendable (Int) async -> Int = { square in
      if square.isMultiple(of: 3) { await Task.yield() }
      return -square
    }
    let results = await Batch.map(
      items, jobs: jobs, progress: { told.append($0) }, { $0 * $0 }, finishing: finish)
    #expect(results.compactMap { $0 } == items.map { -$0 * $0 })
    #expect(told.all.map(\.done) == Array(1...60))
  }

  /// With one job, and the first one waiting for the second to begin.
  @Test func workGoesOnWhileSomethingWaitsForItsEnd() async {
    let (begun, continuation) = AsyncStream.makeStream(of: Int.self)
    let results = await Batch.map([1, 2], jobs: 1) { item in
      continuation.yield(item)
      return item
    } finishing: { item in
      if item == 1 { for await next in begun where next == 2 { break } }
      return item
    }
    #expect(results == [1, 2])
  }

  @Test func whatWaitsForItsEndIsFinishedWhereTheTaskIsCancelled() async {
    let cancelAfterTen: @Sendable (BatchProgress) -> Void = { progress in
      if progress.done == 10 { Self.cancelHere() }
    }
    let task = Task {
      await Batch.map(Array(0..<100), jobs: 2, progress: cancelAfterTen, { $0 }, finishing: { $0 })
    }
    let begun = await task.value.compactMap { $0 }
    #expect((10...10 + 2 + 8).contains(begun.count))
    #expect(begun == Array(0..<begun.count))
  }

  @Test func nothingIsBegunInACancelledTask() async {
    let task = Task {
      Self.cancelHere()
      return await Batch.map([1, 2, 3], jobs: 2) { $0 }
    }
    #expect(await task.value == [nil, nil, nil])
  }

  private static func cancelHere() { unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() } }

  private final class Told: Sendable {
    private let list = Mutex<[BatchProgress]>([])
    var all: [BatchProgress] { list.withLock { $0 } }
    func append(_ progress: BatchProgress) { list.withLock { $0.append(progress) } }
  }
}
