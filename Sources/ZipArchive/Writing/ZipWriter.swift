public import ByteStream
import CLibZip

/// Writes a ZIP package whole or not at all.
///
/// Entries are pulled while the package is closed, so each may be of any length. Dates, attributes and order are
/// fixed: the same entries give the same bytes.
public struct ZipWriter: ~Copyable {
  private var entries: [Pending] = []

  private struct Pending {
    var name: String
    var contents: Contents
  }

  private enum Contents {
    case pulled(PullSource, Method, Size)
    /// A small part, deflated at a level.
    case part([UInt8], level: Int)
    case copied(ZipEntry, ZipReader)
  }

  /// How an entry is kept.
  public enum Method: Sendable, Hashable {
    case stored
    /// Deflated at a level from 1 (fast) to 9 (small).
    case deflated(level: Int)

    /// For tables, measured on 100,000 rows: 2.7 to 3.5 times as fast as level 6, files a fifth to a third larger;
    /// lower levels are hardly faster and larger still.
    public static let table = Method.deflated(level: 3)
  }

  /// What is known of an entry's length beforehand: beyond 4 GiB an archive needs ZIP64 fields, which some
  /// readers dislike where there is no need for them.
  public enum Size: Sendable, Hashable {
    case exactly(Int)
    case under4GiB
    case unknown
  }

  public init() {}

  /// Adds an entry that is pulled from a source.
  /// - Parameter ahead: whether a long one may be pulled in a thread of its own, while this one compresses; nothing
  ///   else may touch what the source works with until the next entry is pulled.
  public mutating func add(
    _ name: String, method: Method = .deflated(level: 6), size: Size = .under4GiB,
    from source: consuming some ByteSource & ~Copyable, ahead: Bool = false
  ) {
    entries.append(Pending(name: name, contents: .pulled(PullSource(source, ahead: ahead), method, size)))
  }

  /// Adds an entry of bytes in memory.
  public mutating func add(_ name: String, method: Method = .deflated(level: 6), bytes: [UInt8]) {
    if case .deflated(let level) = method, DeflatedParts.take(bytes, level: level) {
      entries.append(Pending(name: name, contents: .part(bytes, level: level)))
    } else {
      add(name, method: method, size: .exactly(bytes.count), from: MemorySource(bytes))
    }
  }

  /// Adds an entry of another package as it is there: its compressed bytes are copied, neither inflated nor checked.
  public mutating func add(copyOf entry: ZipEntry, from archive: ZipReader) {
    entries.append(Pending(name: entry.name, contents: .copied(entry, archive)))
  }

  /// Writes all entries, in the order in which they were added.
  /// - Parameter replacing: whether an existing file is replaced; otherwise it is an error (`EEXIST`).
  public consuming func write(to path: String, replacing: Bool) throws(ZipError) {
    do {
      let file = try OutputFile(at: path, replacing: replacing)
      try Self.write(entries, to: ArchiveTarget(descriptor: file.descriptor))
      try file.commit()
    } catch let error as SystemError {
      throw ZipError(.system(error))
    } catch let error as ZipError {
      throw error
    } catch {
      // The compiler cannot see that the two above are all.
      throw ZipError(.damaged("\(error)"))
    }
  }

  private static func write(_ entries: [Pending], to target: ArchiveTarget) throws(ZipError) {
    let archive = try WritingHandle(target)
    for entry in entries {
      switch entry.contents {
      case .pulled(let pull, let method, let size): try archive.add(entry.name, method, size, pull)
      case .part(let bytes, let level):
        if let part = try DeflatedParts.shared.deflated(bytes, level: level) {
          try archive.add(entry.name, part)
        } else {
          let pull = PullSource(MemorySource(bytes), ahead: false)
          try archive.add(entry.name, .deflated(level: level), .exactly(bytes.count), pull)
        }
      case .copied(let original, let reader): try archive.add(copyOf: original, from: reader)
      }
    }
    do {
      try archive.close()
    } catch {
      // What a source threw says more than libzip's words about it.
      for entry in entries {
        guard case .pulled(let pull, _, _) = entry.contents else { continue }
        if let failure = pull.failure { throw ZipError(.damaged("\(failure)"), entry: entry.name) }
      }
      throw error
    }
  }
}

/// A source with its type erased, as a callback can reach it.
final class PullSource {
  private var pull: (inout [UInt8]) throws -> Bool
  private var buffer: [UInt8] = []
  private var position = 0
  private(set) var failure: (any Error)?
  private var pulledBytes = 0
  private var mayPullAhead: Bool

  /// A thread pays from so many bytes on.
  private static let longPart = 1 << 18

  init(_ source: consuming some ByteSource & ~Copyable, ahead: Bool) {
    mayPullAhead = ahead
    let box = Box(source)
    pull = { buffer in try box.read(into: &buffer) }
  }

  /// A closure cannot own a source that is not copyable.
  private final class Box<Source: ByteSource & ~Copyable> {
    private var source: Source
    init(_ source: consuming Source) { self.source = source }
    func read(into buffer: inout [UInt8]) throws(Source.Failure) -> Bool { try source.read(into: &buffer) }
  }

  private func pullNext() throws -> Bool {
    if mayPullAhead, pulledBytes >= Self.longPart {
      mayPullAhead = false
      if let ahead = PullingAhead(empty: { [] }, pulling: pull) {
        pull = { buffer in try ahead.read(into: &buffer) }
      }
    }
    guard try pull(&buffer) else { return false }
    pulledBytes += buffer.count
    return true
  }

  /// Copies the next bytes to `target`.
  /// - Returns: their number, 0 at the end, -1 after a failure.
  func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    var written = 0
    while written < target.count {
      if position == buffer.count {
        position = 0
        do {
          guard try pullNext() else { break }
        } catch {
          failure = error
          return -1
        }
      }
      let count = min(buffer.count - position, target.count - written)
      unsafe buffer.withUnsafeBytes { bytes in
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[written..<written + count])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]))
      }
      position += count
      written += count
    }
    return written
  }
}
