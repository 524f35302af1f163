import Glibc
import Synchronization

/// Work that does everything but leave its outputs (`--dry-run`): what it would leave is noted.
///
/// Within `Rehearsal.$current.withValue`, an `OutputFile` is begun and filled as always, so that whatever would refuse it
/// does, and then removed in the place of being given its name; folders are not made.
public final class Rehearsal: Sendable {
  @TaskLocal public static var current: Rehearsal?

  /// A file that would be written.
  public struct Output: Sendable, Hashable {
    public var path: String
    /// Whether there is a file of that name, which would be replaced.
    public var replaces: Bool
  }

  private struct State {
    var outputs: [String: Output] = [:]
    var folders: Set<String> = []
  }

  private let state = Mutex(State())

  public init() {}

  /// What would be written, in code-point order of the paths.
  public var outputs: [Output] {
    state.withLock { Array($0.outputs.values) }
      .sorted { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
  }

  /// Notes a file that was begun and would be given its name now.
  /// - Throws: `EEXIST` where one has come meanwhile and is not to be replaced.
  public func note(_ path: String, replacing: Bool) throws(SystemError) {
    let isThere = unsafe access(path, F_OK) == 0
    let isNew = state.withLock { state in
      guard isThere || state.outputs[path] != nil else {
        state.outputs[path] = Output(path: path, replaces: false)
        return true
      }
      if replacing, state.outputs[path] == nil { state.outputs[path] = Output(path: path, replaces: isThere) }
      return replacing
    }
    if !isNew { throw SystemError(code: EEXIST) }
  }

  /// Whether a folder is one that would have been made.
  func wouldMake(_ folder: String) -> Bool {
    state.withLock { $0.folders.contains(Self.plain(folder)) }
  }

  /// Notes a folder that would be made.
  /// - Throws: what making it would.
  func noteFolder(_ path: String, withParents: Bool) throws(SystemError) {
    var existing = Self.plain(path)
    var missing: [String] = []
    while try Folder.kind(of: existing) == .missing {
      missing.append(existing)
      let slash = existing.lastIndex(of: "/")
      existing = slash.map { $0 == existing.startIndex ? "/" : String(existing[..<$0]) } ?? "."
    }
    guard try Folder.kind(of: existing) == .folder else { throw SystemError(code: ENOTDIR) }
    guard !missing.isEmpty else { return }
    guard withParents || missing.count == 1 else { throw SystemError(code: ENOENT) }
    // Made and removed at once: no other way tells all that the system may refuse.
    let trial = existing + "/.perechen-\(getpid())-trial.tmp"
    guard unsafe mkdir(trial, 0o777) == 0 || errno == EEXIST else { throw SystemError(code: errno) }
    unsafe rmdir(trial)
    let made = missing
    state.withLock { $0.folders.formUnion(made) }
  }

  private static func plain(_ folder: String) -> String {
    var folder = Substring(folder)
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return String(folder)
  }
}
