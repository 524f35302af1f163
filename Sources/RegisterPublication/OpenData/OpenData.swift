import AppendixForm
import DiagnosticTexts
import SpreadsheetCSV
import TouchpointRegister

/// The register as open data, in the set of files of the methodical recommendations on publishing open data,
/// version 3.0: the data, their structure, the passport.
struct OpenData {
  let register: Register
  let options: Publication.Options

  /// When this structure was last changed.
  private static let structureDate = "20240327"

  static let noDate = "undated"

  /// The edition's date, or that of publication, without dashes; `undated` where neither is known.
  var date: String {
    let dates = [register.edition?.date, options.published].compactMap { $0 }.filter {
      WrittenDate($0) != nil
    }
    return dates.first?.filter { $0 != "-" } ?? Self.noDate
  }

  var dataName: String { "data-\(date)-structure-\(Self.structureDate).csv" }
  var structureName: String { "structure-\(Self.structureDate).csv" }

  /// Hands the data over part by part: a row for each touchpoint, each with all that it belongs to.
  func writeData(to take: ([UInt8]) -> Void) {
    var bytes = CSVWriter.byteOrderMark
    CSVWriter.append(Self.fields.map(\.name), to: &bytes)
    for section in register.directions {
      for process in section.processes {
        for touchpoint in process.touchpoints {
          let values: [String] = [
            String(section.direction.rawValue), section.direction.name, process.name, touchpoint.name,
            touchpoint.channel.rawValue, touchpoint.mode.rawValue,
            touchpoint.needs.map(\.rawValue).joined(separator: "|"),
            touchpoint.otherNeeds.joined(separator: "|"),
            touchpoint.interaction, touchpoint.particularities,
          ]
          CSVWriter.append(values.map(harmless), to: &bytes)
        }
        if bytes.count >= Self.partSize {
          take(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
    }
    take(bytes)
  }

  private static let partSize = 1 << 16

  var structureBytes: [UInt8] {
    let head = ["field name", "english description", "russian description", "format"]
    let rows = Self.fields.map { [$0.name, $0.english, $0.russian, $0.format] }
    return CSVWriter.bytes(of: [head] + rows)
  }

  /// An apostrophe before a text that a spreadsheet program would run (TP603).
  func harmless(_ text: String) -> String {
    FormulaText.runs(text[...]) ? "'" + text : text
  }

  private static func channels(_ language: Language) -> String {
    meanings(of: Channel.allCases.map(\.rawValue)) { Vocabulary.channel($0, in: language) }
  }

  private static func needs(_ language: Language) -> String {
    meanings(of: CustomerNeed.allCases.map(\.rawValue)) { Vocabulary.need($0, in: language) }
  }

  /// What the codes mean: whoever reads the data has nothing else to look them up in.
  private static func meanings(of codes: [String], _ meaning: (String) -> String) -> String {
    codes.map { "\($0) (\(meaning($0)))" }.joined(separator: ", ")
  }

  private struct Field {
    var name: String
    var english: String
    var russian: String
    var format: String
  }

  private static let fields: [Field] = [
    Field(
      name: "directionNumber", english: "Number of the direction of activity",
      russian: "Номер направления деятельности", format: "integer"),
    Field(
      name: "direction", english: "Direction of activity", russian: Vocabulary.caption(ofColumn: 2),
      format: "string"),
    Field(name: "process", english: "Process", russian: Vocabulary.caption(ofColumn: 3), format: "string"),
    Field(
      name: "touchpoint", english: "Touchpoint", russian: Vocabulary.caption(ofColumn: 4), format: "string"),
    Field(
      name: "channel", english: "Code of the channel: " + channels(.en),
      russian: "Код канала взаимодействия: " + channels(.ru), format: "string"),
    Field(
      name: "mode", english: "digital or offline",
      russian: "Вид точки: digital (цифровая) или offline (офлайн)",
      format: "string"),
    Field(
      name: "needs", english: "Codes of the customer needs, divided by |: " + needs(.en),
      russian: "Коды удовлетворяемых потребностей клиента через |: " + needs(.ru), format: "string"),
    Field(
      name: "otherNeeds", english: "Other needs in words, divided by |",
      russian: "Другие потребности словами через |", format: "string"),
    Field(
      name: "interaction", english: "Interaction with the customer", russian: Vocabulary.caption(ofColumn: 5),
      format: "string"),
    Field(
      name: "particularities", english: "Particularities of the interaction",
      russian: Vocabulary.caption(ofColumn: 6), format: "string"),
  ]
}
