import TouchpointRegister

/// A change as a row of a table: what of which touchpoint, how it was and how it is.
struct DifferenceRow {
  /// nil where the process itself changed.
  var touchpoint: String?
  var deed: String
  var before: Side
  var after: Side

  /// A side in runs of text; empty where there was or is nothing.
  struct Side {
    var runs: [Run] = []

    struct Run {
      var text: String
      /// Whether the other side does not have it; never told of what came or went as a whole.
      var isChanged = false
    }

    init(_ text: String? = nil) {
      if let text, !text.isEmpty { runs = [Run(text: text)] }
    }

    /// Lines, of which those that the other side does not have are changed.
    init(lines: String?, other: String?) {
      let others = Set((other ?? "").split(separator: "\n"))
      for (index, line) in (lines ?? "").split(separator: "\n").enumerated() {
        if index > 0 { runs.append(Run(text: "\n")) }
        runs.append(Run(text: String(line), isChanged: !others.contains(line)))
      }
    }

    var text: String { runs.map(\.text).joined() }
  }
}

extension RegisterChange {
  /// The change's rows: what came or went with a process stands in rows of its own.
  func rows(in words: ChangeWords) -> [DifferenceRow] {
    let (before, after) = sides(in: words)
    var row = DifferenceRow(
      touchpoint: touchpoint, deed: words.deed(of: self), before: DifferenceRow.Side(before),
      after: DifferenceRow.Side(after))
    switch content {
    case .process(.added(let process)):
      return [row]
        + process.touchpoints.map {
          DifferenceRow(
            touchpoint: $0.name, deed: words.ofAddedProcess, before: DifferenceRow.Side(),
            after: DifferenceRow.Side(words.contents(of: $0)))
        }
    case .process(.removed(let process)):
      return [row]
        + process.touchpoints.map {
          DifferenceRow(
            touchpoint: $0.name, deed: words.ofRemovedProcess,
            before: DifferenceRow.Side(words.contents(of: $0)), after: DifferenceRow.Side())
        }
    case .touchpoint(_, .needs), .touchpoint(_, .otherNeeds):
      row.before = DifferenceRow.Side(lines: before, other: after)
      row.after = DifferenceRow.Side(lines: after, other: before)
    default:
      guard isOfText, let before, let after else { break }
      (row.before, row.after) = (DifferenceRow.Side(), DifferenceRow.Side())
      for piece in WordDifference.pieces(from: before, to: after) {
        switch piece {
        case .same(let text):
          row.before.runs.append(DifferenceRow.Side.Run(text: text))
          row.after.runs.append(DifferenceRow.Side.Run(text: text))
        case .removed(let text):
          row.before.runs.append(DifferenceRow.Side.Run(text: text, isChanged: true))
        case .added(let text): row.after.runs.append(DifferenceRow.Side.Run(text: text, isChanged: true))
        }
      }
    }
    return [row]
  }
}
