import Foundation
import Testing

@testable import ZipArchive

@Suite struct OutputFileTargetTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "perechen-output-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func write(_ text: String, to path: String, replacing: Bool) throws {
    var file = try OutputFile(at: path, replacing: replacing)
    try file.write(Array(text.utf8))
    try file.commit()
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
  }

  private var contents: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  /// A pipe stands for what must stay: a device cannot be made without rights that a test should not have.
  @Test(arguments: [false, true]) func aPipeIsWrittenIntoAndStays(replacing: Bool) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/pipe"
    #expect(unsafe mkfifo(path, 0o600) == 0)
    let reader = unsafe open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try write("through", to: path, replacing: replacing)
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(reader, $0.baseAddress, $0.count) }
    #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self) == "through")
    var status = stat()
    #expect(unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    #expect(try contents == ["pipe"])
  }

  @Test func aLinkStaysAndWhatItLeadsToIsReplaced() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("old", to: folder + "/a", replacing: false)
    try FileManager.default.createSymbolicLink(atPath: folder + "/b", withDestinationPath: "a")
    #expect(throws: SystemError(code: EEXIST)) { try write("new", to: folder + "/b", replacing: false) }
    try write("new", to: folder + "/b", replacing: true)
    #expect(try text("a") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/b") == "a")
    #expect(try contents == ["a", "b"])
  }

  @Test func aFolderIsNoPlaceForAFile() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: SystemError(code: EISDIR)) { try write("a", to: folder, replacing: true) }
  }
}
