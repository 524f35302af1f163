/// What columns 4-6 say in a row, as it was understood: ditto marks and merges repeat the row above.
struct RowContent {
  private(set) var touchpoints: [CellTexts.ID] = []
  private(set) var interaction: CellTexts.ID?
  private(set) var particularities: CellTexts.ID?
  /// «исключить» stands in column 6 or in the column «Изменение».
  private(set) var isExcluded = false

  var isEmpty: Bool { touchpoints.isEmpty && interaction == nil && particularities == nil }

  /// Nothing.
  init() {}

  init(_ row: TableRow, above: RowContent, _ context: ReadingContext) {
    switch row[.touchpoint] {
    case .text(let id): touchpoints = context.texts.touchpoints(in: id)
    case .ditto, .merged: touchpoints = above.touchpoints
    case .blank, .dash, .fault: break
    }
    switch row[.interaction] {
    case .text(let id): interaction = id
    case .ditto, .merged: interaction = above.interaction
    case .blank, .dash, .fault: break
    }
    switch row[.particularities] {
    case .text(let id):
      if Self.isExclusion(id, context) { isExcluded = true } else { particularities = id }
    case .ditto, .merged:
      particularities = above.particularities
      if above.isExcluded, above.particularities == nil { isExcluded = true }
    case .blank, .dash, .fault: break
    }
    switch row.change {
    case .text(let id): isExcluded = isExcluded || Self.isExclusion(id, context)
    case .ditto, .merged: isExcluded = isExcluded || above.isExcluded
    case .blank, .dash, .fault: break
    }
  }

  /// The first words that the row says, to name it by.
  func words(in texts: CellTexts) -> String {
    let id = touchpoints.first ?? interaction ?? particularities
    return id.map { texts[$0].text } ?? ""
  }

  private static func isExclusion(_ id: CellTexts.ID, _ context: ReadingContext) -> Bool {
    let text = context.texts[id]
    return !text.isLiteral && text.key == context.exclusion
  }
}
