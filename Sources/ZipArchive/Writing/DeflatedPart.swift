import ByteStream
import Synchronization

/// A part as an archive keeps it.
struct DeflatedPart: Sendable {
  /// Deflated.
  var bytes: [UInt8]
  /// CRC-32 of the part as it was.
  var checksum: UInt32
  /// The length of the part as it was.
  var size: Int

  /// The same bytes as an archive of its own holds of the part; nil where libzip keeps it otherwise.
  init?(_ part: [UInt8], level: Int) throws(ZipError) {
    let target = ArchiveTarget(descriptor: nil)
    let archive = try WritingHandle(target)
    try archive.add(
      "a", .deflated(level: level), .exactly(part.count), PullSource(MemorySource(part), ahead: false))
    try archive.close()
    // The local header (APPNOTE 4.3.7), in front of the only entry.
    let header = target.held.prefix(30)
    func number(at place: Int, _ count: Int) -> Int {
      header[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard header.count == 30, number(at: 8, 2) == 8 else { return nil }
    let start = 30 + number(at: 26, 2) + number(at: 28, 2)
    let end = start + number(at: 18, 4)
    guard end <= target.held.count else { return nil }
    bytes = Array(target.held[start..<end])
    checksum = UInt32(number(at: 14, 4))
    size = number(at: 22, 4)
  }
}

/// The small parts that were written last, so that what is the same in many packages (styles, a manifest) is deflated
/// once: making a stream of zlib's ready costs more than such a part itself.
///
/// Which parts are remembered changes no archive.
final class DeflatedParts: Sendable {
  static let shared = DeflatedParts()

  private static let most = 32

  /// Whether a part is small enough, larger ones being those that differ, and of a usual level: of others libzip notes
  /// the level with the entry, which nobody can tell it of one that is deflated already.
  static func take(_ part: [UInt8], level: Int) -> Bool {
    (1...1 << 14).contains(part.count) && (3...7).contains(level)
  }

  private struct Known {
    var hash: UInt64
    var level: Int
    var part: [UInt8]
    var deflated: DeflatedPart
  }

  private struct State {
    var known: [Known] = []
    /// The place of what is forgotten next.
    var next = 0
  }

  private let state = Mutex(State())

  /// The part, deflated now or before; nil where libzip keeps it otherwise.
  func deflated(_ part: [UInt8], level: Int) throws(ZipError) -> DeflatedPart? {
    let hash = KeyedHash.shared.value(of: part.span)
    let known = state.withLock { state in
      state.known.first { $0.hash == hash && $0.level == level && $0.part == part }?.deflated
    }
    if let known { return known }
    guard let deflated = try DeflatedPart(part, level: level) else { return nil }
    state.withLock { state in
      let new = Known(hash: hash, level: level, part: part, deflated: deflated)
      if state.known.count < Self.most {
        state.known.append(new)
      } else {
        state.known[state.next] = new
        state.next = (state.next + 1) % Self.most
      }
    }
    return deflated
  }
}
