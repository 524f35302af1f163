import Diagnostics
import SpreadsheetPackage
import TouchpointRegister

/// Makes a configuration of a document, section by section; what is wrong in one does not hide what is wrong in others.
struct ConfigurationReader {
  var configuration = PerechenConfiguration()
  var problems: ValueReader

  init(_ lines: SourceLines) {
    problems = ValueReader(lines)
  }

  /// The keys of the file.
  private enum Section: String, CaseIterable {
    case authority, title
    case unitAliases = "unit-aliases"
    case processAliases = "process-aliases"
    case severity
    case serviceLevel = "service-level"
    case limits
    case readingLimits = "reading-limits"
    case foreignMessengers = "foreign-messengers"
    case phrases
    case daysOff = "days-off"
    case workingDays = "working-days"
    case internalCustomers = "internal-customers"
    case openData = "open-data"
  }

  mutating func read(_ root: YAMLNode) {
    for (section, node) in problems.members(of: root, Section.self) {
      switch section {
      case .authority: configuration.authority = problems.text(node)
      case .title: configuration.title = problems.text(node)
      case .unitAliases: configuration.aliases.units = problems.aliases(node)
      case .processAliases: configuration.aliases.processes = problems.aliases(node)
      case .severity: readSeverities(node)
      case .serviceLevel:
        if let level = problems.code(node, RuleSettings.ServiceLevel.self) {
          configuration.rules.serviceLevel = level
        }
      case .limits: readLimits(node)
      case .readingLimits: readReadingLimits(node)
      case .foreignMessengers: readMessengers(node)
      case .phrases:
        if let recognizer = problems.recognizer(node) { configuration.recognizer = recognizer }
      case .daysOff: configuration.calendar.ownDaysOff = Set(problems.days(node).map(\.day))
      case .workingDays: readWorkingDays(node, daysOff: root)
      case .internalCustomers:
        if let choice = problems.code(node, InternalCustomers.self) {
          configuration.publishesInternalCustomers = choice == .publish
        }
      case .openData: configuration.passport = problems.passport(node)
      }
    }
  }

  private mutating func readSeverities(_ node: YAMLNode) {
    for entry in problems.entries(of: node) {
      guard let rule = Rule(rawValue: entry.key) else {
        problems.report(
          .ruleUnknown(entry.key, nearest: NearestCode.rule(to: entry.key)?.id), at: entry.keyMark)
        continue
      }
      guard let choice = problems.code(entry.value, SeverityChanges.Choice.self) else { continue }
      if !configuration.severities.set(rule, to: choice) {
        problems.report(.ruleLocked(rule.id), at: entry.value.mark)
      }
    }
  }

  /// Whether the entries of direction 5 are published.
  private enum InternalCustomers: String, CaseIterable {
    case publish
    case leaveOut = "leave-out"
  }

  private enum Limit: String, CaseIterable {
    case waiting
    case transfers
    case mentionReply = "mention-reply"
    case appealReply = "appeal-reply"
  }

  private mutating func readLimits(_ node: YAMLNode) {
    for (limit, value) in problems.members(of: node, Limit.self) {
      switch limit {
      case .waiting:
        if let minutes = problems.minutes(value) { configuration.rules.longestWait = minutes }
      case .transfers:
        if let count = problems.number(value, in: 0...100) { configuration.rules.mostTransfers = count }
      case .mentionReply:
        if let minutes = problems.minutes(value) { configuration.rules.longestMentionReply = minutes }
      case .appealReply:
        if let minutes = problems.minutes(value) { configuration.rules.longestAppealReply = minutes }
      }
    }
  }

  private mutating func readReadingLimits(_ node: YAMLNode) {
    for (name, value) in problems.members(of: node, known: ReadingLimits.names) {
      if let number = problems.number(value, in: 1...ReadingLimits.greatest) {
        configuration.reading[name] = number
      }
    }
  }

  private enum MessengerList: String, CaseIterable { case add, only }

  private mutating func readMessengers(_ node: YAMLNode) {
    var lists: [MessengerList: [String]] = [:]
    for (key, value) in problems.members(of: node, MessengerList.self) {
      lists[key] = problems.texts(value)
      if lists.count > 1 {
        problems.report(.keysExclude(MessengerList.add.rawValue, MessengerList.only.rawValue), at: value.mark)
      }
    }
    if let only = lists[.only] { configuration.rules.foreignMessengers = only }
    if let added = lists[.add] {
      var known = Set(configuration.rules.foreignMessengers.map { RegisterKey($0) })
      configuration.rules.foreignMessengers += added.filter { known.insert(RegisterKey($0)).inserted }
    }
  }

  /// - Parameter root: the whole file, whose other list may hold the same day.
  private mutating func readWorkingDays(_ node: YAMLNode, daysOff root: YAMLNode) {
    var off: Set<CalendarDay> = []
    if case .mapping(let entries) = root.content,
      let other = entries.first(where: { $0.key == Section.daysOff.rawValue })
    {
      // What is wrong there is told when that list itself is read.
      var silent = problems
      off = Set(silent.days(other.value).map(\.day))
    }
    let days = problems.days(node)
    for (day, mark) in days where off.contains(day) {
      problems.report(.dayBothOffAndWorking(day.description), at: mark)
    }
    configuration.calendar.ownWorkingDays = Set(days.map(\.day))
  }
}
