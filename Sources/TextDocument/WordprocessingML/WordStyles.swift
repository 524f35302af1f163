import XMLStream

extension XMLWriter {
  /// The styles part (ISO 29500-1, 17.7).
  mutating func wordStyles(_ document: PrintDocument) {
    start("w:styles")
    wordNamespace()
    start("w:docDefaults")
    element("w:rPrDefault") {
      $0.element("w:rPr") {
        $0.start("w:rFonts")
        for script in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] as [StaticString] {
          $0.attribute(script, literal: TextStyle.font)
        }
        $0.end()
        $0.fontSize(12)
        $0.start("w:lang")
        $0.attribute("w:val", document.language)
        $0.attribute("w:eastAsia", document.language)
        $0.attribute("w:bidi", literal: "ar-SA")
        $0.end()
      }
    }
    element("w:pPrDefault") { $0.element("w:pPr") { $0.spacing(before: 0, after: 0) } }
    end()
    style("paragraph", id: "Normal", name: "Normal", isDefault: true) { $0.element("w:qFormat") { _ in } }
    style("character", id: "DefaultParagraphFont", name: "Default Paragraph Font", isDefault: true) {
      $0.value("w:uiPriority", 1)
      $0.element("w:semiHidden") { _ in }
    }
    style("table", id: "TableNormal", name: "Normal Table", isDefault: true) {
      $0.value("w:uiPriority", 99)
      $0.element("w:semiHidden") { _ in }
      $0.element("w:tblPr") { $0.cellMargins(sides: 108, ends: 0) }
    }
    style("table", id: "RegisterTable", name: "Таблица перечня", isCustom: true) {
      $0.value("w:basedOn", literal: "TableNormal")
      $0.element("w:tblPr") {
        $0.element("w:tblBorders") {
          for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] as [StaticString] {
            $0.border(side)
          }
        }
        $0.cellMargins(sides: 85, ends: 28)
      }
    }
    for style in TextStyle.allCases { paragraphStyle(style, document) }
    end()
  }

  private mutating func paragraphStyle(_ style: TextStyle, _ document: PrintDocument) {
    let isBuiltIn = style == .title || style == .pageNumber
    // The built-in names are written in small letters (ISO 29500-1, 17.7.4.9).
    let name: StaticString =
      switch style {
      case .title: "heading 1"
      case .pageNumber: "header"
      default: style.name
      }
    self.style("paragraph", id: style.id, name: name, isCustom: !isBuiltIn) {
      $0.value("w:basedOn", literal: "Normal")
      if style == .title {
        $0.value("w:next", literal: "Normal")
        $0.value("w:uiPriority", 9)
      }
      $0.element("w:qFormat") { _ in }
      $0.element("w:pPr") {
        if style.keepsWithNext { $0.element("w:keepNext") { _ in } }
        if style == .title { $0.element("w:keepLines") { _ in } }
        if style == .end {
          $0.start("w:spacing")
          $0.attribute("w:line", 20)
          $0.attribute("w:lineRule", literal: "exact")
          $0.end()
        } else if style.spaceBefore + style.spaceAfter > 0 {
          $0.spacing(before: style.spaceBefore, after: style.spaceAfter)
        }
        if style == .stamp {
          $0.start("w:ind")
          $0.attribute("w:left", Twips.millimetres(document.page.textWidth - document.page.stampWidth))
          $0.end()
        }
        switch style.alignment {
        case .left: $0.value("w:jc", literal: "left")
        case .centre: $0.value("w:jc", literal: "center")
        case .right: $0.value("w:jc", literal: "right")
        }
        if style == .title { $0.value("w:outlineLvl", 0) }
      }
      $0.element("w:rPr") {
        if style.isBold {
          $0.element("w:b") { _ in }
          $0.element("w:bCs") { _ in }
        }
        $0.fontSize(style.fontSize)
      }
    }
  }

  private mutating func style(
    _ type: StaticString, id: StaticString, name: StaticString, isDefault: Bool = false,
    isCustom: Bool = false, _ body: (inout XMLWriter) -> Void
  ) {
    start("w:style")
    attribute("w:type", literal: type)
    if isDefault { attribute("w:default", literal: "1") }
    if isCustom { attribute("w:customStyle", literal: "1") }
    attribute("w:styleId", literal: id)
    value("w:name", literal: name)
    body(&self)
    end()
  }

  /// Half points.
  private mutating func fontSize(_ points: Int) {
    value("w:sz", points * 2)
    value("w:szCs", points * 2)
  }

  /// Points, and single lines.
  private mutating func spacing(before: Int, after: Int) {
    start("w:spacing")
    attribute("w:before", before * 20)
    attribute("w:after", after * 20)
    attribute("w:line", 240)
    attribute("w:lineRule", literal: "auto")
    end()
  }

  private mutating func border(_ side: StaticString) {
    start(side)
    attribute("w:val", literal: "single")
    // Eighths of a point.
    attribute("w:sz", 4)
    attribute("w:space", 0)
    attribute("w:color", literal: "000000")
    end()
  }

  /// Twips.
  private mutating func cellMargins(sides: Int, ends: Int) {
    element("w:tblCellMar") {
      for (side, width) in [
        ("w:top" as StaticString, ends), ("w:left", sides), ("w:bottom", ends), ("w:right", sides),
      ] {
        $0.start(side)
        $0.attribute("w:w", width)
        $0.attribute("w:type", literal: "dxa")
        $0.end()
      }
    }
  }
}

/// The unit of WordprocessingML: a twentieth of a point.
enum Twips {
  /// At most 22 inches, Word's largest page; what is no length counts as nothing.
  static func millimetres(_ value: Double) -> Int {
    guard value.isFinite, value > 0 else { return 0 }
    return Int((min(value, 558.8) * 1440 / 25.4).rounded())
  }
}
