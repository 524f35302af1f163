import Spreadsheet
import XMLStream

/// The formats that the cells refer to by number (ISO 29500-1, 18.8).
struct StyleSheet {
  /// How a value wants to be shown where its style does not say: a style has a format for each.
  enum Look: Int, CaseIterable {
    case plain, date, dateAndTime, duration

    fileprivate func numberFormat(_ style: CellStyle) -> Int {
      switch self {
      case .plain: style.isDate ? 164 : style.isText ? 49 : 0
      case .date: 164
      case .dateAndTime: 165
      case .duration: 166
      }
    }
  }

  fileprivate let styles: [CellStyle]
  fileprivate let fonts: [FontKey]
  fileprivate let fills: [UInt32]
  fileprivate let highlights: [UInt32]

  fileprivate struct FontKey: Hashable {
    var name: String
    var size: Double
    var isBold: Bool
    var isItalic: Bool
    var color: UInt32?

    init(_ style: CellStyle) {
      name = style.fontName
      size = style.fontSize
      isBold = style.isBold
      isItalic = style.isItalic
      color = style.fontColor
    }
  }

  init(_ styles: [CellStyle], highlights: [ConditionalHighlight]) {
    self.styles = styles.isEmpty ? [CellStyle()] : styles
    fonts = Self.distinct(self.styles.map { FontKey($0) })
    fills = Self.distinct(self.styles.compactMap(\.fillColor))
    self.highlights = Self.distinct(highlights.map(\.fillColor))
  }

  private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// The number of a style's format.
  func format(of style: Int, as look: Look) -> Int {
    (styles.indices.contains(style) ? style : 0) * Look.allCases.count + look.rawValue
  }

  func differential(of highlight: ConditionalHighlight) -> Int {
    highlights.firstIndex(of: highlight.fillColor) ?? 0
  }
}

extension XMLWriter {
  mutating func styleSheet(_ sheet: StyleSheet) {
    start("styleSheet")
    attribute("xmlns", literal: "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
    numberFormats()
    fonts(sheet)
    fills(sheet)
    borders()
    start("cellStyleXfs")
    attribute("count", literal: "1")
    element("xf") { writer in
      for name in ["numFmtId", "fontId", "fillId", "borderId"] as [StaticString] {
        writer.attribute(name, literal: "0")
      }
    }
    end()
    start("cellXfs")
    attribute("count", sheet.styles.count * StyleSheet.Look.allCases.count)
    for style in sheet.styles {
      for look in StyleSheet.Look.allCases { format(style, look, sheet) }
    }
    end()
    start("cellStyles")
    attribute("count", literal: "1")
    element("cellStyle") { writer in
      writer.attribute("name", literal: "Normal")
      writer.attribute("xfId", literal: "0")
      writer.attribute("builtinId", literal: "0")
    }
    end()
    differentials(sheet)
    end()
  }

  private mutating func numberFormats() {
    start("numFmts")
    attribute("count", literal: "3")
    for (number, code) in [(164, "dd\\.mm\\.yyyy"), (165, "dd\\.mm\\.yyyy\\ hh:mm:ss"), (166, "[h]:mm:ss")] {
      element("numFmt") { writer in
        writer.attribute("numFmtId", number)
        writer.attribute("formatCode", code)
      }
    }
    end()
  }

  private mutating func fonts(_ sheet: StyleSheet) {
    start("fonts")
    attribute("count", sheet.fonts.count)
    for font in sheet.fonts {
      start("font")
      if font.isBold { element("b") { _ in } }
      if font.isItalic { element("i") { _ in } }
      element("sz") { $0.attribute("val", decimal(font.size)) }
      if let color = font.color { element("color") { $0.attribute("rgb", argb(color)) } }
      element("name") { $0.attribute("val", font.name) }
      element("family") { $0.attribute("val", literal: "1") }
      element("charset") { $0.attribute("val", literal: "204") }
      end()
    }
    end()
  }

  private mutating func fills(_ sheet: StyleSheet) {
    start("fills")
    attribute("count", sheet.fills.count + 2)
    // The first two are fixed: readers take them for these whatever stands there.
    for pattern in ["none", "gray125"] as [StaticString] {
      element("fill") { writer in
        writer.element("patternFill") { $0.attribute("patternType", literal: pattern) }
      }
    }
    for color in sheet.fills {
      element("fill") { writer in
        writer.start("patternFill")
        writer.attribute("patternType", literal: "solid")
        writer.element("fgColor") { $0.attribute("rgb", argb(color)) }
        writer.element("bgColor") { $0.attribute("indexed", literal: "64") }
        writer.end()
      }
    }
    end()
  }

  private mutating func borders() {
    start("borders")
    attribute("count", literal: "2")
    for isDrawn in [false, true] {
      start("border")
      for side in ["left", "right", "top", "bottom"] as [StaticString] {
        start(side)
        if isDrawn {
          attribute("style", literal: "thin")
          element("color") { $0.attribute("auto", literal: "1") }
        }
        end()
      }
      element("diagonal") { _ in }
      end()
    }
    end()
  }

  private mutating func format(_ style: CellStyle, _ look: StyleSheet.Look, _ sheet: StyleSheet) {
    let font = sheet.fonts.firstIndex(of: StyleSheet.FontKey(style)) ?? 0
    let fill = style.fillColor.flatMap { sheet.fills.firstIndex(of: $0) }.map { $0 + 2 } ?? 0
    let number = look.numberFormat(style)
    start("xf")
    attribute("numFmtId", number)
    attribute("fontId", font)
    attribute("fillId", fill)
    attribute("borderId", style.hasBorder ? 1 : 0)
    attribute("xfId", literal: "0")
    if number != 0 { attribute("applyNumberFormat", literal: "1") }
    if font != 0 { attribute("applyFont", literal: "1") }
    if fill != 0 { attribute("applyFill", literal: "1") }
    if style.hasBorder { attribute("applyBorder", literal: "1") }
    attribute("applyAlignment", literal: "1")
    element("alignment") { writer in
      if style.horizontal != .general { writer.attribute("horizontal", style.horizontal.rawValue) }
      writer.attribute("vertical", style.vertical.rawValue)
      if style.wrapsText { writer.attribute("wrapText", literal: "1") }
    }
    end()
  }

  private mutating func differentials(_ sheet: StyleSheet) {
    start("dxfs")
    attribute("count", sheet.highlights.count)
    for color in sheet.highlights {
      element("dxf") { writer in
        writer.element("fill") { writer in
          writer.element("patternFill") { writer in
            writer.element("bgColor") { $0.attribute("rgb", argb(color)) }
          }
        }
      }
    }
    end()
  }
}
