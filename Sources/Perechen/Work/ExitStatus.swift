/// How a command ends (contract, section 2; the numbers are those of sysexits.h). In a batch the highest wins.
public enum ExitStatus: Int32, Sendable, Hashable, Comparable, CaseIterable {
  /// Done, and nothing of severity error found.
  case done = 0
  /// Done, and errors, conflicts or differences were found.
  case found = 1
  /// Wrong usage.
  case usage = 64
  /// An input is not a readable spreadsheet or form.
  case badInput = 65
  /// A file or folder that was named is not there.
  case missingInput = 66
  /// An output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed midway.
  case failedMidway = 74

  public static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }

  /// Raises the code to another where that is higher.
  public mutating func merge(_ other: ExitStatus) { self = max(self, other) }
}
