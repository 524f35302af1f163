import DiagnosticTexts
import ZipArchive

/// Where the bytes of a result go: standard output, or a file that is written whole or not at all.
public struct ByteOutput: ~Copyable {
  private var file: OutputFile?
  private let path: String

  /// - Parameters:
  ///   - path: a file's path; nil and `-` are standard output.
  ///   - replacing: whether an existing file is replaced.
  public init(_ path: String?, replacing: Bool) throws(FileFailure) {
    guard let path, path != "-" else {
      self.path = "-"
      file = nil
      return
    }
    self.path = path
    do { file = try OutputFile(at: path, replacing: replacing) } catch {
      throw FileFailure(path: path, failure: Failure(writing: error))
    }
  }

  /// Appends bytes.
  public mutating func write(_ bytes: [UInt8]) throws(FileFailure) {
    do {
      if file == nil {
        try StandardStream.output.write(bytes)
      } else {
        try file?.write(bytes)
      }
    } catch {
      throw FileFailure(path: path, failure: Failure(writing: error))
    }
  }

  /// Puts the file under its name; without it nothing is left.
  public consuming func commit() throws(FileFailure) {
    guard let file = file.take() else { return }
    do { try file.commit() } catch { throw FileFailure(path: path, failure: Failure(writing: error)) }
  }
}
