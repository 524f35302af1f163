public import Spreadsheet
public import XMLStream
public import ZipArchive

extension SpreadsheetError {
  /// What a failure of the package means for the workbook.
  public init(_ error: ZipError) {
    let problem: Problem =
      switch error.problem {
      case .notAnArchive(let words), .damaged(let words): .damagedArchive(words)
      case .encrypted: .otherFormat(.encryptedZip)
      case .unsupportedCompression(let method): .damagedArchive("compression method \(method)")
      case .unsafeName: .invalidValue("entry name")
      case .duplicateName: .damagedArchive("duplicate entry name")
      case .overlappingEntries: .damagedArchive("overlapping entries")
      case .noSuchEntry: .partMissing
      case .limit(let name, let value): .limit(name: name.rawValue, value: value)
      case .system(let system): .system(code: system.code, message: system.message)
      }
    self.init(problem, part: error.entry)
  }

  /// A failed call of the operating system.
  public init(_ error: SystemError) { self.init(.system(code: error.code, message: error.message)) }

  /// What a failure of the markup means for the workbook.
  public init(_ error: XMLStreamError, part: String?) {
    switch error.problem {
    case .malformed(let words): self.init(.malformedXML(words), part: part, line: error.line)
    case .entityDeclaration: self.init(.entityDeclaration, part: part, line: error.line)
    case .limit(let name, let value):
      self.init(.limit(name: name.rawValue, value: value), part: part, line: error.line)
    case .source(let source):
      if let source = source as? ZipError {
        self.init(source)
      } else {
        self.init(.damagedArchive("\(source)"), part: part)
      }
    }
  }
}
