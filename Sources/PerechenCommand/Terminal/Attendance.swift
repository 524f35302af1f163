import Perechen
import Synchronization

/// Attends to work on many files: shows how far it is, and breaks it off on Ctrl-C.
/// - Parameters:
///   - inputs: what is worked on.
///   - work: is given what it has to tell its progress to; where its task is cancelled it ends early.
func attend<Result: Sendable>(
  _ common: CommonOptions, inputs: [String],
  _ work: @escaping @Sendable (@escaping @Sendable (BatchProgress) -> Void) async -> Result
) async -> Result {
  // Work that waits for standard input would not hear of it: Ctrl-C ends it at once.
  if !inputs.contains("-") { Interruption.listen() }
  let told = ProgressBox()
  let task = Task { await work { progress in told.set(progress) } }
  // The work may hold every thread of the pool; the main thread is free.
  let watch = Task { @MainActor in
    var bar = ProgressBar(common)
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(100))
      if Interruption.received != nil { task.cancel() }
      if let progress = told.progress { bar.show(progress) }
    }
    bar.erase()
  }
  let result = await task.value
  watch.cancel()
  await watch.value
  return result
}

private final class ProgressBox: Sendable {
  private let last = Mutex<BatchProgress?>(nil)

  var progress: BatchProgress? { last.withLock { $0 } }

  func set(_ progress: BatchProgress) { last.withLock { $0 = progress } }
}
