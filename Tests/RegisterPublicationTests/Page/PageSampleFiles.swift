import Foundation
import RegisterPublication
import Testing

/// Writes the sample pages into the folder that PERECHEN_PAGE_SAMPLES names, for looking at them in a browser.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["PERECHEN_PAGE_SAMPLES"] != nil))
struct PageSampleFiles {
  @Test func samplePagesAreWritten() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["PERECHEN_PAGE_SAMPLES"])
    for (name, register) in [
      ("department", RegisterSamples.department), ("hostile", RegisterSamples.hostile),
      ("large", RegisterSamples.large),
    ] {
      let page = Array(RegisterPageTests.page(register).utf8)
      try Data(page).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name + ".html"))
    }
  }
}
