public import ZipArchive

extension SpreadsheetFile {
  /// The name that the program which wrote a workbook gives itself; nil where the workbook does not tell.
  ///
  /// Office Open XML tells it in `docProps/app.xml`, OpenDocument in `meta.xml`.
  public static func program(thatWrote source: Source, limits: ZipLimits = ZipLimits()) -> String? {
    guard let archive = try? source.archive(limits: limits) else { return nil }
    return text(of: "Application", in: "docProps/app.xml", of: archive)
      ?? text(of: "meta:generator", in: "meta.xml", of: archive)
  }

  /// The text of the first element of a name: enough for a note, which costs nothing where it is wrong.
  private static func text(of element: String, in part: String, of archive: ZipReader) -> String? {
    guard let entry = archive.entry(named: part), let bytes = try? archive.contents(of: entry, limit: 1 << 16)
    else { return nil }
    let markup = String(decoding: bytes, as: UTF8.self)
    guard let start = markup.firstRange(of: "<\(element)>"),
      let end = markup[start.upperBound...].firstRange(of: "</\(element)>")
    else { return nil }
    let text = markup[start.upperBound..<end.lowerBound]
    return text.isEmpty ? nil : String(text)
  }
}
