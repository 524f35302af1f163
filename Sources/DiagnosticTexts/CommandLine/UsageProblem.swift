/// Why a command line is not understood.
package enum UsageProblem: Error, Sendable, Hashable {
  // What is not on the list of names.
  /// - Parameter near: the option that was probably meant.
  case unknownOption(String, near: String?)
  /// An option of the commands, typed before any.
  case optionBeforeCommand(String)
  case unknownCommand(String, near: String?)
  /// A file where a command has to stand.
  case fileForCommand(String)
  case commandMissing

  // Values.
  case valueMissing(option: String, value: OptionValue?)
  /// - Parameter option: nil for an argument.
  case valueUnfit(option: String?, value: String, expected: OptionValue?, near: String?)
  case valueUnwanted(option: String, value: String)
  case argumentMissing(Words)
  case optionMissing(String)
  case argumentsUnexpected([String])
  /// What the parser says where its error is none of the known ones.
  case other(String)

  // What does not go together, and what a command asks for.
  case bothStandardInput
  case outputKindMissing
  case registerOutputMissing
  case folderMissing(FolderPurpose)
  case notADate(option: String, value: String, near: String? = nil)
  case daysOutOfRange(ClosedRange<Int>)
  case calendarEnds
  case summaryWithFormat
  case partialWithBase
  case draftWith(option: String)
  case unitAndUnits
  case jobsTooFew
  case quietAndVerbose

  package enum FolderPurpose: Sendable, Hashable { case site, forms, manual }
}

/// A usage problem in words, without the command's name.
package func text(of problem: UsageProblem, in language: Language) -> String {
  language.pick(ru: problem.russian(language), en: problem.english(language))
}

/// The whole message, in one line: the command, the problem, where to read more.
/// - Parameter command: nil where none was typed, or none that exists.
package func usageMessage(_ problem: UsageProblem, command: String?, in language: Language) -> String {
  let name = command.map { "perechen \($0)" } ?? "perechen"
  let help = command.map { "perechen help \($0)" } ?? "perechen help"
  let words = text(of: problem, in: language)
  return name + ": " + words + (words.hasSuffix("?") ? " " : ". ")
    + language.pick(ru: "Справка: \(help)", en: "Help: \(help)")
}

extension OptionValue {
  /// What a value has to be, after «нужно:».
  func expectation(in language: Language) -> String? {
    switch self {
    case .oneOf(let values): values.joined(separator: ", ")
    case .date: language.pick(ru: "дата ГГГГ-ММ-ДД", en: "a date YYYY-MM-DD")
    case .number: language.pick(ru: "целое число от 1", en: "a whole number from 1")
    case .bound:
      language.pick(
        ru: "имя предела и число от 1, например zip-ratio=800 (имена: docs/limits.md)",
        en: "a bound's name and a number from 1, such as zip-ratio=800 (names: docs/limits.md)")
    case .file, .folder, .fileOrFolder, .command, .text: nil
    }
  }

  /// What has to stand behind an option that stands alone.
  func missing(in language: Language) -> String? {
    switch self {
    case .oneOf, .date, .number, .bound: expectation(in: language)
    case .file, .folder, .fileOrFolder, .command, .text: label(in: language)
    }
  }
}
