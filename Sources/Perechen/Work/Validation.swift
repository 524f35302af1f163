public import Configuration
import Diagnostics
import Reports
import TouchpointRegister

/// Checks forms and registers by the rules of the catalogue.
public struct Validation: Sendable {
  /// The path of a list of processes that the register must cover.
  public var registry: String?
  /// Whether each register is asked to be whole.
  public var isComplete = false
  /// What the authority sets for itself (`--config`).
  public var configuration = PerechenConfiguration()
  /// How many files are checked at a time; nil for as many as there are processors.
  public var jobs: Int?
  /// Whether the rows that findings stand in are quoted in the reports.
  public var quotesRows = false
  /// Where marked copies of the files go; nil where none are wanted.
  public var copies: MarkedCopies?
  /// Told after each file.
  public var progress: (@Sendable (BatchProgress) -> Void)?

  /// Checks by all rules with the order's own limits, each file by itself.
  public init() {}

  /// Checks each file; what fails does not stop the others. Where the task is cancelled, the result holds what was
  /// checked until then.
  public func run(_ arguments: [String]) async -> BatchResult {
    var collector = InputCollector(outputs: copies?.foldersToPassOver ?? [], limits: configuration.reading)
    let inputs = collector.collect(arguments)
    var result = BatchResult(inputs, severities: severities)
    let rules: RegisterRules
    do throws(FileFailure) {
      rules = RegisterRules(
        isComplete: isComplete,
        registry: try registry.map { (path) throws(FileFailure) in
          try NameListReader(limits: configuration.reading).registry(path)
        }, recognizer: configuration.recognizer, settings: configuration.rules, aliases: configuration.aliases
      )
    } catch {
      result.add(error)
      return result
    }
    // On one thread alone they are compiled where they are needed.
    if jobs != 1 { Task.detached { rules.prepare() } }
    let opener = FormOpener(recognizer: configuration.recognizer)
    let targets = copies?.targets(for: inputs.items) ?? [:]
    let items = Array(inputs.items.enumerated())
    let checks = result.reached(
      await Batch.map(items, jobs: jobs, progress: progress) { [severities] place, item in
        item.flatMap { opener.read($0) }.map { form in
          var check = Check(form, rules, registry: registry != nil, rows: quotesRows)
          if let copies, let target = targets[place] {
            check.copy = copies.write(form.file, severities.applied(to: check.diagnostics), to: target)
          }
          return check
        }
      })
    for check in checks {
      switch check {
      case .failure(let failure): result.add(failure)
      case .success(let check):
        var report = FileReport(file: check.file, diagnostics: check.diagnostics)
        report.rows = check.rows
        result.add(report)
        if check.isEmpty { result.noteEmpty(check.file) }
        if let copy = check.copy { result.add(copy) }
      }
    }
    // What the registry asks for may stand in a file that was not reached.
    if let registry, result.unreached == 0 {
      let together = rules.checkTogether(checks.compactMap { try? $0.get().register })
      if !together.isEmpty {
        var report = FileReport(file: registry, diagnostics: together)
        report.isInput = false
        result.add(report)
      }
    }
    return result
  }

  /// Those of the configuration; who asks for the whole register asks for each of its directions too.
  private var severities: SeverityChanges {
    var severities = configuration.severities
    if isComplete { severities.reset(.directionEmpty) }
    return severities
  }

  private struct Check: Sendable {
    var file: String
    var diagnostics: [Diagnostic]
    var rows: [QuotedRow] = []
    var copy: Result<MarkedCopy, FileFailure>?
    /// Whether nothing is filled in.
    let isEmpty: Bool
    /// nil for a workbook without the form, and where no rule looks at all registers together: thousands need not be
    /// kept for nothing.
    var register: RegisterInput?

    init(_ form: ReadForm, _ rules: RegisterRules, registry keepsRegister: Bool, rows quotesRows: Bool) {
      file = form.file.path
      diagnostics = form.diagnostics
      isEmpty = form.isEmpty
      defer { if quotesRows { rows = FormOpener().rows(around: diagnostics, in: form.file) } }
      guard form.hasForm else { return }
      let checked = RegisterInput(file: form.file.path, register: form.register, facts: form.facts)
      if keepsRegister { register = checked }
      diagnostics = Validation.inReadingOrder(form.diagnostics + rules.check(checked))
    }
  }

  /// By sheet as the sheets were read, by cell, findings without a cell first.
  static func inReadingOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var sheets: [String: Int] = [:]
    var last: (sheet: String, number: Int)?
    let places = diagnostics.enumerated().map { offset, diagnostic in
      var sheet = 0
      if let name = diagnostic.location.sheet {
        if last?.sheet != name {
          let number = sheets[name] ?? sheets.count + 1
          sheets[name] = number
          last = (name, number)
        }
        sheet = last?.number ?? 0
      }
      return (
        sheet: sheet, row: diagnostic.location.cell?.row ?? 0, column: diagnostic.location.cell?.column ?? 0,
        offset: offset
      )
    }
    return places.sorted { $0 < $1 }.map { diagnostics[$0.offset] }
  }
}
