/// A cell's text as it is kept, and what had to be changed (contract, section 4, "Text").
public struct CleanedText: Sendable, Hashable {
  public var text: String
  /// Words of mixed look-alike letters, as written and as corrected (TP601).
  public var correctedWords: [CorrectedWord]
  /// Odd spaces or invisible characters were cleaned (TP602); plain doubled and trailing spaces do not count.
  public var hadInvisibleCharacters: Bool

  public struct CorrectedWord: Sendable, Hashable {
    public var original: String
    public var corrected: String
  }
}

extension CleanedText {
  /// Cleans a cell's text.
  public init(_ raw: String) {
    self.init(text: raw, correctedWords: [], hadInvisibleCharacters: false)
  }
}
