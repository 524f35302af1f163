package import Reports

/// Writes the pages of the manual into a folder: `man1/perechen.1`, `ru/man1/perechen.1`, ….
package struct ManualFolder: Sendable {
  /// Whether existing pages are replaced.
  package var replaces = false

  package init() {}

  package func write(_ pages: [ManualPage], to folder: String) throws(FileFailure) {
    for page in pages {
      let path = Path.join(folder, page.path)
      try Path.createFolder(of: path)
      var output = try ByteOutput(path, replacing: replaces)
      try output.write(Array(page.text.utf8))
      try output.commit()
    }
  }
}
