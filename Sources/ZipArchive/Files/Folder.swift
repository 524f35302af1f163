import Glibc

/// What stands in a folder of the file system.
public enum Folder {
  /// An entry of a folder.
  public struct Entry: Sendable, Hashable {
    public var name: String
    public var isFolder: Bool
    /// Whether the name is UTF-8. Where it is not, `name` is how it may be meant, and leads nowhere.
    public var isNamedInUTF8 = true
  }

  /// What a path leads to, links followed.
  public enum PathKind: Sendable, Hashable { case file, folder, missing }

  public static func kind(of path: String) throws(SystemError) -> PathKind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { return .missing }
      throw SystemError(code: code)
    }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The entries of a folder in code-point order, `.` and `..` left out. A link to a folder is no folder here:
  /// it could lead back up.
  public static func list(_ path: String) throws(SystemError) -> [Entry] {
    guard let stream = unsafe opendir(path) else { throw SystemError(code: errno) }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
          unsafe Array(
            UnsafeBufferPointer(
              start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))))
        }
      }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        let meant = CodePage.likeliest(for: [bytes]).text(bytes)
        entries.append(
          Entry(name: meant, isFolder: unsafe entry.pointee.d_type == UInt8(DT_DIR), isNamedInUTF8: false))
        continue
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      let isFolder = unsafe lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append(Entry(name: name, isFolder: isFolder))
    }
    return entries.sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
  }

  /// Creates a folder; one that exists is no error.
  /// - Parameter withParents: whether the folders above it are created too.
  public static func create(_ path: String, withParents: Bool = true) throws(SystemError) {
    if let rehearsal = Rehearsal.current { return try rehearsal.noteFolder(path, withParents: withParents) }
    if unsafe mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      guard try kind(of: path) == .folder else { throw SystemError(code: ENOTDIR) }
    case ENOENT where withParents:
      var parent = Substring(path)
      while parent.last == "/" { parent.removeLast() }
      guard let slash = parent.lastIndex(of: "/"), slash > parent.startIndex else {
        throw SystemError(code: ENOENT)
      }
      try create(String(parent[..<slash]))
      guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError(code: errno) }
    case let code: throw SystemError(code: code)
    }
  }

  /// Renames a file or folder.
  public static func rename(_ old: String, to new: String) throws(SystemError) {
    guard unsafe Glibc.rename(old, new) == 0 else { throw SystemError(code: errno) }
  }

  /// Removes a file, or a folder with all that is in it; links are removed, not followed.
  public static func remove(_ path: String) throws(SystemError) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw SystemError(code: errno)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      for entry in try list(path) { try remove(path + "/" + entry.name) }
      guard unsafe rmdir(path) == 0 else { throw SystemError(code: errno) }
    } else {
      guard unsafe unlink(path) == 0 else { throw SystemError(code: errno) }
    }
  }
}
