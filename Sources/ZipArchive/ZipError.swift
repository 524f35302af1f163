import Glibc

/// Why a package could not be read or written, and which entry it was.
public struct ZipError: Error, Sendable, Hashable {
  public var problem: Problem
  /// The entry's name; nil where the whole package is meant.
  public var entry: String?

  public init(_ problem: Problem, entry: String? = nil) {
    self.problem = problem
    self.entry = entry
  }

  public enum Problem: Sendable, Hashable {
    /// No ZIP archive, or its directory cannot be read; libzip's words.
    case notAnArchive(String)
    /// An entry does not inflate, ends early or fails its checksum; libzip's words.
    case damaged(String)
    /// The entry is encrypted.
    case encrypted
    /// The entry is compressed by a method that libzip was not built with; the method's number in the archive.
    case unsupportedCompression(Int)
    /// A name that leads out of the package.
    case unsafeName
    /// Two entries of one name: programs differ in which of them they read.
    case duplicateName
    /// Entries share bytes of the archive.
    case overlappingEntries
    case noSuchEntry
    case limit(ZipLimits.Name, Int)
    case system(SystemError)
  }
}

/// A failed call of the operating system.
public struct SystemError: Error, Sendable, Hashable {
  /// `errno`.
  public var code: Int32
  /// The system's words for it.
  public var message: String

  public init(code: Int32) {
    self.code = code
    self.message = unsafe String(cString: strerror(code))
  }
}
