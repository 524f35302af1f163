import Spreadsheet
import XMLStream

extension XMLWriter {
  mutating func metaPart(_ plan: DocumentPlan) {
    start("office:document-meta")
    namespaces()
    meta(plan)
    end()
  }

  /// Title and language; no author and no date, so that the same document gives the same bytes.
  mutating func meta(_ plan: DocumentPlan) {
    let properties = plan.document.properties
    element("office:meta") {
      if !properties.title.isEmpty { $0.element("dc:title", text: properties.title) }
      if !properties.language.isEmpty { $0.element("dc:language", text: properties.language) }
    }
  }

  mutating func settingsPart(_ plan: DocumentPlan) {
    start("office:document-settings")
    namespaces()
    settings(plan)
    end()
  }

  /// How the sheets are shown: rows that stay while scrolling. The standard leaves the names to the programs
  /// (ODF 1.3 part 3, 3.10); these are what LibreOffice and its kin write and read.
  mutating func settings(_ plan: DocumentPlan) {
    element("office:settings") {
      $0.start("config:config-item-set")
      $0.attribute("config:name", literal: "ooo:view-settings")
      $0.start("config:config-item-map-indexed")
      $0.attribute("config:name", literal: "Views")
      $0.element("config:config-item-map-entry") {
        $0.item("ViewId", "string", "view1")
        $0.start("config:config-item-map-named")
        $0.attribute("config:name", literal: "Tables")
        for sheet in plan.sheets {
          $0.start("config:config-item-map-entry")
          $0.attribute("config:name", sheet.sheet.name)
          $0.freeze(rows: sheet.sheet.frozenRows)
          $0.end()
        }
        $0.end()
        $0.item("ActiveTable", "string", plan.sheets.first?.sheet.name ?? "")
      }
      $0.end()
      $0.end()
    }
  }

  private mutating func freeze(rows: Int) {
    item("CursorPositionX", "int", "0")
    item("CursorPositionY", "int", "\(rows)")
    item("HorizontalSplitMode", "short", "0")
    // 2 is a split that does not move.
    item("VerticalSplitMode", "short", rows > 0 ? "2" : "0")
    item("HorizontalSplitPosition", "int", "0")
    item("VerticalSplitPosition", "int", "\(rows)")
    item("ActiveSplitRange", "short", "2")
    item("PositionLeft", "int", "0")
    item("PositionRight", "int", "0")
    item("PositionTop", "int", "0")
    item("PositionBottom", "int", "\(rows)")
  }

  private mutating func item(_ name: StaticString, _ type: StaticString, _ value: String) {
    start("config:config-item")
    attribute("config:name", literal: name)
    attribute("config:type", literal: type)
    text(value)
    end()
  }

  /// ODF 1.3 part 2, 4.
  mutating func manifest() {
    start("manifest:manifest")
    attribute("xmlns:manifest", literal: "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
    attribute("manifest:version", literal: "1.3")
    start("manifest:file-entry")
    attribute("manifest:full-path", literal: "/")
    attribute("manifest:version", literal: "1.3")
    attribute("manifest:media-type", literal: ODSWriter.mimetype)
    end()
    for part in ["content.xml", "styles.xml", "settings.xml", "meta.xml"] as [StaticString] {
      start("manifest:file-entry")
      attribute("manifest:full-path", literal: part)
      attribute("manifest:media-type", literal: "text/xml")
      end()
    }
    end()
  }
}
