import ByteStream
public import Diagnostics

extension RegisterJSON {
  /// A register that was read, and what was found on the way.
  public struct Reading: Sendable, Hashable {
    /// What the text says, cleaned and each touchpoint once a process.
    public var register: Register
    /// What was cleaned or joined (TP106, TP301, TP601, TP602), at the file: JSON has no cells.
    public var diagnostics: [Diagnostic]
    /// Of a form, or of a part of a merge: what units take back.
    public var withdrawals: [Withdrawal] = []
  }

  /// Reads a register from JSON.
  ///
  /// Channels and needs are taken as they stand; texts are cleaned like those of a table, and a touchpoint
  /// that stands twice in its process becomes one, so that the register is the same whichever format it came
  /// in.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, as `convert --to json` and `merge` write it.
  ///   - file: the path as the user gave it, for the findings.
  ///   - limits: how much JSON is read before it is refused.
  /// - Throws: `InterchangeError` at the first value that is no part of a register.
  public static func read(
    _ bytes: [UInt8], file: String, limits: JSONLimits = .standard
  ) throws(InterchangeError) -> Reading {
    try read(bytes, file: file, limits: limits, width: 1)
  }

  /// - Parameter width: how many threads work; the reading does not depend on it.
  package static func read(
    _ bytes: [UInt8], file: String, limits: JSONLimits = .standard, width: Int
  ) throws(InterchangeError) -> Reading {
    let node: JSONNode
    do {
      node = try JSONNode.read(bytes, limits: limits)
    } catch {
      throw InterchangeError(.malformed(error.problem), path: "", line: error.line)
    }
    var reader = RegisterJSONReader(file: file, width: width)
    let register = try reader.register(node)
    LeftToTheSystem.leave(node)
    return Reading(
      register: register, diagnostics: reader.diagnostics, withdrawals: reader.withdrawals)
  }
}

/// Reads the interchange's values; what it had to clean or join is among its findings.
struct RegisterJSONReader {
  let place: SourceLocation
  var diagnostics: [Diagnostic] = []
  private(set) var withdrawals: [Withdrawal] = []
  private var toldInvisible = false
  private let width: Int

  init(file: String, width: Int = 1) {
    place = SourceLocation(file: file)
    self.width = width
  }

  mutating func register(_ node: JSONNode) throws(InterchangeError) -> Register {
    try Self.checkFormat(
      of: node, is: RegisterJSON.format, version: RegisterJSON.version,
      otherwise: InterchangeError.Problem.formatUnknown)
    let object = try JSONObject(
      node,
      known: [
        "$schema", "format", "version", "authority", "title", "edition", "submission", "directions",
        "withdrawals",
      ])
    var register = Register()
    register.authority = try optional("authority", of: object)
    register.title = try optional("title", of: object)
    register.edition = try object.object("edition") { node throws(InterchangeError) in
      let object = try JSONObject(node, known: ["date", "number"])
      return Edition(date: try optional("date", of: object), number: try optional("number", of: object))
    }
    register.submission = try object.object("submission") { node throws(InterchangeError) in
      let object = try JSONObject(node, known: ["unit", "responsible", "contact", "date"])
      return Submission(
        unit: try optional("unit", of: object), responsible: try optional("responsible", of: object),
        contact: try optional("contact", of: object), date: try optional("date", of: object))
    }
    if register.edition == Edition() { register.edition = nil }
    if register.submission == Submission() { register.submission = nil }
    _ = try object.required("directions")
    let sections = try object.list("directions") { node throws(InterchangeError) in try section(node) }
    register.directions = joined(sections)
    withdrawals = try object.list("withdrawals") { node throws(InterchangeError) in try withdrawal(node) }
    return register
  }

  private mutating func withdrawal(_ node: JSONNode) throws(InterchangeError) -> Withdrawal {
    let object = try JSONObject(node, known: ["direction", "process", "touchpoint", "unit", "source"])
    guard let process = try optional("process", of: object) else {
      throw object.problem(.memberMissing("process"), "process")
    }
    let origin = try object.object("source") { node throws(InterchangeError) in try source(node) }
    return Withdrawal(
      direction: try direction("direction", of: object), process: process,
      touchpoint: try optional("touchpoint", of: object), location: origin?.location,
      unit: try optional("unit", of: object))
  }

  /// The format and version first: a register of another version may have any members.
  static func checkFormat(
    of node: JSONNode, is expected: String, version expectedVersion: Int,
    otherwise problem: (String?) -> InterchangeError.Problem
  ) throws(InterchangeError) {
    guard case .object(let members) = node.content else {
      throw InterchangeError(.kindWrong(expected: .object, found: node.kind), path: "", line: node.line)
    }
    let format = members.first { $0.key == "format" }?.value
    guard case .text(expected)? = format?.content else {
      var name: String?
      if case .text(let text)? = format?.content { name = String(text.prefix(100)) }
      throw InterchangeError(problem(name), path: "format", line: format?.line ?? node.line)
    }
    let version = members.first { $0.key == "version" }?.value
    guard let version else { throw InterchangeError(.memberMissing("version"), path: "", line: node.line) }
    guard case .number(let number) = version.content else {
      throw InterchangeError(
        .kindWrong(expected: .number, found: version.kind), path: "version", line: version.line)
    }
    guard Double(number) == Double(expectedVersion) else {
      throw InterchangeError(.versionUnknown(String(number.prefix(40))), path: "version", line: version.line)
    }
  }

  private mutating func section(_ node: JSONNode) throws(InterchangeError) -> DirectionSection {
    let object = try JSONObject(node, known: ["number", "name", "processes"])
    var direction = try direction("number", of: object)
    // The name wins, as in a table; one that is no direction's at all says nothing.
    if let name = try object.text("name"), let named = Direction.allCases.first(where: { $0.isNamed(name) }),
      named != direction
    {
      diagnostics.append(
        Diagnostic(
          .directionNumberDisagrees(number: direction.rawValue, name: name, nameNumber: named.rawValue),
          at: place))
      direction = named
    }
    _ = try object.required("processes")
    return DirectionSection(direction, processes: try processes(of: object))
  }

  private mutating func processes(of object: JSONObject) throws(InterchangeError) -> [Process] {
    guard width > 1, case .array(let nodes)? = object.node("processes")?.content else {
      return try object.list("processes") { node throws(InterchangeError) in try process(node) }
    }
    let parts = inStretches(of: nodes.count, size: 64, width: width) { [file = place.file] stretch in
      Result { () throws(InterchangeError) in try Self.read(nodes, stretch, file: file) }
    }
    var processes: [Process] = []
    for part in parts {
      let part = try part.get()
      processes += part.processes
      for diagnostic in part.found {
        if case .invisibleCharacters = diagnostic.finding {
          if toldInvisible { continue }
          toldInvisible = true
        }
        diagnostics.append(diagnostic)
      }
    }
    return processes
  }

  /// Some of the processes of a direction, with what was found in them.
  private static func read(
    _ nodes: [JSONNode], _ stretch: Range<Int>, file: String
  ) throws(InterchangeError) -> (processes: [Process], found: [Diagnostic]) {
    var reader = RegisterJSONReader(file: file)
    var processes: [Process] = []
    for place in stretch {
      do { processes.append(try reader.process(nodes[place])) } catch {
        throw error.under("processes[\(place)]")
      }
    }
    return (processes, reader.diagnostics)
  }

  /// A process as a register has it; a touchpoint that stands in it twice is still two.
  mutating func process(_ node: JSONNode) throws(InterchangeError) -> Process {
    let object = try JSONObject(node, known: ["name", "touchpoints"])
    let name = try name(of: object)
    _ = try object.required("touchpoints")
    let touchpoints = try object.list("touchpoints") { node throws(InterchangeError) in try touchpoint(node) }
    return Process(name: name, touchpoints: touchpoints)
  }

  mutating func touchpoint(_ node: JSONNode) throws(InterchangeError) -> Touchpoint {
    let object = try JSONObject(
      node,
      known: [
        "name", "channel", "mode", "needs", "otherNeeds", "interaction", "particularities", "sources",
        "variants",
      ])
    let name = try name(of: object)
    let channel = try channel(of: object)
    if let mode = try object.text("mode"), mode != channel.mode.rawValue {
      throw object.problem(.modeDisagrees(channel: channel.rawValue, mode: String(mode.prefix(40))), "mode")
    }
    let codes = try needs("needs", of: object)
    let others = try otherNeeds("otherNeeds", of: object)
    return Touchpoint(
      name: name, channel: channel, needs: codes,
      otherNeeds: others, interaction: try optional("interaction", of: object) ?? "",
      particularities: try optional("particularities", of: object) ?? "",
      sources: try object.list("sources") { node throws(InterchangeError) in try source(node) },
      variants: try object.list("variants") { node throws(InterchangeError) in try variant(node) })
  }

  private mutating func source(_ node: JSONNode) throws(InterchangeError) -> TouchpointSource {
    let object = try JSONObject(node, known: ["file", "sheet", "cell", "unit"])
    var location = SourceLocation(file: try object.requiredText("file"), sheet: try object.text("sheet"))
    location.file = location.fileBaseName
    if let reference = try object.text("cell") {
      guard let cell = SourceLocation.Cell(reference) else {
        throw object.problem(.cellMalformed(String(reference.prefix(40))), "cell")
      }
      location.cell = cell
    }
    return TouchpointSource(location: location, unit: try optional("unit", of: object))
  }

  private mutating func variant(_ node: JSONNode) throws(InterchangeError) -> TouchpointVariant {
    let object = try JSONObject(node, known: ["unit", "date", "channel", "interaction", "particularities"])
    guard let unit = try optional("unit", of: object) else {
      throw object.problem(.memberMissing("unit"), "unit")
    }
    return TouchpointVariant(
      unit: unit, date: try optional("date", of: object), channel: try channel(of: object),
      interaction: try optional("interaction", of: object) ?? "",
      particularities: try optional("particularities", of: object) ?? "")
  }

  // MARK: Values

  /// The member's number of a direction, which must be there.
  func direction(_ name: String, of object: JSONObject) throws(InterchangeError) -> Direction {
    let node = try object.required(name)
    guard case .number(let number) = node.content else {
      throw object.wrongKind(of: node, expected: .number, name)
    }
    guard let value = Double(number),
      let direction = Direction.allCases.first(where: { Double($0.rawValue) == value })
    else { throw object.problem(.directionUnknown(String(number.prefix(40))), name) }
    return direction
  }

  /// The member's code of a channel, which must be there.
  func channel(_ name: String = "channel", of object: JSONObject) throws(InterchangeError) -> Channel {
    let code = try object.requiredText(name)
    guard let channel = Channel(rawValue: code) else {
      throw object.problem(
        .codeUnknown(String(code.prefix(100)), known: Channel.allCases.map(\.rawValue)), name)
    }
    return channel
  }

  /// The member's codes of needs, in the order of п. 3.7; empty where it is absent.
  func needs(_ name: String, of object: JSONObject) throws(InterchangeError) -> [CustomerNeed] {
    let codes = try object.list(name) { node throws(InterchangeError) in
      guard case .text(let code) = node.content else {
        throw InterchangeError(.kindWrong(expected: .text, found: node.kind), path: "", line: node.line)
      }
      guard let need = CustomerNeed(rawValue: code) else {
        throw InterchangeError(
          .codeUnknown(String(code.prefix(100)), known: CustomerNeed.allCases.map(\.rawValue)), path: "",
          line: node.line)
      }
      return need
    }
    return CustomerNeed.union(of: [codes])
  }

  /// The member's texts, cleaned, those of one key once; empty where it is absent.
  mutating func otherNeeds(_ name: String, of object: JSONObject) throws(InterchangeError) -> [String] {
    var others: [String] = []
    for text in try object.texts(name) {
      let text = clean(text)
      if !text.isEmpty { others.append(text) }
    }
    return Touchpoint.unitedTexts(others)
  }

  /// The member's text, cleaned, which must be there and not be empty.
  mutating func name(_ member: String = "name", of object: JSONObject) throws(InterchangeError) -> String {
    let name = clean(try object.requiredText(member))
    guard !name.isEmpty else { throw object.problem(.textEmpty, member) }
    return name
  }

  /// The member's text, cleaned; nil where it is absent or empty.
  mutating func optional(_ name: String, of object: JSONObject) throws(InterchangeError) -> String? {
    guard let text = try object.text(name) else { return nil }
    return clean(text).nonEmpty
  }

  private mutating func clean(_ raw: String) -> String {
    let cleaned = CleanedText(raw)
    for word in cleaned.correctedWords {
      diagnostics.append(
        Diagnostic(.mixedScripts(original: word.original, corrected: word.corrected), at: place))
    }
    if cleaned.hadInvisibleCharacters, !toldInvisible {
      diagnostics.append(Diagnostic(.invisibleCharacters, at: place))
      toldInvisible = true
    }
    return cleaned.text
  }

  // MARK: Joining

  /// The directions by number, processes and touchpoints of one key as one.
  private mutating func joined(_ sections: [DirectionSection]) -> [DirectionSection] {
    var result: [DirectionSection] = []
    for direction in Direction.allCases {
      var processes: [Process] = []
      var places: [RegisterKey: Int] = [:]
      for section in sections where section.direction == direction {
        for process in section.processes {
          let key = RegisterKey(process.name)
          if let index = places[key] {
            processes[index].touchpoints += process.touchpoints
          } else {
            places[key] = processes.count
            processes.append(process)
          }
        }
      }
      for index in processes.indices { joinTouchpoints(of: &processes[index]) }
      if !processes.isEmpty { result.append(DirectionSection(direction, processes: processes)) }
    }
    return result
  }

  private mutating func joinTouchpoints(of process: inout Process) {
    var groups: [[Touchpoint]] = []
    var places: [RegisterKey: Int] = [:]
    for touchpoint in process.touchpoints {
      let key = RegisterKey(touchpoint.name)
      if let index = places[key] {
        groups[index].append(touchpoint)
        diagnostics.append(
          Diagnostic(.touchpointRepeated(touchpoint: touchpoint.name, first: place), at: place))
      } else {
        places[key] = groups.count
        groups.append([touchpoint])
      }
    }
    process.touchpoints = groups.compactMap(Touchpoint.joined)
  }
}

extension Direction {
  /// Whether a text is one of the direction's two names.
  func isNamed(_ text: String) -> Bool {
    let key = RegisterKey(text)
    return key == RegisterKey(name) || key == RegisterKey(clauseName)
  }
}

extension SourceLocation.Cell {
  /// Reads an address in A1 style, up to seven letters and nine digits.
  init?(_ reference: String) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 7:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 9:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if row == 0 { return nil }
      default: return nil
      }
    }
    guard letters > 0, digits > 0 else { return nil }
    self.init(row: row, column: column)
  }
}
