/// What prefixes stand for at a place in a document: the innermost declaration of each.
struct NamespaceScope {
  /// Places in the list of prefixes.
  static let noPrefix: Int32 = 0
  static let xmlPrefix: Int32 = 1

  /// The URI of each prefix, as a place in `numbers`; -1 where it has none.
  private var current: [Int32]
  private var prefixes: [[UInt8]] = [[], Array("xml".utf8)]
  /// Of each URI that was met: how events number it.
  private var numbers: [Int8] = []
  private var places: [String: Int32] = [:]
  private let namespaces: [String: Int8]
  /// The declarations of the elements that are open, with what each hid.
  private var declared: [(prefix: Int32, hidden: Int32, uri: [UInt8])] = []

  /// More than a document of an office program has; others are libxml2's.
  private static let prefixLimit = 256
  private static let uriLimit = 4096

  init(namespaces: [String: Int8]) {
    self.namespaces = namespaces
    current = [-1, -1]
    current[Int(Self.xmlPrefix)] = place(of: "http://www.w3.org/XML/1998/namespace") ?? -1
  }

  /// The place of a prefix; nil where there are too many.
  mutating func prefix(_ bytes: [UInt8]) -> Int32? {
    if let known = prefixes.firstIndex(of: bytes) { return Int32(known) }
    guard prefixes.count < Self.prefixLimit else { return nil }
    prefixes.append(bytes)
    current.append(-1)
    return Int32(prefixes.count - 1)
  }

  /// The URI that a prefix stands for; negative where it stands for none.
  @inline(__always) func uri(of prefix: Int32) -> Int32 { current[Int(prefix)] }

  /// How events number a URI; below 0 for none.
  @inline(__always) func number(ofURI uri: Int32) -> Int8 {
    uri < 0 ? XMLNamespace.none.rawValue : numbers[Int(uri)]
  }

  /// How many declarations are in force or hidden.
  var depth: Int { declared.count }

  /// - Returns: false where the declaration is nothing plain.
  mutating func declare(_ prefix: Int32, _ uri: [UInt8]) -> Bool {
    guard let place = place(of: String(decoding: uri, as: UTF8.self)) else { return false }
    declared.append((prefix, current[Int(prefix)], uri))
    current[Int(prefix)] = place
    return true
  }

  /// Takes the latest declarations back, until so many are left.
  mutating func close(to depth: Int) {
    while declared.count > depth, let last = declared.popLast() { current[Int(last.prefix)] = last.hidden }
  }

  /// The declarations of one element, as markup.
  func markup(of range: Range<Int>) -> [UInt8] {
    var markup: [UInt8] = []
    for declaration in declared[range] {
      markup += " xmlns".utf8
      let prefix = prefixes[Int(declaration.prefix)]
      if !prefix.isEmpty { markup += [UInt8(ascii: ":")] + prefix }
      markup += Array("=\"".utf8) + declaration.uri + [UInt8(ascii: "\"")]
    }
    return markup
  }

  private mutating func place(of uri: String) -> Int32? {
    if let known = places[uri] { return known }
    guard numbers.count < Self.uriLimit else { return nil }
    let place = Int32(numbers.count)
    places[uri] = place
    numbers.append(namespaces[uri] ?? XMLNamespace.unknown.rawValue)
    return place
  }
}
