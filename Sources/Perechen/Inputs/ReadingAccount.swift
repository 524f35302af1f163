import AppendixForm
import DiagnosticTexts
import SpreadsheetFile
import Synchronization

/// An account of what is read and how (`--verbose`), kept while work runs within it, in whatever thread.
final class ReadingAccount: Sendable {
  @TaskLocal static var current: ReadingAccount?

  /// What is told of a file or folder.
  enum Event: Sendable {
    /// A workbook, and what became of its sheets.
    case workbook(kind: String, program: String?, sheets: [ReadSheet])
    /// A register in JSON.
    case register
    case archive(entries: Int)
    case list(names: Int)
    case passedOver(Reason)
  }

  /// Why a file of a folder is not read, where no note tells of it.
  enum Reason: Sendable { case lock, hidden, published, output }

  private let events = Mutex<[(path: String, event: Event)]>([])

  func note(_ path: String, _ event: Event) {
    events.withLock { $0.append((path, event)) }
  }

  /// In code-point order of the paths, whatever the order in which threads came to them; what is told of one path in its
  /// own order.
  var sorted: [(path: String, event: Event)] {
    events.withLock { $0 }.enumerated().sorted { a, b in
      a.element.path == b.element.path
        ? a.offset < b.offset
        : a.element.path.unicodeScalars.lexicographicallyPrecedes(b.element.path.unicodeScalars)
    }.map(\.element)
  }
}
