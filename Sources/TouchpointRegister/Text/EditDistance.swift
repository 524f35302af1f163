/// The number of single-letter edits (insert, delete, replace, swap of neighbours) between two words, as far
/// as it is within a bound.
///
/// - Parameters:
///   - a: the one word.
///   - b: the other.
///   - bound: the largest distance of interest; the work is proportional to it.
/// - Returns: nil where the distance is over the bound.
public func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], bound: Int) -> Int? {
  guard abs(a.count - b.count) <= bound else { return nil }
  if a == b { return 0 }
  let over = bound + 1
  var beforePrevious = [Int](repeating: over, count: b.count + 1)
  var previous = (0...b.count).map { min($0, over) }
  var current = previous
  for i in 0..<a.count {
    current[0] = min(i + 1, over)
    var best = current[0]
    let low = max(0, i - bound)
    let high = min(b.count, i + bound + 1)
    if low > 0 { current[low] = over }
    for j in low..<max(low, high) {
      var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      current[j + 1] = min(cost, over)
      best = min(best, current[j + 1])
    }
    if high < b.count { current[high + 1] = over }
    if best > bound { return nil }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[b.count] <= bound ? previous[b.count] : nil
}
