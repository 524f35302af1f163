import Diagnostics
public import Reports

/// What became of the files of a command.
public struct BatchResult: Sendable {
  /// In the order of the inputs.
  public private(set) var reports: [FileReport] = []
  /// Files that are of no kind the program reads.
  public private(set) var passedOver: [String]
  public var status = ExitStatus.done
  /// Whether every file was read and written, whatever was found in it.
  public var isWritten: Bool { status <= .found }

  init(passedOver: [String]) {
    self.passedOver = passedOver
  }

  mutating func add(_ failure: FileFailure) {
    add(FileReport(file: failure.path, failure: failure.failure))
  }

  mutating func add(_ report: FileReport) {
    reports.append(report)
    switch report.outcome {
    case .unreadable(let failure): status.merge(failure.exitStatus)
    case .read(let diagnostics):
      if diagnostics.contains(where: { $0.severity == .error }) { status.merge(.found) }
    }
  }
}
