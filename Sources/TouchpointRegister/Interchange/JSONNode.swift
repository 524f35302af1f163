/// A value of a JSON text, with the line it starts on.
///
/// Members keep their order; numbers keep their spelling.
public struct JSONNode: Sendable, Hashable {
  public var content: Content
  /// Counted from 1.
  public var line: Int

  public enum Content: Sendable, Hashable {
    case null
    case flag(Bool)
    case number(String)
    case text(String)
    case array([JSONNode])
    case object([Member])
  }

  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSONNode

    public init(key: String, value: JSONNode) {
      self.key = key
      self.value = value
    }
  }

  public init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// The kind of the value.
  public var kind: Kind {
    switch content {
    case .null: .null
    case .flag: .flag
    case .number: .number
    case .text: .text
    case .array: .array
    case .object: .object
    }
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case null, flag, number, text, array, object
  }
}

/// How much JSON is read before it is refused.
public struct JSONLimits: Sendable, Hashable {
  public var bytes: Int
  /// Of arrays and objects within each other.
  public var depth: Int
  /// Of values of any kind in the whole text.
  public var values: Int

  public init(bytes: Int = 256 << 20, depth: Int = 64, values: Int = 20_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
  }

  public static let standard = JSONLimits()
}

/// Why a text is no JSON, or none that is read here.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  public var problem: Problem
  /// Counted from 1.
  public var line: Int

  public enum Problem: Sendable, Hashable {
    case empty
    case unexpectedEnd
    case unexpectedCharacter(String)
    case textAfterEnd
    case notUTF8
    case controlCharacter
    case escapeUnknown(String)
    case surrogateAlone
    case numberMalformed(String)
    case keyRepeated(String)
    case tooManyBytes(limit: Int)
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
  }

  public init(_ problem: Problem, line: Int) {
    self.problem = problem
    self.line = line
  }

  public var description: String { "line \(line): \(problem)" }
}
