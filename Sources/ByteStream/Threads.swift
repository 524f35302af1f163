import Glibc
import Synchronization

/// A thread of the system that runs one function and is waited for.
@safe final class JoinedThread {
  private let thread: pthread_t

  /// - Returns: nil where the system gives no thread; `run` is not called then.
  init?(_ run: @escaping () -> Void) {
    guard let thread = begunThread(run) else { return nil }
    self.thread = thread
  }

  /// Waits for the end of the function; to be called once.
  func join() { pthread_join(thread, nil) }
}

/// Does what waits for the system in a thread of its own, or at once where the system gives none: the threads of tasks
/// are as many as there are processors, and are not to wait.
package func inThreadOfItsOwn(_ work: @escaping @Sendable () -> Void) {
  if let thread = begunThread(work) { pthread_detach(thread) } else { work() }
}

/// - Returns: nil where the system gives no thread; `run` is not called then.
private func begunThread(_ run: @escaping () -> Void) -> pthread_t? {
  final class Work {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }
  var thread = pthread_t()
  let context = unsafe Unmanaged.passRetained(Work(run))
  let code = unsafe pthread_create(
    &thread, nil,
    { context in
      if let context = unsafe context { unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
      return nil
    }, context.toOpaque())
  if code == 0 { return thread }
  unsafe context.release()
  return nil
}

/// Makes a result of each stretch of places, on several threads; the results stand in the order of the stretches.
/// - Parameters:
///   - count: how many places there are, from 0.
///   - size: how many of them are a stretch; the last one may be shorter.
///   - width: how many threads work, this one among them.
///   - make: called by any of the threads.
package func inStretches<Part: Sendable>(
  of count: Int, size: Int, width: Int, _ make: @escaping @Sendable (Range<Int>) -> Part
) -> [Part] {
  let stretches = (count + size - 1) / size
  @Sendable func part(_ number: Int) -> Part { make(number * size..<min((number + 1) * size, count)) }
  guard width > 1, stretches > 1 else { return (0..<stretches).map(part) }
  let made = Made(parts: stretches, part)
  let threads = (1..<min(width, stretches)).compactMap { _ in JoinedThread { made.work() } }
  made.work()
  for thread in threads { thread.join() }
  return made.all
}

/// Calls two functions, the second on a thread of its own where there is more than one to work.
package func beside<A: Sendable, B: Sendable>(
  width: Int, _ first: () -> A, and second: @escaping @Sendable () -> B
) -> (A, B) {
  let made = Made(parts: 1) { _ in second() }
  let thread = width > 1 ? JoinedThread { made.work() } : nil
  let result = first()
  thread?.join()
  // Where there is no thread, it is made now.
  made.work()
  return (result, made.all[0])
}

/// The parts of a work that several threads take one after the other.
private final class Made<Part: Sendable>: Sendable {
  private let next = Atomic(0)
  private let parts: Mutex<[Part?]>
  private let count: Int
  private let make: @Sendable (Int) -> Part

  init(parts count: Int, _ make: @escaping @Sendable (Int) -> Part) {
    self.count = count
    self.make = make
    parts = Mutex([Part?](repeating: nil, count: count))
  }

  /// Makes parts until all are begun.
  func work() {
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      let part = make(number)
      parts.withLock { $0[number] = part }
    }
  }

  /// All parts, once every thread has ended.
  var all: [Part] { parts.withLock { $0.compactMap { $0 } } }
}
