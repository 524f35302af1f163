import Glibc

/// Pulls a source in a thread of its own, a few buffers ahead, so that a long part is made while what came before is
/// being compressed. What is pulled, and in which order, stays the same.
@safe final class PullingAhead {
  private let ring: Ring
  private let thread: pthread_t
  private var next = 0
  private var isAtEnd = false

  /// - Parameter pull: called by the other thread alone from now on, until the end or until this object is dropped.
  /// - Returns: nil where the system gives no thread; `pull` was not called then.
  init?(_ pull: @escaping (inout [UInt8]) throws -> Bool) {
    ring = Ring(pull)
    var created = pthread_t()
    let context = unsafe Unmanaged.passRetained(ring)
    let code = unsafe pthread_create(
      &created, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Ring>.fromOpaque(context).takeRetainedValue().fill()
        }
        return nil
      }, context.toOpaque())
    thread = created
    guard code == 0 else {
      unsafe context.release()
      isAtEnd = true
      return nil
    }
  }

  deinit { if !isAtEnd { finish() } }

  /// Replaces the contents of `buffer` with the next bytes.
  /// - Returns: false at the end; the source is nobody's any more then.
  func read(into buffer: inout [UInt8]) throws -> Bool {
    guard !isAtEnd else { return false }
    ring.filled.wait()
    let slot = ring.slots[next % ring.slots.count]
    next += 1
    switch slot.contents {
    case .bytes:
      swap(&buffer, &slot.bytes)
      ring.free.post()
      return true
    case .end: finish()
    case .failure(let error):
      finish()
      throw error
    }
    buffer.removeAll(keepingCapacity: true)
    return false
  }

  private func finish() {
    isAtEnd = true
    ring.free.post(isLast: true)
    pthread_join(thread, nil)
  }

  /// The buffers on their way. Each is touched by one thread at a time: the semaphores say by which.
  private final class Ring {
    let slots = (0..<4).map { _ in Slot() }
    let filled = Semaphore(0)
    let free = Semaphore(4)
    private let pull: (inout [UInt8]) throws -> Bool

    final class Slot {
      var bytes: [UInt8] = []
      var contents = Contents.bytes
    }

    enum Contents {
      case bytes
      case end
      case failure(any Error)
    }

    init(_ pull: @escaping (inout [UInt8]) throws -> Bool) {
      self.pull = pull
    }

    func fill() {
      var place = 0
      while true {
        guard free.wait() else { return }
        let slot = slots[place % slots.count]
        place += 1
        do {
          slot.contents = try pull(&slot.bytes) ? .bytes : .end
        } catch {
          slot.contents = .failure(error)
        }
        filled.post()
        guard case .bytes = slot.contents else { return }
      }
    }
  }

  @safe private final class Semaphore {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    /// Written before the last post and read after it.
    private var isStopped = false

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
      return !isStopped
    }

    func post(isLast: Bool = false) {
      if isLast { isStopped = true }
      unsafe sem_post(semaphore)
    }
  }
}
