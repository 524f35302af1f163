import CLibZip
import Glibc

/// The first archive that libzip opens in a process.
///
/// Then it notes, in two variables that no lock guards, what it needs of a source to read and to write. A second thread
/// that opens its archive between the two takes it for one that is never written («Read-only archive»). So the first is
/// opened here, once, before any other.
enum FirstOpen {
  static func make() { _ = done }

  private static let done: Void = {
    var failure = unsafe zip_error_t()
    unsafe zip_error_init(&failure)
    defer { unsafe zip_error_fini(&failure) }
    // libzip frees the byte with the source. No archive is that short: nothing is opened.
    guard let byte = unsafe calloc(1, 1) else { return }
    guard let source = unsafe zip_source_buffer_create(byte, 1, 1, &failure) else { return unsafe free(byte) }
    if let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &failure) {
      unsafe zip_discard(archive)
    } else {
      unsafe zip_source_free(source)
    }
  }()
}
