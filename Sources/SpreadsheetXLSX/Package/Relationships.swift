import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// What a part points to.
struct Relationship {
  var id: String
  /// The last segment of the type: transitional, strict and Microsoft's own ones differ only before it.
  var type: String
  /// The name of the part that is meant.
  var target: String
}

/// The relationships of one part (ISO 29500-2, 6.5.3), those that lead out of the package left out.
struct Relationships {
  private var all: [Relationship] = []
  /// Places in `all`: a hostile package has as many relationships as sheets that look for them.
  private var places: [String: Int] = [:]
  /// Whether the package has the part that lists them.
  private(set) var exist = false

  private enum Name: Int, MarkupVocabulary {
    case unlisted, choice, relationship, id, type, target, targetMode
    var localName: String {
      switch self {
      case .unlisted: ""
      case .choice: "Choice"
      case .relationship: "Relationship"
      case .id: "Id"
      case .type: "Type"
      case .target: "Target"
      case .targetMode: "TargetMode"
      }
    }
    static var namespaces: [[String]] { MarkupNamespace.packageRelationships }
  }

  /// - Parameter part: a part's name; empty for the package itself.
  init(
    of part: String, in archive: ZipReader, limits: SpreadsheetLimits = SpreadsheetLimits(),
    markup: XMLLimits = XMLLimits()
  ) throws(SpreadsheetError) {
    guard let entry = archive.entry(named: PartName.relationships(of: part)) else { return }
    exist = true
    var reader = try MarkupReader<Name>(entry, of: archive, limits: markup)
    while let event = try reader.next() {
      guard case .start(.relationship) = event, reader.attribute(.targetMode) != "External",
        let type = reader.attribute(.type), let target = reader.attribute(.target)
      else { continue }
      guard all.count < limits.relationships else {
        throw SpreadsheetError(.limit(.relationships, limits.relationships), part: reader.part)
      }
      let id = reader.attribute(.id) ?? ""
      if places[id] == nil { places[id] = all.count }
      all.append(
        Relationship(
          id: id, type: Self.lastSegment(of: type),
          target: Self.part(meantBy: target, from: part, in: archive)))
    }
  }

  /// The ids of all parts that are pointed to.
  var ids: Set<String> { Set(places.keys) }
  func all(ofTypes types: Set<String>) -> [Relationship] { all.filter { types.contains($0.type) } }
  func first(ofType type: String) -> Relationship? { all.first { $0.type == type } }
  func first(withID id: String) -> Relationship? { places[id].map { all[$0] } }

  /// What stands behind the last slash that something stands behind.
  private static func lastSegment(of type: String) -> String {
    let bytes = type.utf8
    guard let end = bytes.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return "" }
    let start = bytes[...end].lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    return String(type[(start ?? bytes.startIndex)...end])
  }

  /// The part that a target means; some programs leave out the slash in front of a name from the root.
  private static func part(meantBy target: String, from source: String, in archive: ZipReader) -> String {
    let name = PartName.resolve(target, from: source)
    let fromRoot = PartName.absolute(target)
    return archive.entry(named: name) == nil && archive.entry(named: fromRoot) != nil ? fromRoot : name
  }
}
