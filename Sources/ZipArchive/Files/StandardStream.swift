import Glibc

/// Standard output and standard error as places for bytes.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Writes all of the bytes, whatever the number of calls it takes.
  public func write(_ bytes: [UInt8]) throws(SystemError) {
    try writeAll(bytes, to: rawValue)
  }

  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The terminal's width in columns; nil where the stream is none.
  public var columns: Int? {
    var size = winsize()
    guard isTerminal, unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}

/// Writes all of the bytes to a descriptor.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  var done = 0
  while done < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
    }
    if count >= 0 {
      done += count
    } else if errno != EINTR {
      throw SystemError(code: errno)
    }
  }
}

/// A variable of the process's environment.
public func environmentVariable(_ name: String) -> String? {
  unsafe getenv(name).map { unsafe String(cString: $0) }
}

/// Lets times mean UTC for the whole process; to be called before any thread is begun.
///
/// The program shows no time of day, but libzip makes a local time of each entry's. Where no time zone is set, the system
/// looks at its file for each of them, and one thread waits for another.
public func useUniversalTime() {
  unsafe setenv("TZ", "UTC0", 1)
}
