import Glibc

/// Makes the parts of a report on several files beside each other and hands them over in the order of the files: some
/// dozens at a time, so that memory does not grow with the report.
/// - Parameter jobs: how many are made at a time; nil for as many as there are processors.
func inOrder<E>(
  _ reports: [FileReport], jobs: Int?, make: @escaping @Sendable (FileReport) -> [UInt8],
  take: ([UInt8]) throws(E) -> Void
) async throws(E) {
  let width = max(1, jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  var start = 0
  while start < reports.count {
    let end = min(start + width * filesOfAPart, reports.count)
    let parts = await withTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for first in stride(from: start, to: end, by: filesOfAPart) {
        let part = reports[first..<min(first + filesOfAPart, end)]
        group.addTask { (first, part.map(make)) }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
    }
    for part in parts.flatMap(\.1) where !part.isEmpty { try take(part) }
    start = end
  }
}

private let filesOfAPart = 16
