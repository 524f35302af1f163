public import DiagnosticTexts
import Reports
import Spreadsheet
import SpreadsheetFile
import SpreadsheetPackage
import ZipArchive

/// A file of a folder or an archive that is not read, and is told in a note.
public struct PassedOver: Sendable, Hashable {
  /// The path as a message names it.
  public var path: String
  /// What it is by its content, where that is known and worth a word.
  public var format: Failure.OtherFormat?

  /// Formats whose content is a table after all, or leads to one: the sender has to send it another way.
  private static let worthAWord: Set<SpreadsheetError.OtherFormat> = [.numbers, .table1C, .shortcut, .zeros]

  init(_ file: InputFile, limits: ReadingLimits) {
    path = file.path
    if let source = try? file.source(),
      case .other(let found)? = try? SpreadsheetFile.kind(of: source, limits: limits),
      Self.worthAWord.contains(found)
    {
      format = Failure.OtherFormat(found)
    }
  }

  /// How many are told by their names.
  private static let told = 5

  /// A line for each of a few files, and one that counts the others by their kinds.
  public static func notes(on files: [PassedOver], in language: Language) -> [String] {
    let named = files.filter { $0.format != nil }
    let others = files.filter { $0.format == nil }
    let shown = others.count <= told + 1 ? others : Array(others.prefix(told))
    var lines = (named + shown).map { $0.note(in: language) }
    let rest = others.dropFirst(shown.count)
    guard !rest.isEmpty else { return lines }
    var kinds: [String: Int] = [:]
    for file in rest { kinds[Path.fileExtension(file.path), default: 0] += 1 }
    let counted = kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map { kind, count in
      (kind.isEmpty
        ? language.pick(ru: "без расширения", en: "without an extension") : "." + singleLine(kind))
        + "\u{A0}— \(grouped(count, in: language))"
    }
    let noun = CountedNoun.files.counted(rest.count, in: language)
    lines.append(
      language.pick(
        ru: "Пропущено ещё \(noun), не таблицы: ", en: "Passed over \(noun) more, no spreadsheets: ")
        + counted.joined(separator: ", ") + (kinds.count > counted.count ? "…" : ""))
    return lines
  }

  private func note(in language: Language) -> String {
    guard let format else { return ConsoleTexts.passedOver(path, in: language) }
    let name = singleLine(path)
    let words = text(of: Failure(.otherFormat(format)), in: language).line
    return language.pick(ru: "Пропущен: \(name). \(words)", en: "Passed over: \(name). \(words)")
  }
}
