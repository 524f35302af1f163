/// The paragraph styles of a document for print, the same in both formats.
enum TextStyle: CaseIterable {
  case title, mark, stamp, caption, numbering, cell, number, pageNumber, end

  /// The style's name as people see it. Office programs know the heading and the header by these names.
  var name: StaticString {
    switch self {
    case .title: "Heading 1"
    case .mark: "Отметка о проекте"
    case .stamp: "Гриф утверждения"
    case .caption: "Заголовок графы"
    case .numbering: "Номер графы"
    case .cell: "Текст таблицы"
    case .number: "Номер в таблице"
    case .pageNumber: "Header"
    case .end: "Конец таблицы"
    }
  }

  /// The style's name within a file.
  var id: StaticString {
    switch self {
    case .title: "Heading1"
    case .mark: "DraftMark"
    case .stamp: "ApprovalStamp"
    case .caption: "TableCaption"
    case .numbering: "TableNumbering"
    case .cell: "TableText"
    case .number: "TableNumber"
    case .pageNumber: "Header"
    case .end: "TableEnd"
    }
  }

  static let font: StaticString = "Times New Roman"

  /// In points.
  var fontSize: Int {
    switch self {
    case .title: 14
    case .mark, .stamp, .pageNumber: 12
    case .caption, .cell, .number: 11
    case .numbering: 10
    case .end: 1
    }
  }

  var isBold: Bool { self == .title || self == .caption }

  enum Alignment { case left, centre, right }

  var alignment: Alignment {
    switch self {
    case .title, .caption, .numbering, .number, .pageNumber: .centre
    case .mark: .right
    case .stamp, .cell, .end: .left
    }
  }

  /// Above the paragraph, in points.
  var spaceBefore: Int { self == .title ? 12 : 0 }

  /// Below the paragraph, in points.
  var spaceAfter: Int {
    switch self {
    case .title: 12
    case .mark: 6
    default: 0
    }
  }

  /// Whether the paragraph stands on one page with what follows.
  var keepsWithNext: Bool { self == .title || self == .mark || self == .stamp }
}

extension PrintParagraph.Role {
  var style: TextStyle {
    switch self {
    case .mark: .mark
    case .stamp: .stamp
    case .title: .title
    }
  }
}
