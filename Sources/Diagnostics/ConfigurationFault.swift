/// What is wrong in a file that people fill in (a configuration, decisions), without words: `DiagnosticTexts` switches
/// over all the cases.
public enum ConfigurationFault: Error, Sendable, Hashable {
  // The file.
  case notUTF8
  case tooManyBytes(limit: Int)
  case tooDeep(limit: Int)
  case tooManyValues(limit: Int)

  // YAML.
  case syntax(Syntax)
  /// An anchor (`&name`) or an alias (`*name`).
  case reference
  /// A tag (`!name`).
  case tag
  case severalDocuments
  case keyNotText
  /// `line` is that of the first.
  case keyRepeated(String, line: Int)

  // Keys and kinds of values.
  case keyUnknown(String, nearest: String?, known: [String])
  case keyMissing(String)
  case keysExclude(String, String)
  case kindWrong(expected: ValueKind, found: ValueKind)
  case valueMissing
  case tooManyItems(limit: Int)
  case textTooLong(limit: Int)

  // Values.
  case codeUnknown(String, nearest: String?, known: [String])
  case ruleUnknown(String, nearest: String?)
  case ruleLocked(String)
  case durationMalformed(String)
  /// `longest` is in days.
  case durationOutOfRange(longest: Int)
  case numberMalformed(String, least: Int, most: Int)
  /// `nearest` is the date as it is to be written.
  case dateMalformed(String, nearest: String?)
  case dayBothOffAndWorking(String)
  /// A text that is not of the form that the key asks for.
  case formWrong(String, Form)
  /// A sign that no word has.
  case phraseSign(String)
  case phraseLong(words: Int)
  case phraseNotUnderstood(String)
  case phraseRepeated(String, line: Int)
  case nameRepeated(String, line: Int)

  // Decisions.
  /// A file that says of itself that it is something else, or of a version that is not known.
  case notDecisions
  case choiceUnknown(String, known: [String])
  /// A question whose id is not that of its content; the id as written.
  case questionChanged(String)
  /// An answer in another column than the one for answers.
  case answerMisplaced(String)

  /// What a text has to be.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case taxpayerNumber, setName, phone, email, webAddress, earlierVersion
  }

  public enum ValueKind: String, Sendable, Hashable, CaseIterable {
    case text, list, mapping, nothing
  }

  /// How the text is no YAML.
  public enum Syntax: Sendable, Hashable {
    case tab, colonMisplaced, colonMissing, indentation, startOfValue, quoteOpen, bracketOpen,
      controlCharacter
    /// The parser's own words.
    case other(String)
  }
}
