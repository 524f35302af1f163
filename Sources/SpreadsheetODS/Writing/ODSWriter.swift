import ByteStream
public import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// Writes OpenDocument 1.3 spreadsheets.
public enum ODSWriter {
  static let mimetype: StaticString = "application/vnd.oasis.opendocument.spreadsheet"

  /// Writes a workbook whole or not at all; the same document gives the same bytes.
  ///
  /// Each row is asked for twice: before writing for its height, and while it is written. Errors are written as
  /// formulas that give them (OpenDocument has no type for them), formulas without value as empty cells.
  /// - Parameters:
  ///   - flat: one XML document (`.fods`) instead of a package (`.ods`).
  ///   - replacing: whether an existing file is replaced; otherwise it is an error (`.system`, `EEXIST`).
  public static func write(
    _ document: WorkbookDocument, to path: String, flat: Bool = false, replacing: Bool
  ) throws(SpreadsheetError) {
    let plan = DocumentPlan(document)
    do throws(ZipError) {
      if flat {
        try writeFlat(plan, to: path, replacing: replacing)
      } else {
        try writePackage(plan, to: path, replacing: replacing)
      }
    } catch {
      throw SpreadsheetError(error)
    }
  }

  private static func writePackage(
    _ plan: DocumentPlan, to path: String, replacing: Bool
  ) throws(ZipError) {
    let content = ContentParts(plan, isFlat: false)
    var archive = ZipWriter()
    // First and stored, so that the kind is seen at the file's beginning (ODF 1.3 part 2, 3.3).
    archive.add("mimetype", method: .stored, bytes: Array("\(mimetype)".utf8))
    archive.add("content.xml", method: .table, from: PartWriter { content.step(&$0) }, ahead: true)
    archive.add("styles.xml", bytes: XMLWriter.part { $0.stylesPart(plan) })
    archive.add("settings.xml", bytes: XMLWriter.part { $0.settingsPart(plan) })
    archive.add("meta.xml", bytes: XMLWriter.part { $0.metaPart(plan) })
    archive.add("META-INF/manifest.xml", bytes: XMLWriter.part { $0.manifest() })
    try archive.write(to: path, replacing: replacing)
  }

  private static func writeFlat(
    _ plan: DocumentPlan, to path: String, replacing: Bool
  ) throws(ZipError) {
    let content = ContentParts(plan, isFlat: true)
    var part = PartWriter { content.step(&$0) }
    var buffer: [UInt8] = []
    do throws(SystemError) {
      var file = try OutputFile(at: path, replacing: replacing)
      while part.read(into: &buffer) { try file.write(buffer) }
      try file.commit()
    } catch {
      throw ZipError(.system(error))
    }
  }
}
