import DiagnosticTexts
import Reports
import Spreadsheet
import SpreadsheetFile
public import SpreadsheetPackage
import ZipArchive

/// What the arguments of a command come to: files to read, and what cannot be read or was passed over.
public struct InputList: Sendable {
  /// In the order of the arguments, inside folders by name.
  public var items: [Result<InputFile, FileFailure>] = []
  /// Files of folders and archives that are of no kind the program reads: told in a note.
  public var passedOver: [String] = []
}

/// Finds the files that the arguments of a command name (contract, section 1): files, folders with all that is
/// below them, archives read as folders, `-` for standard input.
public struct InputCollector {
  /// Kinds that are read, by extension: in a folder names decide what is tried, the content decides what it is.
  static let readExtensions: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "ods", "ots", "fods", "csv", "json",
  ]
  /// Office files of other kinds: in a folder they are told and count as unreadable.
  static let refusedExtensions: Set<String> = ["xls", "xlsb", "doc", "docx", "odt", "rtf", "pdf"]
  /// What tells the folder that `publish` wrote.
  static let publishedNames: Set<String> = ["SHA256SUMS", "index.html", "perechen.json"]

  private var list = InputList()
  private let outputs: Set<String>
  private let limits: ReadingLimits

  /// - Parameters:
  ///   - outputs: paths that the command is about to write: they are no inputs of it.
  ///   - limits: what reading a file may come to.
  public init(outputs: Set<String> = [], limits: ReadingLimits = ReadingLimits()) {
    self.outputs = outputs
    self.limits = limits
  }

  /// Collects in the order of the arguments, inside folders in code-point order of the names.
  public mutating func collect(_ arguments: [String]) -> InputList {
    for argument in arguments { collect(argument) }
    return list
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
      case .missing: throw Failure(.fileMissing)
      case .file:
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
    if Self.publishedNames.isSubset(of: entries.map(\.name)) { return }
    for entry in entries {
      let path = Path.join(folder, entry.name)
      guard !isPassedOver(entry.name), !outputs.contains(path) else { continue }
      let inside = Path.join(relative, entry.name)
      do throws(Failure) {
        if entry.isFolder {
          try walk(folder: path, relative: inside, depth: depth + 1)
        } else if Path.fileExtension(entry.name) == "zip" {
          try walk(archive: path, relative: inside)
        } else {
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
    let before = list.items.count
    for entry in entries {
      let parts = entry.name.split(separator: "/").map(String.init)
      guard !parts.contains(where: isPassedOver), parts.first != "__MACOSX", let name = parts.last else {
        continue
      }
      let path = Path.join(archive, entry.name)
      take(name: name, path: path) { [limits] in
        InputFile(
          archive: archive, entry: entry.name, path: path, relativePath: Path.join(relative, entry.name),
          limits: limits)
      }
    }
    if list.items.count == before { throw Failure(.folderWithoutForms) }
  }

  /// Lock files of office programs (`~$…`, `.~lock…`) and hidden files.
  private func isPassedOver(_ name: String) -> Bool { name.hasPrefix("~$") || name.hasPrefix(".") }

  private mutating func take(name: String, path: String, _ file: () -> InputFile) {
    let suffix = Path.fileExtension(name)
    if Self.readExtensions.contains(suffix) {
      list.items.append(.success(file()))
    } else if Self.refusedExtensions.contains(suffix) {
      let input = file()
      list.items.append(.failure(FileFailure(path: path, failure: Self.refusal(of: input, suffix: suffix))))
    } else {
      list.passedOver.append(path)
    }
  }

  /// What an office file of another kind is: by its content, else by its name.
  private static func refusal(of file: InputFile, suffix: String) -> Failure {
    if let source = try? file.source(), case .other(let format)? = try? SpreadsheetFile.kind(of: source) {
      return Failure(SpreadsheetError(.otherFormat(format)))
    }
    let formats: [String: Failure.OtherFormat] = [
      "xls": .xls, "xlsb": .xlsb, "doc": .word, "docx": .word, "odt": .openDocumentText, "rtf": .richText,
      "pdf": .pdf,
    ]
    return Failure(formats[suffix].map { .otherFormat($0) } ?? .notASpreadsheet)
  }
}
