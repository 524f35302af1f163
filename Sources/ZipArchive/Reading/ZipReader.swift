public import ByteStream
import CLibZip
import Glibc
import Synchronization

/// A ZIP package that is open for reading.
///
/// Names are checked when it is opened; sizes are counted while entries are read, so an archive that lies about
/// them is caught by what it really inflates to.
public final class ZipReader {
  public let entries: [ZipEntry]
  /// Whether each entry's own header says the same as the directory at the archive's end. Some programs write
  /// archives of which it does not and that read well all the same; but where something is missing besides, a name
  /// was damaged.
  ///
  /// Found out when it is asked for: of a file by opening it anew.
  public var isConsistent: Bool {
    switch origin {
    case .file(let path):
      var code: Int32 = 0
      guard let archive = unsafe zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else { return false }
      unsafe zip_discard(archive)
      return true
    case .memory(let isConsistent): return isConsistent
    }
  }

  private enum Origin {
    case file(String)
    case memory(isConsistent: Bool)
  }
  private let origin: Origin
  let limits: ZipLimits
  private let handle: ArchiveHandle
  private let byName: [String: Int]
  /// Bytes inflated so far, in whatever thread.
  private let inflated = Atomic(0)

  /// How an archive begins; its directory stands at the end.
  private static let start: [UInt8] = [0x50, 0x4B, 3, 4]
  /// libzip's word for an archive without an end is that it is none.
  private static let cutOff = ZipError.Problem.notAnArchive("Possibly truncated or corrupted zip archive")

  /// Opens the package at a path.
  public convenience init(path: String, limits: ZipLimits = ZipLimits()) throws(ZipError) {
    let size = try FileSource.size(ofFileAt: path)
    FirstOpen.make()
    var code: Int32 = 0
    guard let archive = unsafe zip_open(path, ZIP_RDONLY, &code) else {
      let isBegun = try FileSource.start(ofFileAt: path, count: 4) == Self.start
      throw code == ZIP_ER_NOZIP && isBegun ? ZipError(Self.cutOff) : ZipError.opening(code: code)
    }
    try unsafe self.init(ArchiveHandle(archive), .file(path), archiveSize: size, limits: limits)
  }

  /// Opens a package in memory.
  public convenience init(bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    // libzip does not free a buffer without bytes; its words are the same.
    guard !bytes.isEmpty else { throw ZipError(.notAnArchive("Not a zip archive")) }
    FirstOpen.make()
    var failure = unsafe zip_error_t()
    unsafe zip_error_init(&failure)
    defer { unsafe zip_error_fini(&failure) }
    // libzip frees this copy with the source.
    guard let copy = unsafe malloc(bytes.count) else {
      throw ZipError(.system(SystemError(code: ENOMEM)))
    }
    unsafe bytes.withUnsafeBytes { source in
      if let base = source.baseAddress { unsafe copy.copyMemory(from: base, byteCount: source.count) }
    }
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &failure) else {
      unsafe free(copy)
      throw unsafe ZipError(.notAnArchive(String(cString: zip_error_strerror(&failure))))
    }
    let checked = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &failure)
    guard let archive = unsafe checked ?? zip_open_from_source(source, ZIP_RDONLY, &failure) else {
      unsafe zip_source_free(source)
      if bytes.starts(with: Self.start), unsafe zip_error_code_zip(&failure) == ZIP_ER_NOZIP {
        throw ZipError(Self.cutOff)
      }
      throw unsafe ZipError(.notAnArchive(String(cString: zip_error_strerror(&failure))))
    }
    try unsafe self.init(
      ArchiveHandle(archive), .memory(isConsistent: checked != nil), archiveSize: bytes.count, limits: limits)
  }

  private init(
    _ handle: consuming ArchiveHandle, _ origin: Origin, archiveSize: Int, limits: ZipLimits
  ) throws(ZipError) {
    let listed = try handle.list(limits: limits)
    var byName: [String: Int] = [:]
    var packed = 0
    for (place, entry) in listed.enumerated() {
      packed += entry.packedSize
      if byName.updateValue(place, forKey: entry.name) != nil {
        throw ZipError(.duplicateName, entry: entry.name)
      }
    }
    guard packed <= archiveSize else { throw ZipError(.overlappingEntries) }
    // Part names are compared without case (ISO 29500-2, 6.2.2.3): a second chance after the exact name.
    for (place, entry) in listed.enumerated() where byName[entry.name.lowercased()] == nil {
      byName[entry.name.lowercased()] = place
    }
    self.entries = listed
    self.origin = origin
    self.byName = byName
    self.limits = limits
    self.handle = handle
  }

  /// The entry of a name; where there is none, the first whose name differs only in case.
  public func entry(named name: String) -> ZipEntry? {
    (byName[name] ?? byName[name.lowercased()]).map { entries[$0] }
  }

  /// Starts inflating an entry.
  public func open(_ entry: ZipEntry) throws(ZipError) -> ZipEntryReader {
    guard !entry.isEncrypted else { throw ZipError(.encrypted, entry: entry.name) }
    let file = try handle.open(entry)
    return ZipEntryReader(archive: self, entry: entry, file: file)
  }

  /// The whole contents of an entry.
  /// - Parameter limit: the most bytes that are taken; over it the entry counts as too large.
  public func contents(of entry: ZipEntry, limit: Int) throws(ZipError) -> [UInt8] {
    var reader = try open(entry)
    var whole: [UInt8] = []
    var buffer: [UInt8] = []
    while try reader.read(into: &buffer) {
      guard whole.count + buffer.count <= limit else {
        throw ZipError(.limit(.fileBytes, limit), entry: entry.name)
      }
      whole.append(contentsOf: buffer)
    }
    return whole
  }

  /// An entry's compressed bytes as a source for an archive that is being written, and their method.
  func rawSource(of entry: ZipEntry, for target: OpaquePointer?) -> (source: OpaquePointer, method: Int32)? {
    unsafe handle.rawSource(of: entry, for: target)
  }

  /// Counts bytes against the bounds of the entry and of the whole archive.
  fileprivate func count(_ bytes: Int, of entry: ZipEntry, soFar: Int) throws(ZipError) {
    let inflated = inflated.add(bytes, ordering: .relaxed).newValue
    if soFar > limits.entryBytes { throw ZipError(.limit(.entryBytes, limits.entryBytes), entry: entry.name) }
    if inflated > limits.totalBytes {
      throw ZipError(.limit(.totalBytes, limits.totalBytes), entry: entry.name)
    }
    if soFar > limits.ratioFloor, soFar / max(entry.packedSize, 1) > limits.ratio {
      throw ZipError(.limit(.ratio, limits.ratio), entry: entry.name)
    }
  }
}

/// The inflated bytes of one entry. Its checksum is verified at the end: damaged contents end in an error.
@safe public struct ZipEntryReader: ~Copyable, ByteSource {
  private let archive: ZipReader
  private let entry: ZipEntry
  private var file: EntryHandle
  private var total = 0

  fileprivate init(archive: ZipReader, entry: ZipEntry, file: consuming EntryHandle) {
    self.archive = archive
    self.entry = entry
    self.file = file
  }

  public mutating func read(into buffer: inout [UInt8]) throws(ZipError) -> Bool {
    try file.read(into: &buffer, entry: entry)
    guard !buffer.isEmpty else { return false }
    total += buffer.count
    try archive.count(buffer.count, of: entry, soFar: total)
    return true
  }
}
