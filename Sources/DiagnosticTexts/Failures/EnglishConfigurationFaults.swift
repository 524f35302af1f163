import Diagnostics

extension ConfigurationFault {
  /// The message without its full stop, and the next step.
  var english: (message: String, suggestion: String) {
    let quote = { (text: String) in Language.en.quoted(text, limit: 60) }
    let shorten = "Check that it is the right file; take out what is not needed."
    switch self {
    case .notUTF8: return ("The file is not in UTF-8", "Save it as UTF-8.")
    case .tooManyBytes(let limit):
      return ("The file is larger than \(CountedNoun.bytesAbove.counted(limit, in: .en))", shorten)
    case .tooDeep(let limit):
      return ("The values are nested deeper than \(grouped(limit, in: .en))", shorten)
    case .tooManyValues(let limit):
      return ("The file has more than \(grouped(limit, in: .en)) values", shorten)

    case .syntax(let syntax): return syntax.english
    case .reference:
      return ("YAML's anchors (&) and aliases (*) are not read", "Write the value out, or put it in quotes.")
    case .tag: return ("YAML's tags (!) are not read", "Take the tag out, or put the value in quotes.")
    case .severalDocuments:
      return ("The file holds several YAML documents", "Take out the line “---” between them.")
    case .keyNotText: return ("A key must be a text", "Write the key as one word with a colon.")
    case .keyRepeated(let key, let line):
      return ("The key \(quote(key)) stands in line \(line) already", "Keep one of them.")

    case .keyUnknown(let key, let nearest, let known):
      return ("The key \(quote(key)) is unknown", Self.choiceEnglish(nearest, of: known))
    case .keyMissing(let key): return ("The key \(quote(key)) is missing", "Add it.")
    case .keysExclude(let a, let b):
      return ("The keys \(quote(a)) and \(quote(b)) exclude each other", "Keep one of them.")
    case .kindWrong(let expected, let found):
      return (
        "\(expected.english) is expected where \(found.english.lowercased()) stands", expected.exampleEnglish
      )
    case .valueMissing: return ("The value is missing", "Write it, or delete the line.")
    case .tooManyItems(let limit): return ("The list has more than \(grouped(limit, in: .en)) items", shorten)
    case .textTooLong(let limit):
      return ("The text is longer than \(CountedNoun.charactersAbove.counted(limit, in: .en))", "Shorten it.")

    case .codeUnknown(let code, let nearest, let known):
      return ("The value \(quote(code)) is unknown", Self.choiceEnglish(nearest, of: known))
    case .ruleUnknown(let id, let nearest):
      return (
        "There is no rule \(quote(id))",
        (nearest.map { "Perhaps \(quote($0)) is meant. " } ?? "") + "All rules: perechen rules."
      )
    case .ruleLocked(let id):
      return (
        "The rule \(id) can be neither switched off nor lowered: no register can be read without it",
        "Delete this line."
      )
    case .durationMalformed(let text):
      return (
        "\(quote(text)) is no duration", "Write a number with its unit: “15 minutes”, “2 hours”."
      )
    case .durationOutOfRange(let longest):
      return (
        "A duration must be between a minute and \(CountedNoun.daysAbove.counted(longest, in: .en))",
        "Give another one."
      )
    case .numberMalformed(let text, let least, let most):
      return ("\(quote(text)) is no number from \(least) to \(most)", "Give the number in digits.")
    case .dateMalformed(let text, let nearest):
      return (
        "\(quote(text)) is no date",
        nearest.map { "Perhaps \(quote($0)) is meant." } ?? "Write it as YYYY-MM-DD: 2026-12-31."
      )
    case .dayBothOffAndWorking(let day):
      return ("The day \(day) is named as a day off and as a working day", "Keep it in one list.")
    case .formWrong(let text, let form):
      return ("\(quote(text)) is no \(form.english.name)", form.english.suggestion)
    case .phraseSign(let sign):
      return (
        "The sign \(quote(sign)) is not read in a phrase",
        "Write the phrase in words; other words on a line of their own."
      )
    case .phraseLong(let words):
      return (
        "The phrase has more than \(CountedNoun.wordsAbove.counted(words, in: .en))",
        "Keep the words that it is known by."
      )
    case .phraseNotUnderstood(let text):
      return (
        "The phrase \(quote(text)) does not find even itself",
        "Take the words that a touchpoint or an action is called by."
      )
    case .phraseRepeated(let text, let line):
      return ("The phrase \(quote(text)) stands in line \(line) already", "Keep one of them.")
    case .nameRepeated(let text, let line):
      return ("The name \(quote(text)) stands in line \(line) already", "Keep it in one group.")
    case .notDecisions:
      return ("This is no file of decisions", "Name one that the command merge wrote, or a new file.")
    case .choiceUnknown(let text, let known):
      return (
        "The question has no such answer: \(quote(text))",
        known.isEmpty ? "Leave the answer empty." : "Possible here: \(known.joined(separator: ", "))."
      )
    case .questionChanged(let id):
      return (
        "The question \(quote(id)) was changed", "Delete the whole of it: the next merge will ask it again."
      )
    case .answerMisplaced(let text):
      return (
        "The answer \(quote(text)) does not stand in the column «Решение», which is empty",
        "Move it to the column «Решение» of its row; if it is no answer, delete it."
      )
    }
  }

  private static func choiceEnglish(_ nearest: String?, of known: [String]) -> String {
    (nearest.map { "Perhaps \(Language.en.quoted($0)) is meant. " } ?? "")
      + "What can stand here: \(known.joined(separator: ", "))."
  }
}

extension ConfigurationFault.ValueKind {
  fileprivate var english: String {
    switch self {
    case .text: "A text"
    case .list: "A list"
    case .mapping: "A set of keys"
    case .nothing: "Nothing"
    }
  }

  fileprivate var exampleEnglish: String {
    switch self {
    case .text: "Write the value behind the colon, on the same line."
    case .list: "Write each value on a line of its own behind “- ”."
    case .mapping: "Write “key: value” on the lines below, indented."
    case .nothing: "Delete the value."
    }
  }
}

extension ConfigurationFault.Syntax {
  fileprivate var english: (message: String, suggestion: String) {
    switch self {
    case .tab: ("The line is indented by a tab", "Use spaces.")
    case .colonMisplaced:
      (
        "A colon stands where it does not belong",
        "Put a text with a colon in quotes; check the line's indentation."
      )
    case .colonMissing: ("There is no colon behind the key", "Write “key: value”.")
    case .indentation: ("The line does not stand in its place", "Indent it like its neighbours.")
    case .startOfValue: ("A value cannot begin with this character", "Put the value in quotes.")
    case .quoteOpen: ("A quote is opened and not closed", "Close it.")
    case .bracketOpen: ("A bracket is not closed, or a comma is missing between values", "Check the list.")
    case .controlCharacter: ("The file holds a control character", "Delete it: type the line anew.")
    case .other(let words): ("This is no YAML" + detail(words), "Check indentation, quotes and colons.")
    }
  }
}
