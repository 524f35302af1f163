import Foundation
import Testing

@testable import ZipArchive

@Suite struct LateCommitTests {
  private func begin(_ path: String, _ late: LateCommit, replacing: Bool = false) throws {
    try LateCommit.$current.withValue(late) {
      var file = try OutputFile(at: path, replacing: replacing)
      try file.write(Array("whole".utf8))
      try file.commit()
    }
  }

  @Test(arguments: [false, true])
  func theNameComesAtTheEnd(replacing: Bool) async throws {
    let folder = try TemporaryFolder()
    let late = LateCommit()
    try begin(folder.file("a"), late, replacing: replacing)
    #expect(folder.contents.count == 1 && folder.contents != ["a"])
    try await late.finish()
    #expect(folder.contents == ["a"])
    #expect(try String(contentsOfFile: folder.file("a"), encoding: .utf8) == "whole")
    // There is nothing more to do.
    try await late.finish()
  }

  @Test func droppedItLeavesNothing() throws {
    let folder = try TemporaryFolder()
    try begin(folder.file("a"), LateCommit())
    #expect(folder.contents == [])
  }

  @Test func aFileThatComesMeanwhileIsNotReplaced() async throws {
    let folder = try TemporaryFolder()
    let late = LateCommit()
    try begin(folder.file("a"), late)
    try Data("theirs".utf8).write(to: URL(fileURLWithPath: folder.file("a")))
    await #expect(throws: SystemError(code: EEXIST)) { try await late.finish() }
    #expect(folder.contents == ["a"])
    #expect(try String(contentsOfFile: folder.file("a"), encoding: .utf8) == "theirs")
  }

  @Test func aRehearsalAndAStreamAreDoneAtOnce() async throws {
    let folder = try TemporaryFolder()
    let rehearsal = Rehearsal()
    let late = LateCommit()
    try Rehearsal.$current.withValue(rehearsal) { try begin(folder.file("a"), late) }
    try begin("/dev/null", late, replacing: true)
    #expect(folder.contents == [])
    #expect(rehearsal.outputs.count == 1)
    try await late.finish()
    #expect(folder.contents == [])
  }
}
