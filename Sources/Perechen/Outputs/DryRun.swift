public import DiagnosticTexts
import ZipArchive

/// Work that leaves no files, and tells which it would have left (`--dry-run`).
public struct DryRun: Sendable {
  private let rehearsal = Rehearsal()

  /// A rehearsal of its own; ``notes(in:)`` tells of the work that was run in it.
  public init() {}

  /// Does the work; what it tells and how it ends is as if its outputs were written.
  public func run<Result>(_ work: () async throws -> Result) async rethrows -> Result {
    try await Rehearsal.$current.withValue(rehearsal) { try await work() }
  }

  /// What would have been written, a line each, after a line that nothing was.
  public func notes(in language: Language) -> [String] {
    let outputs = rehearsal.outputs
    guard !outputs.isEmpty else {
      return [
        language.pick(
          ru: "Пробный запуск (--dry-run): и без него ничего не было бы записано.",
          en: "A dry run (--dry-run): nothing would have been written without it either.")
      ]
    }
    return [
      language.pick(
        ru: "Пробный запуск (--dry-run): ничего не записано. Без него было бы так:",
        en: "A dry run (--dry-run): nothing was written. Without it:")
    ]
      + outputs.map { output in
        let path = singleLine(output.path)
        return output.replaces
          ? language.pick(ru: "  заменён:  \(path)", en: "  replaced: \(path)")
          : language.pick(ru: "  записан:  \(path)", en: "  written:  \(path)")
      }
  }
}
