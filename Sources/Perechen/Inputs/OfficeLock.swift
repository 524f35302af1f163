import ZipArchive

/// The files that office programs keep beside one that is open: `~$form.xlsx` of Excel, `.~lock.form.xlsx#` of
/// LibreOffice.
enum OfficeLock {
  /// Whether a name is that of such a file.
  static func isLock(_ name: String) -> Bool { name.hasPrefix("~$") || name.hasPrefix(".~lock.") }

  /// The names of the files in a folder that are open, as far as such files tell.
  static func namesOpen(in names: some Sequence<String>) -> Set<String> {
    let names = Set(names)
    return names.filter { name in
      names.contains("~$" + name) || names.contains(".~lock." + name + "#")
    }
  }

  /// Whether a file is open in an office program.
  static func isOpen(_ path: String) -> Bool {
    let name = Path.baseName(path)
    let folder = String(path.dropLast(name.count))
    return ["~$" + name, ".~lock." + name + "#"].contains { (try? Folder.kind(of: folder + $0)) == .file }
  }
}
