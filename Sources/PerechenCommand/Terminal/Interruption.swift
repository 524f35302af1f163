import Glibc
import Synchronization
import ZipArchive

/// Ctrl-C and SIGTERM. A command ends at once, and takes along what is half written; work on many files listens: the first
/// signal asks it to end with what is done, the next one ends it at once.
enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// Lets a signal end the program as it would without this, but for temporary files.
  static func tidyUp() { handle(with: atOnce) }

  /// Begins to listen.
  static func listen() {
    _ = received
    handle { number in
      Interruption.signal.store(number, ordering: .relaxed)
      Glibc.signal(SIGINT, Interruption.atOnce)
      Glibc.signal(SIGTERM, Interruption.atOnce)
    }
  }

  /// The signal that came; nil where none has.
  static var received: Int32? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  private static let atOnce: @convention(c) (Int32) -> Void = { number in
    TemporaryFiles.removeAll()
    Glibc.signal(number, SIG_DFL)
    raise(number)
  }

  /// A signal that the program was started with as ignored (`nohup`, a background job) stays so.
  private static func handle(with handler: @escaping @convention(c) (Int32) -> Void) {
    for number in [SIGINT, SIGTERM] {
      let before = Glibc.signal(number, handler)
      if unsafe unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        Glibc.signal(number, SIG_IGN)
      }
    }
  }
}
