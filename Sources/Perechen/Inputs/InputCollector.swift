import DiagnosticTexts
import Reports
import Spreadsheet
import SpreadsheetFile
import SpreadsheetPackage
import ZipArchive

/// What the arguments of a command come to: files to read, and what cannot be read or was passed over.
struct InputList: Sendable {
  /// In the order of the arguments, inside folders by name.
  var items: [Result<InputFile, FileFailure>] = []
  /// Files of folders and archives that are of no kind the program reads: told in a note.
  var passedOver: [PassedOver] = []
  /// Files that an office program has open: what is read is what was saved last.
  var open: [String] = []
}

/// Finds the files that the arguments of a command name (contract, section 1): files, folders with all that is
/// below them, archives read as folders, `-` for standard input.
struct InputCollector {
  /// Kinds that are read, by extension: in a folder names decide what is tried, the content decides what it is.
  static let readExtensions: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "ods", "ots", "fods", "csv", "json",
  ]
  /// Office files of other kinds: in a folder they are told and count as unreadable.
  static let refusedExtensions: Set<String> = [
    "xls", "xlsb", "doc", "docx", "odt", "rtf", "pdf", "numbers", "rar", "7z",
  ]
  /// What tells the folder that `publish` wrote.
  static let publishedNames: Set<String> = ["SHA256SUMS", "index.html", "perechen.json"]

  private var list = InputList()
  private let outputs: Set<String>
  private let limits: ReadingLimits

  /// - Parameters:
  ///   - outputs: paths that the command is about to write: they are no inputs of it.
  ///   - limits: what reading a file may come to.
  init(outputs: Set<String> = [], limits: ReadingLimits = ReadingLimits()) {
    self.outputs = outputs
    self.limits = limits
  }

  /// Collects in the order of the arguments, inside folders in code-point order of the names.
  mutating func collect(_ arguments: [String]) -> InputList {
    var place = 0
    while place < arguments.count {
      if let count = partsOfName(arguments[place...]) {
        let name = arguments[place..<place + count].joined(separator: " ")
        list.items.append(.failure(FileFailure(path: arguments[place], failure: Failure(.nameInParts(name)))))
        place += count
      } else {
        collect(arguments[place])
        place += 1
      }
    }
    return list
  }

  /// How many arguments are one file's name that spaces have split; nil where the first is a name by itself.
  private func partsOfName(_ arguments: ArraySlice<String>) -> Int? {
    guard let first = arguments.first, (try? Folder.kind(of: first)) == .missing else { return nil }
    return (2...8).first { count in
      let name = arguments.prefix(count).joined(separator: " ")
      return arguments.count >= count && ![.missing, nil].contains(try? Folder.kind(of: name))
    }
  }

  private mutating func collect(_ argument: String) {
    do throws(Failure) {
      if argument == "-" {
        let bytes: [UInt8]
        do { bytes = try FileSource(standardInput: ()).contents(limit: limits.archive.fileBytes) } catch {
          throw Failure(error)
        }
        list.items.append(.success(InputFile(bytes: bytes, path: "-", limits: limits)))
        return
      }
      switch try kind(of: argument) {
      case .missing:
        if let same = MissingFile.sameName(as: argument) { return collect(same) }
        if argument.unicodeScalars.contains("\u{FFFD}") { throw Failure(.nameNotUTF8) }
        throw Failure(.fileMissing(nearest: MissingFile.nearest(to: argument)))
      case .file:
        if OfficeLock.isLock(Path.baseName(argument)) { throw Failure(.lockFile) }
        if OfficeLock.isOpen(argument) { list.open.append(argument) }
        if case .archive? = try? SpreadsheetFile.kind(of: .path(argument), limits: limits) {
          try walk(archive: argument, relative: "")
        } else {
          list.items.append(
            .success(
              InputFile(
                path: argument, relativePath: Path.baseName(argument), limits: limits)))
        }
      case .folder:
        let before = list.items.count
        try walk(folder: argument, relative: "", depth: 0)
        if list.items.count == before { throw Failure(.folderWithoutForms) }
      }
    } catch {
      list.items.append(.failure(FileFailure(path: argument, failure: error)))
    }
  }

  private func kind(of path: String) throws(Failure) -> Folder.PathKind {
    do { return try Folder.kind(of: path) } catch { throw Failure(reading: error) }
  }

  private mutating func walk(folder: String, relative: String, depth: Int) throws(Failure) {
    guard depth < limits.folderDepth else {
      throw Failure(.limit(name: ReadingLimits.folderDepthName, value: limits.folderDepth))
    }
    let entries: [Folder.Entry]
    do { entries = try Folder.list(folder) } catch { throw Failure(reading: error) }
    if Self.publishedNames.isSubset(of: entries.map(\.name)) {
      // Given by itself it is a mistake; among others it is what an earlier work left.
      if depth == 0 { throw Failure(.publishedFolder) }
      ReadingAccount.current?.note(folder, .passedOver(.published))
      return
    }
    let open = OfficeLock.namesOpen(in: entries.map(\.name))
    for entry in entries {
      let path = Path.join(folder, entry.name)
      guard !isPassedOver(entry.name, at: path) else { continue }
      if outputs.contains(path) {
        ReadingAccount.current?.note(path, .passedOver(.output))
        continue
      }
      let inside = Path.join(relative, entry.name)
      do throws(Failure) {
        if !entry.isNamedInUTF8 {
          throw Failure(.nameNotUTF8)
        } else if entry.isFolder {
          try walk(folder: path, relative: inside, depth: depth + 1)
        } else if Path.fileExtension(entry.name) == "zip" {
          // Told for what it is, where only the name says that it is an archive.
          if case .other(let format)? = try? SpreadsheetFile.kind(of: .path(path), limits: limits) {
            throw Failure(SpreadsheetError(.otherFormat(format)))
          }
          try walk(archive: path, relative: inside)
        } else {
          if open.contains(entry.name) { list.open.append(path) }
          take(name: entry.name, path: path) { [limits] in
            InputFile(path: path, relativePath: inside, limits: limits)
          }
        }
      } catch {
        list.items.append(.failure(FileFailure(path: path, failure: error)))
      }
    }
  }

  private mutating func walk(archive: String, relative: String) throws(Failure) {
    let reader: ZipReader
    do { reader = try ZipReader(path: archive, limits: limits.archive) } catch { throw Failure(error) }
    let entries = reader.entries.filter { !$0.isFolder }
      .sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
    ReadingAccount.current?.note(archive, .archive(entries: entries.count))
    let before = list.items.count
    for entry in entries {
      let parts = entry.name.split(separator: "/").map(String.init)
      let path = Path.join(archive, entry.name)
      guard !parts.contains(where: { isPassedOver($0, at: path) }), parts.first != "__MACOSX",
        let name = parts.last
      else { continue }
      take(name: name, path: path) { [limits] in
        InputFile(
          archive: archive, entry: entry.name, path: path, relativePath: Path.join(relative, entry.name),
          limits: limits)
      }
    }
    if list.items.count == before { throw Failure(.folderWithoutForms) }
  }

  /// Lock files of office programs and hidden files.
  private func isPassedOver(_ name: String, at path: String) -> Bool {
    guard OfficeLock.isLock(name) || name.hasPrefix(".") else { return false }
    ReadingAccount.current?.note(path, .passedOver(OfficeLock.isLock(name) ? .lock : .hidden))
    return true
  }

  private mutating func take(name: String, path: String, _ file: () -> InputFile) {
    let suffix = Path.fileExtension(name)
    if Self.readExtensions.contains(suffix) {
      list.items.append(.success(file()))
    } else if suffix == "zip" {
      list.items.append(.failure(FileFailure(path: path, failure: Failure(.nestedArchive))))
    } else if Self.refusedExtensions.contains(suffix) {
      let input = file()
      let item = refusal(of: input, suffix: suffix).map { FileFailure(path: path, failure: $0) }
      list.items.append(item.map { .failure($0) } ?? .success(input))
    } else {
      list.passedOver.append(PassedOver(file(), limits: limits))
    }
  }

  /// What an office file of another kind is: by its content, else by its name; nil where the content is a workbook.
  private func refusal(of file: InputFile, suffix: String) -> Failure? {
    if let source = try? file.source(), let kind = try? SpreadsheetFile.kind(of: source, limits: limits) {
      switch kind {
      case .workbook: return nil
      case .other(let format): return Failure(SpreadsheetError(.otherFormat(format)))
      case .empty: return Failure(.empty)
      default: break
      }
    }
    let formats: [String: Failure.OtherFormat] = [
      "xls": .xls, "xlsb": .xlsb, "doc": .word, "docx": .word, "odt": .openDocumentText, "rtf": .richText,
      "pdf": .pdf, "numbers": .numbers, "rar": .rar, "7z": .sevenZip,
    ]
    return Failure(formats[suffix].map { .otherFormat($0) } ?? .notASpreadsheet)
  }
}
