import Glibc

/// A hash of bytes under a key that is drawn anew for each one made, so that no input can be made to collide.
///
/// What is kept in an order, or written, must not depend on it.
public struct KeyedHash: Sendable {
  /// One for the whole process.
  public static let shared = KeyedHash()

  private let key: (UInt64, UInt64)

  public init() {
    var generator = SystemRandomNumberGenerator()
    key = (generator.next(), generator.next())
  }

  /// The bytes are taken sixteen at a time, each sixteen multiplied to 128 bits and folded.
  public func value(of bytes: borrowing Span<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBytes { bytes in
      let count = bytes.count
      var state = key.0
      var place = 0
      while place &+ 16 < count {
        state = Self.fold(
          unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ key.1,
          unsafe bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self) ^ state)
        place &+= 16
      }
      // The last ones, which may have been taken before.
      var low: UInt64 = 0
      var high: UInt64 = 0
      if count >= 8 {
        unsafe low = bytes.loadUnaligned(fromByteOffset: max(count &- 16, 0), as: UInt64.self)
        unsafe high = bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      } else if count >= 4 {
        unsafe low = UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
        unsafe high = UInt64(bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      } else {
        for place in 0..<count { low = unsafe low << 8 | UInt64(bytes[place]) }
      }
      state = Self.fold(low ^ key.1, high ^ state)
      return Self.fold(state ^ key.0, UInt64(truncatingIfNeeded: count) ^ key.1)
    }
  }

  @inline(__always)
  private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}

extension Span<UInt8> {
  /// Whether the bytes are the same.
  public func isEqual(to other: borrowing Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { bytes in
      unsafe other.withUnsafeBytes { other in
        guard let first = bytes.baseAddress, let second = other.baseAddress else { return true }
        return unsafe memcmp(first, second, bytes.count) == 0
      }
    }
  }
}
