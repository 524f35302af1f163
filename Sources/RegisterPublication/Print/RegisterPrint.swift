import AppendixForm
import TextDocument
import TouchpointRegister

extension PrintDocument {
  /// The register as the order's appendix has it: stamp, title, six columns, the first three of them merged.
  init(of register: Register, _ heading: RegisterHeading) {
    var paragraphs: [PrintParagraph] = []
    if let mark = heading.mark { paragraphs.append(PrintParagraph(mark, .mark)) }
    if let stamp = heading.stamp { paragraphs.append(PrintParagraph(stamp, .stamp)) }
    paragraphs.append(PrintParagraph(heading.title, .title))
    self.init(
      title: heading.title, paragraphs: paragraphs,
      table: PrintTable(columns: Self.columns, rows: Self.rows(of: register)))
  }

  /// Together as wide as the text of a lying A4 page, in millimetres.
  private static let widths: [Double] = [10, 37, 47, 54, 60, 59]

  private static var columns: [PrintColumn] {
    zip(FormColumn.allCases, widths).map { PrintColumn($0.caption, width: $1, isCentred: $0 == .number) }
  }

  private static func rows(of register: Register) -> [PrintRow] {
    var rows: [PrintRow] = []
    for section in register.directions {
      let count = section.processes.reduce(0) { $0 + $1.touchpoints.count }
      var isNewDirection = true
      for process in section.processes {
        for (place, touchpoint) in process.touchpoints.enumerated() {
          rows.append([
            isNewDirection ? .text("\(section.direction.rawValue).", rows: count) : .covered,
            isNewDirection ? .text(section.direction.name, rows: count) : .covered,
            place == 0 ? .text(process.name, rows: process.touchpoints.count) : .covered,
            .text(touchpoint.name), .text(touchpoint.interaction), .text(touchpoint.particularities),
          ])
          isNewDirection = false
        }
      }
    }
    return rows
  }
}
