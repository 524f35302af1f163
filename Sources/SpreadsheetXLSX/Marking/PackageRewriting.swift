import ByteStream
import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

// The parts that hold a package together, written again with parts more and parts less.

/// A relationship that is added.
struct NewRelationship {
  var id: String
  var type: String
  /// The part's name, without a slash in front.
  var target: String
}

private enum RelationshipName: Int, MarkupVocabulary {
  case unlisted, choice, relationships, relationship, id, type
  var localName: String {
    switch self {
    case .unlisted: ""
    case .choice: "Choice"
    case .relationships: "Relationships"
    case .relationship: "Relationship"
    case .id: "Id"
    case .type: "Type"
    }
  }
  static var namespaces: [[String]] { MarkupNamespace.packageRelationships }
}

/// Writes the relationships of a part again, or anew where it has none.
/// - Parameter dropped: ids that are left out, or with `droppedTypes` the last segments of types.
func rewrittenRelationships(
  _ entry: ZipEntry?, of archive: ZipReader, limits: XMLLimits, without dropped: Set<String>,
  droppedTypes: Set<String> = [],
  adding added: [NewRelationship]
) throws(SpreadsheetError) -> [UInt8] {
  var copy: MarkupCopy<RelationshipName>
  if let entry {
    copy = try MarkupCopy(entry, of: archive, limits: limits)
  } else {
    let empty = "<Relationships xmlns=\"\(MarkupNamespace.packageRelationships[0][0])\"/>"
    copy = MarkupCopy(Array(empty.utf8), part: "")
  }
  guard try copy.root() == .relationships else { return try copy.finished() }
  let prefix = copy.prefix
  copy.part.copy()
  try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
    let type = copy.attribute(.type)?.split(separator: "/").last.map(String.init) ?? ""
    if name == .relationship,
      droppedTypes.contains(type) || copy.attribute(.id).map(dropped.contains) ?? false
    {
      try copy.part.dropElement()
    } else {
      try copy.part.copyElement()
    }
  } end: { copy throws(SpreadsheetError) in
    for relationship in added {
      copy.part.output.element(
        "Relationship", prefix: prefix,
        ["Id": relationship.id, "Type": relationship.type, "Target": "/" + relationship.target])
    }
  }
  return try copy.finished()
}

private enum ContentTypeName: Int, MarkupVocabulary {
  case unlisted, choice, types, override, partName
  var localName: String {
    switch self {
    case .unlisted: ""
    case .choice: "Choice"
    case .types: "Types"
    case .override: "Override"
    case .partName: "PartName"
    }
  }
  static var namespaces: [[String]] { MarkupNamespace.contentTypes }
}

/// Writes `[Content_Types].xml` again.
/// - Parameters:
///   - dropped: names of parts, in lower case.
///   - added: names and types of parts.
func rewrittenContentTypes(
  _ entry: ZipEntry, of archive: ZipReader, limits: XMLLimits, without dropped: Set<String>,
  adding added: [(String, String)]
) throws(SpreadsheetError) -> [UInt8] {
  var copy = try MarkupCopy<ContentTypeName>(entry, of: archive, limits: limits)
  guard try copy.root() == .types else { return try copy.finished() }
  let prefix = copy.prefix
  copy.part.copy()
  try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
    if name == .override, let part = copy.attribute(.partName),
      dropped.contains(PartName.absolute(part).lowercased())
    {
      try copy.part.dropElement()
    } else {
      try copy.part.copyElement()
    }
  } end: { copy throws(SpreadsheetError) in
    for (part, type) in added {
      copy.part.output.element("Override", prefix: prefix, ["PartName": "/" + part, "ContentType": type])
    }
  }
  return try copy.finished()
}

/// Content types of the parts that are added.
enum AddedPartType {
  static let worksheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
  static let styles = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
  static let comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  static let vmlDrawing = "application/vnd.openxmlformats-officedocument.vmlDrawing"
}
