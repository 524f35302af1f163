package import Diagnostics
import Spreadsheet
package import TouchpointRegister

/// The texts of a register's workbook that a cell of Office Open XML cannot hold whole (TP109); its writer cuts them.
///
/// OpenDocument, CSV and JSON hold a text of any length.
package func textsCut(of register: Register, isDraft: Bool = false) -> [Finding] {
  register.hasLongText ? textsCut(in: registerDocument(register, isDraft: isDraft)) : []
}

func textsCut(in document: WorkbookDocument) -> [Finding] {
  var findings: [Finding] = []
  for sheet in document.sheets where sheet.rowCount > 0 {
    for number in 1...sheet.rowCount {
      for cell in sheet.row(number).cells {
        guard case .string(let text)? = cell.value, text.utf8.count > LongText.cutAt else { continue }
        let length = text.utf16.count
        guard length > LongText.cutAt else { continue }
        findings.append(
          .textCutOnWriting(
            sheet: sheet.name, cell: CellAddress(row: number, column: cell.column).description, text: text,
            length: length, limit: LongText.cutAt))
      }
    }
  }
  return findings
}

extension Register {
  /// Whether a cell may have to be cut; most registers need no second look.
  fileprivate var hasLongText: Bool {
    func isLong(_ text: String?) -> Bool { (text?.utf8.count ?? 0) > LongText.cutAt }
    if isLong(authority) || isLong(title) || isLong(edition?.number) { return true }
    if let submission {
      let fields = [submission.unit, submission.responsible, submission.contact, submission.date]
      if fields.contains(where: isLong) { return true }
    }
    return directions.contains { section in
      section.processes.contains { process in
        isLong(process.name)
          || process.touchpoints.contains { touchpoint in
            isLong(touchpoint.name) || isLong(touchpoint.interaction) || isLong(touchpoint.particularities)
              || touchpoint.otherNeeds.contains(where: isLong)
          }
      }
    }
  }
}
