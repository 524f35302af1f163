import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// What kind each part is by `[Content_Types].xml` (ISO 29500-2, 7.2.3); empty where a package has none.
struct ContentTypes {
  private var overrides: [String: String] = [:]
  private var defaults: [String: String] = [:]

  private enum Name: Int, MarkupVocabulary {
    case unlisted, choice, types, override, defaultType, partName, contentType, fileExtension
    var localName: String {
      switch self {
      case .unlisted: ""
      case .choice: "Choice"
      case .types: "Types"
      case .override: "Override"
      case .defaultType: "Default"
      case .partName: "PartName"
      case .contentType: "ContentType"
      case .fileExtension: "Extension"
      }
    }
    static var namespaces: [[String]] { MarkupNamespace.contentTypes }
  }

  init(
    of archive: ZipReader, limits: SpreadsheetLimits = SpreadsheetLimits(), markup: XMLLimits = XMLLimits()
  ) throws(SpreadsheetError) {
    guard let entry = archive.entry(named: "[Content_Types].xml") else { return }
    var reader = try MarkupReader<Name>(entry, of: archive, limits: markup)
    guard try reader.root() != nil else { return }
    while let event = try reader.next() {
      guard case .start(let name) = event else { continue }
      guard overrides.count < limits.relationships, defaults.count < limits.relationships else {
        throw SpreadsheetError(.limit(.relationships, limits.relationships), part: reader.part)
      }
      if name == .override, let part = reader.attribute(.partName) {
        overrides[PartName.absolute(part).lowercased()] = reader.attribute(.contentType)
      } else if name == .defaultType, let suffix = reader.attribute(.fileExtension) {
        defaults[suffix.lowercased()] = reader.attribute(.contentType)
      }
    }
  }

  /// The content type of a part; nil where the package does not tell.
  func type(ofPart name: String) -> String? {
    let name = name.lowercased()
    if let type = overrides[name] { return type }
    guard let dot = name.lastIndex(of: "."), let type = defaults[String(name[name.index(after: dot)...])]
    else { return nil }
    return type
  }
}
