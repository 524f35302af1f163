/// An object of the interchange with the members that it may have: each is taken by name, and errors know the way.
struct JSONObject {
  let members: [JSONNode.Member]
  let line: Int

  /// - Parameter known: the members that the format has here; another one is refused, for it would be lost.
  init(_ node: JSONNode, known: [String]) throws(InterchangeError) {
    guard case .object(let members) = node.content else {
      throw InterchangeError(.kindWrong(expected: .object, found: node.kind), path: "", line: node.line)
    }
    for member in members where !known.contains(member.key) {
      throw InterchangeError(
        .memberUnknown(String(member.key.prefix(100)), nearest: Self.nearest(to: member.key, in: known)),
        path: "",
        line: member.value.line)
    }
    self.members = members
    line = node.line
  }

  /// The member's value; nil where it is absent.
  func node(_ name: String) -> JSONNode? {
    members.first { $0.key == name }?.value
  }

  func required(_ name: String) throws(InterchangeError) -> JSONNode {
    guard let node = node(name) else { throw InterchangeError(.memberMissing(name), path: "", line: line) }
    return node
  }

  /// The member's text; nil where it is absent.
  func text(_ name: String) throws(InterchangeError) -> String? {
    guard let node = node(name) else { return nil }
    guard case .text(let text) = node.content else { throw wrongKind(of: node, expected: .text, name) }
    return text
  }

  /// The member's text, which must be there.
  func requiredText(_ name: String) throws(InterchangeError) -> String {
    guard let text = try text(name) else {
      throw InterchangeError(.memberMissing(name), path: "", line: line)
    }
    return text
  }

  /// The elements of the member's array, each read by `read`; empty where the member is absent.
  func list<Element>(
    _ name: String, _ read: (JSONNode) throws(InterchangeError) -> Element
  ) throws(InterchangeError) -> [Element] {
    guard let node = node(name) else { return [] }
    guard case .array(let nodes) = node.content else { throw wrongKind(of: node, expected: .array, name) }
    var list: [Element] = []
    list.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      do {
        list.append(try read(node))
      } catch {
        throw error.under("\(name)[\(index)]")
      }
    }
    return list
  }

  /// The texts of the member's array; empty where the member is absent.
  func texts(_ name: String) throws(InterchangeError) -> [String] {
    try list(name) { node throws(InterchangeError) in
      guard case .text(let text) = node.content else {
        throw InterchangeError(.kindWrong(expected: .text, found: node.kind), path: "", line: node.line)
      }
      return text
    }
  }

  /// The member's object, read by `read`; nil where it is absent.
  func object<Value>(
    _ name: String, _ read: (JSONNode) throws(InterchangeError) -> Value
  ) throws(InterchangeError) -> Value? {
    guard let node = node(name) else { return nil }
    do {
      return try read(node)
    } catch {
      throw error.under(name)
    }
  }

  /// An error about the member of this name.
  func problem(_ problem: InterchangeError.Problem, _ name: String) -> InterchangeError {
    InterchangeError(problem, path: name, line: node(name)?.line ?? line)
  }

  func wrongKind(of node: JSONNode, expected: JSONNode.Kind, _ name: String) -> InterchangeError {
    InterchangeError(.kindWrong(expected: expected, found: node.kind), path: name, line: node.line)
  }

  private static func nearest(to key: String, in known: [String]) -> String? {
    let letters = Array(key.unicodeScalars.prefix(40))
    return known.compactMap { name in
      editDistance(letters, Array(name.unicodeScalars), bound: 2).map { (distance: $0, name: name) }
    }.min { $0.distance < $1.distance }?.name
  }
}

extension InterchangeError {
  /// The same error, seen from one level up.
  func under(_ step: String) -> InterchangeError {
    InterchangeError(problem, path: path.isEmpty ? step : step + "." + path, line: line)
  }
}
