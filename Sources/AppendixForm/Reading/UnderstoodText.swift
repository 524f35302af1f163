import ByteStream
import TouchpointRegister

/// What is known of a text wherever it stands.
final class UnderstoodText: Sendable {
  /// Cleaned; as written where the workbook says that the text is to be taken literally.
  let text: String
  let correctedWords: [CleanedText.CorrectedWord]
  let hadInvisibleCharacters: Bool
  let meaning: CellMeaning
  let registerKey: RegisterKey
  /// UTF-16 code units and scalars of the text as written; zero unless it is remarkably long.
  let writtenLength: (utf16: Int, scalars: Int)
  /// The caption of a header that the text would be.
  let caption: FormCaption?

  private static let memo = TextMemo<UnderstoodText>()

  static func of(_ written: String) -> UnderstoodText { memo.value(of: written) { UnderstoodText($0) } }

  /// What is remembered of the text.
  static func known(_ written: String) -> UnderstoodText? { memo.known(written) }

  static func literal(_ text: String) -> UnderstoodText { UnderstoodText(text, isLiteral: true) }

  private init(_ written: String, isLiteral: Bool = false) {
    let cleaned = isLiteral ? nil : CleanedText(written)
    text = cleaned?.text ?? written
    correctedWords = cleaned?.correctedWords ?? []
    hadInvisibleCharacters = cleaned?.hadInvisibleCharacters ?? false
    registerKey = RegisterKey(text)
    meaning = isLiteral ? .text : CellMeaning(of: text, key: registerKey)
    let isLong = written.utf8.count > LongText.longest
    writtenLength = isLong ? (written.utf16.count, written.unicodeScalars.count) : (0, 0)
    caption = isLiteral ? nil : FormCaption(text, key: registerKey)
  }
}
