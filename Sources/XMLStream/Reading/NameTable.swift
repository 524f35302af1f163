/// Finds the number of a name by libxml2's pointer to it: the parser interns names, so each name is compared
/// as text once and as a pointer from then on.
struct NameTable {
  private let names: [String: Int32]
  private let namespaces: [String: Int8]
  private var knownNames: [Int: Int32] = [:]
  private var knownNamespaces: [Int: Int8] = [:]
  /// The last answers, by a few bits of the pointer: most documents use a dozen names and fewer namespaces.
  private var recent: [(address: Int, value: Int32)]
  private var recentNamespaces: [(address: Int, value: Int8)]

  init(names: [String: Int32], namespaces: [String: Int8]) {
    self.names = names
    self.namespaces = namespaces
    recent = Array(repeating: (0, 0), count: 64)
    recentNamespaces = Array(repeating: (0, 0), count: 16)
  }

  mutating func name(_ pointer: UnsafePointer<UInt8>) -> Int32 {
    let address = Int(bitPattern: pointer)
    let slot = address >> 2 & 63
    if recent[slot].address == address { return recent[slot].value }
    let value: Int32
    if let known = knownNames[address] {
      value = known
    } else {
      value = unsafe names[String(cString: pointer)] ?? 0
      knownNames[address] = value
    }
    recent[slot] = (address, value)
    return value
  }

  mutating func namespace(_ pointer: UnsafePointer<UInt8>?) -> Int8 {
    guard let pointer = unsafe pointer else { return XMLNamespace.none.rawValue }
    let address = Int(bitPattern: pointer)
    let slot = address >> 2 & 15
    if recentNamespaces[slot].address == address { return recentNamespaces[slot].value }
    let value: Int8
    if let known = knownNamespaces[address] {
      value = known
    } else {
      value = unsafe namespaces[String(cString: pointer)] ?? XMLNamespace.unknown.rawValue
      knownNamespaces[address] = value
    }
    recentNamespaces[slot] = (address, value)
    return value
  }
}
