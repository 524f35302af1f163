import Diagnostics

/// A rule about single texts of columns 3-6, whatever they say.
protocol TextRule: Sendable {
  func check(_ text: CheckedText, in direction: Direction, _ report: inout RuleReport)
}

/// A text of columns 3-6 with its cell.
struct CheckedText {
  let text: String
  let column: Column
  let place: SourceLocation
  let traits: TextTraits

  enum Column: Sendable { case process, touchpoint, interaction, particularities }

  init(_ text: String, _ column: Column, at place: SourceLocation) {
    self.text = text
    self.column = column
    self.place = place
    traits = TextTraits.of(text)
  }
}

extension RuleContext {
  /// The texts of columns 3-6 of a process with their cells, empty ones left out.
  func texts(of process: Process) -> [CheckedText] {
    var texts: [CheckedText] = []
    texts.reserveCapacity(1 + 3 * process.touchpoints.count)
    func add(_ text: String, _ column: CheckedText.Column, _ place: @autoclosure () -> SourceLocation) {
      if !text.isEmpty { texts.append(CheckedText(text, column, at: place())) }
    }
    texts.append(CheckedText(process.name, .process, at: place(of: process)))
    for touchpoint in process.touchpoints {
      add(touchpoint.name, .touchpoint, place(of: touchpoint))
      add(touchpoint.interaction, .interaction, interactionPlace(of: touchpoint))
      add(touchpoint.particularities, .particularities, particularitiesPlace(of: touchpoint))
    }
    return texts
  }
}
