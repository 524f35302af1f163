import Glibc
import ZipArchive

/// How far the work on many files has come: told after each file, from any thread, `done` never going back.
public struct BatchProgress: Sendable, Hashable {
  /// Files that are finished, whether they could be read or not.
  public var done: Int
  /// All files that were found, those that cannot be read among them.
  public var total: Int
}

/// Work on many files at once.
enum Batch {
  /// Maps items on several threads; results come in the order of the items, whatever the number of jobs.
  ///
  /// Where the surrounding task is cancelled, what was begun is finished and nothing more is begun.
  /// - Parameters:
  ///   - jobs: how many items are worked on at a time; nil for as many as there are processors.
  ///   - progress: told after each item.
  /// - Returns: a place for each item; nil where it was not begun.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int?, progress: (@Sendable (BatchProgress) -> Void)? = nil,
    _ body: @escaping @Sendable (Item) -> Result
  ) async -> [Result?] {
    let width = width(jobs)
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: items.count)
      var next = 0
      var done = 0
      func begin() {
        guard next < items.count, !Task.isCancelled else { return }
        let place = next
        next += 1
        group.addTask { (place, body(items[place])) }
      }
      for _ in 0..<min(width, items.count) { begin() }
      while let (place, result) = await group.next() {
        results[place] = result
        done += 1
        progress?(BatchProgress(done: done, total: items.count))
        begin()
      }
      return results
    }
  }

  private enum Step<Begun: Sendable, Result: Sendable>: Sendable {
    case begun(Int, Begun)
    case finished(Int, Result)
  }

  /// As `map`, with an end to the work on each item that waits more than it works: while one is finished, the next ones
  /// are begun, as long as not too many wait.
  static func map<Item: Sendable, Begun: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int?, progress: (@Sendable (BatchProgress) -> Void)? = nil,
    _ body: @escaping @Sendable (Item) -> Begun, finishing finish: @escaping @Sendable (Begun) async -> Result
  ) async -> [Result?] {
    let width = width(jobs)
    return await withTaskGroup(of: Step<Begun, Result>.self) { group in
      var results = [Result?](repeating: nil, count: items.count)
      var (next, working, finishing, done) = (0, 0, 0, 0)
      func begin() {
        while working < width, finishing < mostFinishing, next < items.count, !Task.isCancelled {
          let place = next
          next += 1
          working += 1
          group.addTask { .begun(place, body(items[place])) }
        }
      }
      begin()
      while let step = await group.next() {
        switch step {
        case .begun(let place, let begun):
          working -= 1
          finishing += 1
          group.addTask { .finished(place, await finish(begun)) }
        case .finished(let place, let result):
          results[place] = result
          finishing -= 1
          done += 1
          progress?(BatchProgress(done: done, total: items.count))
        }
        begin()
      }
      return results
    }
  }

  /// How many items are worked on at a time: no more than can have their files open.
  static func width(_ jobs: Int?) -> Int {
    let wanted = jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let possible = openFileLimit.map { ($0 - filesBeside) / filesOfAnItem } ?? wanted
    return max(1, min(wanted, possible))
  }

  /// How many items may wait for their end.
  private static let mostFinishing = 8
  /// Standard streams, a folder that is listed, outputs that wait for their end, what the runtime keeps open.
  private static let filesBeside = 16 + mostFinishing
  /// An input, an archive around it, an output.
  private static let filesOfAnItem = 4
}
