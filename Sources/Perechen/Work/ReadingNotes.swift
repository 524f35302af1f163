import AppendixForm
public import DiagnosticTexts
import Spreadsheet

/// Work that tells what it reads and how (`--verbose`).
public struct ReadingNotes: Sendable {
  private let account = ReadingAccount()

  /// An account of its own; ``notes(in:)`` tells of the work that was run in it.
  public init() {}

  /// Does the work, whose result and errors are as without an account.
  public func run<Result>(_ work: () async throws -> Result) async rethrows -> Result {
    try await ReadingAccount.$current.withValue(account) { try await work() }
  }

  /// Lines for each file, in the order of the paths.
  public func notes(in language: Language) -> [String] {
    account.sorted.flatMap { lines(singleLine($0.path), $0.event, language) }
  }

  private func lines(_ path: String, _ event: ReadingAccount.Event, _ language: Language) -> [String] {
    switch event {
    case .workbook(let kind, let program, let sheets):
      let writer = program.map {
        language.pick(
          ru: ", записан программой \(language.quoted($0))", en: ", written by \(language.quoted($0))")
      }
      return [language.pick(ru: "Читается: ", en: "Reading: ") + path + " — " + kind + (writer ?? "")]
        + sheets.flatMap { lines(of: $0, language) }.map { "  " + $0 }
    case .register:
      return [
        language.pick(ru: "Читается: \(path) — перечень в JSON", en: "Reading: \(path) — a register in JSON")
      ]
    case .archive(let entries):
      return [
        language.pick(
          ru: "Архив читается как папка: \(path), файлов в нём: \(entries)",
          en: "An archive, read as a folder: \(path), files in it: \(entries)")
      ]
    case .list(let names):
      return [
        language.pick(
          ru: "Список: \(path), названий в нём: \(names)", en: "A list: \(path), names in it: \(names)")
      ]
    case .passedOver(let reason): return [passedOver(path, reason, language)]
    }
  }

  private func passedOver(_ path: String, _ reason: ReadingAccount.Reason, _ language: Language) -> String {
    let why =
      switch reason {
      case .lock: language.pick(ru: "пометка об открытом файле", en: "it marks a file as open")
      case .hidden: language.pick(ru: "скрытый", en: "hidden")
      case .published: language.pick(ru: "папка сайта", en: "a folder for the site")
      case .output: language.pick(ru: "сюда будет записан результат", en: "the result goes there")
      }
    return language.pick(ru: "Не читается: \(path) (\(why))", en: "Not read: \(path) (\(why))")
  }

  private func lines(of sheet: ReadSheet, _ language: Language) -> [String] {
    let name = language.pick(ru: "Лист ", en: "Sheet ") + language.quoted(sheet.name) + ": "
    switch sheet.fate {
    case .form(let tables): return tables.map { name + text(of: $0, language) }
    case .information:
      return [name + language.pick(ru: "кто и когда представил форму", en: "who sent the form, and when")]
    case .program:
      return [
        name
          + language.pick(
            ru: "не таблица, служебный лист бланка", en: "no table, a sheet of the blank form's own")
      ]
    case .hidden: return [name + language.pick(ru: "не читается, он скрыт", en: "not read, it is hidden")]
    case .withoutHeader:
      return [
        name
          + language.pick(
            ru: "не читается, на нём нет шапки формы", en: "not read, it has no header of the form")
      ]
    case .empty: return [name + language.pick(ru: "пуст", en: "empty")]
    }
  }

  private func text(of table: ReadSheet.Table, _ language: Language) -> String {
    let header = table.header
    let isOne = header.lowerBound == header.upperBound
    let rows = isOne ? "\(header.lowerBound)" : "\(header.lowerBound)–\(header.upperBound)"
    let columns = table.columns.map { "\($0.number) — \(CellAddress.letters(ofColumn: $0.place))" }.joined(
      separator: ", ")
    return language.pick(
      ru: "форма; шапка в \(isOne ? "строке" : "строках") \(rows), заполненных строк под ней: \(table.rows); "
        + "графы формы: \(columns)",
      en: "the form; its header in \(isOne ? "row" : "rows") \(rows), filled rows under it: \(table.rows); "
        + "the form's columns: \(columns)")
  }
}
