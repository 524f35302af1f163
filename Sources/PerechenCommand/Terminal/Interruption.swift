import Glibc
import Synchronization

/// Ctrl-C and SIGTERM: the first asks the work to end with what is done, the next one kills at once.
enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// Begins to listen. A signal that the program was started with as ignored (`nohup`, a background job) stays so.
  static func listen() {
    _ = received
    for number in [SIGINT, SIGTERM] {
      let before = Glibc.signal(number) { number in
        Interruption.signal.store(number, ordering: .relaxed)
        Glibc.signal(SIGINT, SIG_DFL)
        Glibc.signal(SIGTERM, SIG_DFL)
      }
      if unsafe unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        Glibc.signal(number, SIG_IGN)
      }
    }
  }

  /// The signal that came; nil where none has.
  static var received: Int32? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
