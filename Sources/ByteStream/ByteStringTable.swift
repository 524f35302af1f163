/// Distinct strings of bytes, numbered in the order in which they come, and found again by their bytes.
///
/// They are kept one behind the other: no string has memory of its own, and looking one up counts no references.
/// What is kept in an order, or written, must not depend on the hashes.
public struct ByteStringTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// Numbers plus one, at the places of their hashes or the next free ones; a power of two of them.
  private var slots: [UInt32]

  public init() { slots = [UInt32](repeating: 0, count: 16) }

  public var count: Int { ends.count }

  /// Of memory: the strings' bytes and what the table itself takes for each of them.
  public var cost: Int { bytes.count + count * Self.costOfEach }

  /// An end, a hash and its slots.
  public static let costOfEach = 24

  /// The number of a string; nil where it is not in the table.
  /// - Parameter hash: `KeyedHash.shared`'s of the string.
  public func number(of string: borrowing Span<UInt8>, hash: UInt64) -> Int? {
    let hash = UInt32(truncatingIfNeeded: hash)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, bytes.span.extracting(range(number)).isEqual(to: string) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a string that the table does not have, and returns its number.
  public mutating func add(_ string: borrowing Span<UInt8>, hash: UInt64) -> Int {
    let hash = UInt32(truncatingIfNeeded: hash)
    let number = count
    unsafe string.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    hashes.append(hash)
    if count * 3 > slots.count * 2 { grow() } else { place(number, hash) }
    return number
  }

  /// Forgets all strings and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }

  /// Hands a string's bytes over.
  public func withString(_ number: Int, _ body: (borrowing Span<UInt8>) -> Void) {
    body(bytes.span.extracting(range(number)))
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private mutating func place(_ number: Int, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number + 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() { place(number, hash) }
  }
}
