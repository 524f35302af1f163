import AppendixForm
package import DiagnosticTexts
package import Diagnostics
package import Spreadsheet
import TextDocument
package import TouchpointRegister

/// The register as a folder for the web site (п. 5.2): the page, the files for print, the data. Or the draft that
/// goes to be approved (п. 5.1): the files for print alone.
///
/// `SHA256SUMS` is made of what was really written: hash each file with `SHA256` and write `ChecksumList.bytes(of:)`
/// as the last one, under `ChecksumList.fileName`.
package struct Publication: Sendable {
  /// In the order in which they are to be written.
  package let files: [PublishedFile]
  /// TP807 where the register names no order.
  package let diagnostics: [Diagnostic]
  /// Whether the folder is to hold `SHA256SUMS`.
  package let listsChecksums: Bool
  /// What the passport of open data does not tell.
  package let passportGaps: [PassportGap]
  /// What takes longest to make: the workbook that two of the files are.
  private let appendix: MadeOnce<WorkbookDocument>

  /// Makes what takes longest, so that it is there when the files are written.
  package func prepare() { _ = appendix.value }

  /// Choices that the register does not hold.
  package struct Options: Sendable {
    /// Of the page's own words; the register's stay as they are.
    package var language = Language.ru
    /// When the register is put on the site, ISO 8601; nil where that is not told.
    package var published: String?
    /// The last day on which it may be put there (п. 5.5), ISO 8601; nil where the order's date is not known.
    package var deadline: String?
    package var passport = OpenDataPassport()
    /// What changed since the former edition; nil where that is not asked.
    package var changes: PublishedChanges?

    package init() {}
  }

  /// - Parameters:
  ///   - register: the edition to publish; who sent what, from which files, is left out of everything.
  ///   - source: where the register was read from, for findings.
  ///   - document: makes the appendix of a register; it is given the register as it is published.
  package init(
    of register: Register, from source: SourceLocation, options: Options = Options(),
    document: @escaping @Sendable (Register) -> WorkbookDocument
  ) {
    let published = register.withoutProvenance
    let appendix = MadeOnce { document(published) }
    self.appendix = appendix
    let text = PrintDocument(of: published, RegisterHeading(of: published))
    let data = OpenData(register: published, options: options)
    let tables: [(PublishedKind, PublishedFile)] =
      [
        (.xlsx, PublishedFile(name: "perechen.xlsx", content: .workbook(appendix, .xlsx))),
        (.ods, PublishedFile(name: "perechen.ods", content: .workbook(appendix, .ods))),
        (.docx, PublishedFile(name: "perechen.docx", content: .print(text, .docx))),
        (.odt, PublishedFile(name: "perechen.odt", content: .print(text, .odt))),
        (
          .json,
          PublishedFile(
            name: "perechen.json",
            content: .made { RegisterJSON.write(published, scope: .published, to: $0) })
        ),
        (.data, PublishedFile(name: data.dataName, content: .made { data.writeData(to: $0) })),
        (.structure, PublishedFile(name: data.structureName) { data.structureBytes }),
        (.passport, PublishedFile(name: "meta.csv") { data.passportBytes }),
      ] + Self.changes(options)
    let names = tables.map { (kind: $0.0, name: $0.1.name) }
    let page = PublishedFile(
      name: "index.html",
      content: .made { take in
        RegisterPage(
          register: published, statistics: RegisterStatistics(of: published), options: options, files: names
        ).write(to: take)
      })
    files = [page] + tables.map(\.1)
    let isNamed = published.edition?.date != nil && published.edition?.number != nil
    diagnostics = isNamed ? [] : [Diagnostic(.editionUnnamed, at: source)]
    listsChecksums = true
    passportGaps = data.passportGaps
  }

  private static func changes(_ options: Options) -> [(PublishedKind, PublishedFile)] {
    guard let changes = options.changes else { return [] }
    return [
      (.changes, PublishedFile(name: "changes.html") { changes.page }),
      (.changesData, PublishedFile(name: "changes.json") { changes.data }),
    ]
  }

  /// The draft of an edition: «Проект», and blanks for the order's date and number, whatever the register names.
  /// - Parameters:
  ///   - register: the edition to be approved; who sent what, from which files, is left out of everything.
  ///   - document: makes the appendix of a register, as a draft.
  package init(
    draftOf register: Register, document: @escaping @Sendable (Register) -> WorkbookDocument
  ) {
    var draft = register.withoutProvenance
    draft.edition = nil
    let appendix = MadeOnce { [draft] in document(draft) }
    self.appendix = appendix
    let text = PrintDocument(of: draft, RegisterHeading(of: draft, isDraft: true))
    files = [
      PublishedFile(name: "perechen.docx", content: .print(text, .docx)),
      PublishedFile(name: "perechen.odt", content: .print(text, .odt)),
      PublishedFile(name: "perechen.xlsx", content: .workbook(appendix, .xlsx)),
      PublishedFile(name: "perechen.ods", content: .workbook(appendix, .ods)),
    ]
    diagnostics = []
    listsChecksums = false
    passportGaps = []
  }
}

/// The register as one self-contained page by itself, without files beside it.
package func registerPage(_ register: Register, in language: Language) -> [UInt8] {
  let published = register.withoutProvenance
  var options = Publication.Options()
  options.language = language
  var bytes: [UInt8] = []
  RegisterPage(
    register: published, statistics: RegisterStatistics(of: published), options: options, files: []
  ).write { bytes += $0 }
  return bytes
}

extension Register {
  /// The register without who sent it, from which files, and what units say apart; without directions and
  /// processes that have no touchpoint, as in the interchange.
  var withoutProvenance: Register {
    var register = self
    register.submission = nil
    register.directions = directions.compactMap { section in
      let processes = section.processes.filter { !$0.touchpoints.isEmpty }.map { process in
        TouchpointRegister.Process(
          name: process.name,
          touchpoints: process.touchpoints.map { touchpoint in
            var touchpoint = touchpoint
            touchpoint.sources = []
            touchpoint.variants = []
            return touchpoint
          })
      }
      return processes.isEmpty ? nil : DirectionSection(section.direction, processes: processes)
    }
    return register
  }
}
