import Synchronization

/// What a program that is about to end need not take apart: the system takes all its memory at once.
///
/// A register of many thousand entries is some million objects, and letting go of them one by one takes a tenth of the
/// time that a merge does.
package enum LeftToTheSystem {
  private static let left = Mutex<(isEnding: Bool, values: [any Sendable])>((false, []))

  /// To be called by a program that does one thing and ends: from now on what is left is kept to the end.
  package static func begin() { left.withLock { $0.isEnding = true } }

  /// Keeps a value to the end of the program where that is near; elsewhere nothing is done. The value must not be
  /// changed from now on, or it would be copied.
  package static func leave(_ value: some Sendable) {
    left.withLock { if $0.isEnding { $0.values.append(value) } }
  }
}
