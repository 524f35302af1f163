public import ArgumentParser
import Configuration
public import DiagnosticTexts
import Perechen
import Reports
import ZipArchive

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option var lang: Language?

  @Flag(name: [.short, .long]) var quiet = false

  @Flag var verbose = false

  @Option var color = ColorChoice.auto

  @Option var jobs: Int?

  @Option var config: String?

  @Option var limit: [LimitOption] = []

  @Flag(name: [.short, .long]) var help = false

  func validate() throws {
    // Typed by itself it is answered before all this; here it came among other letters (`-qh`).
    if help { throw HelpWanted() }
    if quiet, verbose { throw UsageProblem.quietAndVerbose }
    if let jobs, jobs < 1 { throw UsageProblem.jobsTooFew }
  }

  /// The terminal's language: the option, else the locale, Russian where that tells nothing.
  var language: Language { Language.ofTerminal(chosen: lang) }

  /// What the authority sets for itself; where its file has mistakes, all of them are told, and the command ends.
  func configuration() throws -> PerechenConfiguration {
    var configuration = try configurationFile()
    for limit in limit { configuration.setReadingLimit(limit.name, to: limit.value) }
    return configuration
  }

  private func configurationFile() throws -> PerechenConfiguration {
    guard let config else { return PerechenConfiguration() }
    do throws(ConfigurationFailure) {
      return try PerechenConfiguration.read(path: config)
    } catch {
      let console = Console(self)
      for failure in error.failures { console.tell(failure) }
      throw ExitCode(error.exitStatus.rawValue)
    }
  }

  /// How text looks on a stream.
  func style(on stream: StandardStream) -> TerminalStyle { TerminalStyle(on: stream, color: color) }
}

extension Language {
  /// The terminal's: the one that was chosen, else the locale's, Russian where that tells nothing.
  static func ofTerminal(chosen: Language?) -> Language {
    if let chosen { return chosen }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environmentVariable).first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .ru
  }
}

extension TerminalStyle {
  /// How text looks on a stream.
  init(on stream: StandardStream, color: ColorChoice) {
    self.init(width: stream.columns, isColored: color.isWanted(on: stream))
  }
}

/// One bound on reading, as the command line sets it: its name and a number from 1.
struct LimitOption: ExpressibleByArgument {
  var name: String
  var value: Int

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    var configuration = PerechenConfiguration()
    guard parts.count == 2, let value = Int(parts[1]),
      configuration.setReadingLimit(String(parts[0]), to: value)
    else { return nil }
    name = String(parts[0])
    self.value = value
  }

  static var allValueStrings: [String] { PerechenConfiguration.readingLimits.map { $0 + "=N" } }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  func isWanted(on stream: StandardStream) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      stream.isTerminal && (environmentVariable("NO_COLOR") ?? "").isEmpty
        && environmentVariable("TERM") != "dumb"
    }
  }
}

extension Language: ExpressibleByArgument {}

/// Where a command writes.
struct OutputOptions: ParsableArguments {
  @Option(name: [.short, .long]) var output: String?

  @Flag var force = false

  @Flag var dryRun = false
}
