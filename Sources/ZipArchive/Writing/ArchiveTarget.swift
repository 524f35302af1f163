import CLibZip
import Glibc

/// Where libzip writes an archive: into a file by its descriptor, through a stretch of memory, or into memory alone.
///
/// libzip returns to each entry's head once it knows how long the entry became. What is still held is changed in memory,
/// so that a small archive is written by one call. Given a path, libzip would fill a temporary file of its own, read
/// back at each return, and replace by it the one that is there already.
final class ArchiveTarget {
  /// nil holds everything.
  private let descriptor: Int32?
  private(set) var held: [UInt8] = []
  /// The place in the file of the first byte held.
  private var start = 0
  private var position = 0
  /// What the system said last; 0 where it was content.
  private var failure: Int32 = 0
  private static let most = 1 << 17

  init(descriptor: Int32?) { self.descriptor = descriptor }

  /// A source of libzip's that keeps this object.
  func source(_ failure: inout zip_error_t) -> OpaquePointer? {
    let user = unsafe Unmanaged.passRetained(self).toOpaque()
    guard let source = unsafe zip_source_function_create(targetCallback, user, &failure) else {
      unsafe Unmanaged<ArchiveTarget>.fromOpaque(user).release()
      return nil
    }
    return unsafe source
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let isFull = descriptor != nil && held.count + bytes.count > Self.most
    if isFull || position < start || position > start + held.count {
      guard flush() else { return false }
      start = position
    }
    let place = position - start
    let over = min(bytes.count, held.count - place)
    unsafe held.withUnsafeMutableBytes { held in
      unsafe UnsafeMutableRawBufferPointer(rebasing: held[place..<place + over])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<over]))
    }
    unsafe held.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[over...]))
    position += bytes.count
    return true
  }

  private func flush() -> Bool {
    guard let descriptor else { return true }
    var done = 0
    while done < held.count {
      let count = unsafe held.withUnsafeBytes { held in
        unsafe pwrite(descriptor, held.baseAddress?.advanced(by: done), held.count - done, start + done)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        failure = errno
        return false
      }
    }
    held.removeAll(keepingCapacity: true)
    return true
  }

  fileprivate func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: UInt64
  ) -> Int64 {
    switch command {
    case ZIP_SOURCE_SUPPORTS: return Self.commands
    // There is never anything to read: the archive is a new one.
    case ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
      ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_REMOVE:
      return 0
    case ZIP_SOURCE_STAT:
      guard let stat = unsafe data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      unsafe zip_stat_init(stat)
      unsafe stat.pointee.size = 0
      unsafe stat.pointee.valid = UInt64(ZIP_STAT_SIZE)
      return unsafe Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_WRITE:
      return unsafe write(UnsafeRawBufferPointer(start: data, count: Int(clamping: length)))
        ? Int64(clamping: length) : -1
    case ZIP_SOURCE_SEEK_WRITE:
      guard let place = unsafe data?.assumingMemoryBound(to: zip_source_args_seek_t.self) else { return -1 }
      let base = unsafe place.pointee.whence == SEEK_SET ? 0 : position
      // An archive that is being written has no end but where it is written; libzip never asks for it.
      guard unsafe place.pointee.whence != SEEK_END else { return -1 }
      position = unsafe base + Int(place.pointee.offset)
      return 0
    case ZIP_SOURCE_TELL_WRITE: return Int64(position)
    case ZIP_SOURCE_COMMIT_WRITE: return flush() ? 0 : -1
    case ZIP_SOURCE_ERROR:
      guard let codes = unsafe data?.assumingMemoryBound(to: Int32.self) else { return -1 }
      unsafe codes[0] = ZIP_ER_WRITE
      unsafe codes[1] = failure
      return Int64(2 * MemoryLayout<Int32>.size)
    default: return -1
    }
  }

  private static let commands =
    [
      ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
      ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE,
      ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE,
      ZIP_SOURCE_REMOVE,
    ].reduce(0) { $0 | $1.bit }
}

private func targetCallback(
  user: UnsafeMutableRawPointer?, data: UnsafeMutableRawPointer?, length: UInt64, command: zip_source_cmd_t
) -> Int64 {
  guard let user = unsafe user else { return -1 }
  let reference = unsafe Unmanaged<ArchiveTarget>.fromOpaque(user)
  if command == ZIP_SOURCE_FREE {
    unsafe reference.release()
    return 0
  }
  return unsafe reference.takeUnretainedValue().answer(command, data, length)
}

extension zip_source_cmd_t {
  /// Its bit in what a source supports.
  var bit: Int64 { 1 << Int64(rawValue) }
}
