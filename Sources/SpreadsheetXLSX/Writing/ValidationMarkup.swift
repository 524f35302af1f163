import Spreadsheet
import XMLStream

extension XMLWriter {
  /// Checks, drop-downs and input messages (ISO 29500-1, 18.3.1.33).
  mutating func validations(_ validations: [DataValidation], _ names: SheetNames) {
    let written = validations.filter { !$0.ranges.isEmpty }
    guard !written.isEmpty else { return }
    start("dataValidations")
    attribute("count", written.count)
    for validation in written { self.validation(validation, names) }
    end()
  }

  private mutating func validation(_ validation: DataValidation, _ names: SheetNames) {
    start("dataValidation")
    switch validation.kind {
    case .any: break
    case .list: attribute("type", literal: "list")
    case .date:
      attribute("type", literal: "date")
      attribute("operator", literal: "greaterThanOrEqual")
    case .email: attribute("type", literal: "custom")
    }
    if validation.alert != .refuses { attribute("errorStyle", literal: "warning") }
    attribute("allowBlank", literal: "1")
    attribute("showInputMessage", literal: "1")
    if validation.kind != .any, validation.alert != .silent {
      attribute("showErrorMessage", literal: "1")
      if !validation.alertText.isEmpty { attribute("error", prefix(of: validation.alertText, utf16: 255)) }
    }
    if !validation.promptTitle.isEmpty {
      attribute("promptTitle", prefix(of: validation.promptTitle, utf16: 32))
    }
    if !validation.prompt.isEmpty { attribute("prompt", prefix(of: validation.prompt, utf16: 255)) }
    attribute("sqref", validation.ranges.map(\.description).joined(separator: " "))
    if let formula = formula(validation, names) { element("formula1", text: formula) }
    end()
  }

  private func formula(_ validation: DataValidation, _ names: SheetNames) -> String? {
    switch validation.kind {
    case .any: nil
    case .list(let sheet, let range): names.reference(toSheet: sheet, range.absolute)
    // 2000-01-01.
    case .date: "36526"
    case .email: validation.ranges.first.map { "ISNUMBER(SEARCH(\"?*@?*.?*\",\($0.first)))" }
    }
  }
}

extension CellRange {
  /// `$A$1:$F$9`.
  var absolute: String {
    func absolute(_ cell: CellAddress) -> String {
      "$\(CellAddress.letters(ofColumn: cell.column))$\(cell.row)"
    }
    return first == last ? absolute(first) : "\(absolute(first)):\(absolute(last))"
  }
}
