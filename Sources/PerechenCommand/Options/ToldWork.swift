import ArgumentParser
import Perechen

/// A command whose work can be told of (`--verbose`).
protocol TellingCommand: AsyncParsableCommand {
  var common: CommonOptions { get }
  /// Whether nothing is to be written.
  var isRehearsal: Bool { get }
}

/// A command that writes files, and can be rehearsed (`--dry-run`).
protocol WorkingCommand: TellingCommand {
  var output: OutputOptions { get }
}

extension TellingCommand {
  var isRehearsal: Bool { false }

  /// Runs the command, and tells what its options ask for however it ends.
  func runTelling() async throws {
    let notes = common.verbose ? ReadingNotes() : nil
    let rehearsal = isRehearsal ? DryRun() : nil
    var failure: (any Error)?
    do {
      try await notes.within { () async throws in
        try await rehearsal.within { () async throws in
          var command = self
          try await command.run()
        }
      }
    } catch {
      failure = error
    }
    let console = Console(common)
    let lines = (notes?.notes(in: console.language) ?? []) + (rehearsal?.notes(in: console.language) ?? [])
    for line in lines { console.note(line + "\n") }
    if let failure { throw failure }
  }
}

extension WorkingCommand {
  var isRehearsal: Bool { output.dryRun }
}

extension ReadingNotes? {
  fileprivate func within(_ work: () async throws -> Void) async throws {
    if let notes = self { try await notes.run(work) } else { try await work() }
  }
}

extension DryRun? {
  fileprivate func within(_ work: () async throws -> Void) async throws {
    if let rehearsal = self { try await rehearsal.run(work) } else { try await work() }
  }
}
