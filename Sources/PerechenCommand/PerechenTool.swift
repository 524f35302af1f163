import ArgumentParser
import DiagnosticTexts
import Perechen
import ZipArchive

/// The command line: flags, terminal and exit codes; all decisions are the library's, all words the catalogue's.
@main struct PerechenTool: AsyncParsableCommand {
  static let version = "0.1.0"
  /// The day of that version; manual pages carry it.
  static let releaseDate = "2026-11-30"

  // Help in two languages is more than the parser has words for: it has none of its own here.
  static let configuration = CommandConfiguration(
    commandName: "perechen",
    subcommands: [
      TemplateCommand.self, ValidateCommand.self, MergeCommand.self, DiffCommand.self, ApplyCommand.self,
      PublishCommand.self, ConvertCommand.self, InspectCommand.self, RulesCommand.self, DeadlineCommand.self,
      HelpCommand.self, CompletionsCommand.self, ManualCommand.self,
    ], helpNames: [])

  @Flag var version = false
  @Flag(name: [.short, .long]) var help = false

  static func main() async {
    useUniversalTime()
    keepFreedMemory()
    ProgramEnd.comesAfterOneWork()
    let invocation = Invocation(Array(CommandLine.arguments.dropFirst()))
    do {
      if try invocation.answer() { return }
      guard var command = try await parse(invocation.arguments) as? any AsyncParsableCommand else {
        // The parser's own answer to help that came among other letters (`-qh`).
        return try invocation.printHelp()
      }
      Interruption.tidyUp()
      if let telling = command as? any TellingCommand {
        try await telling.runTelling()
      } else {
        try await command.run()
      }
    } catch {
      end(invocation, with: error)
    }
  }

  /// The command that is typed is parsed by itself: parsed with the program it would have to wait for all the others.
  private static func parse(_ arguments: [String]) async throws -> any ParsableCommand {
    let name = arguments.first
    let typed = configuration.subcommands.first { $0.configuration.commandName == name }
    guard let typed = typed as? any AsyncParsableCommand.Type else {
      return try await asyncParseAsRoot(arguments)
    }
    return try await typed.asyncParseAsRoot(Array(arguments.dropFirst()))
  }

  mutating func run() async throws { throw UsageProblem.commandMissing }

  /// Ends the program as an error asks for, a mistake in the command line with its message.
  private static func end(_ invocation: Invocation, with error: any Error) -> Never {
    switch ParserFault(error) {
    case .usage(let problem)?:
      invocation.tell(problem)
      exit(withError: ExitCode(64))
    case .helpWanted?:
      do { try invocation.printHelp() } catch { exit(withError: error) }
      exit()
    case nil: exit(withError: error)
    }
  }
}
