import DiagnosticTexts
import SpreadsheetCSV
import TouchpointRegister

extension OpenData {
  /// The passport (`meta.csv`): a property and its value a row, as the recommendations name them; `license` is the
  /// program's own name for the terms of use, which version 3.0 has no property for.
  var passportBytes: [UInt8] {
    let told = passportRows.compactMap { row in row.value.map { [row.name, harmless($0)] } }
    return CSVWriter.bytes(of: [["property", "value"]] + told)
  }

  /// What the passport does not tell, because nobody said it.
  var passportGaps: [PassportGap] {
    let empty = Set(passportRows.filter { $0.value == nil }.compactMap(\.gap))
    return PassportGap.allCases.filter {
      empty.contains($0) || $0 == .address && options.passport.address == nil
    }
  }

  private struct Row {
    var name: String
    var value: String?
    /// What is told where there is no value.
    var gap: PassportGap?
  }

  private var passportRows: [Row] {
    let passport = options.passport
    var rows = [
      Row(name: "standardversion", value: "http://opendata.gosmonitor.ru/standard/3.0"),
      Row(
        name: "identifier", value: passport.taxpayerNumber.map { $0 + "-" + passport.name },
        gap: .taxpayerNumber),
      Row(name: "title", value: register.title ?? PageWords(language: .ru).title),
      Row(name: "description", value: passport.description ?? Self.description),
      Row(name: "creator", value: register.authority, gap: .owner),
      Row(
        name: "created", value: passport.firstPublished.map { Self.compact($0.description) },
        gap: .firstPublished),
      Row(name: "modified", value: date == Self.noDate ? nil : date, gap: .modified),
      Row(
        name: "subject",
        value: (passport.keywords.isEmpty ? Self.keywords : passport.keywords).joined(separator: ", ")),
      Row(name: "format", value: "csv"),
    ]
    rows.append(file(dataName))
    for address in passport.earlierVersions {
      // One that is published again under the same name is no earlier version.
      guard let name = OpenDataPassport.fileName(ofVersion: address), name != dataName else { continue }
      rows.append(Row(name: String(name.dropLast(4)), value: address))
    }
    rows.append(file(structureName))
    rows += [
      Row(
        name: "provenance", value: options.changes?.passportSummary ?? passport.lastChange, gap: .lastChange),
      Row(name: "valid", value: passport.validUntil.map { Self.compact($0.description) }, gap: .validUntil),
      Row(name: "publishername", value: passport.responsible, gap: .responsible),
      Row(name: "publisherphone", value: passport.phone, gap: .phone),
      Row(name: "publishermbox", value: passport.email, gap: .email),
      Row(name: "license", value: passport.terms, gap: .terms),
    ]
    return rows
  }

  /// Without the folder's address the file is named as it lies beside the passport.
  private func file(_ name: String) -> Row {
    Row(
      name: String(name.dropLast(4)), value: (options.passport.address ?? "") + name)
  }

  private static let description =
    "Точки взаимодействия по направлениям деятельности и процессам, каналы и потребности клиентов"
  private static let keywords = ["точки взаимодействия", "клиентоцентричность", "каналы взаимодействия"]

  private static func compact(_ date: String) -> String { date.filter { $0 != "-" } }
}
