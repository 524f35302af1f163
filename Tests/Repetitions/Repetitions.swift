import Foundation

/// How often a test repeats work on what is made at random, and how long work may take.
///
/// Under a sanitizer each turn costs many times as much: there the environment variable `PERECHEN_FEWER=N` divides the
/// turns by N, and multiplies the bounds on time by it (`script/test --sanitize` sets it).
public enum Repetitions {
  /// How many times as long work may take.
  public static let slowness = max(
    1, ProcessInfo.processInfo.environment["PERECHEN_FEWER"].flatMap(Int.init) ?? 1)

  /// - Parameter full: the turns of a run of every day.
  /// - Returns: at least one.
  public static func of(_ full: Int) -> Int { max(1, full / slowness) }
}
