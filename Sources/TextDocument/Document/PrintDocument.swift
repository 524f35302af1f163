/// A document for print, format-neutral: some paragraphs, then one table.
///
/// What is written of it holds no author and no date: the same document gives the same bytes.
package struct PrintDocument: Sendable {
  /// The document's property, for lists of files and screen readers.
  package var title: String
  /// A BCP 47 tag of language and region.
  package var language = "ru-RU"
  package var page = PageLayout()
  /// Above the table, in their order.
  package var paragraphs: [PrintParagraph]
  package var table: PrintTable

  package init(title: String, paragraphs: [PrintParagraph], table: PrintTable) {
    self.title = title
    self.paragraphs = paragraphs
    self.table = table
  }
}

/// A paragraph above the table. Line ends in its text are kept.
package struct PrintParagraph: Sendable, Hashable {
  package var text: String
  package var role: Role

  /// What a paragraph is; its look follows from it.
  package enum Role: Sendable, Hashable {
    /// A word at the upper right, as «Проект».
    case mark
    /// The approval stamp, a block at the right.
    case stamp
    /// The heading of the document, of the first level.
    case title
  }

  package init(_ text: String, _ role: Role) {
    self.text = text
    self.role = role
  }
}

/// Paper and margins. The page's number stands in the middle of the upper margin, from the second page on.
package struct PageLayout: Sendable, Hashable {
  /// In millimetres: A4, lying.
  package var width = 297.0
  package var height = 210.0
  /// In millimetres: left 20, right 10, top and bottom 20 (ГОСТ Р 7.0.97-2016, 3.3).
  package var marginLeft = 20.0
  package var marginRight = 10.0
  package var marginTop = 20.0
  package var marginBottom = 20.0

  package init() {}

  /// Between the side margins, in millimetres.
  package var textWidth: Double { max(0, width - marginLeft - marginRight) }
  /// The stamp is so wide, in millimetres (ГОСТ Р 7.0.97-2016, 5.16: in the upper right corner).
  var stampWidth: Double { min(90, textWidth) }
}
