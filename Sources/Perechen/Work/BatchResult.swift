import Diagnostics
public import Reports

/// What became of the files of a command.
public struct BatchResult: Sendable {
  /// In the order of the inputs.
  public private(set) var reports: [FileReport] = []
  /// Files that are of no kind the program reads.
  public private(set) var passedOver: [PassedOver]
  /// Files that an office program has open: what was read is what was saved last.
  public private(set) var open: [String]
  /// Forms without one touchpoint, where no error says why.
  public private(set) var emptyForms: [String] = []
  /// The exit code for the whole batch: the highest of all files (contract, section 2).
  public var status = ExitStatus.done
  /// What became of the marked copies, in the order of the inputs, where such were asked for.
  public private(set) var copies: [MarkedCopy] = []
  /// Copies that could not be written.
  public private(set) var copyFailures: [FileFailure] = []
  /// What `publish` has to say beside its findings.
  public private(set) var remarks: [PublicationRemark] = []
  /// How many files were not begun, because the task that worked on them was cancelled.
  public private(set) var unreached = 0
  /// Whether every file was read and written, whatever was found in it.
  public var isWritten: Bool { status <= .found && unreached == 0 }

  /// What the findings' severities are changed to before they count.
  private let severities: SeverityChanges

  init(_ inputs: InputList = InputList(), severities: SeverityChanges = SeverityChanges()) {
    passedOver = inputs.passedOver
    open = inputs.open
    self.severities = severities
  }

  /// Takes what a batch came to, leaving out and counting what was not begun.
  mutating func reached<Item>(_ results: [Item?]) -> [Item] {
    let begun = results.compactMap { $0 }
    unreached += results.count - begun.count
    return begun
  }

  mutating func add(_ copy: Result<MarkedCopy, FileFailure>) {
    switch copy {
    case .success(let copy): copies.append(copy)
    case .failure(let failure):
      copyFailures.append(failure)
      status.merge(failure.exitStatus)
    }
  }

  /// Notes a form in which nothing is filled in.
  mutating func noteEmpty(_ path: String) { emptyForms.append(path) }

  mutating func add(_ remark: PublicationRemark?) {
    if let remark { remarks.append(remark) }
  }

  mutating func add(_ failure: FileFailure) {
    add(FileReport(file: failure.path, failure: failure.failure))
  }

  mutating func add(_ report: FileReport) {
    var report = report
    switch report.outcome {
    case .unreadable(let failure): status.merge(failure.exitStatus)
    case .read(let all):
      let diagnostics = severities.applied(to: all)
      report.outcome = .read(diagnostics)
      if diagnostics.contains(where: { $0.severity == .error }) { status.merge(.found) }
    }
    reports.append(report)
  }
}
