import Glibc

/// Work on many files at once.
enum Batch {
  /// Maps items on several threads; results come in the order of the items, whatever the number of jobs.
  /// - Parameter jobs: how many items are worked on at a time; nil for as many as there are processors.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int?, _ body: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    let width = max(1, jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    guard width > 1, items.count > 1 else { return items.map(body) }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: items.count)
      var next = 0
      while next < min(width, items.count) {
        let place = next
        group.addTask { (place, body(items[place])) }
        next += 1
      }
      while let (place, result) = await group.next() {
        results[place] = result
        if next < items.count {
          let place = next
          group.addTask { (place, body(items[place])) }
          next += 1
        }
      }
      return results.compactMap { $0 }
    }
  }
}
