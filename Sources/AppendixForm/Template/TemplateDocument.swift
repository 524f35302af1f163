package import Spreadsheet
package import TouchpointRegister

/// What a blank form brings along for the unit that it is for.
package struct TemplateContent: Sendable, Hashable {
  /// The unit; nil leaves the field empty.
  package var unit: String?
  /// The units that the field offers.
  package var units: [String] = []
  /// The processes that column 3 offers; the unit's own stand in their directions already.
  package var processes: [ProcessRegistry.Entry] = []
  /// The approved edition, of which the unit's own rows stand in the form, to be corrected.
  package var edition: Register?
  /// In which language the form is explained.
  package var words = TemplateWords.russian

  package init() {}
}

/// The official blank form: the appendix's table with its placeholders, who sends it, the words that drop-downs
/// offer, and one page on how to fill it in.
///
/// It carries no protection: units need to insert rows and merge cells, and the header is guarded by input messages
/// and by TP102.
package func templateDocument(_ content: TemplateContent = TemplateContent()) -> WorkbookDocument {
  let reference = ReferenceSheet(content)
  return WorkbookDocument(
    sheets: [
      BlankTable(content, reference).sheet, BlankInformation.sheet(content, reference), reference.sheet,
      InstructionSheet.sheet(content.words),
    ],
    styles: FormStyle.all, properties: DocumentProperties(title: RegisterCaption.text(authority: nil)))
}
