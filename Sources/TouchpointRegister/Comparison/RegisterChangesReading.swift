public import Diagnostics

extension RegisterChangesJSON {
  /// Changes that were read, and what was found on the way.
  public struct Reading: Sendable, Hashable {
    /// In the order of the file.
    public var changes: [RegisterChange]
    /// Where each change stands: the line, from 1. Beside `changes`.
    public var lines: [Int]
    /// What the changes were made for; nil where the file does not tell.
    public var oldContents: [DirectionContents]?
    /// What was cleaned on the way (TP601, TP602), at the file.
    public var diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - changes: in the order in which they are applied.
    ///   - lines: the line of each change, from 1; empty where they come from no file.
    ///   - oldContents: what the changes were made for; nil where that is not known.
    ///   - diagnostics: what was found while reading.
    public init(
      changes: [RegisterChange], lines: [Int] = [], oldContents: [DirectionContents]? = nil,
      diagnostics: [Diagnostic] = []
    ) {
      self.changes = changes
      self.lines = lines
      self.oldContents = oldContents
      self.diagnostics = diagnostics
    }
  }

  /// Reads changes from JSON. What a change says twice must agree; the counts of the summary are not looked
  /// at.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, as `diff --format json` wrote it.
  ///   - file: the path as the user gave it, for the findings.
  ///   - limits: how much JSON is read before it is refused.
  /// - Throws: `InterchangeError` at the first value that is no part of changes.
  public static func read(
    _ bytes: [UInt8], file: String, limits: JSONLimits = .standard
  ) throws(InterchangeError) -> Reading {
    let node: JSONNode
    do {
      node = try JSONNode.read(bytes, limits: limits)
    } catch {
      throw InterchangeError(.malformed(error.problem), path: "", line: error.line)
    }
    try RegisterJSONReader.checkFormat(
      of: node, is: format, version: version, otherwise: InterchangeError.Problem.notChanges)
    let object = try JSONObject(
      node,
      known: ["$schema", "format", "version", "old", "new", "oldContents", "changes", "summary"])
    var reader = RegisterChangesReader(values: RegisterJSONReader(file: file))
    _ = try object.required("changes")
    var lines: [Int] = []
    let changes = try object.list("changes") { node throws(InterchangeError) in
      lines.append(node.line)
      return try reader.change(node)
    }
    var contents: [DirectionContents]?
    if object.node("oldContents") != nil {
      contents = try object.list("oldContents") { node throws(InterchangeError) in try reader.contents(node) }
    }
    return Reading(
      changes: changes, lines: lines, oldContents: contents, diagnostics: reader.values.diagnostics)
  }
}

private struct RegisterChangesReader {
  var values: RegisterJSONReader

  mutating func change(_ node: JSONNode) throws(InterchangeError) -> RegisterChange {
    let object = try JSONObject(
      node,
      known: [
        "rule", "severity", "clause", "change", "direction", "process", "touchpoint", "field", "before",
        "after",
      ])
    let code = try code("change", of: object, RegisterChangesJSON.Change.self)
    let direction = try values.direction("direction", of: object)
    let process = try values.name("process", of: object)
    let content: RegisterChange.Content
    if object.node("touchpoint") != nil {
      let touchpoint = try values.name("touchpoint", of: object)
      content = .touchpoint(touchpoint, try touchpointChange(code, named: touchpoint, object))
    } else {
      content = .process(try processChange(code, named: process, in: direction, object))
    }
    let change = RegisterChange(direction: direction, process: process, content: content)
    let rule = try object.requiredText("rule")
    guard rule == change.rule.id else { throw disagreement(rule, change.rule.id, "rule", object) }
    return change
  }

  private mutating func processChange(
    _ code: RegisterChangesJSON.Change, named name: String, in direction: Direction, _ object: JSONObject
  ) throws(InterchangeError) -> ProcessChange {
    switch code {
    case .added: return .added(try process("after", named: name, object))
    case .removed: return .removed(try process("before", named: name, object))
    case .moved:
      try expect(.direction, object)
      let after = try values.direction("after", of: object)
      guard after == direction else {
        throw disagreement("\(after.rawValue)", "\(direction.rawValue)", "after", object)
      }
      return .moved(from: try values.direction("before", of: object))
    case .renamed:
      return .renamed(from: try formerName(of: name, object))
    case .changed:
      return .respelled(from: try formerName(of: name, object))
    }
  }

  private mutating func touchpointChange(
    _ code: RegisterChangesJSON.Change, named name: String, _ object: JSONObject
  ) throws(InterchangeError) -> TouchpointChange {
    switch code {
    case .added: return .added(try touchpoint("after", named: name, object))
    case .removed: return .removed(try touchpoint("before", named: name, object))
    case .renamed: return .renamed(from: try formerName(of: name, object))
    case .moved: throw disagreement("moved", "changed", "change", object)
    case .changed: break
    }
    switch try self.code("field", of: object, RegisterChangesJSON.Field.self) {
    case .direction: throw disagreement("direction", "name", "field", object)
    case .name: return .respelled(from: try formerName(of: name, object))
    case .channel:
      return .channel(
        from: try values.channel("before", of: object), to: try values.channel("after", of: object))
    case .needs:
      _ = (try object.required("before"), try object.required("after"))
      return .needs(from: try values.needs("before", of: object), to: try values.needs("after", of: object))
    case .otherNeeds:
      _ = (try object.required("before"), try object.required("after"))
      return .otherNeeds(
        from: try values.otherNeeds("before", of: object), to: try values.otherNeeds("after", of: object))
    case .interaction:
      return .interaction(from: try text("before", object), to: try text("after", object))
    case .particularities:
      return .particularities(from: try text("before", object), to: try text("after", object))
    }
  }

  /// The name before; the name after must be the one that the change is about.
  private mutating func formerName(of name: String, _ object: JSONObject) throws(InterchangeError) -> String {
    try expect(.name, object)
    let after = try values.name("after", of: object)
    guard isSameText(after, name) else { throw disagreement(after, name, "after", object) }
    return try values.name("before", of: object)
  }

  private mutating func process(
    _ member: String, named name: String, _ object: JSONObject
  ) throws(InterchangeError) -> Process {
    let node = try object.required(member)
    do {
      let process = try values.process(node)
      try check(process.name, is: name, node)
      return process
    } catch {
      throw error.under(member)
    }
  }

  private mutating func touchpoint(
    _ member: String, named name: String, _ object: JSONObject
  ) throws(InterchangeError) -> Touchpoint {
    let node = try object.required(member)
    do {
      let touchpoint = try values.touchpoint(node)
      try check(touchpoint.name, is: name, node)
      return touchpoint
    } catch {
      throw error.under(member)
    }
  }

  private func check(_ found: String, is expected: String, _ node: JSONNode) throws(InterchangeError) {
    guard !isSameText(found, expected) else { return }
    throw InterchangeError(
      .disagrees(found: String(found.prefix(200)), expected: String(expected.prefix(200))), path: "name",
      line: node.line)
  }

  private mutating func text(_ name: String, _ object: JSONObject) throws(InterchangeError) -> String {
    _ = try object.required(name)
    return try values.optional(name, of: object) ?? ""
  }

  /// The member's code, one of a type's.
  private func code<Code: RawRepresentable & CaseIterable>(
    _ name: String, of object: JSONObject, _ type: Code.Type
  ) throws(InterchangeError) -> Code where Code.RawValue == String {
    let text = try object.requiredText(name)
    guard let code = Code(rawValue: text) else {
      throw object.problem(
        .codeUnknown(String(text.prefix(100)), known: Code.allCases.map(\.rawValue)), name)
    }
    return code
  }

  /// The field, where it is told, must be this one.
  private func expect(_ field: RegisterChangesJSON.Field, _ object: JSONObject) throws(InterchangeError) {
    guard let told = try object.text("field"), told != field.rawValue else { return }
    throw disagreement(told, field.rawValue, "field", object)
  }

  private func disagreement(
    _ found: String, _ expected: String, _ name: String, _ object: JSONObject
  ) -> InterchangeError {
    object.problem(
      .disagrees(found: String(found.prefix(200)), expected: String(expected.prefix(200))), name)
  }

  func contents(_ node: JSONNode) throws(InterchangeError) -> DirectionContents {
    let object = try JSONObject(node, known: ["direction", "processes", "touchpoints", "fingerprint"])
    return DirectionContents(
      direction: try values.direction("direction", of: object), processes: try count("processes", object),
      touchpoints: try count("touchpoints", object), fingerprint: try object.requiredText("fingerprint"))
  }

  private func count(_ name: String, _ object: JSONObject) throws(InterchangeError) -> Int {
    let node = try object.required(name)
    guard case .number(let number) = node.content, let count = Int(number), count >= 0 else {
      throw object.wrongKind(of: node, expected: .number, name)
    }
    return count
  }
}
