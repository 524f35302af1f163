import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// What an earlier marking left in a workbook: its sheets of remarks, and by the samples there the formats that marked
/// cells had before.
struct FormerMarks {
  /// Places among the worksheets.
  private(set) var sheets: Set<Int> = []
  private(set) var formats: [Int: Int] = [:]

  init(
    in archive: ZipReader, _ worksheets: WorksheetList, words: MarkingWords, limits: ReadingLimits
  ) throws(SpreadsheetError) {
    let candidates = worksheets.sheets.indices.filter {
      RemarksTable.mayBeName(worksheets.sheets[$0].name, of: words)
    }
    guard !candidates.isEmpty else { return }
    let workbook = try XLSXWorkbook(archive, limits: limits.workbook, markup: limits.markup)
    for index in candidates {
      guard let entry = archive.entry(named: worksheets.parts[index]) else { continue }
      guard let samples = try FormatSamples(of: workbook.openSheet(at: index))?.pairs else { continue }
      sheets.insert(index)
      let scan = try WorksheetScan(
        entry, of: archive, limits: limits, wanted: samples.flatMap { [$0.marked, $0.former] }, marked: [])
      for sample in samples {
        if let marked = scan.formats[sample.marked], let former = scan.formats[sample.former],
          marked != former
        {
          formats[marked] = former
        }
      }
    }
  }
}
