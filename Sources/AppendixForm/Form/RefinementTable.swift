import Spreadsheet
import TouchpointRegister

/// The table «Уточнения» on the sheet «Сведения»: `Refinements` as rows that a person can read too.
///
/// A row is: what is meant, direction, process, touchpoint, the words as they were written, the value.
enum RefinementTable {
  /// Stands alone in the row above the table's captions.
  static let title = "Уточнения"
  static let explanation =
    "Эту таблицу ведёт программа: здесь то, чего не видно из шести граф. Если изменить сам перечень, она не мешает."
  static let captions = [
    "Что уточняется", "Направление", "Процесс", "Точка взаимодействия", "Написано", "Значение",
  ]

  private enum Kind: String, CaseIterable {
    case channel = "канал"
    case needs = "потребности"
    case otherNeed = "другая потребность"
    case literal = "дословно"
    case title = "название перечня"
    case authority = "орган власти"
    case caption = "заголовок"
    case editionDate = "дата приказа"
    case editionNumber = "номер приказа"
    case stamp = "гриф"
  }

  // MARK: Writing

  /// The rows below the captions, in an order that does not depend on hashing.
  static func rows(of refinements: Refinements, in register: Register) -> [[String]] {
    var rows: [[String]] = []
    func add(
      _ kind: Kind, _ name: Refinements.TouchpointName? = nil, written: String = "", value: String = ""
    ) {
      rows.append([
        kind.rawValue, name.map { String($0.direction.rawValue) } ?? "", name?.process ?? "",
        name?.touchpoint ?? "",
        written, value,
      ])
    }
    if let caption = refinements.caption {
      add(.caption, written: caption.written)
      if let title = caption.title { add(.title, value: title) }
      if let authority = caption.authority { add(.authority, value: authority) }
    }
    if let stamp = refinements.stamp {
      add(.stamp, written: stamp.written)
      if let date = stamp.edition?.date { add(.editionDate, value: date) }
      if let number = stamp.edition?.number { add(.editionNumber, value: number) }
    }
    for column in FormColumn.allCases {
      for text in (refinements.literals[column] ?? []).sorted(by: precedes) {
        add(.literal, written: text, value: String(column.rawValue))
      }
    }
    for section in register.directions {
      for process in section.processes {
        for touchpoint in process.touchpoints {
          let name = Refinements.TouchpointName(
            direction: section.direction, process: process.name, touchpoint: touchpoint.name)
          if let channel = refinements.channels[name] { add(.channel, name, value: channel.rawValue) }
          guard let needs = refinements.needs[name] else { continue }
          add(
            .needs, name, written: needs.interaction,
            value: needs.named.map(\.rawValue).joined(separator: ", "))
          for other in needs.others { add(.otherNeed, name, value: other) }
        }
      }
    }
    return rows
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) { $0.value < $1.value }
  }

  // MARK: Reading

  /// Reads the table where a sheet has one.
  /// - Returns: the refinements, and the number of the row that it begins with; no row where there is none.
  static func read(_ rows: [Row]) -> (refinements: Refinements, firstRow: Int?) {
    var refinements = Refinements()
    guard
      let start = rows.firstIndex(where: { row in
        captions.enumerated().allSatisfy { text(row, $0.offset + 1) == $0.element }
      })
    else { return (refinements, nil) }
    for row in rows[(start + 1)...] {
      guard let kind = Kind(rawValue: text(row, 1)) else { continue }
      read(kind, row, &refinements)
    }
    var first = rows[start].number
    for row in rows[..<start].reversed() {
      guard [title, explanation].contains(text(row, 1)) else { break }
      first = row.number
    }
    return (refinements, first)
  }

  private static func read(_ kind: Kind, _ row: Row, _ refinements: inout Refinements) {
    let value = text(row, 6)
    switch kind {
    case .caption: refinements.caption = .init(written: text(row, 5))
    case .title: refinements.caption?.title = value
    case .authority: refinements.caption?.authority = value
    case .stamp: refinements.stamp = .init(written: text(row, 5), edition: nil)
    case .editionDate:
      let number = refinements.stamp?.edition?.number
      refinements.stamp?.edition = Edition(date: value, number: number)
    case .editionNumber:
      let date = refinements.stamp?.edition?.date
      refinements.stamp?.edition = Edition(date: date, number: value)
    case .literal:
      guard let column = Int(value).flatMap(FormColumn.init(rawValue:)) else { return }
      refinements.literals[column, default: []].insert(text(row, 5))
    case .channel:
      guard let name = name(row), let channel = Channel(rawValue: value) else { return }
      refinements.channels[name] = channel
    case .needs:
      guard let name = name(row) else { return }
      let codes = value.split(separator: ",").map { $0.drop { $0 == " " } }
      refinements.needs[name] = .init(
        interaction: text(row, 5), named: codes.compactMap { CustomerNeed(rawValue: String($0)) }.sorted(),
        others: [])
    case .otherNeed:
      guard let name = name(row) else { return }
      refinements.needs[name]?.others.append(value)
    }
  }

  private static func name(_ row: Row) -> Refinements.TouchpointName? {
    guard let direction = Int(text(row, 2)).flatMap(Direction.init(rawValue:)) else { return nil }
    return .init(direction: direction, process: text(row, 3), touchpoint: text(row, 4))
  }

  private static func text(_ row: Row, _ column: Int) -> String {
    switch row[column] {
    case .string(let text)?: text
    // An office program may have made a number of «1» when the file was saved again.
    case .number(let number)?: Int(exactly: number).map { String($0) } ?? ""
    default: ""
    }
  }
}
