/// Why a JSON text is no register, with the value's place.
public struct InterchangeError: Error, Sendable, Hashable, CustomStringConvertible {
  public var problem: Problem
  /// The members and indices that lead to the value: `directions[0].processes[2].name`; empty for the whole text.
  public var path: String
  /// Counted from 1.
  public var line: Int

  public enum Problem: Sendable, Hashable {
    /// Not JSON at all.
    case malformed(JSONError.Problem)
    /// The text names another format, or none.
    case formatUnknown(String?)
    case versionUnknown(String)
    case kindWrong(expected: JSONNode.Kind, found: JSONNode.Kind)
    case memberMissing(String)
    /// `nearest` is the known member that the key comes near.
    case memberUnknown(String, nearest: String?)
    /// The value is none of the codes that the format knows.
    case codeUnknown(String, known: [String])
    case directionUnknown(String)
    case modeDisagrees(channel: String, mode: String)
    case textEmpty
    case cellMalformed(String)
    /// The text names another format than that of changes, or none.
    case notChanges(String?)
    /// The value contradicts what stands beside it.
    case disagrees(found: String, expected: String)
  }

  public init(_ problem: Problem, path: String, line: Int) {
    self.problem = problem
    self.path = path
    self.line = line
  }

  public var description: String {
    path.isEmpty ? "line \(line): \(problem)" : "line \(line), \(path): \(problem)"
  }
}
