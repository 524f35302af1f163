import Spreadsheet
import SpreadsheetPackage
import XMLStream

/// Writes the styles part again with the formats of marks behind its own.
func rewrittenStyles(
  _ part: consuming MarkupCopy<MarkFormats.Name>, _ formats: MarkFormats
) throws(SpreadsheetError) -> [UInt8] {
  var part = part
  guard try part.root() == .styleSheet else { return try part.finished() }
  let prefix = part.prefix
  part.part.copy()
  var toCome = MarkFormats.Section.allCases.filter { formats.additions[$0]?.isEmpty == false }
  /// Writes the sections that the part has not, where the format's order wants them.
  func insert(before rank: Int, _ part: inout MarkupCopy<MarkFormats.Name>) {
    while let section = toCome.first, section.name.rank < rank {
      toCome.removeFirst()
      part.part.output.start(section.elementName, prefix: prefix)
      part.part.output.attribute("count", formats.counts[section] ?? 0)
      for element in formats.additions[section] ?? [] { part.part.output.append(element) }
      part.part.output.end()
    }
  }
  try part.rewriteChildren { part, name throws(SpreadsheetError) in
    if name.rank < Int.max { insert(before: name.rank, &part) }
    guard let section = name.section, let place = toCome.firstIndex(of: section) else {
      return try part.part.copyElement()
    }
    toCome.remove(at: place)
    part.part.output.startTag(part.tag.setting("count", String(formats.counts[section] ?? 0)).markup)
    try part.rewriteChildren { part, _ throws(SpreadsheetError) in
      try part.part.copyElement()
    } end: { part throws(SpreadsheetError) in
      for element in formats.additions[section] ?? [] { part.part.output.append(element) }
    }
  } end: { part throws(SpreadsheetError) in
    insert(before: .max, &part)
  }
  return try part.finished()
}

extension MarkFormats.Section {
  fileprivate var name: MarkFormats.Name {
    switch self {
    case .fonts: .fonts
    case .fills: .fills
    case .borders: .borders
    case .cellFormats: .cellXfs
    }
  }

  fileprivate var elementName: StaticString {
    switch self {
    case .fonts: "fonts"
    case .fills: "fills"
    case .borders: "borders"
    case .cellFormats: "cellXfs"
    }
  }
}

extension MarkFormats.Name {
  /// The place among the children of a style sheet (ISO 29500-1, 18.8.39).
  fileprivate var rank: Int {
    switch self {
    case .numFmts, .fonts, .fills, .borders, .cellStyleXfs, .cellXfs, .cellStyles, .dxfs, .tableStyles,
      .colors,
      .extLst:
      rawValue
    default: .max
    }
  }
}
