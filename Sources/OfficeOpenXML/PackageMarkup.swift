public import XMLStream

// The small parts that hold a package of ISO 29500 together, be it a workbook or a text.

/// A part by its name in the package, `/xl/workbook.xml`, and what it is.
public struct PartType {
  var name: String
  var type: StaticString

  public init(_ name: String, _ type: StaticString) {
    self.name = name
    self.type = type
  }
}

/// Another part that a part refers to, by a path from its own folder, and what it is to it.
public struct PartRelationship {
  var type: StaticString
  var target: String

  public init(_ type: StaticString, _ target: String) {
    self.type = type
    self.target = target
  }
}

extension XMLWriter {
  /// `[Content_Types].xml` (ISO 29500-2, 10.1.2): these parts, and the document's properties.
  public mutating func contentTypes(_ parts: [PartType]) {
    start("Types")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/package/2006/content-types")
    for (suffix, type) in [
      ("rels" as StaticString, "application/vnd.openxmlformats-package.relationships+xml" as StaticString),
      ("xml", "application/xml"),
    ] {
      start("Default")
      attribute("Extension", literal: suffix)
      attribute("ContentType", literal: type)
      end()
    }
    let properties = [
      PartType("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      PartType(
        "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    for part in parts + properties {
      start("Override")
      attribute("PartName", part.name)
      attribute("ContentType", literal: part.type)
      end()
    }
    end()
  }

  /// A part's relationships (ISO 29500-2, 9.3): `rId1` and so on, in their order.
  public mutating func relationships(_ relationships: [PartRelationship]) {
    start("Relationships")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/package/2006/relationships")
    for (place, relationship) in relationships.enumerated() {
      start("Relationship")
      attribute("Id", "rId\(place + 1)")
      attribute("Type", literal: relationship.type)
      attribute("Target", relationship.target)
      end()
    }
    end()
  }

  /// The package's own relationships: its main part and the document's properties.
  public mutating func packageRelationships(to mainPart: String) {
    relationships([
      PartRelationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", mainPart),
      PartRelationship(
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"),
      PartRelationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
        "docProps/app.xml"),
    ])
  }

  public mutating func applicationProperties() {
    start("Properties")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
    element("Application", text: "perechen")
    end()
  }

  /// Neither author nor date: the same document gives the same bytes.
  /// - Parameter language: a BCP 47 tag.
  public mutating func coreProperties(title: String, language: String) {
    start("cp:coreProperties")
    attribute(
      "xmlns:cp", literal: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
    attribute("xmlns:dc", literal: "http://purl.org/dc/elements/1.1/")
    if !title.isEmpty { element("dc:title", text: title) }
    if !language.isEmpty { element("dc:language", text: language) }
    end()
  }
}
