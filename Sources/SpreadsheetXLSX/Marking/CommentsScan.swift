import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// What a comments part (ISO 29500-1, 18.7) holds: whose comments, and at which cells.
struct CommentsScan {
  struct Comment {
    var cell: CellAddress?
    var owner: Owner
  }

  enum Owner: Hashable {
    /// The program's, to be replaced.
    case program
    /// Somebody's, with words of the program behind the first so many bytes.
    case shared(length: Int)
    case other
  }

  private(set) var comments: [Comment] = []
  private(set) var authors = 0
  /// The number of the program among the authors.
  private(set) var programAuthor: Int?

  var hasOwn: Bool { comments.contains { $0.owner != .other } }
  var hasOthers: Bool { comments.contains { $0.owner != .program } }
  /// Cells of the program's own comments, which have a shape each.
  var ownCells: Set<CellAddress> { Set(comments.filter { $0.owner == .program }.compactMap(\.cell)) }

  enum Name: Int, MarkupVocabulary {
    case unlisted, choice, comments, authors, author, commentList, comment, ref, authorId, content, t, r
    case rPh, phoneticPr
    var localName: String {
      switch self {
      case .unlisted: ""
      case .choice: "Choice"
      case .content: "text"
      default: "\(self)"
      }
    }
    static var namespaces: [[String]] { MarkupNamespace.spreadsheet }
  }

  init(_ entry: ZipEntry, of archive: ZipReader, limits readingLimits: ReadingLimits) throws(SpreadsheetError)
  {
    var reader = try MarkupReader<Name>(entry, of: archive, limits: readingLimits.markup)
    guard try reader.root() == .comments else { return }
    var names: [String] = []
    var comments: [Comment] = []
    let limits = readingLimits.workbook
    try reader.forEachChild { reader, name throws(SpreadsheetError) in
      switch name {
      case .authors:
        try reader.forEachChild { reader, name throws(SpreadsheetError) in
          guard name == .author else { return try reader.skipElement() }
          guard names.count < limits.styles else {
            throw SpreadsheetError(.limit(.styles, limits.styles), part: reader.part)
          }
          var text: [UInt8] = []
          try reader.readText(into: &text, limit: limits.textLength)
          names.append(String(decoding: text, as: UTF8.self))
        }
      case .commentList:
        try reader.forEachChild { reader, name throws(SpreadsheetError) in
          guard name == .comment else { return try reader.skipElement() }
          guard comments.count < limits.distinctStrings else {
            throw SpreadsheetError(.limit(.distinctStrings, limits.distinctStrings), part: reader.part)
          }
          let cell = reader.attributeBytes(.ref).flatMap { CellAddress($0) }
          let author = reader.integer(.authorId).flatMap { names.indices.contains($0) ? names[$0] : nil }
          let text = try Self.text(&reader, limits)
          comments.append(Comment(cell: cell, owner: Self.owner(of: text, author: author ?? "")))
        }
      default: try reader.skipElement()
      }
    }
    try reader.finish()
    authors = names.count
    programAuthor = names.firstIndex(of: MarkingWords.author)
    self.comments = comments
  }

  private static func owner(of text: [UInt8], author: String) -> Owner {
    switch MarkComment.ownStart(in: text, author: author) {
    case nil: .other
    case 0: .program
    case let length?: .shared(length: length)
    }
  }

  /// The text of the comment whose start was the current event, with its escapes as they are.
  private static func text(
    _ reader: inout MarkupReader<Name>, _ limits: SpreadsheetLimits
  ) throws(SpreadsheetError) -> [UInt8] {
    var text: [UInt8] = []
    try reader.forEachChild { reader, name throws(SpreadsheetError) in
      guard name == .content else { return try reader.skipElement() }
      try reader.forEachChild { reader, name throws(SpreadsheetError) in
        switch name {
        case .t: try reader.readText(into: &text, limit: limits.textLength)
        case .r:
          try reader.forEachChild { reader, name throws(SpreadsheetError) in
            guard name == .t else { return try reader.skipElement() }
            try reader.readText(into: &text, limit: limits.textLength)
          }
        default: try reader.skipElement()
        }
      }
    }
    return text
  }
}
