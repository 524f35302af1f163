public import Configuration
public import DiagnosticTexts
import Diagnostics
import Reports
import TouchpointRegister
import ZipArchive

/// Turns forms and registers of any kind into files of another kind.
public struct Conversion: Sendable {
  /// What the files become.
  public var kind: OutputKind
  /// A file, a folder or `-`; nil writes beside each input.
  public var output: String?
  /// Whether outputs that exist are replaced; else each of them is a failure with exit code 73.
  public var replaces = false
  /// Of a page's own words.
  public var language = Language.ru
  /// What the authority sets for itself (`--config`).
  public var configuration = PerechenConfiguration()
  /// How many files are worked on at a time; nil for as many as there are processors.
  public var jobs: Int?
  /// Told after each file.
  public var progress: (@Sendable (BatchProgress) -> Void)?

  /// - Parameters:
  ///   - kind: what the files become.
  ///   - output: a file for one input, a folder for several, `-` for standard output; nil writes beside each
  ///     input, under its name with the kind's extension.
  public init(to kind: OutputKind, output: String? = nil) {
    self.kind = kind
    self.output = output
  }

  /// Converts each file; what fails does not stop the others. Where the task is cancelled, the files that were begun
  /// are whole and the others are left.
  public func run(_ arguments: [String]) async -> BatchResult {
    var collector = InputCollector(limits: configuration.reading)
    let inputs = collector.collect(arguments)
    var result = BatchResult(inputs, severities: configuration.severities)
    let targets: [Result<(InputFile, String), FileFailure>]
    do throws(FileFailure) {
      targets = try self.targets(for: inputs.items)
    } catch {
      result.add(error)
      return result
    }
    let outcomes = await Batch.map(targets, jobs: jobs, progress: progress) { target -> Converted in
      do throws(FileFailure) {
        let (file, path) = try target.get()
        return try convert(file, to: path)
      } catch {
        return Converted(report: FileReport(file: error.path, failure: error.failure))
      }
    } finishing: { converted in
      do throws(SystemError) {
        try await converted.output?.finish()
        return converted.report
      } catch {
        return FileReport(file: converted.path, failure: Failure(writing: error))
      }
    }
    for outcome in result.reached(outcomes) { result.add(outcome) }
    return result
  }

  /// A file that was converted, or why it was not; what came of it may still have to get its name.
  private struct Converted: Sendable {
    var report: FileReport
    var output: LateCommit?
    /// Of the output.
    var path = ""
  }

  private func convert(_ file: InputFile, to path: String) throws(FileFailure) -> Converted {
    let form = try FormOpener(recognizer: configuration.recognizer).read(file).get()
    guard form.hasForm else { throw FileFailure(path: file.path, failure: form.absence) }
    let output = RegisterOutput(kind: kind, replaces: replaces, language: language)
    if let folder = self.output, folder != path { try Path.createFolder(of: path) }
    let register = configuration.named(form.register)
    // To standard output goes what a file held that is gone afterwards.
    let late = path == "-" ? nil : LateCommit()
    let written = LateCommit.$current.withValue(late) { () -> Result<Void, FileFailure> in
      do throws(FileFailure) {
        return .success(try output.write(register, withdrawals: form.facts.withdrawals, to: path))
      } catch {
        return .failure(error)
      }
    }
    try written.get()
    let report = FileReport(
      file: file.path,
      diagnostics: form.diagnostics
        + output.losses(of: register, withdrawals: form.facts.withdrawals, file: file.path))
    return Converted(report: report, output: late, path: path)
  }

  /// Where each file goes. Two files that would go to one place are refused, not settled by order.
  private func targets(
    for items: [Result<InputFile, FileFailure>]
  ) throws(FileFailure) -> [Result<(InputFile, String), FileFailure>] {
    if let output, try !isFolder(output, isNeeded: items.count > 1) {
      guard items.count <= 1 else {
        throw FileFailure(path: output, failure: Failure(.severalInputsOneFile))
      }
      return items.map { $0.map { ($0, output) } }
    }
    let shared = sharedPaths(of: items)
    var taken: Set<String> = []
    return items.map { item in
      item.flatMap { file in
        let path = self.path(for: file, in: shared)
        let problem: Failure.Problem? =
          if output == nil, !file.isOnDisk {
            .outputMissing
          } else if path == file.path {
            .outputIsInput
          } else if !taken.insert(path).inserted {
            .outputExists
          } else { nil }
        if let problem { return .failure(FileFailure(path: file.path, failure: Failure(problem))) }
        return .success((file, path))
      }
    }
  }

  /// A file's place with the new extension; beside another file of that name (`form.xlsx`, `form.ods`) the old
  /// extension stays in it.
  private func path(for file: InputFile, in shared: Set<String>) -> String {
    let place = output.map { Path.join($0, file.relativePath) } ?? file.path
    let plain = Path.withoutExtension(place) + "." + kind.rawValue
    return shared.contains(plain) && plain != place ? place + "." + kind.rawValue : plain
  }

  /// Results that more than one file would be written to.
  private func sharedPaths(of items: [Result<InputFile, FileFailure>]) -> Set<String> {
    var seen: Set<String> = []
    var shared: Set<String> = []
    for case .success(let file) in items {
      let path = self.path(for: file, in: [])
      if !seen.insert(path).inserted { shared.insert(path) }
    }
    return shared
  }

  private func isFolder(_ output: String, isNeeded: Bool) throws(FileFailure) -> Bool {
    if output == "-" { return false }
    if try Path.isFolder(output) { return true }
    return isNeeded && OutputKind(path: output) == nil
  }
}
