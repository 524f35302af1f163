import Spreadsheet

/// The worksheets among a workbook's sheets and the parts they are in: chart, dialog and macro sheets are told by
/// their relationship's type, else by their content type.
struct WorksheetList {
  private(set) var sheets: [SheetInfo] = []
  private(set) var parts: [String] = []
  /// The place of each among all sheets of the workbook.
  private(set) var places: [Int] = []
  private(set) var hasMacroSheets = false

  init(
    _ entries: [WorkbookPart.SheetEntry], _ relationships: Relationships, _ types: ContentTypes
  ) {
    for (place, entry) in entries.enumerated() {
      let relationship = relationships.first(withID: entry.relationship)
      // Without any relationships the sheets' order is all there is to go by.
      let part =
        relationship?.target
        ?? (relationships.exist ? "xl/\(entry.relationship)" : "xl/worksheets/sheet\(place + 1).xml")
      switch relationship?.type {
      case "chartsheet", "dialogsheet": continue
      case "xlMacrosheet", "xlIntlMacrosheet":
        hasMacroSheets = true
        continue
      default: break
      }
      if let type = types.type(ofPart: part), Self.isOtherSheet(type) { continue }
      sheets.append(SheetInfo(name: entry.name, isHidden: entry.isHidden))
      parts.append(part)
      places.append(place)
    }
  }

  private static func isOtherSheet(_ type: String) -> Bool {
    let type = type.lowercased()
    return type.contains("chartsheet+xml") || type.contains("dialogsheet+xml")
      || type.contains("macrosheet+xml")
  }
}
