import Glibc

/// A folder of its own for temporary files, removed with all that is in it.
@safe public struct ScratchFolder: ~Copyable {
  public let path: String

  /// Creates the folder where the system keeps temporary files (`TMPDIR`, else `/tmp`).
  public init() throws(SystemError) {
    var template = Array((temporaryFolder + "/perechen-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemError(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? Folder.remove(path) }
}

/// Where the system keeps temporary files.
var temporaryFolder: String { environmentVariable("TMPDIR") ?? "/tmp" }
