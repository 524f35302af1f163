import CLibZip
import Glibc

/// Owns libzip's archive that is open for reading.
@safe struct ArchiveHandle: ~Copyable {
  private let archive: OpaquePointer
  /// libzip's entries share the file that they are read from: one is read at a time, in whatever thread.
  private let lock = ArchiveLock()

  init(_ archive: OpaquePointer) {
    unsafe self.archive = archive
  }

  deinit { unsafe zip_discard(archive) }

  /// The directory of the archive.
  func list(limits: ZipLimits) throws(ZipError) -> [ZipEntry] {
    let count = unsafe Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else { throw ZipError(.limit(.entries, limits.entries)) }
    var entries: [ZipEntry] = []
    var names: [[UInt8]] = []
    entries.reserveCapacity(max(count, 0))
    for index in 0..<max(count, 0) {
      var stat = unsafe zip_stat_t()
      guard unsafe zip_stat_index(archive, UInt64(index), 0, &stat) == 0,
        let raw = unsafe zip_get_name(archive, UInt64(index), UInt32(ZIP_FL_ENC_RAW))
      else { throw unsafe ZipError(.notAnArchive(String(cString: zip_strerror(archive)))) }
      let length = unsafe strlen(raw)
      guard length <= limits.nameLength else { throw ZipError(.limit(.nameLength, limits.nameLength)) }
      names.append((0..<length).map { unsafe UInt8(bitPattern: raw[$0]) })
      entries.append(
        unsafe ZipEntry(
          name: "", index: index, declaredSize: Int(clamping: stat.size),
          packedSize: Int(clamping: stat.comp_size),
          isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE)))
    }
    for (place, name) in EntryName.decode(names).enumerated() {
      guard let name else {
        throw ZipError(.unsafeName, entry: String(decoding: names[place], as: UTF8.self))
      }
      entries[place].name = name
    }
    return entries
  }

  func rawSource(of entry: ZipEntry, for target: OpaquePointer?) -> (source: OpaquePointer, method: Int32)? {
    var stat = unsafe zip_stat_t()
    guard let target = unsafe target, unsafe zip_stat_index(archive, UInt64(entry.index), 0, &stat) == 0,
      let source = unsafe zip_source_zip(
        target, archive, UInt64(entry.index), UInt32(ZIP_FL_COMPRESSED), 0, -1)
    else { return nil }
    return unsafe (source, Int32(stat.comp_method))
  }

  func open(_ entry: ZipEntry) throws(ZipError) -> EntryHandle {
    lock.lock()
    defer { lock.unlock() }
    guard let file = unsafe zip_fopen_index(archive, UInt64(entry.index), 0) else {
      let error = unsafe zip_get_error(archive)
      let code = unsafe zip_error_code_zip(error)
      if code == ZIP_ER_COMPNOTSUPP {
        var stat = unsafe zip_stat_t()
        unsafe zip_stat_index(archive, UInt64(entry.index), 0, &stat)
        throw unsafe ZipError(.unsupportedCompression(Int(stat.comp_method)), entry: entry.name)
      }
      throw unsafe ZipError(.damaged(String(cString: zip_strerror(archive))), entry: entry.name)
    }
    return unsafe EntryHandle(file, lock)
  }
}

/// Owns libzip's entry that is open for reading.
@safe struct EntryHandle: ~Copyable {
  private let file: OpaquePointer
  private let lock: ArchiveLock
  private static let chunk = 1 << 16

  init(_ file: OpaquePointer, _ lock: ArchiveLock) {
    unsafe self.file = file
    self.lock = lock
  }

  deinit {
    lock.lock()
    unsafe zip_fclose(file)
    lock.unlock()
  }

  /// Fills `buffer` with the next bytes; leaves it empty at the end.
  mutating func read(into buffer: inout [UInt8], entry: ZipEntry) throws(ZipError) {
    lock.lock()
    defer { lock.unlock() }
    let count = unsafe buffer.refill(atMost: max(buffer.capacity, Self.chunk)) { base, capacity in
      unsafe Int(zip_fread(file, base, UInt64(capacity)))
    }
    guard count >= 0 else {
      throw unsafe ZipError(.damaged(String(cString: zip_file_strerror(file))), entry: entry.name)
    }
  }
}

extension ZipError {
  /// From the code that `zip_open` gives.
  static func opening(code: Int32) -> ZipError {
    var error = unsafe zip_error_t()
    unsafe zip_error_init_with_code(&error, code)
    defer { unsafe zip_error_fini(&error) }
    let system = unsafe zip_error_code_system(&error)
    if system != 0 { return ZipError(.system(SystemError(code: system))) }
    return unsafe ZipError(.notAnArchive(String(cString: zip_error_strerror(&error))))
  }
}

extension [UInt8] {
  /// Replaces the contents by what a C call writes.
  /// - Returns: what the call returned: a count of bytes, or a negative number (the array is empty then).
  mutating func refill(
    atMost capacity: Int, _ call: (UnsafeMutableRawPointer, Int) -> Int
  ) -> Int {
    // In its own memory: new memory for each chunk costs more than what is read into it.
    var result = 0
    removeAll(keepingCapacity: true)
    append(addingCapacity: capacity) { output in
      result = unsafe output.withUnsafeMutableBufferPointer { buffer, count in
        guard let base = buffer.baseAddress else { return 0 }
        let result = unsafe call(UnsafeMutableRawPointer(base), capacity)
        count = Swift.max(0, Swift.min(result, capacity))
        return result
      }
    }
    return result
  }
}
