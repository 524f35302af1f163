/// A word that is meant for a web address, and what is wrong with it.
struct WrittenWebAddress {
  private let scalars: [Unicode.Scalar]

  /// - Parameter word: without spaces, brackets and the punctuation that closes a sentence.
  init(_ word: ArraySlice<Unicode.Scalar>) { scalars = word.map(\.lowercased) }

  /// Whether the word is meant for an address and is none. Words that are no address are not malformed ones.
  func isMalformed(allowsShortHosts: Bool) -> Bool {
    if let afterScheme {
      return afterScheme.isWrong || !isHost(afterScheme.rest, allowsShort: allowsShortHosts)
    }
    let labels = host(of: scalars[...]).split(separator: ".", omittingEmptySubsequences: false)
    guard let first = labels.first, labels.count > 1 else { return false }
    if first.count >= 2, first.allSatisfy({ $0 == "w" }) {
      return first.count != 3 || labels.count < 3 || !isHost(scalars[...], allowsShort: false)
    }
    // «example..org», and a host with a look-alike letter; a word behind a full stop is no host.
    guard let last = labels.last, WebAddressFinder.topLevelDomains.contains(Array(last)) else { return false }
    if labels.contains(where: { Self.isMixed($0) }) { return true }
    return labels.contains(where: \.isEmpty)
      && labels.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isWordScalar || $0 == "-") } }
  }

  // MARK: Schemes

  /// What stands behind `http:` or something near it; nil where the word has no scheme.
  private var afterScheme: (rest: ArraySlice<Unicode.Scalar>, isWrong: Bool)? {
    let letters = scalars.prefix { $0.isLatinLetter }
    let behind = scalars[letters.endIndex...]
    guard letters.count >= 3, letters.count <= 7, let mark = behind.first, mark == ":" || mark == "/" else {
      return nil
    }
    let isScheme = Self.schemes.contains(Array(letters))
    guard isScheme || Self.isNearScheme(letters) else { return nil }
    let marks = behind.prefix { $0 == ":" || $0 == "/" || $0 == "\\" }
    // «http/https» is no address.
    guard isScheme || marks.count > 1 else { return nil }
    if isScheme, marks.count == 1, mark == "/" { return nil }
    let isRight = isScheme && Array(marks) == Array("://".unicodeScalars)
    return (scalars[marks.endIndex...], !isRight)
  }

  private static let schemes: [[Unicode.Scalar]] = ["http", "https", "ftp"].map { Array($0.unicodeScalars) }

  private static func isNearScheme(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    // «htp», «htpp», «hhtps», «ttps»
    letters.contains("t") && letters.allSatisfy { "htps".unicodeScalars.contains($0) }
  }

  // MARK: Hosts

  private func host(of rest: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  }

  private func isHost(_ rest: ArraySlice<Unicode.Scalar>, allowsShort: Bool) -> Bool {
    let parts = host(of: rest).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count == 1 || parts[1].allSatisfy({ $0.isASCIIDigit }) else {
      return false
    }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1 || (allowsShort && !name.isEmpty), let last = labels.last else { return false }
    let isNumeric = labels.count == 4 && labels.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
    return labels.allSatisfy { Self.isLabel($0) } && !labels.contains { Self.isMixed($0) }
      && (isNumeric || labels.count == 1 || (last.count >= 2 && !last.allSatisfy(\.isASCIIDigit)))
  }

  private static func isLabel(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
    !label.isEmpty && label.first != "-" && label.last != "-"
      && label.allSatisfy { $0.isWordScalar || $0 == "-" || $0 == "_" }
  }

  /// Latin and Cyrillic letters in one label.
  static func isMixed(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
    label.contains(where: \.isLatinLetter) && label.contains(where: \.isCyrillicLetter)
  }
}
