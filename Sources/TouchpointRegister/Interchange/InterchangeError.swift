/// Why a JSON text is no register, with the value's place.
public struct InterchangeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with the value.
  public var problem: Problem
  /// The members and indices that lead to the value: `directions[0].processes[2].name`; empty for the whole text.
  public var path: String
  /// Counted from 1.
  public var line: Int

  /// Ways in which a JSON text is no register, or no changes of one.
  public enum Problem: Sendable, Hashable {
    /// Not JSON at all.
    case malformed(JSONError.Problem)
    /// The text names another format, or none.
    case formatUnknown(String?)
    /// The text is of a version that this program does not know.
    case versionUnknown(String)
    /// A number where a text belongs, and the like.
    case kindWrong(expected: JSONNode.Kind, found: JSONNode.Kind)
    /// An object lacks a member that the schema requires.
    case memberMissing(String)
    /// `nearest` is the known member that the key comes near.
    case memberUnknown(String, nearest: String?)
    /// The value is none of the codes that the format knows.
    case codeUnknown(String, known: [String])
    /// A direction's number or name that is none of the six (п. 3.5).
    case directionUnknown(String)
    /// `mode` is not that of the channel (п. 4.1).
    case modeDisagrees(channel: String, mode: String)
    /// A name of which cleaning left nothing.
    case textEmpty
    /// A source's `cell` is no address of a sheet.
    case cellMalformed(String)
    /// The text names another format than that of changes, or none.
    case notChanges(String?)
    /// The value contradicts what stands beside it.
    case disagrees(found: String, expected: String)
  }

  /// - Parameters:
  ///   - problem: what is wrong.
  ///   - path: leads to the value; empty for the whole text.
  ///   - line: counted from 1.
  public init(_ problem: Problem, path: String, line: Int) {
    self.problem = problem
    self.path = path
    self.line = line
  }

  /// For a log: the line, the path and the problem, unlocalised.
  public var description: String {
    path.isEmpty ? "line \(line): \(problem)" : "line \(line), \(path): \(problem)"
  }
}
