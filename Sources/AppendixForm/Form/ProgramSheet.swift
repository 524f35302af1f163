import TouchpointRegister

/// The sheets beside the table that the program itself puts into a workbook.
package enum ProgramSheet: String, Sendable, Hashable, CaseIterable {
  /// Who sent the form and when, and what six columns cannot hold.
  case information = "Сведения"
  /// The words that drop-downs offer.
  case reference = "Справочники"
  case instructions = "Как заполнять"
  /// The findings, in a marked copy.
  case remarks = "Замечания"

  /// The sheet that holds the form.
  package static let tableName = "Перечень"

  /// The program's own sheet of that name, case and odd spaces aside.
  init?(named name: String) {
    var text = CleanedText(name).text
    // Beside a unit's own sheet of that name the remarks are «Замечания (2)».
    if text.hasSuffix(")"), let bracket = text.firstRange(of: " ("),
      Int(text[bracket.upperBound...].dropLast()) != nil,
      RegisterKey(String(text[..<bracket.lowerBound])) == RegisterKey(Self.remarks.rawValue)
    {
      text = Self.remarks.rawValue
    }
    let key = RegisterKey(text)
    guard let sheet = Self.allCases.first(where: { RegisterKey($0.rawValue) == key }) else { return nil }
    self = sheet
  }
}
