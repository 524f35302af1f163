extension CommandPage {
  static let help = CommandPage(
    name: "help", synonyms: ["справка", "помощь", "man"],
    summary: Words(
      ru: "Показать справку о программе или о команде", en: "Show help on the program or a command"),
    purpose: Words(
      ru: "Для всех. Без имени команды — список команд; с ним — что она делает, примеры, ключи и коды "
        + "завершения.",
      en: "For anyone. Without a command's name the list of commands; with it what the command does, "
        + "examples, options and exit codes."),
    arguments: [
      ArgumentText(
        name: "command", label: Words(ru: "КОМАНДА", en: "COMMAND"), value: .command,
        text: Words(ru: "О какой команде рассказать", en: "The command to tell of"), isOptional: true)
    ],
    examples: [
      CommandExample("perechen help validate", ru: "Справка о проверке.", en: "Help on checking."),
      CommandExample(
        "perechen help merge --lang en", ru: "О сведении, по-английски.", en: "On merging, in English."),
    ])

  static let completions = CommandPage(
    name: "completions",
    summary: Words(
      ru: "Записать подсказки для командной оболочки", en: "Write completions for a shell"),
    purpose: Words(
      ru: "Для тех, кто устанавливает программу: после этого клавиша TAB дописывает команды, ключи, их "
        + "значения и имена подходящих файлов.",
      en: "For those who install the program: the TAB key then completes commands, options, their values "
        + "and the names of files that fit."),
    arguments: [
      ArgumentText(
        name: "shell", label: Words(ru: "ОБОЛОЧКА", en: "SHELL"), value: .oneOf(["bash", "zsh", "fish"]),
        text: Words(ru: "bash, zsh или fish", en: "bash, zsh or fish"))
    ],
    output: OptionText.printed,
    examples: [
      CommandExample(
        "perechen completions bash", ru: "Показать подсказки для bash.",
        en: "Show the completions for bash."),
      CommandExample(
        "perechen completions fish -o perechen.fish", ru: "Записать подсказки для fish в файл.",
        en: "Write those for fish into a file."),
    ], isHidden: true)

  static let manual = CommandPage(
    name: "manual",
    summary: Words(ru: "Записать страницы руководства man", en: "Write the manual pages"),
    purpose: Words(
      ru: "Для тех, кто устанавливает программу: страница о программе и по странице о каждой команде, "
        + "английские в man1, русские в ru/man1.",
      en: "For those who install the program: a page on the program and one on each command, English ones "
        + "in man1, Russian ones in ru/man1."),
    output: [
      .output(.folder, ru: "Папка для страниц", en: "The folder for the pages", isRequired: true), .force,
      .dryRun,
    ],
    examples: [
      CommandExample(
        "perechen manual -o man", ru: "Записать страницы в папку man.", en: "Write them into the folder man."),
      CommandExample(
        "perechen manual -o man --force", ru: "Записать их заново.", en: "Write them anew."),
    ], isHidden: true)
}
