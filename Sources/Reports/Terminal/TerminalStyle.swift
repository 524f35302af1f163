import Diagnostics

/// How a report looks where people read it.
public struct TerminalStyle: Sendable, Hashable {
  /// Columns of the terminal; nil where lines are not wrapped (a pipe, a file).
  public var width: Int?
  /// Whether colours (ANSI escape sequences) are wanted.
  public var isColored: Bool

  /// - Parameters:
  ///   - width: in characters; nil for lines of any length, as a file wants them.
  ///   - isColored: whether escape sequences of ECMA-48 (SGR) colour severities.
  public init(width: Int? = nil, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  /// Sequences of ECMA-48, 8.3.117 (select graphic rendition).
  enum Paint: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case yellow = "33"
    case blue = "34"
    case green = "32"
  }

  func paint(_ text: String, _ paint: Paint) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A text in the colour of a severity.
  func paint(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: paint(text, .red)
    case .warning: paint(text, .yellow)
    case .note: paint(text, .blue)
    }
  }
}
