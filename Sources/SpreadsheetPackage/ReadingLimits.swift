public import Spreadsheet
public import XMLStream
public import ZipArchive

/// All the bounds on reading a file, each of which has a name, under which messages tell it and a user sets it.
///
/// ```swift
/// var limits = ReadingLimits()
/// limits["zip-ratio"] = 800
/// ```
public struct ReadingLimits: Sendable, Hashable {
  /// Bounds on a package: its size, the number and size of its entries, how far they inflate.
  public var archive = ZipLimits()
  /// Bounds on an XML part: the depth of elements, the bytes of one tag.
  public var markup = XMLLimits()
  /// Bounds on what a workbook holds: sheets, cells, texts, styles.
  public var workbook = SpreadsheetLimits()
  /// Folders inside each other, from the one that was given.
  public var folderDepth = 64

  /// The name of ``folderDepth`` in messages, options and ``names``.
  public static let folderDepthName = "folder-depth"

  /// The bounds of `docs/limits.md`: far above honest files, far below what a machine cannot bear.
  public init() {}

  /// The highest value that a bound can be given.
  public static let greatest = 1 << 40

  /// The names of all bounds, in the order in which a file meets them.
  public static let names: [String] =
    [folderDepthName] + ZipLimits.Name.allCases.map(\.rawValue) + XMLLimits.Name.allCases.map(\.rawValue)
    + SpreadsheetLimits.Name.allCases.map(\.rawValue)

  /// A bound by its name; nil where there is none of that name, and setting it, or setting nil, does nothing then.
  public subscript(name: String) -> Int? {
    get {
      if name == Self.folderDepthName { return folderDepth }
      if let name = ZipLimits.Name(rawValue: name) { return archive[keyPath: name.path] }
      if let name = XMLLimits.Name(rawValue: name) { return markup[keyPath: name.path] }
      return SpreadsheetLimits.Name(rawValue: name).map { workbook[keyPath: $0.path] }
    }
    set {
      guard let newValue else { return }
      if name == Self.folderDepthName { folderDepth = newValue }
      if let name = ZipLimits.Name(rawValue: name) { archive[keyPath: name.path] = newValue }
      if let name = XMLLimits.Name(rawValue: name) { markup[keyPath: name.path] = newValue }
      if let name = SpreadsheetLimits.Name(rawValue: name) { workbook[keyPath: name.path] = newValue }
    }
  }
}

extension ZipLimits.Name {
  fileprivate var path: WritableKeyPath<ZipLimits, Int> {
    switch self {
    case .fileBytes: \.fileBytes
    case .entries: \.entries
    case .nameLength: \.nameLength
    case .entryBytes: \.entryBytes
    case .totalBytes: \.totalBytes
    case .ratio: \.ratio
    }
  }
}

extension XMLLimits.Name {
  fileprivate var path: WritableKeyPath<XMLLimits, Int> {
    switch self {
    case .depth: \.depth
    case .tokenBytes: \.tokenBytes
    }
  }
}

extension SpreadsheetLimits.Name {
  fileprivate var path: WritableKeyPath<SpreadsheetLimits, Int> {
    switch self {
    case .sheets: \.sheets
    case .relationships: \.relationships
    case .rows: \.rows
    case .columns: \.columns
    case .cells: \.cells
    case .distinctStrings: \.distinctStrings
    case .stringBytes: \.stringBytes
    case .merges: \.merges
    case .styles: \.styles
    case .textLength: \.textLength
    case .repeats: \.repeats
    case .unorderedBytes: \.unorderedBytes
    }
  }
}
