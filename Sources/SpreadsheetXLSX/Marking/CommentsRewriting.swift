import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// Writes a comments part again: earlier words of the program go, those of this marking come.
struct CommentsRewriting {
  /// The part as it is.
  var scan: CommentsScan
  /// What is said at each cell.
  var bodies: [CellAddress: String]

  /// A part that has the program's comments only.
  static func newPart(_ bodies: [CellAddress: String], _ dialect: Dialect) -> [UInt8] {
    var writer = XMLRewriter()
    writer.start("comments")
    writer.attribute("xmlns", dialect.main)
    writer.start("authors")
    writer.element("author", text: MarkingWords.author)
    writer.end()
    writer.start("commentList")
    for (cell, body) in bodies.sorted(by: { $0.key < $1.key }) {
      append(body, at: cell, author: 0, prefix: "", to: &writer)
    }
    writer.end()
    writer.end()
    return writer.take()
  }

  private static func append(
    _ body: String, at cell: CellAddress, author: Int, prefix: String, to writer: inout XMLRewriter
  ) {
    writer.start("comment", prefix: prefix)
    writer.attribute("ref", cell.description)
    writer.attribute("authorId", author)
    writer.start("text", prefix: prefix)
    appendRuns(body, isFirst: true, prefix: prefix, to: &writer)
    writer.end()
    writer.end()
  }

  /// The heading in bold and the words, as Excel itself begins a comment with its author.
  private static func appendRuns(
    _ body: String, isFirst: Bool, prefix: String, to writer: inout XMLRewriter
  ) {
    for (text, isBold) in [((isFirst ? "" : "\n") + MarkComment.heading, true), ("\n" + body, false)] {
      writer.start("r", prefix: prefix)
      writer.start("rPr", prefix: prefix)
      if isBold { writer.element("b", prefix: prefix, [:]) }
      writer.element("sz", prefix: prefix, ["val": "9"])
      writer.element("color", prefix: prefix, ["indexed": "81"])
      writer.element("rFont", prefix: prefix, ["val": "Tahoma"])
      writer.element("family", prefix: prefix, ["val": "2"])
      writer.end()
      writer.start("t", prefix: prefix)
      writer.attribute("xml:space", "preserve")
      writer.text(EscapedText.encode(text))
      writer.end()
      writer.end()
    }
  }

  func bytes(
    _ entry: ZipEntry, of archive: ZipReader, limits: ReadingLimits
  ) throws(SpreadsheetError) -> [UInt8] {
    var copy = try MarkupCopy<CommentsScan.Name>(entry, of: archive, limits: limits.markup)
    guard try copy.root() == .comments else { return try copy.finished() }
    let prefix = copy.prefix
    copy.part.copy()
    var toCome = bodies
    let author = scan.programAuthor ?? scan.authors
    let others = Set(scan.comments.filter { $0.owner != .program }.compactMap(\.cell))
    let addsAuthor = scan.programAuthor == nil && bodies.keys.contains { !others.contains($0) }
    var hasAuthors = false
    var hasList = false
    var place = 0
    func authors(_ copy: inout MarkupCopy<CommentsScan.Name>) {
      if addsAuthor { copy.part.output.element("author", prefix: prefix, text: MarkingWords.author) }
    }
    func rest(_ copy: inout MarkupCopy<CommentsScan.Name>) {
      for (cell, body) in toCome.sorted(by: { $0.key < $1.key }) {
        Self.append(body, at: cell, author: author, prefix: prefix, to: &copy.part.output)
      }
    }
    func missingAuthors(_ copy: inout MarkupCopy<CommentsScan.Name>) {
      guard !hasAuthors else { return }
      hasAuthors = true
      copy.part.output.start("authors", prefix: prefix)
      authors(&copy)
      copy.part.output.end()
    }
    try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
      switch name {
      case .authors where !hasAuthors:
        hasAuthors = true
        copy.part.copy()
        try copy.rewriteChildren { copy, _ throws(SpreadsheetError) in
          try copy.part.copyElement()
        } end: {
          copy throws(SpreadsheetError) in
          authors(&copy)
        }
      case .commentList:
        missingAuthors(&copy)
        hasList = true
        copy.part.copy()
        try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
          guard name == .comment, scan.comments.indices.contains(place) else {
            return try copy.part.copyElement()
          }
          let comment = scan.comments[place]
          place += 1
          let addition =
            comment.owner == .program ? nil : comment.cell.flatMap { toCome.removeValue(forKey: $0) }
          try rewrite(comment, addition, &copy, limit: limits.workbook.textLength)
        } end: { copy throws(SpreadsheetError) in
          rest(&copy)
          toCome = [:]
        }
      default: try copy.part.copyElement()
      }
    } end: { copy throws(SpreadsheetError) in
      guard !hasList else { return }
      missingAuthors(&copy)
      copy.part.output.start("commentList", prefix: prefix)
      rest(&copy)
      copy.part.output.end()
    }
    return try copy.finished()
  }

  private func rewrite(
    _ comment: CommentsScan.Comment, _ addition: String?, _ copy: inout MarkupCopy<CommentsScan.Name>,
    limit: Int
  ) throws(SpreadsheetError) {
    var cut: Int?
    switch comment.owner {
    case .program: return try copy.part.dropElement()
    case .shared(let length): cut = length
    case .other: if addition == nil { return try copy.part.copyElement() }
    }
    copy.part.copy()
    try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
      guard name == .content else { return try copy.part.copyElement() }
      try Self.rewriteText(&copy, cut: cut ?? .max, addition, limit: limit)
    }
  }

  /// Writes a comment's text up to a number of bytes, and the program's words behind it.
  private static func rewriteText(
    _ copy: inout MarkupCopy<CommentsScan.Name>, cut: Int, _ addition: String?,
    limit: Int
  ) throws(SpreadsheetError) {
    let prefix = copy.prefix
    copy.part.copy()
    var left = cut
    var addition = addition
    func add(_ copy: inout MarkupCopy<CommentsScan.Name>) {
      guard let body = addition else { return }
      addition = nil
      appendRuns(body, isFirst: false, prefix: prefix, to: &copy.part.output)
    }
    try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
      switch name {
      case .t where left <= 0, .r where left <= 0: try copy.part.dropElement()
      case .t:
        // A text beside runs is one too: the first.
        let isRun = addition != nil
        if isRun { copy.part.output.start("r", prefix: prefix) }
        try copyText(&copy, &left, limit)
        if isRun { copy.part.output.end() }
      case .r:
        copy.part.copy()
        try copy.rewriteChildren { copy, name throws(SpreadsheetError) in
          guard name == .t else { return try copy.part.copyElement() }
          try copyText(&copy, &left, limit)
        }
      default:
        add(&copy)
        try copy.part.copyElement()
      }
    } end: { copy throws(SpreadsheetError) in
      add(&copy)
    }
  }

  private static func copyText(
    _ copy: inout MarkupCopy<CommentsScan.Name>, _ left: inout Int, _ limit: Int
  ) throws(SpreadsheetError) {
    copy.part.copy()
    var text: [UInt8] = []
    var end: [UInt8] = []
    var depth = 1
    while depth > 0, let event = try copy.next() {
      switch event {
      case .text:
        if depth == 1 { copy.part.reader.appendText(to: &text) }
        guard text.count <= limit else { throw SpreadsheetError(.limit(.textLength, limit), part: nil) }
      case .start: depth += 1
      case .end:
        depth -= 1
        end = Array(copy.part.reader.markup)
      }
    }
    copy.part.output.text(String(decoding: text.prefix(max(left, 0)), as: UTF8.self))
    copy.part.output.endTag(end)
    left -= text.count
  }
}
