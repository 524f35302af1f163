import DiagnosticTexts
import ZipArchive

/// Parts of a path, as text.
enum Path {
  static func baseName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// In lower case, without the dot; empty where the name has none.
  static func fileExtension(_ path: String) -> String {
    let name = baseName(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  static func withoutExtension(_ path: String) -> String {
    let suffix = fileExtension(path)
    return suffix.isEmpty ? path : String(path.dropLast(suffix.count + 1))
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Makes the folder that a file is to be written into, where it is missing.
  static func createFolder(of path: String) throws(FileFailure) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    do { try Folder.create(String(path[..<slash])) } catch {
      throw FileFailure(path: path, failure: Failure(writing: error))
    }
  }

  static func isFile(_ path: String) throws(FileFailure) -> Bool {
    do { return try Folder.kind(of: path) == .file } catch {
      throw FileFailure(path: path, failure: Failure(writing: error))
    }
  }

  /// Whether a result that is to be written at a path goes into a folder there.
  static func isFolder(_ path: String) throws(FileFailure) -> Bool {
    if path.hasSuffix("/") { return true }
    do { return try Folder.kind(of: path) == .folder } catch {
      throw FileFailure(path: path, failure: Failure(writing: error))
    }
  }
}
