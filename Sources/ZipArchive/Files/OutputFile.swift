import Glibc
import Synchronization

/// A file that is written whole or not at all: bytes go to a temporary file in the same folder, which takes the
/// target's name only once all of it is on the disk. Dropped before `commit`, it leaves nothing.
///
/// A device or a named pipe (`/dev/null`) is written into and never replaced; a link stays, and what it leads to is
/// replaced.
@safe public struct OutputFile: ~Copyable, Sendable {
  /// Where the bytes go until `commit`.
  private let temporaryPath: String
  private let path: String
  private let replaces: Bool
  /// Whether the target is a device or a pipe, which takes the bytes and stays what it is.
  private let isStream: Bool
  private let rehearsal = Rehearsal.current
  /// Of the temporary file, for a writer that fills it itself.
  let descriptor: Int32
  private var isCommitted = false
  /// Where a signal's handler finds the temporary path.
  private let place: Int?

  /// - Parameters:
  ///   - path: the target.
  ///   - replacing: whether an existing file is replaced; otherwise it is an error (`EEXIST`).
  public init(at path: String, replacing: Bool) throws(SystemError) {
    var status = stat()
    var target = path
    isStream = unsafe stat(path, &status) == 0 && [S_IFCHR, S_IFIFO].contains(status.st_mode & S_IFMT)
    if !isStream, unsafe lstat(path, &status) == 0 {
      if !replacing { throw SystemError(code: EEXIST) }
      if status.st_mode & S_IFMT == S_IFLNK, let place = Self.resolved(path) {
        target = place
        guard unsafe stat(place, &status) == 0 else { throw SystemError(code: errno) }
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG, S_IFLNK: break
      case S_IFDIR: throw SystemError(code: EISDIR)
      default: throw SystemError(code: EEXIST)
      }
    }
    let slash = target.lastIndex(of: "/")
    var folder = isStream ? temporaryFolder + "/" : slash.map { String(target[...$0]) } ?? ""
    if let rehearsal, rehearsal.wouldMake(folder) { folder = temporaryFolder + "/" }
    var attempt = 0
    while true {
      let number = Self.begun.add(1, ordering: .relaxed).oldValue
      let candidate = "\(folder).perechen-\(getpid())-\(number).tmp"
      let opened = unsafe open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if opened >= 0 {
        temporaryPath = candidate
        descriptor = opened
        break
      }
      let code = errno
      guard code == EEXIST, attempt < 10_000 else {
        // Some file systems say of a folder where nothing can be made that there is none.
        let isFolder = unsafe access(folder.isEmpty ? "." : folder, F_OK) == 0
        throw SystemError(code: code == ENOENT && isFolder ? EPERM : code)
      }
      attempt += 1
    }
    self.path = target
    self.replaces = replacing
    place = TemporaryFiles.note(temporaryPath)
  }

  /// How many were begun in this process: several are at a time.
  private static let begun = Atomic(0)

  /// Where a link leads; nil where it leads nowhere.
  private static func resolved(_ path: String) -> String? {
    guard let place = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(place) }
    return unsafe String(cString: place)
  }

  deinit {
    close(descriptor)
    if !isCommitted { unsafe unlink(temporaryPath) }
    TemporaryFiles.strike(off: place)
  }

  /// Appends bytes.
  public mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    try writeAll(bytes, to: descriptor)
  }

  /// Puts the file under its name: flushed to the disk, then renamed; later where a `LateCommit` is set up.
  public consuming func commit() throws(SystemError) {
    if let rehearsal { return try rehearsal.note(path, replacing: replaces || isStream) }
    if isStream { return try pourOut() }
    if let late = LateCommit.current { return late.take(self) }
    try flushAndName()
  }

  consuming func flushAndName() throws(SystemError) {
    guard fsync(descriptor) == 0 else { throw SystemError(code: errno) }
    if replaces {
      guard unsafe rename(temporaryPath, path) == 0 else { throw SystemError(code: errno) }
      isCommitted = true
    } else {
      // A link fails where a file of that name has come meanwhile; a rename would replace it.
      if unsafe link(temporaryPath, path) != 0 {
        // Some file systems know no links.
        guard errno == EPERM || errno == ENOTSUP || errno == EMLINK else { throw SystemError(code: errno) }
        guard unsafe access(path, F_OK) != 0 else { throw SystemError(code: EEXIST) }
        guard unsafe rename(temporaryPath, path) == 0 else { throw SystemError(code: errno) }
        isCommitted = true
      }
    }
  }

  /// Copies what was written into the device or pipe.
  private func pourOut() throws(SystemError) {
    let target = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard target >= 0 else { throw SystemError(code: errno) }
    defer { close(target) }
    do throws(ZipError) {
      var source = try FileSource(path: temporaryPath)
      var buffer: [UInt8] = []
      while try source.read(into: &buffer) {
        do throws(SystemError) { try writeAll(buffer, to: target) } catch { throw ZipError(.system(error)) }
      }
    } catch {
      if case .system(let reason) = error.problem { throw reason }
      throw SystemError(code: EIO)
    }
  }
}
