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

  /// How many items are worked on at a time: no more than can have their files open.
  static func width(_ jobs: Int?) -> Int {
    let wanted = jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let possible = openFileLimit.map { ($0 - filesBeside) / filesOfAnItem } ?? wanted
    return max(1, min(wanted, possible))
  }

  /// Standard streams, a folder that is listed, an output, what the runtime keeps open.
  private static let filesBeside = 16
  /// An input, an archive around it, an output.
  private static let filesOfAnItem = 4
}
