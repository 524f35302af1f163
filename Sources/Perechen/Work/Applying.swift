public import Configuration
import DiagnosticTexts
import Diagnostics
import Reports
import TouchpointRegister

/// Brings a register to the next edition by changes that a comparison wrote as JSON.
public struct Applying: Sendable {
  /// What the authority sets for itself (`--config`).
  public var configuration = PerechenConfiguration()
  /// Whether an output that exists is replaced; else it is a failure with exit code 73.
  public var replaces = false

  /// Changes apply strictly and nothing is replaced until properties say otherwise.
  public init() {}

  /// - Parameters:
  ///   - input: the old edition, of any kind.
  ///   - changes: what `diff --format json` wrote.
  ///   - output: a file, or `-` for standard output.
  ///   - kind: nil to go by the output's extension; JSON for standard output.
  public func run(
    _ input: String, changes: String, output: String, kind: OutputKind? = nil
  ) -> BatchResult {
    var result = BatchResult(severities: configuration.severities)
    do throws(FileFailure) {
      guard let kind = kind ?? (output == "-" ? .json : OutputKind(path: output)) else {
        throw FileFailure(path: output, failure: Failure(.outputKindUnknown))
      }
      let form = try OneInput.register(input, configuration)
      result.add(FileReport(file: input, diagnostics: form.diagnostics))
      let reading = try OneInput.changes(changes, configuration)
      result.add(FileReport(file: changes, diagnostics: reading.diagnostics))
      do throws(ChangesDoNotFit) {
        let register = try ChangeApplication(reading).applied(to: form.register)
        let writing = RegisterOutput(kind: kind, replaces: replaces)
        try Self.write(register, by: writing, to: output, &result)
      } catch {
        for failure in Self.failures(of: error, input: input, changes: changes) { result.add(failure) }
      }
    } catch {
      result.add(error)
    }
    return result
  }

  /// Failures to write are the batch's.
  private static func write(
    _ register: Register, by writing: RegisterOutput, to output: String, _ result: inout BatchResult
  ) throws(ChangesDoNotFit) {
    do throws(FileFailure) {
      try writing.write(register, to: output)
      var report = FileReport(file: output, diagnostics: writing.losses(of: register, file: output))
      report.isInput = false
      result.add(report)
    } catch {
      result.add(error)
    }
  }

  /// The first differences, told of the register, with the changes that do not fit.
  private static func failures(
    of error: ChangesDoNotFit, input: String, changes: String
  ) -> [FileFailure] {
    let told = error.mismatches.prefix(5)
    return told.enumerated().map { index, mismatch in
      var failure = Failure(mismatch, others: index == told.count - 1 ? error.count - told.count : 0)
      if let line = mismatch.line { (failure.part, failure.line) = (changes, line) }
      return FileFailure(path: input, failure: failure)
    }
  }
}
