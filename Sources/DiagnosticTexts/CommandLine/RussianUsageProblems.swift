extension UsageProblem {
  func russian(_ language: Language) -> String {
    switch self {
    case .unknownOption(let name, let near):
      "неизвестный ключ \(singleLine(name))" + (near.map { "; похоже на \($0)" } ?? "")
    case .optionBeforeCommand(let name):
      "ключ \(name) пишется после команды: perechen КОМАНДА \(name)"
    case .unknownCommand(let name, let near):
      "нет команды \(language.quoted(name))" + (near.map { "; похоже на \($0)" } ?? "")
    case .fileForCommand(let name):
      "\(language.quoted(name)) — это файл или папка, а сначала пишется команда, например perechen validate"
    case .commandMissing: "не указана команда"
    case .valueMissing(let option, let value):
      "после \(option) не хватает значения"
        + (value.flatMap { $0.missing(in: language) }.map { ": " + $0 } ?? "")
    case .valueUnfit(let option, let value, let expected, let near):
      (option.map { "\($0): " } ?? "") + "значение \(language.quoted(value)) не подходит"
        + (expected?.expectation(in: language).map { "; нужно: \($0)" } ?? "")
        + (near.map { "; похоже на \($0)" } ?? "")
    case .valueUnwanted(let option, let value):
      "\(option) пишется без значения, а указано \(language.quoted(value))"
    case .argumentMissing(let label): "не указано, с чем работать: \(label.text(in: language))"
    case .optionMissing(let option): "не хватает ключа \(option)"
    case .argumentsUnexpected(let values): "лишнее: \(language.quotedList(values))"
    case .other(let words): singleLine(words)
    case .bothStandardInput: "стандартный ввод «-» может быть только одним из двух файлов"
    case .outputKindMissing: "укажите вид результата: --to xlsx, ods, fods, csv, json или html"
    case .registerOutputMissing: "укажите, куда записать перечень: -o ФАЙЛ (.json, .xlsx, .ods, .fods, .csv)"
    case .folderMissing(.site): "укажите папку для сайта: -o ПАПКА"
    case .folderMissing(.forms): "укажите папку для бланков: -o ПАПКА"
    case .folderMissing(.manual): "укажите папку для страниц: -o ПАПКА"
    case .notADate(let option, let value, let near):
      "\(option): нужна дата ГГГГ-ММ-ДД, а не \(language.quoted(value))"
        + (near.map { "; похоже на \($0)" } ?? "")
    case .daysOutOfRange(let range): "--days: нужно число от \(range.lowerBound) до \(range.upperBound)"
    case .calendarEnds: "--from: календарь кончается раньше, чем этот срок"
    case .summaryWithFormat: "--summary не сочетается с --format: сводка печатается текстом"
    case .partialWithBase:
      "--partial не сочетается с --base: прежнюю редакцию указывают при последнем сведении"
    case .draftWith(let option):
      "\(option): у проекта (--draft) ещё нет ни даты с номером, ни размещения, ни изменений"
    case .unitAndUnits: "--unit и --units не сочетаются: укажите одно подразделение или список"
    case .jobsTooFew: "--jobs: нужно число от 1"
    case .quietAndVerbose: "--quiet и --verbose не сочетаются: молчать или рассказывать"
    }
  }
}
