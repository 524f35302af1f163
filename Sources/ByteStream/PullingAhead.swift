import Glibc
import Synchronization

/// Pulls a source in a thread of its own, a few buffers ahead, so that what is slow to make is made while what came
/// before is being worked on. What is pulled, and in which order, stays the same.
@safe package final class PullingAhead<Buffer> {
  private let ring: Ring
  private let thread: JoinedThread
  private var next = 0
  private var isAtEnd = false
  private let empty: () -> Buffer

  /// - Parameters:
  ///   - empty: makes a buffer to be filled.
  ///   - pull: called by the other thread alone from now on, until the end or until this object is dropped.
  /// - Returns: nil where the system gives no thread; `pull` was not called then.
  package init?(empty: @escaping () -> Buffer, pulling pull: @escaping (inout Buffer) throws -> Bool) {
    let ring = Ring(empty, pull)
    self.ring = ring
    self.empty = empty
    guard let thread = JoinedThread({ ring.fill() }) else { return nil }
    self.thread = thread
  }

  deinit { if !isAtEnd { finish() } }

  /// Replaces the contents of `buffer` with the next ones; what it held is filled again.
  /// - Returns: false at the end, with an empty buffer; the source is nobody's any more then.
  package func read(into buffer: inout Buffer) throws -> Bool {
    guard !isAtEnd else { return false }
    ring.filled.wait()
    let slot = ring.slots[next % ring.slots.count]
    next += 1
    switch slot.contents {
    case .bytes:
      swap(&buffer, &slot.buffer)
      ring.free.post()
      return true
    case .end: finish()
    case .failure(let error):
      finish()
      throw error
    }
    buffer = empty()
    return false
  }

  private func finish() {
    isAtEnd = true
    ring.free.post(isLast: true)
    thread.join()
  }

  /// The buffers on their way. Each is touched by one thread at a time: the semaphores say by which.
  private final class Ring {
    let slots: [Slot]
    let filled = Semaphore(0)
    let free = Semaphore(4)
    private let pull: (inout Buffer) throws -> Bool

    final class Slot {
      var buffer: Buffer
      var contents = Contents.bytes
      init(_ buffer: Buffer) { self.buffer = buffer }
    }

    enum Contents {
      case bytes
      case end
      case failure(any Error)
    }

    init(_ empty: () -> Buffer, _ pull: @escaping (inout Buffer) throws -> Bool) {
      slots = (0..<4).map { _ in Slot(empty()) }
      self.pull = pull
    }

    func fill() {
      var place = 0
      while true {
        guard free.wait() else { return }
        let slot = slots[place % slots.count]
        place += 1
        do {
          slot.contents = try pull(&slot.buffer) ? .bytes : .end
        } catch {
          slot.contents = .failure(error)
        }
        filled.post()
        guard case .bytes = slot.contents else { return }
      }
    }
  }
}

/// A count that threads wait for.
@safe private final class Semaphore {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
  private let isStopped = Atomic(false)

  init(_ count: UInt32) {
    unsafe sem_init(semaphore, 0, count)
  }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  /// - Returns: false where there is nothing to wait for any more.
  @discardableResult
  func wait() -> Bool {
    while unsafe sem_wait(semaphore) != 0, errno == EINTR {}
    return !isStopped.load(ordering: .acquiring)
  }

  func post(isLast: Bool = false) {
    if isLast { isStopped.store(true, ordering: .releasing) }
    unsafe sem_post(semaphore)
  }
}
