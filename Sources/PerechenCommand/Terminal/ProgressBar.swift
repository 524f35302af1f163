import DiagnosticTexts
import Perechen
import ZipArchive

/// A line on standard error that tells how far long work is. It appears after a second, on a terminal only, and is
/// wiped off at the end.
struct ProgressBar {
  private let isWanted: Bool
  private let language: Language
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: String?

  init(_ common: CommonOptions) {
    isWanted = !common.quiet && StandardStream.error.isTerminal && environmentVariable("TERM") != "dumb"
    language = common.language
    start = clock.now
  }

  mutating func show(_ progress: BatchProgress) {
    guard isWanted, progress.total > 1 else { return }
    let elapsed = start.duration(to: clock.now)
    guard elapsed > .seconds(1) else { return }
    let line = Self.line(
      progress, elapsed: elapsed, columns: StandardStream.error.columns ?? 80, language: language)
    guard line != shown else { return }
    write("\r" + line + "\u{1B}[K")
    shown = line
  }

  mutating func erase() {
    guard shown != nil else { return }
    write("\r\u{1B}[K")
    shown = nil
  }

  /// « 45 % ██████████░░░░░░░░░░  900 из 2000, осталось 0:12»
  private static func line(_ progress: BatchProgress, elapsed: Duration, columns: Int, language: Language)
    -> String
  {
    let part = Double(progress.done) / Double(max(progress.total, 1))
    let percent = Int(part * 100)
    let margin = String(repeating: " ", count: 3 - min(String(percent).count, 3))
    let left = margin + ConsoleTexts.percent(percent, in: language) + " "
    var time: String?
    if progress.done > 0, progress.done < progress.total {
      let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
      time = self.time(seconds: seconds / part - seconds)
    }
    let right = ConsoleTexts.progress(done: progress.done, of: progress.total, left: time, in: language)
    // The last column stays free: a terminal may go to the next line there.
    let room = min(columns - 1 - left.count - right.count, 30)
    guard room >= 5 else { return String((left + right).prefix(max(columns - 1, 0))) }
    let filled = Int(part * Double(room))
    return left + String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled) + right
  }

  /// `0:07`, `12:30`, `1:02:03`
  private static func time(seconds: Double) -> String {
    let whole = Int(min(max(seconds.rounded(.up), 0), 359_999))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hours, rest) = whole.quotientAndRemainder(dividingBy: 3_600)
    let tail = two(rest % 60)
    return hours > 0 ? "\(hours):\(two(rest / 60)):\(tail)" : "\(rest / 60):\(tail)"
  }

  private func write(_ text: String) {
    // Where standard error is gone there is nobody left to show it to.
    try? StandardStream.error.write(Array(text.utf8))
  }
}
