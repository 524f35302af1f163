/// How much a register holds under a direction, and a fingerprint of it: what tells whether changes are applied to
/// the register that they were made for, in whichever format and order it comes.
public struct DirectionContents: Sendable, Hashable {
  /// One of the six; only those with processes are told.
  public var direction: Direction
  /// How many processes stand under it.
  public var processes: Int
  /// How many touchpoints those processes have together.
  public var touchpoints: Int
  /// 16 hexadecimal digits; the same for the same contents. It guards against mistakes, not against intent.
  public var fingerprint: String

  /// - Parameters:
  ///   - direction: one of the six.
  ///   - processes: how many stand under it.
  ///   - touchpoints: how many they have together.
  ///   - fingerprint: 16 hexadecimal digits.
  public init(direction: Direction, processes: Int, touchpoints: Int, fingerprint: String) {
    self.direction = direction
    self.processes = processes
    self.touchpoints = touchpoints
    self.fingerprint = fingerprint
  }

  /// Of the directions that have processes, by number.
  static func all(of processes: [ComparedProcess]) -> [DirectionContents] {
    Direction.allCases.compactMap { direction in
      let own = processes.filter { $0.direction == direction }
      guard !own.isEmpty else { return nil }
      // The sum does not depend on the order.
      var sum: UInt64 = 0
      for process in own {
        for touchpoint in process.touchpoints { sum &+= hash(of: touchpoint, in: process.name) }
      }
      let digits = String(sum, radix: 16)
      return DirectionContents(
        direction: direction, processes: own.count,
        touchpoints: own.reduce(0) { $0 + $1.touchpoints.count },
        fingerprint: String(repeating: "0", count: 16 - digits.count) + digits)
    }
  }

  private static func hash(of touchpoint: Touchpoint, in process: String) -> UInt64 {
    var hash = TextHash()
    hash.add(process)
    hash.add(touchpoint.name)
    hash.add(touchpoint.channel.rawValue)
    for need in CustomerNeed.union(of: [touchpoint.needs]) { hash.add(need.rawValue) }
    for text in touchpoint.otherNeeds { hash.add(text) }
    hash.add(touchpoint.interaction)
    hash.add(touchpoint.particularities)
    return hash.finished
  }
}

/// FNV-1a of texts, each with its end.
private struct TextHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    // No byte of UTF-8.
    mix(0xFF)
  }

  private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Mixed once more, so that sums of like texts differ.
  var finished: UInt64 {
    var mixed = value
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
