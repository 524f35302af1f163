import Configuration
import DiagnosticTexts

extension UsageProblem {
  /// The problem as the table of commands explains it: what was probably meant, what is wanted.
  /// - Parameters:
  ///   - page: the command; nil where none was typed that exists.
  ///   - arguments: the line as typed.
  func understood(in page: CommandPage?, typed arguments: [String]) -> UsageProblem {
    switch self {
    case .unknownOption(let name, nil):
      guard let page else {
        return OptionText.common.contains { $0.isTyped(name) } ? .optionBeforeCommand(name) : self
      }
      let word = Self.word(of: name, in: arguments)
      if let last = page.lastOfJoined(word) { return .valueMissing(option: last.name, value: last.value) }
      return .unknownOption(word, near: Self.option(near: word, of: page))
    case .argumentsUnexpected(let words) where page == nil:
      return words.first.map(Self.noCommand) ?? self
    case .optionMissing(let name):
      if let argument = page?.arguments.first(where: { $0.name == name }) {
        return .argumentMissing(argument.label)
      }
      return .optionMissing("--" + name)
    case .valueMissing(let name, nil):
      return .valueMissing(option: name, value: page?.option(name)?.value)
    case .valueUnfit(let name, let value, nil, nil):
      let expected = name.map { page?.option($0)?.value } ?? page?.arguments.first?.value
      if case .bound? = expected { return Self.unfitBound(name, value) }
      guard case .oneOf(let known)? = expected else {
        return .valueUnfit(option: name, value: value, expected: expected, near: nil)
      }
      let near = NearestCode.nearest(to: value, of: known)
      return .valueUnfit(option: name, value: value, expected: expected, near: near)
    case .notADate(let option, let value, nil):
      return .notADate(option: option, value: value, near: NearestCode.writtenDate(near: value))
    default: return self
    }
  }

  /// A word where a command was expected.
  static func noCommand(_ word: String) -> UsageProblem {
    if word.contains(".") || word.contains("/") { return .fileForCommand(word) }
    let written = word.lowercased()
    let meant = CommandPage.all.first { $0.synonyms.contains(written) }?.name
    return .unknownCommand(
      word,
      near: meant ?? NearestCode.nearest(to: word, of: CommandPage.all.filter { !$0.isHidden }.map(\.name)))
  }

  /// A bound on reading that is none, or whose number is none: all of them are named, nobody knows them by heart.
  private static func unfitBound(_ option: String?, _ value: String) -> UsageProblem {
    let known = PerechenConfiguration.readingLimits
    let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
    let near = parts.first.flatMap { name in
      known.contains(name) ? nil : NearestCode.nearest(to: name, of: known)
    }
    return .valueUnfit(
      option: option, value: value, expected: .oneOf(known.map { $0 + "=N" }),
      near: near.map { ([$0] + parts.dropFirst()).joined(separator: "=") })
  }

  /// What was typed where the parser names a letter of it: it takes `-format` for a row of letters.
  private static func word(of name: String, in arguments: [String]) -> String {
    guard name.count == 2, let letter = name.last, !arguments.contains(name) else { return name }
    return arguments.first { word in
      word.count > 2 && word.hasPrefix("-") && !word.hasPrefix("--") && word.contains(letter)
    } ?? name
  }

  private static func option(near name: String, of page: CommandPage) -> String? {
    let word = String(name.drop { $0 == "-" })
    // One letter is near to every other.
    guard word.count > 1 else { return nil }
    return NearestCode.nearest(to: word, of: page.allOptions.map(\.name)).map { "--" + $0 }
  }
}

extension CommandPage {
  /// The option of a name as typed: `--format`, `-o`.
  fileprivate func option(_ name: String) -> OptionText? { allOptions.first { $0.isTyped(name) } }

  /// The last of letters behind one dash (`-qo`), where each is an option and the last wants a value.
  fileprivate func lastOfJoined(_ word: String) -> (name: String, value: OptionValue)? {
    guard word.count > 2, !word.hasPrefix("--") else { return nil }
    let options = word.dropFirst().map { letter in option("-\(letter)") }
    guard !options.contains(where: { $0 == nil }), let last = options.last ?? nil, let value = last.value
    else {
      return nil
    }
    return ("-" + word.suffix(1), value)
  }
}

extension OptionText {
  fileprivate func isTyped(_ name: String) -> Bool {
    name == "--" + self.name || short.map { name == "-\($0)" } == true
  }
}
