import Spreadsheet

/// The names of the sheets as Excel allows them (ISO 29500-1, 18.2.19 as Excel reads it): 1 to 31 UTF-16 units,
/// none of `[ ] : * ? / \`, no apostrophe at either end, all different whatever the case.
struct SheetNames {
  private let names: [String]
  private let places: [String: Int]

  init(_ wanted: [String]) {
    var names: [String] = []
    var places: [String: Int] = [:]
    var taken: Set<String> = []
    for (place, name) in wanted.enumerated() {
      let valid = Self.valid(name)
      var unique = valid
      var attempt = 2
      while !taken.insert(unique.lowercased()).inserted {
        let suffix = " (\(attempt))"
        unique = prefix(of: valid, utf16: 31 - suffix.utf16.count) + suffix
        attempt += 1
      }
      names.append(unique)
      if places[name] == nil { places[name] = place }
    }
    self.names = names
    self.places = places
  }

  var count: Int { names.count }

  subscript(place: Int) -> String { names[place] }

  /// A reference to cells of a sheet that the document names, `'Лист 1'!$A$1:$A$9`.
  func reference(toSheet name: String, _ cells: String) -> String {
    let valid = places[name].map { names[$0] } ?? name
    return "'\(valid.replacing("'", with: "''"))'!\(cells)"
  }

  private static func valid(_ name: String) -> String {
    let cleaned = String(name.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
    var short = prefix(of: cleaned, utf16: 31)[...]
    while short.first == "'" || short.first == " " { short.removeFirst() }
    while short.last == "'" || short.last == " " { short.removeLast() }
    return short.isEmpty ? "Лист" : String(short)
  }
}

/// The longest beginning of a text that has at most so many UTF-16 units, no character taken apart.
func prefix(of text: String, utf16 count: Int) -> String {
  // There are no more UTF-16 units than bytes, and these are counted already.
  guard text.utf8.count > count, text.utf16.count > count else { return text }
  var taken = 0
  var end = text.startIndex
  for index in text.indices {
    let length = text[index].utf16.count
    if taken + length > count { break }
    taken += length
    end = text.index(after: index)
  }
  return String(text[..<end])
}
