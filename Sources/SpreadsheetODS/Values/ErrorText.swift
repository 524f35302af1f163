/// What an office program shows in a cell whose formula failed.
///
/// OpenDocument has no value type for errors. LibreOffice marks them (`calcext:value-type="error"`); other
/// programs write a text, or no value, and show the error's name.
enum ErrorText {
  /// Whether the shown text is an error's name: those of OpenFormula (ODF 1.3 part 4, 5.12), the Russian ones,
  /// and the numbered ones of LibreOffice (`Err:502`).
  static func isError(_ text: [UInt8]) -> Bool {
    guard let first = text.first, first == UInt8(ascii: "#") || first == UInt8(ascii: "E") || first >= 0x80,
      text.count < 32
    else { return false }
    let shown = String(decoding: text, as: UTF8.self)
    return names.contains(shown) || prefixes.contains { isNumbered(shown, $0) }
  }

  private static let names: Set<String> = [
    "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!",
    "#Н/Д", "#ССЫЛКА!", "#ССЫЛ!", "#ЗНАЧ!", "#ИМЯ?", "#ДЕЛ/0!", "#ЧИСЛО!", "#ПУСТО!",
  ]

  private static let prefixes = ["Err:", "Ошибка:", "Ошиб:"]

  private static func isNumbered(_ text: String, _ prefix: String) -> Bool {
    guard text.hasPrefix(prefix) else { return false }
    let number = text.utf8.dropFirst(prefix.utf8.count)
    return number.count == 3 && number.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
