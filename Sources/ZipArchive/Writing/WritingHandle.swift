import ByteStream
import CLibZip
import Glibc

/// Owns libzip's archive that is being written.
@safe struct WritingHandle: ~Copyable {
  private var archive: OpaquePointer?

  init(_ target: ArchiveTarget) throws(ZipError) {
    FirstOpen.make()
    var failure = unsafe zip_error_t()
    unsafe zip_error_init(&failure)
    defer { unsafe zip_error_fini(&failure) }
    guard let source = unsafe target.source(&failure) else {
      throw unsafe ZipError(.damaged(String(cString: zip_error_strerror(&failure))))
    }
    guard let opened = unsafe zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &failure) else {
      unsafe zip_source_free(source)
      throw unsafe ZipError(.damaged(String(cString: zip_error_strerror(&failure))))
    }
    unsafe archive = unsafe opened
  }

  deinit { if let archive = unsafe archive { unsafe zip_discard(archive) } }

  func add(
    _ name: String, _ method: ZipWriter.Method, _ size: ZipWriter.Size, _ pull: PullSource
  ) throws(ZipError) {
    let size: UInt64? =
      switch size {
      case .exactly(let size): UInt64(max(size, 0))
      // Any size below the bound keeps libzip from ZIP64; the true one is counted and written at the end.
      case .under4GiB: 0
      case .unknown: nil
      }
    let place = try add(name, EntryContext(pull: pull, size: size, deflated: nil))
    switch method {
    case .stored: unsafe zip_set_file_compression(archive, place, ZIP_CM_STORE, 0)
    case .deflated(let level):
      unsafe zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, UInt32(min(max(level, 1), 9)))
    }
  }

  /// Adds an entry that is deflated already.
  func add(_ name: String, _ part: DeflatedPart) throws(ZipError) {
    let pull = PullSource(MemorySource(part.bytes), ahead: false)
    _ = try add(name, EntryContext(pull: pull, size: UInt64(part.size), deflated: part))
  }

  private func add(_ name: String, _ context: EntryContext) throws(ZipError) -> UInt64 {
    let user = unsafe Unmanaged.passRetained(context).toOpaque()
    guard let source = unsafe zip_source_function(archive, entryCallback, user) else {
      unsafe Unmanaged<EntryContext>.fromOpaque(user).release()
      throw failure(entry: name)
    }
    let index = unsafe zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw failure(entry: name)
    }
    // 1980-01-01, the earliest date of the format: no clock and no time zone in the package.
    unsafe zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    return UInt64(index)
  }

  /// Adds an entry of another archive, which has to live until this one is closed, with its compressed bytes as they
  /// are.
  func add(copyOf entry: ZipEntry, from reader: ZipReader) throws(ZipError) {
    if entry.isFolder {
      let index = unsafe zip_dir_add(archive, entry.name, UInt32(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else { throw failure(entry: entry.name) }
      unsafe zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
      return
    }
    guard let (source, method) = unsafe reader.rawSource(of: entry, for: archive) else {
      throw failure(entry: entry.name)
    }
    let index = unsafe zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw failure(entry: entry.name)
    }
    unsafe zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    // Of what is not told otherwise libzip deflates what it finds stored.
    if method == ZIP_CM_STORE { unsafe zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) }
  }

  /// Writes the archive.
  consuming func close() throws(ZipError) {
    guard unsafe zip_close(archive) == 0 else { throw failure(entry: nil) }
    unsafe archive = nil
  }

  private func failure(entry: String?) -> ZipError {
    guard let error = unsafe zip_get_error(archive) else { return ZipError(.damaged("libzip"), entry: entry) }
    let system = unsafe zip_error_code_system(error)
    if system != 0, unsafe zip_error_system_type(error) == ZIP_ET_SYS {
      return ZipError(.system(SystemError(code: system)), entry: entry)
    }
    return unsafe ZipError(.damaged(String(cString: zip_error_strerror(error))), entry: entry)
  }
}

/// What the callback reaches through libzip's user pointer.
private final class EntryContext {
  let pull: PullSource
  /// Of the entry as it is read; nil where it is not known beforehand.
  let size: UInt64?
  /// Set where what is pulled is deflated.
  let deflated: DeflatedPart?

  init(pull: PullSource, size: UInt64?, deflated: DeflatedPart?) {
    self.pull = pull
    self.size = size
    self.deflated = deflated
  }
}

private func entryCallback(
  user: UnsafeMutableRawPointer?, data: UnsafeMutableRawPointer?, length: UInt64, command: zip_source_cmd_t
) -> Int64 {
  guard let user = unsafe user else { return -1 }
  let reference = unsafe Unmanaged<EntryContext>.fromOpaque(user)
  let context = unsafe reference.takeUnretainedValue()
  switch command {
  case ZIP_SOURCE_SUPPORTS:
    return ZIP_SOURCE_OPEN.bit | ZIP_SOURCE_READ.bit | ZIP_SOURCE_CLOSE.bit | ZIP_SOURCE_STAT.bit
      | ZIP_SOURCE_ERROR.bit | ZIP_SOURCE_FREE.bit
  case ZIP_SOURCE_OPEN, ZIP_SOURCE_CLOSE:
    return 0
  case ZIP_SOURCE_READ:
    return unsafe Int64(
      context.pull.read(into: UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: length))))
  case ZIP_SOURCE_STAT:
    guard let stat = unsafe data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
    unsafe zip_stat_init(stat)
    if let size = context.size {
      unsafe stat.pointee.size = size
      unsafe stat.pointee.valid |= UInt64(ZIP_STAT_SIZE)
    }
    if let deflated = context.deflated {
      unsafe stat.pointee.comp_method = UInt16(ZIP_CM_DEFLATE)
      unsafe stat.pointee.comp_size = UInt64(deflated.bytes.count)
      unsafe stat.pointee.crc = deflated.checksum
      unsafe stat.pointee.valid |= UInt64(ZIP_STAT_COMP_METHOD | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC)
    }
    return unsafe Int64(MemoryLayout<zip_stat_t>.size)
  case ZIP_SOURCE_ERROR:
    guard let codes = unsafe data?.assumingMemoryBound(to: Int32.self) else { return -1 }
    unsafe codes[0] = ZIP_ER_READ
    unsafe codes[1] = EIO
    return Int64(2 * MemoryLayout<Int32>.size)
  case ZIP_SOURCE_FREE:
    unsafe reference.release()
    return 0
  default:
    return -1
  }
}
