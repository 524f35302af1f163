/// What is wrong with a JSON text that should hold a register.
public enum InterchangeFault: Sendable, Hashable {
  // No JSON.
  /// Nothing but white space.
  case empty
  /// The text ends within a value.
  case unexpectedEnd
  /// Something stands behind the value.
  case textAfterEnd
  /// Bytes that are no UTF-8.
  case notUTF8
  /// A character below U+0020 in a string, unescaped.
  case controlCharacter
  /// Half of a surrogate pair without the other.
  case surrogateAlone
  /// A character where no value, comma or bracket has it.
  case unexpectedCharacter(String)
  /// A backslash before a character that it does not escape.
  case escapeUnknown(String)
  /// A number that JSON does not write so.
  case numberMalformed(String)
  /// One object has a key twice.
  case keyRepeated(String)
  /// The text is longer than `limit` bytes.
  case tooManyBytes(limit: Int)
  /// Arrays and objects stand in each other more than `limit` deep.
  case tooDeep(limit: Int)
  /// The text has more than `limit` values.
  case tooManyValues(limit: Int)

  // JSON, but no register.
  /// `format` is that of no register; nil where there is none.
  case formatUnknown(String?)
  /// A version that this program does not know.
  case versionUnknown(String)
  /// A number where a text belongs, and the like.
  case kindWrong(expected: ValueKind, found: ValueKind)
  /// An object lacks a member that the schema requires.
  case memberMissing(String)
  /// A member that the schema does not have; `nearest` is the one that it comes near.
  case memberUnknown(String, nearest: String?)
  /// A word that is none of the codes in `known`.
  case codeUnknown(String, known: [String])
  /// A direction that is none of the six (п. 3.5).
  case directionUnknown(String)
  /// The mode is not that of the channel (п. 4.1).
  case modeDisagrees(channel: String, mode: String)
  /// A name of which cleaning left nothing.
  case textEmpty
  /// A text that is no address of a cell.
  case cellMalformed(String)

  // JSON, but no changes of a register.
  /// `format` is not that of changes; nil where there is none.
  case notChanges(String?)
  /// The value contradicts what stands beside it.
  case disagrees(found: String, expected: String)

  /// The kinds of value that JSON has.
  public enum ValueKind: String, Sendable, Hashable, CaseIterable {
    /// The literal `null`: no value.
    case null
    /// `true` or `false`.
    case flag
    /// Any number.
    case number
    /// A string.
    case text
    /// A list in brackets.
    case array
    /// Members in braces.
    case object
  }

  /// What is wrong, without a full stop.
  var russian: String {
    let quote = { (text: String) in Language.ru.quoted(text, limit: 40) }
    switch self {
    case .empty: return "В файле нет JSON"
    case .unexpectedEnd: return "JSON обрывается"
    case .textAfterEnd: return "После конца JSON есть лишний текст"
    case .notUTF8: return "JSON записан не в кодировке UTF-8"
    case .controlCharacter: return "В тексте JSON есть управляющий знак"
    case .surrogateAlone: return "В тексте JSON половина суррогатной пары"
    case .unexpectedCharacter(let text): return "В JSON не на месте знак \(quote(text))"
    case .escapeUnknown(let text): return "В JSON неизвестная запись знака \(quote(text))"
    case .numberMalformed(let text): return "В JSON неверно записано число \(quote(text))"
    case .keyRepeated(let key): return "Ключ \(quote(key)) стоит дважды"
    case .tooManyBytes(let limit): return "Файл JSON больше \(CountedNoun.bytesAbove.counted(limit, in: .ru))"
    case .tooDeep(let limit): return "Вложенность JSON больше \(grouped(limit, in: .ru))"
    case .tooManyValues(let limit): return "Значений в JSON больше \(grouped(limit, in: .ru))"
    case .formatUnknown(let name):
      return name.map { "Это JSON вида \(quote($0)), а не перечень точек взаимодействия" }
        ?? "Это JSON, но не перечень точек взаимодействия"
    case .versionUnknown(let version): return "Версия \(quote(version)) записи перечня неизвестна"
    case .kindWrong(let expected, let found):
      return "Ожидается \(expected.russian), а стоит \(found.russian)"
    case .memberMissing(let name): return "Нет обязательного ключа \(quote(name))"
    case .memberUnknown(let name, let nearest):
      return "Ключ \(quote(name)) неизвестен" + (nearest.map { "; возможно, это \(quote($0))" } ?? "")
    case .codeUnknown(let code, let known):
      return "Код \(quote(code)) неизвестен; известны: \(known.joined(separator: ", "))"
    case .directionUnknown(let text): return "Направления \(quote(text)) нет среди шести"
    case .modeDisagrees(let channel, let mode):
      return "Вид \(quote(mode)) не подходит каналу \(quote(channel))"
    case .textEmpty: return "Текст пуст"
    case .cellMalformed(let text): return "\(quote(text)) — не адрес ячейки"
    case .notChanges(let name):
      return name.map { "Это JSON вида \(quote($0)), а не изменения перечня" }
        ?? "Это JSON, но не изменения перечня"
    case .disagrees(let found, let expected):
      return "Стоит \(quote(found)), а по остальному должно быть \(quote(expected))"
    }
  }

  /// What is wrong, without a full stop.
  var english: String {
    let quote = { (text: String) in Language.en.quoted(text, limit: 40) }
    switch self {
    case .empty: return "The file holds no JSON"
    case .unexpectedEnd: return "The JSON breaks off"
    case .textAfterEnd: return "Text stands after the end of the JSON"
    case .notUTF8: return "The JSON is not in UTF-8"
    case .controlCharacter: return "A text of the JSON holds a control character"
    case .surrogateAlone: return "A text of the JSON holds half of a surrogate pair"
    case .unexpectedCharacter(let text): return "The JSON has \(quote(text)) where it does not belong"
    case .escapeUnknown(let text): return "The JSON has an unknown escape \(quote(text))"
    case .numberMalformed(let text): return "The JSON has a malformed number \(quote(text))"
    case .keyRepeated(let key): return "The key \(quote(key)) stands twice"
    case .tooManyBytes(let limit):
      return "The JSON is larger than \(CountedNoun.bytesAbove.counted(limit, in: .en))"
    case .tooDeep(let limit): return "The JSON is nested deeper than \(grouped(limit, in: .en))"
    case .tooManyValues(let limit): return "The JSON has more than \(grouped(limit, in: .en)) values"
    case .formatUnknown(let name):
      return name.map { "This is JSON of the format \(quote($0)), no register of touchpoints" }
        ?? "This is JSON, but no register of touchpoints"
    case .versionUnknown(let version): return "Version \(quote(version)) of the register's format is unknown"
    case .kindWrong(let expected, let found):
      return "\(expected.english) is expected where \(found.english.lowercased()) stands"
    case .memberMissing(let name): return "The required key \(quote(name)) is missing"
    case .memberUnknown(let name, let nearest):
      return "The key \(quote(name)) is unknown" + (nearest.map { "; perhaps \(quote($0)) is meant" } ?? "")
    case .codeUnknown(let code, let known):
      return "The code \(quote(code)) is unknown; known are: \(known.joined(separator: ", "))"
    case .directionUnknown(let text): return "\(quote(text)) is none of the six directions"
    case .modeDisagrees(let channel, let mode):
      return "The mode \(quote(mode)) does not fit the channel \(quote(channel))"
    case .textEmpty: return "The text is empty"
    case .cellMalformed(let text): return "\(quote(text)) is no cell's address"
    case .notChanges(let name):
      return name.map { "This is JSON of the format \(quote($0)), no changes of a register" }
        ?? "This is JSON, but no changes of a register"
    case .disagrees(let found, let expected):
      return "\(quote(found)) stands here, but by the rest it should be \(quote(expected))"
    }
  }
}

extension InterchangeFault.ValueKind {
  fileprivate var russian: String {
    switch self {
    case .null: "null"
    case .flag: "true или false"
    case .number: "число"
    case .text: "строка"
    case .array: "массив"
    case .object: "объект"
    }
  }

  fileprivate var english: String {
    switch self {
    case .null: "Null"
    case .flag: "True or false"
    case .number: "A number"
    case .text: "A string"
    case .array: "An array"
    case .object: "An object"
    }
  }
}
