import Diagnostics

/// A rule about single texts of columns 3-6, whatever they say.
protocol TextRule: Sendable {
  /// - Parameters:
  ///   - text: not empty.
  ///   - place: its cell.
  func check(
    _ text: TextTraits, _ column: TextColumn, in direction: Direction, at place: () -> SourceLocation,
    _ report: inout RuleReport)
}

/// The columns whose texts the rules look at one by one.
enum TextColumn { case process, touchpoint, interaction, particularities }
