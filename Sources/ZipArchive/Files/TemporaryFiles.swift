import Glibc
import Synchronization

/// The files that are being written under temporary names, so that a signal that ends the program can take them along.
///
/// A signal's handler may touch no lock and no memory that is being managed: it finds a fixed number of places, each with
/// the address of a path or nothing. Where more files are written at once, the rest stay, as after any sudden end.
@safe package enum TemporaryFiles {
  private static let places = InlineArray<64, Atomic<UInt>> { _ in Atomic(0) }

  /// Notes a file that is begun.
  /// - Returns: its place; nil where all are taken.
  static func note(_ path: String) -> Int? {
    let address = unsafe UInt(bitPattern: strdup(path))
    for place in places.indices
    where places[place].compareExchange(expected: 0, desired: address, ordering: .acquiringAndReleasing)
      .exchanged
    {
      return place
    }
    unsafe free(UnsafeMutableRawPointer(bitPattern: address))
    return nil
  }

  /// Strikes a file off that has its own name, or is gone.
  static func strike(off place: Int?) {
    guard let place else { return }
    let address = places[place].exchange(0, ordering: .acquiringAndReleasing)
    unsafe free(UnsafeMutableRawPointer(bitPattern: address))
  }

  /// Removes them all. For the handler of a signal that then ends the program: what it writes is lost anyway.
  package static func removeAll() {
    for place in places.indices {
      let address = places[place].exchange(0, ordering: .acquiringAndReleasing)
      if let path = unsafe UnsafePointer<CChar>(bitPattern: address) { unsafe _ = unlink(path) }
    }
  }
}
