import Glibc
import Synchronization

/// A finished file that gets its name later: whoever made it goes on while another thread waits for the disk.
///
/// Within `LateCommit.$current.withValue`, the `commit` of a file that is to get a name leaves it here, and `finish`
/// does what it would have done. Dropped before, it leaves nothing.
public final class LateCommit: Sendable {
  @TaskLocal public static var current: LateCommit?

  private let file = Mutex<OutputFile?>(nil)

  public init() {}

  func take(_ finished: consuming OutputFile) {
    var finished: OutputFile? = finished
    file.withLock { $0 = finished.take() }
  }

  /// Flushes the file to the disk and gives it its name, where one was left here.
  public func finish() async throws(SystemError) {
    guard file.withLock({ $0 != nil }) else { return }
    let result = await withCheckedContinuation { continuation in
      inThreadOfItsOwn { continuation.resume(returning: self.commit()) }
    }
    try result.get()
  }

  private func commit() -> Result<Void, SystemError> {
    guard let file = file.withLock({ $0.take() }) else { return .success(()) }
    do throws(SystemError) {
      return .success(try file.flushAndName())
    } catch {
      return .failure(error)
    }
  }
}

/// Does what waits for the system in a thread of its own, or at once where the system gives none: the threads of tasks
/// are as many as there are processors, and are not to wait.
private func inThreadOfItsOwn(_ work: @escaping @Sendable () -> Void) {
  final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
  var thread = pthread_t()
  let context = unsafe Unmanaged.passRetained(Work(work))
  let code = unsafe pthread_create(
    &thread, nil,
    { context in
      if let context = unsafe context { unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
      return nil
    }, context.toOpaque())
  if code == 0 {
    pthread_detach(thread)
  } else {
    unsafe context.takeRetainedValue().run()
  }
}
