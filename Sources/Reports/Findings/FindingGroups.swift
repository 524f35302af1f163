import DiagnosticTexts
import Diagnostics

/// The findings of one report at one place, the worst first, then by cell.
struct FindingGroup {
  /// Only in a report on several files.
  var file: String?
  var sheet: String?
  var diagnostics: [Diagnostic]

  /// What the group is headed with: «отделы/архив.xlsx, лист «Перечень»»; nil where the file's own name is enough.
  func heading(isFirst: Bool, in language: Language) -> String? {
    let sheetName = sheet.map { language.quoted($0) }
    switch (file.map(singleLine), sheetName) {
    case (let file?, let sheet?): return file + language.pick(ru: ", лист ", en: ", sheet ") + sheet
    case (let file?, nil): return file
    case (nil, let sheet?): return language.pick(ru: "Лист ", en: "Sheet ") + sheet
    case (nil, nil): return isFirst ? nil : language.pick(ru: "Весь файл", en: "The whole file")
    }
  }
}

extension FileReport {
  /// The findings by place: where the gravest are first; of equally grave ones those of the whole file first, then the
  /// sheets as they come.
  var groups: [FindingGroup] {
    var groups: [FindingGroup] = []
    var places: [Place: Int] = [:]
    var last: (place: Place, group: Int)?
    for diagnostic in diagnostics {
      let location = diagnostic.location
      let isElsewhere = file.isEmpty && !location.file.isEmpty
      let place = Place(file: isElsewhere ? location.file : nil, sheet: location.sheet)
      if let last, last.place == place {
        groups[last.group].diagnostics.append(diagnostic)
      } else if let known = places[place] {
        last = (place, known)
        groups[known].diagnostics.append(diagnostic)
      } else {
        last = (place, groups.count)
        places[place] = groups.count
        groups.append(FindingGroup(file: place.file, sheet: place.sheet, diagnostics: [diagnostic]))
      }
    }
    for index in groups.indices { groups[index].sort() }
    let byPlace = groups.filter { $0.sheet == nil } + groups.filter { $0.sheet != nil }
    return Severity.allCases.sorted(by: >).flatMap { severity in
      byPlace.filter { $0.diagnostics.first?.severity == severity }
    }
  }

  private struct Place: Hashable {
    var file: String?
    var sheet: String?
  }
}

extension FindingGroup {
  fileprivate mutating func sort() {
    let origin = SourceLocation.Cell(row: 0, column: 0)
    // Findings are large to move about: keys of them are sorted.
    let keys = diagnostics.enumerated().map { place, diagnostic in
      (severity: diagnostic.severity, cell: diagnostic.location.cell ?? origin, place: place)
    }
    let sorted = keys.sorted { a, b in
      if a.severity != b.severity { return a.severity > b.severity }
      return a.cell == b.cell ? a.place < b.place : a.cell < b.cell
    }
    diagnostics = sorted.map { diagnostics[$0.place] }
  }
}
