import ByteStream
import Spreadsheet
import SpreadsheetPackage
import ZipArchive

/// What becomes of the parts of a package: those that are not named are copied as they are.
struct PackageChanges {
  private let archive: ZipReader
  private var changed: [Int: () throws(SpreadsheetError) -> AnySource] = [:]
  private var dropped: Set<Int> = []
  private var created: [Created] = []
  private var createdNames: Set<String> = []
  /// Content types that are added and taken out.
  private(set) var addedTypes: [(String, String)] = []
  private(set) var droppedTypes: Set<String> = []

  private struct Created {
    var name: String
    /// Whether the part is there for good, and not for marks only.
    var stays: Bool
    var open: () throws(SpreadsheetError) -> AnySource
  }

  init(_ archive: ZipReader) {
    self.archive = archive
  }

  /// Writes an entry anew; its contents are made only when they are asked for.
  mutating func change(_ entry: ZipEntry, _ open: @escaping () throws(SpreadsheetError) -> AnySource) {
    changed[entry.index] = open
  }

  mutating func change(_ entry: ZipEntry, bytes: @escaping () throws(SpreadsheetError) -> [UInt8]) {
    change(entry) { () throws(SpreadsheetError) in AnySource(MemorySource(try bytes())) }
  }

  mutating func drop(_ entry: ZipEntry) {
    dropped.insert(entry.index)
    droppedTypes.insert(entry.name.lowercased())
  }

  mutating func create(
    _ name: String, type: String? = nil, stays: Bool = false,
    _ open: @escaping () throws(SpreadsheetError) -> AnySource
  ) {
    created.append(Created(name: name, stays: stays, open: open))
    createdNames.insert(name.lowercased())
    if let type { addedTypes.append((name, type)) }
  }

  mutating func create(
    _ name: String, type: String? = nil, stays: Bool = false,
    bytes: @escaping () throws(SpreadsheetError) -> [UInt8]
  ) {
    create(name, type: type, stays: stays) { () throws(SpreadsheetError) in
      AnySource(MemorySource(try bytes()))
    }
  }

  /// Tells the type of a part that is there for good: before those of parts that are there for marks.
  mutating func addType(_ name: String, _ type: String) { addedTypes.insert((name, type), at: 0) }

  /// Replaces a part, or adds it where there is none.
  mutating func put(
    _ name: String, over entry: ZipEntry?, bytes: @escaping () throws(SpreadsheetError) -> [UInt8]
  ) {
    if let entry { change(entry, bytes: bytes) } else { create(name, stays: true, bytes: bytes) }
  }

  /// The first name with a number in it that no part has, nor will have.
  func freeName(_ name: (Int) -> String) -> String {
    var number = 1
    while isTaken(name(number)) { number += 1 }
    return name(number)
  }

  private func isTaken(_ name: String) -> Bool {
    if createdNames.contains(name.lowercased()) { return true }
    return archive.entry(named: name).map { !dropped.contains($0.index) } ?? false
  }

  /// Writes the package whole or not at all: parts in their order, new ones behind.
  func write(to path: String, replacing: Bool) throws(SpreadsheetError) {
    var writer = ZipWriter()
    for entry in archive.entries where !dropped.contains(entry.index) {
      if let open = changed[entry.index] {
        writer.add(entry.name, from: LazySource(open))
      } else {
        writer.add(copyOf: entry, from: archive)
      }
    }
    // First those that stay when the marks go: where the copy is marked again they stand before the others too.
    for part in created where part.stays { writer.add(part.name, from: LazySource(part.open)) }
    for part in created where !part.stays { writer.add(part.name, from: LazySource(part.open)) }
    do { try writer.write(to: path, replacing: replacing) } catch { throw SpreadsheetError(error) }
  }
}

/// A source that is opened when it is first read.
private final class LazySource: ByteSource {
  private let open: () throws(SpreadsheetError) -> AnySource
  private var source: AnySource?

  init(_ open: @escaping () throws(SpreadsheetError) -> AnySource) {
    self.open = open
  }

  func read(into buffer: inout [UInt8]) throws -> Bool {
    if source == nil { source = try open() }
    return try source?.read(into: &buffer) ?? false
  }
}
