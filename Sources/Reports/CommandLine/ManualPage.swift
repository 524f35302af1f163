import DiagnosticTexts

/// A page of the manual, in the language of man(7).
package struct ManualPage: Sendable {
  /// Its path in a folder of manual pages: `man1/perechen.1`, `ru/man1/perechen-validate.1`.
  package let path: String
  package let text: String

  /// The pages on the program and on each of its commands, in both languages.
  /// - Parameters:
  ///   - version: the program's.
  ///   - date: of the release, YYYY-MM-DD.
  package static func all(version: String, date: String) -> [ManualPage] {
    Language.allCases.flatMap { language in
      let source = ManualSource(language: language, version: version, date: date)
      let folder = language.pick(ru: "ru/man1/", en: "man1/")
      return [ManualPage(path: folder + "perechen.1", text: source.program)]
        + CommandPage.all.map {
          ManualPage(path: folder + "perechen-\($0.name).1", text: source.text(of: $0))
        }
    }
  }
}

private struct ManualSource {
  let language: Language
  let version: String
  let date: String

  var program: String {
    let commands = CommandPage.all
    return title("perechen", CommandPage.program.text(in: language))
      + section(ManualHeading.synopsis)
      + ".B perechen\n"
      + escaped(language.pick(ru: "КОМАНДА [КЛЮЧИ] [ФАЙЛ…]", en: "COMMAND [OPTIONS] [FILE…]")) + "\n"
      + section(ManualHeading.firstSteps)
      + paragraphs(
        FirstSteps.all.map { group in
          escaped(group.title.text(in: language)) + ":\n" + group.steps.map { ".PP\n" + example($0) }.joined()
        })
      + section(ManualHeading.commands)
      + commands.map { tagged("perechen-\($0.name)(1)", $0.summary.text(in: language)) }.joined()
      + options(HelpHeading.programOptions, CommandPage.programOptions)
      + options(HelpHeading.commonOptions, OptionText.common)
      + exitCodes(ExitCodeText.all)
      + seeAlso(commands.map { "perechen-\($0.name)" })
  }

  func text(of page: CommandPage) -> String {
    title("perechen-\(page.name)", page.summary.text(in: language))
      + section(ManualHeading.synopsis)
      + ".B perechen \(page.name)\n"
      // The name stands in bold already.
      + escaped(String(page.usage(in: language).dropFirst("perechen \(page.name) ".count))) + "\n"
      + section(ManualHeading.description)
      + escaped(page.purpose.text(in: language)) + "\n"
      + arguments(page.arguments)
      + options(HelpHeading.ownOptions, page.options)
      + options(HelpHeading.output, page.output)
      + options(HelpHeading.commonOptions, OptionText.common)
      + section(HelpHeading.examples) + paragraphs(page.examples.map(example))
      + exitCodes(page.allExitCodes)
      + seeAlso(["perechen"])
  }

  private func title(_ name: String, _ summary: String) -> String {
    let manual = language.pick(ru: "Руководство perechen", en: "perechen manual")
    return ".TH \(name.uppercased()) 1 \(date) \"perechen \(version)\" \"\(manual)\"\n"
      + section(ManualHeading.name) + escaped(name) + " \\- " + escaped(summary) + "\n"
  }

  private func section(_ words: Words) -> String {
    ".SH \(escaped(words.text(in: language).uppercased()))\n"
  }

  /// The first stands right below its heading.
  private func paragraphs(_ paragraphs: [String]) -> String { paragraphs.joined(separator: ".PP\n") }

  private func tagged(_ label: String, _ text: String) -> String {
    ".TP\n\\fB" + escaped(label) + "\\fR\n" + escaped(text) + "\n"
  }

  private func arguments(_ arguments: [ArgumentText]) -> String {
    guard !arguments.isEmpty else { return "" }
    return section(HelpHeading.arguments)
      + arguments.map { tagged($0.label.text(in: language), $0.text.text(in: language)) }.joined()
  }

  private func options(_ heading: Words, _ options: [OptionText]) -> String {
    guard !options.isEmpty else { return "" }
    return section(heading)
      + options.map { tagged($0.label(in: language), $0.description(in: language)) }.joined()
  }

  private func example(_ example: CommandExample) -> String {
    escaped(example.text.text(in: language)) + "\n.RS\n.nf\n" + escaped(example.line) + "\n.fi\n.RE\n"
  }

  private func exitCodes(_ codes: [ExitCodeText]) -> String {
    section(HelpHeading.exitCodes)
      + codes.map { tagged(String($0.code), $0.text.text(in: language)) }.joined()
  }

  private func seeAlso(_ names: [String]) -> String {
    section(ManualHeading.seeAlso)
      + names.enumerated().map { index, name in
        ".BR \(escaped(name)) (1)" + (index < names.count - 1 ? " ,\n" : "\n")
      }.joined()
  }

  /// A text in which nothing is an instruction: `\`, a `-` that stays one, a line's first `.` or `'`.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}

private enum ManualHeading {
  static let name = Words(ru: "Имя", en: "Name")
  static let synopsis = Words(ru: "Вызов", en: "Synopsis")
  static let description = Words(ru: "Описание", en: "Description")
  static let firstSteps = Words(ru: "С чего начать", en: "First steps")
  static let commands = HelpHeading.commands
  static let seeAlso = Words(ru: "Смотрите также", en: "See also")
}
