public import Spreadsheet
public import TouchpointRegister

/// What a blank form brings along for the unit that it is for.
public struct TemplateContent: Sendable, Hashable {
  /// The unit; nil leaves the field empty.
  public var unit: String?
  /// The units that the field offers.
  public var units: [String] = []
  /// The processes that column 3 offers; the unit's own stand in their directions already.
  public var processes: [ProcessRegistry.Entry] = []
  /// The approved edition, of which the unit's own rows stand in the form, to be corrected.
  public var edition: Register?
  /// In which language the form is explained.
  public var words = TemplateWords.russian

  public init() {}
}

/// The official blank form: the appendix's table with its placeholders, who sends it, the words that drop-downs
/// offer, and one page on how to fill it in.
///
/// It carries no protection: units need to insert rows and merge cells, and the header is guarded by input messages
/// and by TP102.
public func templateDocument(_ content: TemplateContent = TemplateContent()) -> WorkbookDocument {
  let reference = ReferenceSheet(content)
  return WorkbookDocument(
    sheets: [
      BlankTable(content, reference).sheet, BlankInformation.sheet(content, reference), reference.sheet,
      InstructionSheet.sheet(content.words),
    ],
    styles: FormStyle.all, properties: DocumentProperties(title: RegisterCaption.text(authority: nil)))
}
