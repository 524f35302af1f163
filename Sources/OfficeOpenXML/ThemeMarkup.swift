public import XMLStream

extension XMLWriter {
  /// The theme (ISO 29500-1, 20.1.6.9): the styles do not refer to it, but office programs expect one.
  public mutating func theme() {
    start("a:theme")
    attribute("xmlns:a", literal: "http://schemas.openxmlformats.org/drawingml/2006/main")
    attribute("name", literal: "Office")
    start("a:themeElements")
    colors()
    start("a:fontScheme")
    attribute("name", literal: "Office")
    for font in ["a:majorFont", "a:minorFont"] as [StaticString] {
      start(font)
      element("a:latin") { $0.attribute("typeface", literal: "Times New Roman") }
      for script in ["a:ea", "a:cs"] as [StaticString] {
        element(script) { $0.attribute("typeface", literal: "") }
      }
      end()
    }
    end()
    formats()
    end()
    end()
  }

  private mutating func colors() {
    start("a:clrScheme")
    attribute("name", literal: "Office")
    for (name, system, color) in [
      ("a:dk1" as StaticString, "windowText" as StaticString, "000000" as StaticString),
      ("a:lt1", "window", "FFFFFF"),
    ] {
      element(name) { writer in
        writer.element("a:sysClr") { writer in
          writer.attribute("val", literal: system)
          writer.attribute("lastClr", literal: color)
        }
      }
    }
    for (name, color) in [
      ("a:dk2" as StaticString, "1F497D" as StaticString), ("a:lt2", "EEECE1"), ("a:accent1", "4F81BD"),
      ("a:accent2", "C0504D"), ("a:accent3", "9BBB59"), ("a:accent4", "8064A2"), ("a:accent5", "4BACC6"),
      ("a:accent6", "F79646"), ("a:hlink", "0000FF"), ("a:folHlink", "800080"),
    ] {
      element(name) { writer in
        writer.element("a:srgbClr") { $0.attribute("val", literal: color) }
      }
    }
    end()
  }

  /// Three of each, as the schema demands: plain fills and lines, no effects.
  private mutating func formats() {
    start("a:fmtScheme")
    attribute("name", literal: "Office")
    element("a:fillStyleLst") { writer in
      for _ in 1...3 { writer.placeholderFill() }
    }
    element("a:lnStyleLst") { writer in
      for width in [9_525, 25_400, 38_100] {
        writer.start("a:ln")
        writer.attribute("w", width)
        writer.placeholderFill()
        writer.end()
      }
    }
    element("a:effectStyleLst") { writer in
      for _ in 1...3 {
        writer.element("a:effectStyle") { $0.element("a:effectLst") { _ in } }
      }
    }
    element("a:bgFillStyleLst") { writer in
      for _ in 1...3 { writer.placeholderFill() }
    }
    end()
  }

  private mutating func placeholderFill() {
    element("a:solidFill") { writer in
      writer.element("a:schemeClr") { $0.attribute("val", literal: "phClr") }
    }
  }
}
