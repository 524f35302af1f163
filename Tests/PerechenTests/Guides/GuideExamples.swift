import Configuration
import DiagnosticTexts
import Diagnostics
import Perechen
import Reports
import TouchpointRegister

// The code of the guides in Sources/Perechen/Perechen.docc, word for word: what they show compiles, and the suite beside runs it.

/// Checks files and folders; a line for each error, and for each file that could not be read.
func errors(in paths: [String]) async -> [String] {
  var validation = Validation()
  validation.jobs = 2
  let result = await validation.run(paths)
  return result.reports.flatMap { report in
    switch report.outcome {
    case .unreadable(let failure): return ["\(report.file): \(text(of: failure, in: .en).line)"]
    case .read(let found):
      return found.filter { $0.severity == .error }.map {
        "\(report.file) \($0.location.cell?.description ?? ""): \(text(of: $0, in: .en).message)"
      }
    }
  }
}

/// The rules that a service breaks whose only touchpoint is a site where one can apply.
func brokenRules() -> Set<Rule> {
  let site = Touchpoint(
    name: "Официальный сайт Департамента, https://sev.gov.ru", channel: .website, needs: [.filing],
    interaction: "Подача заявления", particularities: "Круглосуточно, есть версия для слабовидящих")
  let service = Process(name: "Выдача разрешения", touchpoints: [site])
  let register = Register(directions: [DirectionSection(.services, processes: [service])])
  let found = RegisterRules().check(RegisterInput(file: "memory", register: register))
  return Set(found.map(\.rule))
}

/// Everything that is to be said of one form.
func findings(in path: String) throws(FileFailure) -> [Diagnostic] {
  let form = try RegisterFile.read(path)
  guard form.hasForm else { return form.diagnostics }
  let checked = RegisterInput(file: path, register: form.register, facts: form.facts)
  return form.diagnostics + RegisterRules().check(checked)
}

/// Checks with half the order's waiting time, and without a word on accessibility.
func strictValidation() -> Validation {
  var configuration = PerechenConfiguration()
  configuration.rules.longestWait = 7
  configuration.severities.set(.accessibilityUnmentioned, to: .off)
  var validation = Validation()
  validation.configuration = configuration
  return validation
}

/// What went wrong with a file, in words; nil where nothing did.
func complaint(about path: String) -> String? {
  do throws(FileFailure) {
    _ = try RegisterFile.read(path)
    return nil
  } catch {
    return "\(error.exitStatus.rawValue) \(text(of: error.failure, in: .en).message)"
  }
}

/// Room for a form, and little more.
func modestLimits() -> PerechenConfiguration {
  var configuration = PerechenConfiguration()
  configuration.setReadingLimit("cells", to: 100_000)
  configuration.setReadingLimit("zip-total-bytes", to: 64 << 20)
  return configuration
}

/// Merges forms into one register.
func merged(_ paths: [String]) throws(FileFailure) -> MergeResult {
  var inputs: [RegisterInput] = []
  for path in paths {
    let form = try RegisterFile.read(path)
    inputs.append(RegisterInput(file: path, register: form.register, facts: form.facts))
  }
  return RegisterMerge().merge(inputs)
}

/// Whether every touchpoint of every input is in the result, or it is told why not.
func isWhole(_ result: MergeResult) -> Bool {
  result.report.balance(with: result.register).holds
}

/// Merges again, every open question answered with the first of its variants.
func settled(_ inputs: [RegisterInput]) -> MergeResult {
  var merge = RegisterMerge()
  merge.decisions = merge.merge(inputs).decisions
  for place in merge.decisions.questions.indices {
    guard !merge.decisions.questions[place].question.variants.isEmpty else { continue }
    merge.decisions.questions[place].choice = MergeQuestion.letter(0)
    merge.decisions.questions[place].answer = .variant(0)
  }
  return merge.merge(inputs)
}

/// How many changes of each kind there are, and whether the register has to be published anew.
func changes(from old: Register, to new: Register) -> (counts: ChangeCounts, isTrigger: Bool) {
  let comparison = RegisterComparison(from: old, to: new)
  let triggers: Set<Rule> = [.processChanged, .touchpointChanged, .needsChanged]
  return (ChangeCounts(of: comparison.changes), comparison.changes.contains { triggers.contains($0.rule) })
}

/// The new edition, made of the old one and of what changed.
func nextEdition(of old: Register, like new: Register) throws -> Register {
  let comparison = RegisterComparison(from: old, to: new)
  let json = RegisterChangesJSON.write(comparison, old: "old.json", new: "new.json")
  let reading = try RegisterChangesJSON.read(json, file: "changes.json")
  return try ChangeApplication(reading).applied(to: old)
}

/// What a form holds and what reading it found, a line each.
func summary(of path: String) throws(FileFailure) -> [String] {
  let form = try RegisterFile.read(path)
  let contents = form.register.directions.map { "\($0.direction.name): \($0.processes.count)" }
  let findings = form.diagnostics.map { "\($0.rule.id). \(text(of: $0, in: .ru).message)" }
  return contents + findings
}

/// The names of all sites that a form in memory tells of.
func sites(in attachment: [UInt8], named name: String) throws(FileFailure) -> [String] {
  let register = try RegisterFile.read(attachment, named: name).register
  let touchpoints = register.directions.flatMap(\.processes).flatMap(\.touchpoints)
  return touchpoints.filter { $0.channel == .website }.map(\.name)
}

/// Where each touchpoint of a form stands: «D7 Официальный сайт».
func places(in path: String) throws(FileFailure) -> [String] {
  let processes = try RegisterFile.read(path).register.directions.flatMap(\.processes)
  return processes.flatMap(\.touchpoints).map { touchpoint in
    let cells = touchpoint.sources.compactMap { $0.location.cell?.description }
    return "\(cells.joined(separator: ", ")) \(touchpoint.name)"
  }
}

/// Turns a form into the interchange format; what was lost on the way is empty, for JSON keeps everything.
func archive(_ form: String, as json: String) throws(FileFailure) -> Bool {
  let contents = try RegisterFile.read(form)
  return try RegisterFile.write(contents.register, to: json, replacing: true).isEmpty
}
