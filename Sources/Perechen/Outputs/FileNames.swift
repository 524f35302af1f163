import TouchpointRegister

/// Makes file names of names, safe on every system and each once.
struct FileNames {
  private var taken: Set<String> = []

  /// - Returns: a name without extension: no signs that a system forbids, no longer than most file systems allow.
  mutating func name(for text: String) -> String {
    let base = Self.safe(text)
    var name = base
    var number = 2
    // Windows and macOS tell no case apart.
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base) (\(number))"
      number += 1
    }
    return name
  }

  /// 255 bytes are allowed; an extension and a number have to go on.
  private static let longest = 200

  private static func safe(_ text: String) -> String {
    var name = ""
    for scalar in CleanedText(text).text.unicodeScalars {
      let isForbidden = scalar.value < 0x20 || "\\/:*?\"<>|".unicodeScalars.contains(scalar)
      let next = isForbidden ? (scalar == "\"" ? "" : "-") : String(scalar)
      guard name.utf8.count + next.utf8.count <= longest else { break }
      name += next
    }
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    while let first = name.first, first == "." || first == " " { name.removeFirst() }
    guard !name.isEmpty else { return "Без названия" }
    return reserved.contains(name.uppercased()) ? name + "_" : name
  }

  /// Names of devices on Windows.
  private static let reserved: Set<String> = {
    let numbered = (1...9).flatMap { ["COM\($0)", "LPT\($0)"] }
    return Set(["CON", "PRN", "AUX", "NUL"] + numbered)
  }()
}
