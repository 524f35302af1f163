/// Bounds on what a file and a package may hold. They count what is really inflated, not what the archive declares.
public struct ZipLimits: Sendable, Hashable {
  /// Bytes of a file that is held whole: text, JSON, standard input, a file inside an archive of submissions.
  public var fileBytes = 512 << 20
  /// Entries of the archive.
  public var entries = 20_000
  /// Bytes of an entry's name.
  public var nameLength = 1_024
  /// Bytes inflated from one entry.
  public var entryBytes = 4 << 30
  /// Bytes inflated from the whole archive.
  public var totalBytes = 8 << 30
  /// Bytes inflated for each packed byte, looked at once an entry has grown over `ratioFloor`: office programs
  /// reach 100 with repetitive sheets, a bomb comes near deflate's own 1,032.
  public var ratio = 200
  /// Bytes that an entry may inflate to whatever its ratio.
  public var ratioFloor = 64 << 20

  public init() {}

  /// The names of the bounds, as messages and options spell them.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    case fileBytes = "file-bytes"
    case entries = "zip-entries"
    case nameLength = "zip-name-length"
    case entryBytes = "zip-entry-bytes"
    case totalBytes = "zip-total-bytes"
    case ratio = "zip-ratio"
  }
}
