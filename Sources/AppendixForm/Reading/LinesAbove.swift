import Diagnostics
import Spreadsheet
import TouchpointRegister

/// What the rows above a table's header say beside the submission's head: caption, approval stamp, direction.
struct LinesAbove {
  /// The caption as its cell has it, and what it says; nil where there is none.
  private(set) var caption: (written: String, caption: RegisterCaption)?
  /// The texts of the cells as written, for the stamp.
  private(set) var texts: [String] = []
  /// A direction in a line of its own.
  private(set) var direction: Direction?

  /// More rows than this are looked through by nobody: a stamp and a caption take a few.
  private static let mostTexts = 400

  init(_ rows: some Sequence<Row>, context: ReadingContext) {
    var lines: [(written: String, clean: String, isAlone: Bool)] = []
    for row in rows {
      let found = row.cells.compactMap { cell -> (String, String)? in
        guard case .string(let written) = cell.value, written.utf8.count <= 8_000 else { return nil }
        let clean = CleanedText(written).text
        return clean.isEmpty ? nil : (written, clean)
      }
      for (written, clean) in found { lines.append((written, clean, found.count == 1)) }
      guard lines.count < Self.mostTexts else { break }
    }
    texts = lines.map(\.written)
    for (place, line) in lines.enumerated() {
      if caption == nil, let found = RegisterCaption(line.clean) {
        caption = (line.written, Self.completed(found, by: lines[(place + 1)...].map(\.clean)))
      } else if line.isAlone, line.clean.utf8.count <= 400, !RegisterCaption.begins(line.clean),
        let named = context.texts.direction(of: context.texts.id(of: line.written))
      {
        direction = named
      }
    }
  }

  /// A caption may go on in the cells below it, until it says with whom.
  private static func completed(_ caption: RegisterCaption, by lines: [String]) -> RegisterCaption {
    guard !RegisterCaption.isWhole(caption.title) else { return caption }
    var title = caption.title
    for line in lines.prefix(3) {
      title += " " + line
      if RegisterCaption.isWhole(title) { return RegisterCaption(title) ?? caption }
    }
    return caption
  }
}
