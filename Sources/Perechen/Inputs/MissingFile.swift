import DiagnosticTexts
import TouchpointRegister
import ZipArchive

extension FileFailure {
  /// With the name that was probably meant, where the file is missing.
  func suggestingName() -> FileFailure {
    guard case .fileMissing(nearest: nil) = failure.problem else { return self }
    return FileFailure(path: path, failure: Failure(.fileMissing(nearest: MissingFile.nearest(to: path))))
  }
}

/// What was probably meant by a path that leads to nothing.
enum MissingFile {
  /// A file whose name is written with other letters for the same signs (`й` as one letter or as two, which macOS and
  /// other systems do differently): the path as the folder has it.
  static func sameName(as path: String) -> String? {
    names(beside: path).first { $0 == Path.baseName(path) }.map { place(of: path) + $0 }
  }

  /// The name in the folder that is nearest to the one that is missing.
  static func nearest(to path: String) -> String? {
    let wanted = letters(Path.baseName(path))
    let bound = max(1, wanted.count / 4)
    var best: (name: String, distance: Int)?
    for name in names(beside: path) where !name.hasPrefix(".") && !OfficeLock.isLock(name) {
      guard let distance = distance(wanted, name, bound: bound) else { continue }
      if distance < best?.distance ?? .max { best = (name, distance) }
    }
    return (best?.name).map { place(of: path) + $0 }
  }

  /// The extension may be left out, or be another one.
  private static func distance(_ wanted: [Unicode.Scalar], _ name: String, bound: Int) -> Int? {
    if let distance = editDistance(letters(name), wanted, bound: bound) { return distance }
    return letters(Path.withoutExtension(name)) == wanted || stem(wanted) == stem(letters(name))
      ? bound + 1 : nil
  }

  private static func stem(_ letters: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    letters.lastIndex(of: ".").map { letters[..<$0] } ?? letters[...]
  }

  private static func letters(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.map { $0 == "_" || $0 == "-" || $0 == "–" || $0 == "—" ? " " : $0 }
  }

  private static func place(of path: String) -> Substring { path.dropLast(Path.baseName(path).count) }

  private static func names(beside path: String) -> [String] {
    let folder = place(of: path)
    return ((try? Folder.list(folder.isEmpty ? "." : String(folder))) ?? []).map(\.name)
  }
}
