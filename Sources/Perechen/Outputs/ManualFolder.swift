public import Reports

/// Writes the pages of the manual into a folder: `man1/perechen.1`, `ru/man1/perechen.1`, ….
public struct ManualFolder: Sendable {
  /// Whether existing pages are replaced.
  public var replaces = false

  public init() {}

  public func write(_ pages: [ManualPage], to folder: String) throws(FileFailure) {
    for page in pages {
      let path = Path.join(folder, page.path)
      try Path.createFolder(of: path)
      var output = try ByteOutput(path, replacing: replaces)
      try output.write(Array(page.text.utf8))
      try output.commit()
    }
  }
}
