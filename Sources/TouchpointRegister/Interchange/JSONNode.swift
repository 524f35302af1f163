/// A value of a JSON text, with the line it starts on.
///
/// Members keep their order; numbers keep their spelling.
public struct JSONNode: Sendable, Hashable {
  /// The value itself, children included.
  public var content: Content
  /// Counted from 1.
  public var line: Int

  /// A value of JSON (RFC 8259, section 3).
  public enum Content: Sendable, Hashable {
    /// The literal `null`: no value.
    case null
    /// `true` or `false`.
    case flag(Bool)
    /// A number as it is written: nothing is rounded.
    case number(String)
    /// A string, its escapes resolved.
    case text(String)
    /// The elements in their order.
    case array([JSONNode])
    /// The members in their order, each key once.
    case object([Member])
  }

  /// A key with its value.
  public struct Member: Sendable, Hashable {
    /// The key, its escapes resolved.
    public var key: String
    /// The value, with its line.
    public var value: JSONNode

    /// - Parameters:
    ///   - key: without escapes.
    ///   - value: what stands behind the colon.
    public init(key: String, value: JSONNode) {
      self.key = key
      self.value = value
    }
  }

  /// - Parameters:
  ///   - content: the value.
  ///   - line: where it begins, counted from 1.
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

  /// The kinds of value, for messages about a wrong one.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The literal `null`: no value.
    case null
    /// `true` or `false`.
    case flag
    /// Any number.
    case number
    /// A string.
    case text
    /// A list in brackets.
    case array
    /// Members in braces.
    case object
  }
}

/// How much JSON is read before it is refused.
public struct JSONLimits: Sendable, Hashable {
  /// Bytes of the whole text.
  public var bytes: Int
  /// Of arrays and objects within each other.
  public var depth: Int
  /// Of values of any kind in the whole text.
  public var values: Int

  /// - Parameters:
  ///   - bytes: of the whole text.
  ///   - depth: arrays and objects inside each other.
  ///   - values: of all kinds together.
  public init(bytes: Int = 256 << 20, depth: Int = 64, values: Int = 20_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
  }

  /// 256 MiB, 64 levels deep, 20 million values: room for a register of a million touchpoints.
  public static let standard = JSONLimits()
}

/// Why a text is no JSON, or none that is read here.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong at the line.
  public var problem: Problem
  /// Counted from 1.
  public var line: Int

  /// Ways in which a text is no JSON (RFC 8259), or too much of it.
  public enum Problem: Sendable, Hashable {
    /// Nothing but white space.
    case empty
    /// The text ends within a value.
    case unexpectedEnd
    /// A character where no value, comma or bracket has it.
    case unexpectedCharacter(String)
    /// Something stands behind the value.
    case textAfterEnd
    /// Bytes that are no UTF-8 (RFC 8259, 8.1).
    case notUTF8
    /// A character below U+0020 in a string, unescaped.
    case controlCharacter
    /// A backslash before a character that it does not escape.
    case escapeUnknown(String)
    /// Half of a surrogate pair, `\uD800`, without the other.
    case surrogateAlone
    /// A number that JSON does not write so, `01` or `1.`.
    case numberMalformed(String)
    /// One object has a key twice.
    case keyRepeated(String)
    /// More bytes than ``JSONLimits/bytes``.
    case tooManyBytes(limit: Int)
    /// Deeper than ``JSONLimits/depth``.
    case tooDeep(limit: Int)
    /// More values than ``JSONLimits/values``.
    case tooManyValues(limit: Int)
  }

  /// - Parameters:
  ///   - problem: what is wrong.
  ///   - line: counted from 1.
  public init(_ problem: Problem, line: Int) {
    self.problem = problem
    self.line = line
  }

  public var description: String { "line \(line): \(problem)" }
}
