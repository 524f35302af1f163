package import DiagnosticTexts

/// Help for a terminal: on a command, or without one on the program, its commands and what holds for all of them.
package func helpText(on page: CommandPage?, in language: Language, style: TerminalStyle) -> String {
  let layout = HelpLayout(language: language, style: style)
  return page.map { layout.text(of: $0) } ?? layout.program
}

/// What to do first, for each of the users, in a screenful.
package func firstStepsText(_ version: String, in language: Language, style: TerminalStyle) -> String {
  HelpLayout(language: language, style: style).firstSteps(version)
}

extension TerminalStyle {
  /// As help is set: never wider than is read with ease, and of a fixed width where the terminal's is not known.
  package var forHelp: TerminalStyle {
    TerminalStyle(width: min(max(width ?? 80, 40), 100), isColored: isColored)
  }
}

private struct HelpLayout {
  let language: Language
  let style: TerminalStyle

  init(language: Language, style: TerminalStyle) {
    self.language = language
    self.style = style.forHelp
  }

  func text(of page: CommandPage) -> String {
    lines(page.summary.text(in: language) + ".", indent: 0) + "\n"
      + lines(page.purpose.text(in: language), indent: 0)
      + heading(HelpHeading.usage) + lines(page.usage(in: language), indent: 2, hanging: 6)
      + heading(HelpHeading.examples) + page.examples.map(example).joined()
      + section(HelpHeading.arguments, page.arguments.map { entry($0) })
      + section(HelpHeading.ownOptions, page.options.map { entry($0) })
      + section(HelpHeading.output, page.output.map { entry($0) })
      + section(HelpHeading.commonOptions, OptionText.common.map { entry($0) })
      + section(
        HelpHeading.exitCodes,
        page.allExitCodes.map { (String($0.code), $0.text.text(in: language)) })
  }

  var program: String {
    let commands = CommandPage.all.filter { !$0.isHidden }
    let usage = language.pick(
      ru: "perechen КОМАНДА [КЛЮЧИ] [ФАЙЛ…]", en: "perechen COMMAND [OPTIONS] [FILE…]")
    return lines(CommandPage.program.text(in: language) + ".", indent: 0)
      + heading(HelpHeading.usage) + lines(usage, indent: 2, hanging: 6)
      + section(HelpHeading.commands, commands.map { ($0.name, $0.summary.text(in: language)) })
      + section(HelpHeading.programOptions, CommandPage.programOptions.map { entry($0) })
      + section(
        HelpHeading.commonOptions,
        OptionText.common.filter { $0.name != "help" }.map { entry($0) })
      + section(HelpHeading.exitCodes, ExitCodeText.all.map { (String($0.code), $0.text.text(in: language)) })
      + "\n" + lines(FirstSteps.more.text(in: language), indent: 0)
  }

  func firstSteps(_ version: String) -> String {
    var text = lines(
      "perechen \(version). " + CommandPage.program.text(in: language) + ".", indent: 0)
    for group in FirstSteps.all {
      text += "\n" + lines(group.title.text(in: language) + ":", indent: 0, paint: .bold)
      let steps = group.steps.map { ($0.line, $0.text.text(in: language)) }
      text += table(steps, labelWidth: FirstSteps.all.flatMap(\.steps).map(\.line.count).max() ?? 0)
    }
    return text + "\n" + lines(FirstSteps.more.text(in: language), indent: 0)
  }

  private func entry(_ option: OptionText) -> (String, String) {
    // Long names stand below each other, whether or not a short one stands before them.
    ((option.short == nil ? "    " : "") + option.label(in: language), option.description(in: language))
  }

  private func entry(_ argument: ArgumentText) -> (String, String) {
    (argument.label.text(in: language) + (argument.isRepeating ? "…" : ""), argument.text.text(in: language))
  }

  /// The command as it can be copied, whatever its length; below it what comes of it.
  private func example(_ example: CommandExample) -> String {
    "  " + example.line + "\n" + lines(example.text.text(in: language), indent: 6)
  }

  private func section(_ heading: Words, _ entries: [(String, String)]) -> String {
    guard !entries.isEmpty else { return "" }
    return self.heading(heading) + table(entries, labelWidth: min(entries.map(\.0.count).max() ?? 0, 26))
  }

  /// Two columns; in a narrow terminal, and behind a long label, the text stands below the label.
  private func table(_ entries: [(String, String)], labelWidth: Int) -> String {
    let indent = labelWidth + 4
    let isNarrow = (style.width ?? 80) - indent < 30
    return entries.map { label, text in
      if isNarrow || label.count > labelWidth {
        let below = isNarrow ? 6 : indent
        return "  " + (isNarrow ? trimmed(label) : label) + "\n" + lines(text, indent: below)
      }
      return "  " + padded(label, to: labelWidth) + "  " + lines(text, indent: indent).dropFirst(indent)
    }.joined()
  }

  private func trimmed(_ label: String) -> String { String(label.drop { $0 == " " }) }

  private func heading(_ words: Words) -> String {
    "\n" + style.paint(words.text(in: language) + ":", .bold) + "\n"
  }

  private func lines(
    _ text: String, indent: Int, hanging: Int? = nil, paint: TerminalStyle.Paint? = nil
  ) -> String {
    style.wrapped(text, indent: max(indent, hanging ?? 0)).enumerated().map { index, line in
      spaces(index == 0 ? indent : hanging ?? indent) + (paint.map { style.paint(line, $0) } ?? line) + "\n"
    }.joined()
  }
}

/// The headings of help and of manual pages.
enum HelpHeading {
  static let usage = Words(ru: "Вызов", en: "Usage")
  static let examples = Words(ru: "Примеры", en: "Examples")
  static let arguments = Words(ru: "Что указать", en: "Arguments")
  static let ownOptions = Words(ru: "Ключи команды", en: "The command's options")
  static let output = Words(ru: "Куда записать", en: "Where to write")
  static let commonOptions = Words(ru: "Общие ключи", en: "Common options")
  static let programOptions = Words(ru: "Без команды", en: "Without a command")
  static let commands = Words(ru: "Команды", en: "Commands")
  static let exitCodes = Words(ru: "Коды завершения", en: "Exit codes")
}
