extension UsageProblem {
  func english(_ language: Language) -> String {
    switch self {
    case .unknownOption(let name, let near):
      "unknown option \(singleLine(name))" + (near.map { "; did you mean \($0)?" } ?? "")
    case .optionBeforeCommand(let name):
      "the option \(name) goes behind the command: perechen COMMAND \(name)"
    case .unknownCommand(let name, let near):
      "there is no command \(language.quoted(name))" + (near.map { "; did you mean \($0)?" } ?? "")
    case .fileForCommand(let name):
      "\(language.quoted(name)) is a file or folder, and a command comes first, such as perechen validate"
    case .commandMissing: "no command is given"
    case .valueMissing(let option, let value):
      "a value is missing behind \(option)"
        + (value.flatMap { $0.missing(in: language) }.map { ": " + $0 } ?? "")
    case .valueUnfit(let option, let value, let expected, let near):
      (option.map { "\($0): " } ?? "") + "the value \(language.quoted(value)) does not fit"
        + (expected?.expectation(in: language).map { "; wanted: \($0)" } ?? "")
        + (near.map { "; did you mean \($0)?" } ?? "")
    case .valueUnwanted(let option, let value):
      "\(option) takes no value, and \(language.quoted(value)) is given"
    case .argumentMissing(let label): "nothing to work on is given: \(label.text(in: language))"
    case .optionMissing(let option): "the option \(option) is missing"
    case .argumentsUnexpected(let values): "too much is given: \(language.quotedList(values))"
    case .other(let words): singleLine(words)
    case .bothStandardInput: "standard input - can be only one of the two files"
    case .outputKindMissing: "tell the kind of the result: --to xlsx, ods, fods, csv, json or html"
    case .registerOutputMissing: "tell where to write the register: -o FILE (.json, .xlsx, .ods, .fods, .csv)"
    case .folderMissing(.site): "tell the folder for the site: -o FOLDER"
    case .folderMissing(.forms): "tell the folder for the forms: -o FOLDER"
    case .folderMissing(.manual): "tell the folder for the pages: -o FOLDER"
    case .notADate(let option, let value, let near):
      "\(option) takes a date YYYY-MM-DD, not \(language.quoted(value))"
        + (near.map { "; did you mean \($0)?" } ?? "")
    case .daysOutOfRange(let range): "--days takes a number from \(range.lowerBound) to \(range.upperBound)"
    case .calendarEnds: "--from: the calendar ends before that date"
    case .summaryWithFormat: "--summary does not go with --format: the summary is printed as text"
    case .partialWithBase:
      "--partial does not go with --base: the former edition belongs in the last merge"
    case .draftWith(let option):
      "\(option): a draft (--draft) has no date and number yet, is not on the site, and tells no changes"
    case .unitAndUnits: "--unit and --units do not go together: name one unit, or the list"
    case .jobsTooFew: "--jobs takes a number from 1"
    case .quietAndVerbose: "--quiet and --verbose do not go together: to be silent or to tell"
    }
  }
}
