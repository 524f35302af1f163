import Diagnostics

/// A value of a document, with its place.
struct YAMLNode {
  enum Content {
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([Entry])
  }

  struct Entry {
    var key: String
    var keyMark: SourceMark
    var value: YAMLNode
  }

  var content: Content
  var mark: SourceMark

  /// What stands where nothing does: a key without a value, or with `~`.
  var isEmpty: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  var kind: ConfigurationFault.ValueKind {
    switch content {
    case .scalar: isEmpty ? .nothing : .text
    case .list: .list
    case .mapping: .mapping
    }
  }
}

/// Bounds on a document.
struct YAMLLimits {
  var bytes = 1 << 20
  /// Values inside each other.
  var depth = 16
  /// Keys and values.
  var values = 50_000
}
