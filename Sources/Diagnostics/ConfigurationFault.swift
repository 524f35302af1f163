/// What is wrong in a file that people fill in (a configuration, decisions), without words: `DiagnosticTexts` switches
/// over all the cases.
public enum ConfigurationFault: Error, Sendable, Hashable {
  // The file.
  /// Bytes that are no UTF-8, say a file saved in cp1251.
  case notUTF8
  /// The file is longer than `limit` bytes.
  case tooManyBytes(limit: Int)
  /// Lists and mappings stand in each other more than `limit` deep.
  case tooDeep(limit: Int)
  /// The file has more than `limit` keys and values together.
  case tooManyValues(limit: Int)

  // YAML.
  /// The text is no YAML 1.1; nothing behind the place is read.
  case syntax(Syntax)
  /// An anchor (`&name`) or an alias (`*name`).
  case reference
  /// A tag (`!name`).
  case tag
  /// A second document (`---`) stands in the file.
  case severalDocuments
  /// A key that is a list or a mapping.
  case keyNotText
  /// A key stands twice in one mapping; `line` is that of the first.
  case keyRepeated(String, line: Int)

  // Keys and kinds of values.
  /// A key that the place does not have; `nearest` is the one that it comes near, `known` those that there
  /// are.
  case keyUnknown(String, nearest: String?, known: [String])
  /// A mapping lacks a key that it must have.
  case keyMissing(String)
  /// Two keys of which one mapping has one at most.
  case keysExclude(String, String)
  /// A list where a text belongs, and the like.
  case kindWrong(expected: ValueKind, found: ValueKind)
  /// A key without a value, where empty means nothing.
  case valueMissing
  /// A list of more than `limit` items.
  case tooManyItems(limit: Int)
  /// A text of more than `limit` code points.
  case textTooLong(limit: Int)

  // Values.
  /// A word that is none of those that the key takes.
  case codeUnknown(String, nearest: String?, known: [String])
  /// An id of no rule of the catalogue.
  case ruleUnknown(String, nearest: String?)
  /// A rule that can be neither switched off nor lowered (``Rule/isLocked``).
  case ruleLocked(String)
  /// A text that is no duration: «15 минут», `2 hours`.
  case durationMalformed(String)
  /// A duration below a minute, or beyond `longest` days.
  case durationOutOfRange(longest: Int)
  /// A text that is no whole number from `least` to `most`.
  case numberMalformed(String, least: Int, most: Int)
  /// No date of the calendar as ISO 8601 writes it; `nearest` is the date as it is to be written, nil where
  /// none can be guessed.
  case dateMalformed(String, nearest: String?)
  /// A date that stands among both `days-off` and `working-days`.
  case dayBothOffAndWorking(String)
  /// A text that is not of the form that the key asks for.
  case formWrong(String, Form)
  /// A sign that no word has.
  case phraseSign(String)
  /// A phrase of more than `words` words.
  case phraseLong(words: Int)
  /// A phrase of which no word is left to look for.
  case phraseNotUnderstood(String)
  /// A phrase that comes to the same as an earlier one; `line` is that of the first.
  case phraseRepeated(String, line: Int)
  /// A name that stands twice, so that it is not clear which counts; `line` is that of the first.
  case nameRepeated(String, line: Int)

  // Decisions.
  /// A file that says of itself that it is something else, or of a version that is not known.
  case notDecisions
  /// An answer that the question does not have; `known` are those that it has.
  case choiceUnknown(String, known: [String])
  /// A question whose id is not that of its content; the id as written.
  case questionChanged(String)
  /// An answer in another column than the one for answers.
  case answerMisplaced(String)

  /// What a text has to be.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// The ИНН of an organisation: ten digits with a check digit.
    case taxpayerNumber
    /// The name of a data set: Latin letters, digits and hyphens.
    case setName
    /// A telephone number with all its digits.
    case phone
    /// An e-mail address.
    case email
    /// An address that begins with `http://` or `https://`.
    case webAddress
    /// The address of a file `data-DATE-structure-DATE.csv`.
    case earlierVersion
  }

  /// The kinds of value that YAML has, as far as they are told apart here.
  public enum ValueKind: String, Sendable, Hashable, CaseIterable {
    /// A word, a number, a date: one scalar.
    case text
    /// Items in a row, `- a`.
    case list
    /// Keys with values, `a: b`.
    case mapping
    /// An empty value, or `null`.
    case nothing
  }

  /// How the text is no YAML.
  public enum Syntax: Sendable, Hashable {
    /// A tab where YAML indents with spaces.
    case tab
    /// A colon where no key is.
    case colonMisplaced
    /// A key without its colon.
    case colonMissing
    /// A line indented otherwise than those beside it.
    case indentation
    /// A value that begins with a sign of YAML's own, say `@` or a backtick.
    case startOfValue
    /// A quotation mark without its second.
    case quoteOpen
    /// A bracket without its second.
    case bracketOpen
    /// A character that no text of YAML may have.
    case controlCharacter
    /// The parser's own words.
    case other(String)
  }
}
