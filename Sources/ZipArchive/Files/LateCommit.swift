import ByteStream
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
