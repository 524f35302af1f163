public import ArgumentParser
import Configuration
public import DiagnosticTexts
import Perechen
import Reports
import ZipArchive

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "Язык сообщений: ru или en; по умолчанию по локали.")
  var lang: Language?

  @Flag(help: "Не печатать примечаний и итогов на экран.")
  var quiet = false

  @Option(help: "Цвет: auto, always или never.")
  var color = ColorChoice.auto

  @Option(help: "Сколько файлов обрабатывать одновременно; по умолчанию по числу процессоров.")
  var jobs: Int?

  @Option(help: "Файл настроек органа власти, perechen.yaml; без него всё по Порядку.")
  var config: String?

  @Option(help: "Предел чтения: имя=число, например zip-ratio=800; можно повторять.")
  var limit: [LimitOption] = []

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs: нужно число от 1.") }
  }

  /// The terminal's language: the option, else the locale, Russian where that tells nothing.
  var language: Language {
    if let lang { return lang }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environmentVariable).first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .ru
  }

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
  func style(on stream: StandardStream) -> TerminalStyle {
    TerminalStyle(width: stream.columns, isColored: usesColor(on: stream))
  }

  private func usesColor(on stream: StandardStream) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: stream.isTerminal && (environmentVariable("NO_COLOR") ?? "").isEmpty
    }
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

enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

extension Language: ExpressibleByArgument {}

/// Where a command writes.
struct OutputOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "Файл или папка для результата; «-» означает стандартный вывод.")
  var output: String?

  @Flag(help: "Заменить существующий файл.")
  var force = false
}
