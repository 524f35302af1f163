import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// What the package tells of itself beside its content.
enum PackageManifest {
  static let path = "META-INF/manifest.xml"

  /// Whether the manifest says that entries are encrypted (ODF 1.3 part 2, 4.6).
  ///
  /// A manifest that is missing or no XML does not keep the content from being read.
  static func isEncrypted(_ archive: ZipReader, markup: XMLLimits) throws(SpreadsheetError) -> Bool {
    guard let entry = archive.entry(named: path) else { return false }
    var part = try ODFPart(entry, of: archive, limits: markup)
    do {
      while let event = try part.next() {
        if case .start(.encryptionData, .manifest) = event { return true }
      }
    } catch {
      guard case .malformedXML = error.problem else { throw error }
    }
    return false
  }

  /// Whether pictures lie in the package, on whatever sheet.
  static func hasPictures(_ archive: ZipReader) -> Bool {
    archive.entries.contains { !$0.isFolder && $0.name.hasPrefix("Pictures/") }
  }

  /// Whether macros lie in the package: Basic libraries, or scripts of other languages.
  static func hasMacros(_ archive: ZipReader) -> Bool {
    archive.entries.contains {
      !$0.isFolder && ($0.name.hasPrefix("Basic/") || $0.name.hasPrefix("Scripts/"))
    }
  }
}
