/// The type that a cell states (ISO 29500-1, 18.18.11, ST_CellType).
enum CellType {
  case number, sharedString, formulaString, inlineString, boolean, error, date
  /// No type of the standard.
  case unknown

  init(_ bytes: ArraySlice<UInt8>?) {
    guard let bytes, let first = bytes.first else {
      self = .number
      return
    }
    if bytes.count == 1 {
      switch first {
      case UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "s"): self = .sharedString
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: self = .unknown
      }
    } else if bytes.elementsEqual("str".utf8) {
      self = .formulaString
    } else if bytes.elementsEqual("inlineStr".utf8) {
      self = .inlineString
    } else {
      self = .unknown
    }
  }
}
