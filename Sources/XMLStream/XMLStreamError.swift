/// Why a document could not be read as XML, and on which line.
public struct XMLStreamError: Error, Sendable {
  public var problem: Problem
  /// From 1; nil where the bytes could not even be had.
  public var line: Int?

  public init(_ problem: Problem, line: Int? = nil) {
    self.problem = problem
    self.line = line
  }

  public enum Problem: Sendable {
    /// Not well-formed; libxml2's words.
    case malformed(String)
    /// A DOCTYPE that declares an entity.
    case entityDeclaration
    case limit(XMLLimits.Name, Int)
    /// The source of the bytes failed.
    case source(any Error)
  }
}

/// Bounds on a document.
public struct XMLLimits: Sendable, Hashable {
  /// Elements inside each other.
  public var depth = 200
  /// Bytes of one tag, comment or processing instruction: libxml2 compares each attribute with each other one,
  /// so a tag of 100,000 attributes would take seconds.
  public var tokenBytes = 512 << 10

  public init() {}

  /// The names of the bounds, as messages and options spell them.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    case depth = "xml-depth"
    case tokenBytes = "xml-token-bytes"
  }
}
