import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// Finds the workbook part of a package, and what the package says beside it.
struct WorkbookLocation {
  let part: String
  let entry: ZipEntry

  /// By the package's relationship (ISO 29500-1, 12.3.23), else by content type, else by the name that all programs use.
  init(
    in archive: ZipReader, types: ContentTypes, limits: SpreadsheetLimits, markup: XMLLimits
  ) throws(SpreadsheetError) {
    let package = try Relationships(of: "", in: archive, limits: limits, markup: markup)
    let stated = package.first(ofType: "officeDocument")?.target
    if let stated, let type = types.type(ofPart: stated), let format = Self.otherFormat(type) {
      throw SpreadsheetError(.otherFormat(format))
    }
    let candidates =
      [stated].compactMap(\.self) + Self.partsOfWorkbookType(in: archive, types) + ["xl/workbook.xml"]
    for part in candidates {
      if let entry = archive.entry(named: part) {
        self.part = part
        self.entry = entry
        return
      }
    }
    throw SpreadsheetError(.partMissing, part: candidates[0])
  }

  private static func partsOfWorkbookType(in archive: ZipReader, _ types: ContentTypes) -> [String] {
    archive.entries.map(\.name).filter { types.type(ofPart: $0).map(isWorkbook) ?? false }
  }

  /// Workbooks, templates and add-ins, with and without macros (ISO 29500-1, 12.3.23).
  private static func isWorkbook(_ type: String) -> Bool {
    let type = type.lowercased()
    return type.hasSuffix(".main+xml") && (type.holds("spreadsheetml.") || type.holds("vnd.ms-excel."))
  }

  private static func otherFormat(_ type: String) -> SpreadsheetError.OtherFormat? {
    if type.holds("wordprocessingml") || type.holds("ms-word") { return .word }
    if type.holds("presentationml") || type.holds("ms-powerpoint") { return .presentation }
    if type.holds("ms-excel.sheet.binary") { return .xlsb }
    return nil
  }
}

extension WorkbookFeature {
  /// Whether a comments part has other comments than the program's own; one that cannot be read is taken to have.
  private static func holdsForeignComments(_ entry: ZipEntry, of archive: ZipReader, _ limits: ReadingLimits)
    -> Bool
  {
    guard let scan = try? CommentsScan(entry, of: archive, limits: limits) else { return true }
    return scan.hasOthers || scan.comments.isEmpty
  }

  /// What the parts of a package show by their content type, or by name where the package does not tell types.
  static func features(
    of archive: ZipReader, types: ContentTypes, limits: ReadingLimits
  ) -> Set<WorkbookFeature> {
    var features: Set<WorkbookFeature> = []
    for entry in archive.entries where !entry.isFolder {
      let name = entry.name.lowercased()
      let type = (types.type(ofPart: name) ?? "").lowercased()
      if type.holds("vbaproject") || name.hasSuffix("vbaproject.bin") || name.holds("/macrosheets/") {
        features.insert(.macros)
      } else if type.holds("externallink+xml") || name.hasPrefix("xl/externallinks/") {
        features.insert(.externalLinks)
      } else if type.holds("oleobject") || name.holds("/embeddings/") {
        features.insert(.embeddedObjects)
      } else if type.holds("comments+xml") || name.hasPrefix("xl/comments")
        || name.holds("/threadedcomments/")
      {
        let isThreaded = type.holds("threadedcomments") || name.holds("/threadedcomments/")
        if isThreaded || holdsForeignComments(entry, of: archive, limits) { features.insert(.comments) }
      } else if type.holds("revisionheaders") || name.holds("/revisions/") {
        features.insert(.trackedChanges)
      }
    }
    return features
  }
}
