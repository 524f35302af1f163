/// What people are told of one command. Help, manual pages, completions and the suggestions after a mistake are all made
/// from it; a test compares it with what the command line declares.
package struct CommandPage: Sendable {
  /// As it is typed.
  package let name: String
  /// Words that people may type instead; none of them is a command.
  package var synonyms: [String] = []
  /// What it does, in a line without a full stop.
  package let summary: Words
  /// What it is for and for whom, in a few sentences.
  package let purpose: Words
  package var arguments: [ArgumentText] = []
  /// The command's own.
  package var options: [OptionText] = []
  /// Where its result goes.
  package var output: [OptionText] = []
  package let examples: [CommandExample]
  /// Exit codes that mean something else here than elsewhere.
  package var exitCodes: [ExitCodeText] = []
  /// Whether it is left out of the list of commands: of use only to those who install the program.
  package var isHidden = false

  /// All options, in the order in which they are told.
  package var allOptions: [OptionText] { options + output + OptionText.common }

  /// How it is called: arguments, then the options that it cannot do without.
  package func usage(in language: Language) -> String {
    let needed = (options + output).filter(\.isRequired).map { option in
      option.short.map { "-\($0)" + (option.value.map { " " + $0.label(in: language) } ?? "") }
        ?? option.label(in: language)
    }
    let words = [language.pick(ru: "[КЛЮЧИ]", en: "[OPTIONS]")]
    return (["perechen", name] + arguments.map { $0.usage(in: language) } + needed + words)
      .joined(separator: " ")
  }
}

/// What stands behind a command without a name.
package struct ArgumentText: Sendable {
  /// The name that the declaration gives it.
  package let name: String
  package let label: Words
  package let value: OptionValue
  package let text: Words
  package var isRepeating = false
  package var isOptional = false

  func usage(in language: Language) -> String {
    let words = label.text(in: language) + (isRepeating ? "…" : "")
    return isOptional ? "[\(words)]" : words
  }
}

/// An option: `--name VALUE`, or `--name` alone.
package struct OptionText: Sendable {
  package let name: String
  package var short: Character?
  /// nil for one that takes none.
  package var value: OptionValue?
  package let text: Words
  /// What holds without it, where that needs words.
  package var defaultValue: Words?
  package var isRequired = false
  package var isRepeating = false

  /// «--format ВИД», «-o, --output ФАЙЛ»
  package func label(in language: Language) -> String {
    (short.map { "-\($0), " } ?? "") + "--" + name + (value.map { " " + $0.label(in: language) } ?? "")
  }

  /// The text, the values that there are, and what holds without it.
  package func description(in language: Language) -> String {
    var notes: [String] = []
    if case .oneOf(let values)? = value { notes.append(values.joined(separator: ", ")) }
    if let defaultValue {
      notes.append(language.pick(ru: "по умолчанию ", en: "default: ") + defaultValue.text(in: language))
    }
    if isRepeating { notes.append(language.pick(ru: "можно повторять", en: "may be repeated")) }
    return text.text(in: language) + (notes.isEmpty ? "" : " (" + notes.joined(separator: "; ") + ")")
  }
}

/// What an option or an argument takes.
package enum OptionValue: Sendable, Hashable {
  case oneOf([String])
  /// A file with one of these extensions; any file where there are none.
  case file([String])
  case folder
  case fileOrFolder
  case command
  case date
  case number
  case text
  /// A bound's name and its value.
  case bound

  /// What stands for it in a line of usage.
  package func label(in language: Language) -> String {
    switch self {
    case .oneOf: language.pick(ru: "ВИД", en: "KIND")
    case .file, .fileOrFolder: language.pick(ru: "ФАЙЛ", en: "FILE")
    case .folder: language.pick(ru: "ПАПКА", en: "FOLDER")
    case .command: language.pick(ru: "КОМАНДА", en: "COMMAND")
    case .date: language.pick(ru: "ГГГГ-ММ-ДД", en: "YYYY-MM-DD")
    case .number: language.pick(ru: "ЧИСЛО", en: "N")
    case .text: language.pick(ru: "ТЕКСТ", en: "TEXT")
    case .bound: language.pick(ru: "ИМЯ=ЧИСЛО", en: "NAME=N")
    }
  }
}

/// A command line that works in the project's folder, and what comes of it.
package struct CommandExample: Sendable {
  package let line: String
  package let text: Words

  package init(_ line: String, ru: String, en: String) {
    self.line = line
    text = Words(ru: ru, en: en)
  }
}
