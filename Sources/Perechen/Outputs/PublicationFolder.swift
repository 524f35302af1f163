import ByteStream
import DiagnosticTexts
import Glibc
import RegisterPublication
import Reports
import Spreadsheet
import SpreadsheetFile
import SpreadsheetPackage
import TextDocument
import TouchpointRegister
import WebPage
import ZipArchive

/// Puts a publication's files into a folder: all of them are written beside the place first, which then takes them
/// by renaming. A crash between the two renames leaves the former folder as `NAME.old`; the next run puts it back.
struct PublicationFolder {
  private let place: String
  private let replaces: Bool
  private let new: String
  private var old: String { place + ".old" }

  init(path: String, replacing: Bool) {
    place = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    new = place + ".new"
    replaces = replacing
  }

  private init(filling folder: String, of publication: PublicationFolder) {
    (place, replaces, new) = (publication.place, publication.replaces, folder)
  }

  func write(_ publication: Publication) throws(FileFailure) {
    try attempt { () throws(SystemError) in
      if Rehearsal.current == nil, try Folder.kind(of: place) == .missing, try Folder.kind(of: old) == .folder
      {
        try Folder.rename(old, to: place)
      }
      switch try Folder.kind(of: place) {
      case .file: throw SystemError(code: EEXIST)
      case .folder where !replaces: if try !Folder.list(place).isEmpty { throw SystemError(code: EEXIST) }
      case .folder, .missing: break
      }
      if Rehearsal.current == nil { try Folder.remove(new) }
      try Folder.create(new, withParents: false)
    }
    if let rehearsal = Rehearsal.current { return try rehearse(rehearsal, publication) }
    do throws(FileFailure) {
      try fill(with: publication)
      try attempt { () throws(SystemError) in
        let hadFormer = try Folder.kind(of: place) == .folder
        try Folder.remove(old)
        if hadFormer { try Folder.rename(place, to: old) }
        try Folder.rename(new, to: place)
        if hadFormer { try Folder.remove(old) }
      }
    } catch {
      try? Folder.remove(new)
      throw error
    }
  }

  /// A folder for temporary files that a closure can hold.
  private final class Scratch {
    private let folder: ScratchFolder
    var path: String { folder.path }

    init() throws(SystemError) { folder = try ScratchFolder() }
  }

  /// Makes the files where they are removed again, and notes the places that they would have.
  private func rehearse(_ rehearsal: Rehearsal, _ publication: Publication) throws(FileFailure) {
    let scratch: Scratch
    do { scratch = try Scratch() } catch {
      throw FileFailure(path: place, failure: Failure(writing: error))
    }
    let trial = PublicationFolder(filling: scratch.path, of: self)
    let filled = Rehearsal.$current.withValue(nil) {
      Result { () throws(FileFailure) in try trial.fill(with: publication) }
    }
    try filled.get()
    try attempt { () throws(SystemError) in
      for entry in try Folder.list(scratch.path) {
        try rehearsal.note(Path.join(place, entry.name), replacing: true)
      }
    }
  }

  /// Makes and writes the files beside each other, twice as many at a time as there are processors: while one waits for
  /// the disk, another is made.
  private func fill(with publication: Publication) throws(FileFailure) {
    let files = publication.files
    // Those that are longest on the disk first; those that wait for what is made meanwhile, last.
    let order = files.indices.sorted { (files[$0].content.turn, $0) < (files[$1].content.turn, $1) }
    let written = inStretches(of: files.count, size: 1, width: 2 * Batch.width(nil)) { stretch in
      stretch.map { (place: order[$0], digest: digestOfWritten(files[order[$0]])) }
    }.joined().sorted { $0.place < $1.place }
    var digests: [(name: String, digest: [UInt8])] = []
    for (place, digest) in written { digests.append((files[place].name, try digest.get())) }
    guard publication.listsChecksums else { return }
    try write(ChecksumList.bytes(of: digests), to: Path.join(new, ChecksumList.fileName))
  }

  private func digestOfWritten(_ file: PublishedFile) -> Result<[UInt8], FileFailure> {
    do throws(FileFailure) {
      let path = Path.join(new, file.name)
      try write(file.content, to: path)
      return .success(try digest(of: path))
    } catch {
      return .failure(error)
    }
  }

  private func write(_ content: PublishedFile.Content, to path: String) throws(FileFailure) {
    switch content {
    case .made(let make): try write(make, to: path)
    case .workbook(let document, let kind):
      guard let kind = SpreadsheetFile.WrittenKind(rawValue: kind.rawValue) else { return }
      do { try SpreadsheetFile.write(document.value, as: kind, to: path, replacing: false) } catch {
        throw FileFailure(path: place, failure: Failure(writing: error))
      }
    case .print(let document, let kind):
      do { try document.write(as: kind, to: path, replacing: false) } catch {
        throw FileFailure(path: place, failure: Failure(writing: SpreadsheetError(error)))
      }
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    try write({ take in take(bytes) }, to: path)
  }

  private func write(_ make: (([UInt8]) -> Void) -> Void, to path: String) throws(FileFailure) {
    try attempt { () throws(SystemError) in
      var output = try OutputFile(at: path, replacing: false)
      var failure: SystemError?
      make { part in
        // Whoever makes the parts knows of no failure.
        guard failure == nil else { return }
        do throws(SystemError) { try output.write(part) } catch { failure = error }
      }
      if let failure { throw failure }
      try output.commit()
    }
  }

  private func digest(of path: String) throws(FileFailure) -> [UInt8] {
    do throws(ZipError) {
      var hash = SHA256()
      var source = try FileSource(path: path)
      var buffer: [UInt8] = []
      while try source.read(into: &buffer) { hash.update(buffer) }
      return hash.finish()
    } catch {
      throw FileFailure(path: place, failure: Failure(error))
    }
  }

  private func attempt(_ body: () throws(SystemError) -> Void) throws(FileFailure) {
    do { try body() } catch { throw FileFailure(path: place, failure: Failure(writing: error)) }
  }
}

extension PublishedFile.Content {
  /// Whose turn is before whose.
  fileprivate var turn: Int {
    switch self {
    case .made: 0
    case .print: 1
    case .workbook: 2
    }
  }
}
