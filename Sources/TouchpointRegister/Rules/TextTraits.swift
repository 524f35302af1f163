import ByteStream
import Diagnostics
import Synchronization

/// What is known of a text of columns 3-6, found once for each distinct text: at once what the rules look for in all
/// of them, and what only texts of some columns and channels are asked for when it is asked for.
final class TextTraits: Sendable {
  let text: String
  /// Whether it would run as a formula in a spreadsheet (TP603).
  let runsAsFormula: Bool
  /// TP604.
  let personalData: [Finding.PersonalDataKind]
  /// TP605.
  let unpairedSign: PairedSigns.Unpaired?
  /// The last words of a text that is cut off (TP605).
  let cutEnding: String?
  /// TP407, and the same where a host needs no dot.
  let malformedContacts: [MalformedContact]
  let malformedInternalContacts: [MalformedContact]
  /// Whether it says where the customer finds what was dealt with before (TP405).
  let showsHistory: Bool
  /// Whether it names external customers (п. 2.2).
  let namesCustomers: Bool

  private static let memo = TextMemo<TextTraits>()

  private static let empty = TextTraits("")

  static func of(_ text: String) -> TextTraits {
    text.isEmpty ? empty : memo.value(of: text) { TextTraits($0) }
  }

  private init(_ text: String) {
    self.text = text
    let signs = TextSigns(text.utf8.span)
    let topics = TextTopics(text.utf8.span)
    runsAsFormula = FormulaText.runs(text[...])
    unpairedSign = signs.hasPairedSigns ? PairedSigns.unpaired(in: text) : nil
    cutEnding = CutText.ending(of: text)
    malformedContacts =
      signs.mayHoldContact ? MalformedContact.all(in: text, allowsShortHosts: false) : []
    malformedInternalContacts =
      malformedContacts.isEmpty ? [] : MalformedContact.all(in: text, allowsShortHosts: true)
    let words = topics.isEmpty ? nil : KeyWords(RegisterKey(text))
    personalData = PersonalData.kinds(in: text, digits: signs.digits, topics.contains(.birth) ? words : nil)
    showsHistory = topics.contains(.history) && words.map(HistoryRule.isShown) == true
    namesCustomers = topics.contains(.customers) && words.map(CustomerAudience.isNamed) == true
  }

  // MARK: What is asked of some

  private struct Asked: Sendable {
    var requirements: RequirementReader.Reading?
    var measures: [Measure]?
    var contacts: [Contact]?
    var places: PlacesOfText?
    var renown: Renown?
    var nearName: NearName?
    var stages: [StagedName]?
  }

  private let asked = Mutex(Asked())

  /// What of п. 4.2 it names.
  var requirements: RequirementReader.Reading {
    value(\.requirements) { RequirementReader.standard.features(in: text) }
  }

  /// The measures that it promises.
  var measures: [Measure] { value(\.measures) { MeasureReader.standard.measures(in: text) } }

  /// The contacts that it names.
  var contacts: [Contact] { value(\.contacts) { Contact.all(in: text) } }

  var places: PlacesOfText { value(\.places) { PlacesOfText(text, contacts) } }

  var renown: Renown { value(\.renown) { Renown(text) } }

  /// The text as a name that is compared with others.
  var nearName: NearName { value(\.nearName) { NearName(text) } }

  /// The ways to take it for a touchpoint and a stage of the process.
  var stages: [StagedName] { value(\.stages) { StagedName.readings(of: nearName) } }

  /// Two threads may find the same at once.
  private func value<Value: Sendable>(
    _ field: WritableKeyPath<Asked, Value?>, _ find: () -> Value
  ) -> Value {
    if let known = asked.withLock({ $0[keyPath: field] }) { return known }
    let found = find()
    asked.withLock { $0[keyPath: field] = found }
    return found
  }
}
