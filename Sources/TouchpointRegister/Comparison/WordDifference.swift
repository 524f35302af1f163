/// What of a text was changed, word by word.
package enum WordDifference {
  /// A run of a text that stayed, was taken out, or put in.
  package enum Piece: Sendable, Hashable {
    case same(String)
    case removed(String)
    case added(String)
  }

  /// The pieces of both texts: the same and the removed ones make the old text, the same and the added ones the new.
  ///
  /// Where hardly a word stayed, and where so much changed that looking for it would take long, the old text as a
  /// whole gives way to the new one.
  package static func pieces(from old: String, to new: String) -> [Piece] {
    let (a, b) = (words(of: old), words(of: new))
    var start = 0
    while start < min(a.count, b.count), isSameText(a[start], b[start]) { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, isSameText(a[a.count - 1 - end], b[b.count - 1 - end]) {
      end += 1
    }
    let (middleA, middleB) = (Array(a[start..<a.count - end]), Array(b[start..<b.count - end]))
    var script = Script()
    for word in a[..<start] { script.add(word, .same) }
    if let edits = ShortestEdit(middleA, middleB).steps {
      for (word, kind) in edits { script.add(word, kind) }
    } else {
      for word in middleA { script.add(word, .removed) }
      for word in middleB { script.add(word, .added) }
    }
    for word in a[(a.count - end)...] { script.add(word, .same) }
    let pieces = script.pieces
    let kept = pieces.reduce(0) { if case .same(let text) = $1 { $0 + text.utf8.count } else { $0 } }
    guard kept * 3 >= min(old.utf8.count, new.utf8.count) else {
      return [.removed(old), .added(new)].filter { $0 != .removed("") && $0 != .added("") }
    }
    return pieces
  }

  enum Kind { case same, removed, added }

  /// Words, runs of spaces, and every other sign by itself.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var view = String.UnicodeScalarView()
    var viewIsWord = false
    func flush() {
      if !view.isEmpty { words.append(String(view)) }
      view = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let isWord = scalar.isWordScalar
      if !(isWord && viewIsWord) { flush() }
      view.append(scalar)
      viewIsWord = isWord
    }
    flush()
    return words
  }

  /// Steps put together to pieces. Between two changes a space alone changes with them.
  private struct Script {
    private var same = ""
    private var removed = ""
    private var added = ""
    private var done: [Piece] = []

    mutating func add(_ word: String, _ kind: Kind) {
      switch kind {
      case .same: same += word
      case .removed, .added:
        settleSame(isLast: false)
        if kind == .removed { removed += word } else { added += word }
      }
    }

    private mutating func settleSame(isLast: Bool) {
      guard !same.isEmpty else { return }
      if !isLast, !(removed.isEmpty && added.isEmpty), same.allSatisfy({ $0 == " " }) {
        removed += same
        added += same
      } else {
        settleChange()
        done.append(.same(same))
      }
      same = ""
    }

    private mutating func settleChange() {
      if !removed.isEmpty { done.append(.removed(removed)) }
      if !added.isEmpty { done.append(.added(added)) }
      (removed, added) = ("", "")
    }

    var pieces: [Piece] {
      var copy = self
      copy.settleSame(isLast: true)
      copy.settleChange()
      return copy.done
    }
  }
}

/// The shortest way from one list of words to another (E. W. Myers, 1986).
private struct ShortestEdit {
  /// nil where it is longer than anybody would read.
  private(set) var steps: [(String, WordDifference.Kind)]?

  /// The work and the memory grow with the square of it.
  private static let mostEdits = 256

  init(_ a: [String], _ b: [String]) {
    // Before each round the furthest place on each diagonal.
    var trace: [[Int]] = []
    let limit = min(Self.mostEdits, a.count + b.count)
    var furthest = [Int](repeating: 0, count: 2 * limit + 3)
    let middle = limit + 1
    for edits in 0...limit {
      trace.append(Array(furthest[(middle - edits - 1)...(middle + edits + 1)]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let isDown = Self.isDown(diagonal, edits) { furthest[middle + $0] }
        var x = isDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        while x < a.count, x - diagonal >= 0, x - diagonal < b.count, isSameText(a[x], b[x - diagonal]) {
          x += 1
        }
        furthest[middle + diagonal] = x
        if x >= a.count, x - diagonal >= b.count {
          steps = Self.steps(back: trace, a, b)
          return
        }
      }
    }
  }

  /// Whether the best way to a diagonal puts a word in, rather than takes one out.
  private static func isDown(_ diagonal: Int, _ edits: Int, _ furthest: (Int) -> Int) -> Bool {
    diagonal == -edits || (diagonal != edits && furthest(diagonal - 1) < furthest(diagonal + 1))
  }

  private static func steps(
    back trace: [[Int]], _ a: [String], _ b: [String]
  ) -> [(String, WordDifference.Kind)] {
    var steps: [(String, WordDifference.Kind)] = []
    var (x, y) = (a.count, b.count)
    for edits in trace.indices.reversed() {
      let furthest = trace[edits]
      let middle = edits + 1
      let diagonal = x - y
      let isDown = isDown(diagonal, edits) { furthest[middle + $0] }
      let before = isDown ? diagonal + 1 : diagonal - 1
      let startX = edits == 0 ? 0 : furthest[middle + before]
      let startY = edits == 0 ? 0 : startX - before
      let afterX = edits == 0 ? 0 : isDown ? startX : startX + 1
      while x > afterX, y > 0 {
        x -= 1
        y -= 1
        steps.append((a[x], .same))
      }
      if edits > 0 {
        steps.append(isDown ? (b[startY], .added) : (a[startX], .removed))
        (x, y) = (startX, startY)
      }
    }
    return ordered(steps.reversed())
  }

  /// In each run of changes what was taken out first.
  private static func ordered(
    _ steps: [(String, WordDifference.Kind)]
  ) -> [(String, WordDifference.Kind)] {
    var result: [(String, WordDifference.Kind)] = []
    var added: [(String, WordDifference.Kind)] = []
    for step in steps {
      switch step.1 {
      case .added: added.append(step)
      case .removed: result.append(step)
      case .same:
        result += added
        added = []
        result.append(step)
      }
    }
    return result + added
  }
}
