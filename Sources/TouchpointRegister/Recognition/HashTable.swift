/// A table from hashes of words to small values, for the lookups that each word of a text needs: no hashing of the
/// key again, no allocation.
struct HashTable<Value: Sendable>: Sendable {
  private var slots: [(key: UInt64, value: Value?)] = [(0, nil)]
  private(set) var count = 0

  subscript(key: UInt64) -> Value? {
    get {
      var index = slot(key)
      while let value = slots[index].value {
        if slots[index].key == key { return value }
        index = (index + 1) & (slots.count - 1)
      }
      return nil
    }
    set {
      guard let newValue else { return }
      if (count + 1) * 2 > slots.count { grow() }
      var index = slot(key)
      while slots[index].value != nil, slots[index].key != key { index = (index + 1) & (slots.count - 1) }
      if slots[index].value == nil { count += 1 }
      slots[index] = (key, newValue)
    }
  }

  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, nil), count: max(16, old.count * 2))
    count = 0
    for entry in old { self[entry.key] = entry.value }
  }
}

/// A set of a vocabulary's symbols.
struct SymbolSet: Sendable {
  private var isMember: [Bool] = []

  init(_ symbols: some Sequence<Int32>) {
    for symbol in symbols where symbol >= 0 {
      while isMember.count <= Int(symbol) { isMember.append(false) }
      isMember[Int(symbol)] = true
    }
  }

  func contains(_ symbol: Int32) -> Bool {
    symbol >= 0 && Int(symbol) < isMember.count && isMember[Int(symbol)]
  }
}
