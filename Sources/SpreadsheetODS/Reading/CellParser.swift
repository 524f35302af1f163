import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// Reads cells: their values by type (ODF 1.3 part 3, 19.385 to 19.391), else what they show.
struct CellParser {
  private var text: CellText

  init(limits: SpreadsheetLimits, tally: CellTally) {
    text = CellText(limits: limits, tally: tally)
  }

  /// Reads the cell whose start is the current event, up to its end.
  /// - Returns: nil for an empty cell.
  mutating func read(_ part: inout ODFPart) throws(SpreadsheetError) -> CellValue? {
    var type: ValueType?
    var hasFormula = false
    // LibreOffice's mark for a formula that failed.
    var isError = false
    var hasValue = false
    for place in part.attributePlaces {
      switch part.attributeName(at: place) {
      case (ODFName.valueType.rawValue, .office): type = ValueType(part.attributeBytes(at: place))
      case (ODFName.valueType.rawValue, .calcext):
        isError = part.attributeBytes(at: place).elementsEqual("error".utf8)
      case (ODFName.formula.rawValue, .table): hasFormula = true
      case (_, .office): hasValue = true
      default: break
      }
    }
    if type == .string, !hasFormula, !isError, !hasValue, let text = text.plainCell(part) {
      part.passOnlyChild()
      return .string(String(decoding: text, as: UTF8.self))
    }
    let stated = type.flatMap { statedValue(of: $0, part) }
    let untyped = type == nil ? part.attributeBytes(.value, in: .office).flatMap { Lexical.double($0) } : nil

    // A stated number, date … is the value, even where a program that has no mark for errors writes 0 and shows
    // `#N/A` (19.385).
    if let stated, !stated.isString, !isError {
      try part.skipElement()
      return stated
    }
    text.removeAll()
    try text.readCell(&part)
    if isError || hasFormula && ErrorText.isError(text.bytes) {
      return text.bytes.isEmpty ? .formulaWithoutValue : .error(shown)
    }
    if let stated { return merged(stated) }
    if !text.bytes.isEmpty { return shownValue(for: type) }
    if let untyped { return .number(untyped) }
    // A formula of type string may have given an empty text; the other types have no empty value.
    return hasFormula && type != .string ? .formulaWithoutValue : nil
  }

  private enum ValueType {
    case number, date, time, boolean, string

    private static let stringName = Array("string".utf8)

    /// Nil for a type that the standard does not know: what the cell shows counts then.
    init?(_ name: ArraySlice<UInt8>) {
      // Of most cells; compared without a detour, since it is done for each.
      if name == Self.stringName[...] {
        self = .string
        return
      }
      switch String(decoding: name, as: UTF8.self) {
      case "float", "percentage", "currency": self = .number
      case "date": self = .date
      case "time": self = .time
      case "boolean": self = .boolean
      default: return nil
      }
    }
  }

  private var shown: String { String(decoding: text.bytes, as: UTF8.self) }

  /// The value that the attributes state; nil where they do not.
  private func statedValue(of type: ValueType, _ part: borrowing ODFPart) -> CellValue? {
    switch type {
    case .number:
      part.attributeBytes(.value, in: .office).flatMap { Lexical.double($0) }.map { .number($0) }
    case .date:
      part.attributeBytes(.dateValue, in: .office).flatMap { DateAndTime.date($0) }.map { .date($0) }
    case .time:
      part.attributeBytes(.timeValue, in: .office).flatMap { DateAndTime.duration($0) }
        .map { .duration(milliseconds: $0) }
    case .boolean: part.boolean(.booleanValue, in: .office).map { .boolean($0) }
    case .string: part.attribute(.stringValue, in: .office).map { .string($0) }
    }
  }

  /// A stated text wins over the shown one, unless they differ only in white space: an attribute does not keep
  /// line breaks.
  private func merged(_ stated: CellValue) -> CellValue? {
    guard case .string(let value) = stated else { return stated }
    if text.paragraphs > 1, words(value.utf8).elementsEqual(words(text.bytes), by: { $0.elementsEqual($1) }) {
      return .string(shown)
    }
    return value.isEmpty ? nil : stated
  }

  /// What a cell shows whose attributes state no value: a plain number counts as one where the type says so.
  private func shownValue(for type: ValueType?) -> CellValue {
    if type == .number, let value = Lexical.double(text.bytes) { return .number(value) }
    return .string(shown)
  }

  private func words<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> [Bytes.SubSequence] {
    bytes.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}

extension CellValue {
  fileprivate var isString: Bool {
    if case .string = self { true } else { false }
  }
}
