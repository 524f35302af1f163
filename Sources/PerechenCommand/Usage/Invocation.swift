import ArgumentParser
import DiagnosticTexts
import Perechen
import Reports
import ZipArchive

/// A command line as typed: what can be answered without parsing it, and in which language mistakes in it are told.
struct Invocation {
  let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  /// The command, where one is typed that exists.
  var page: CommandPage? { arguments.first.flatMap(CommandPage.named) }

  /// Answers what asks for words only.
  /// - Returns: false where there is a command to run, or a mistake to tell.
  func answer() throws -> Bool {
    if options.contains("--help") || options.contains("-h") {
      guard page != nil || arguments.first?.hasPrefix("-") == true else { return false }
      try printHelp()
    } else if options.contains("--version") {
      try printOut(versionText(PerechenTool.version, libraries: libraryVersions(), in: language))
    } else if asksForNothing {
      try printOut(firstStepsText(PerechenTool.version, in: language, style: style(on: .output)))
    } else {
      return false
    }
    return true
  }

  /// Help on the command that is typed, or on the program.
  func printHelp() throws { try printOut(helpText(on: page, in: language, style: style(on: .output))) }

  /// Tells a mistake in the command line.
  func tell(_ problem: UsageProblem) {
    let problem = problem.understood(in: page, typed: arguments)
    console.tell(usageMessage(problem, command: page?.name, in: language))
  }

  /// Writes to standard output; where that fails, the command ends with the code for it.
  private func printOut(_ text: String) throws { try console.printOut(text) }

  private var console: Console {
    Console(language: language, isQuiet: false, style: style(on: .error))
  }

  private func style(on stream: StandardStream) -> TerminalStyle {
    TerminalStyle(on: stream, color: value(of: "--color").flatMap(ColorChoice.init) ?? .auto)
  }

  private var language: Language {
    Language.ofTerminal(chosen: value(of: "--lang").flatMap(Language.init))
  }

  /// What may be an option: all before a lone `--`.
  private var options: ArraySlice<String> { arguments.prefix { $0 != "--" } }

  /// Neither a command nor anything but how its words are wanted.
  private var asksForNothing: Bool {
    guard var rest = arguments.first.map({ _ in arguments[...] }) else { return true }
    while let first = rest.popFirst() {
      if first.hasPrefix("--lang=") || first.hasPrefix("--color=") { continue }
      guard first == "--lang" || first == "--color", rest.popFirst() != nil else { return false }
    }
    return true
  }

  /// The last value that is given for an option.
  private func value(of option: String) -> String? {
    var found: String?
    for (index, word) in options.enumerated() {
      if word.hasPrefix(option + "=") {
        found = String(word.dropFirst(option.count + 1))
      } else if word == option, index + 1 < options.count {
        found = options[index + 1]
      }
    }
    return found
  }
}
