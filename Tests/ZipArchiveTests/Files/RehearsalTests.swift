import Testing

@testable import ZipArchive

@Suite struct RehearsalTests {
  /// What a rehearsal notes of the work, `!` before what would be replaced.
  func rehearsed(_ work: () throws -> Void) rethrows -> [String] {
    let rehearsal = Rehearsal()
    try Rehearsal.$current.withValue(rehearsal) { try work() }
    return rehearsal.outputs.map {
      ($0.replaces ? "!" : "") + String($0.path.split(separator: "/").last ?? "")
    }
  }

  func write(_ path: String, replacing: Bool) throws(SystemError) {
    var file = try OutputFile(at: path, replacing: replacing)
    try file.write([1])
    try file.commit()
  }

  @Test func nothingIsLeft() throws {
    let folder = try TemporaryFolder()
    try write(folder.file("old"), replacing: false)
    let noted = try rehearsed {
      try write(folder.file("new"), replacing: false)
      try write(folder.file("old"), replacing: true)
      try Folder.create(folder.file("a/b"))
      try write(folder.file("a/b/inside"), replacing: false)
    }
    #expect(noted == ["inside", "new", "!old"])
    #expect(folder.contents == ["old"])
  }

  @Test func whatIsRefusedIsRefused() throws {
    let folder = try TemporaryFolder()
    try write(folder.file("old"), replacing: false)
    let noted = rehearsed {
      #expect(throws: SystemError(code: 17)) { try write(folder.file("old"), replacing: false) }
      #expect(throws: SystemError(code: 2)) { try write(folder.file("none/x"), replacing: false) }
      #expect(throws: SystemError(code: 2)) { try Folder.create(folder.file("none/x"), withParents: false) }
      #expect(throws: SystemError(code: 20)) { try Folder.create(folder.file("old/x")) }
    }
    #expect(noted == [])
  }

  @Test func oneNameIsWrittenOnce() throws {
    let folder = try TemporaryFolder()
    let noted = try rehearsed {
      try write(folder.file("a"), replacing: false)
      #expect(throws: SystemError(code: 17)) { try write(folder.file("a"), replacing: false) }
    }
    #expect(noted == ["a"])
  }
}
