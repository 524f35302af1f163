public import DiagnosticTexts
public import TouchpointRegister

extension Failure {
  /// What a person is told of a JSON text that is no register.
  public init(_ error: InterchangeError) {
    self.init(
      .interchange(InterchangeFault(error.problem)), part: error.path.isEmpty ? nil : error.path,
      line: error.line)
  }
}

extension InterchangeFault {
  fileprivate init(_ problem: InterchangeError.Problem) {
    self =
      switch problem {
      case .malformed(let json): InterchangeFault(json)
      case .formatUnknown(let name): .formatUnknown(name)
      case .versionUnknown(let version): .versionUnknown(version)
      case .kindWrong(let expected, let found):
        .kindWrong(expected: ValueKind(expected), found: ValueKind(found))
      case .memberMissing(let name): .memberMissing(name)
      case .memberUnknown(let name, let nearest): .memberUnknown(name, nearest: nearest)
      case .codeUnknown(let code, let known): .codeUnknown(code, known: known)
      case .directionUnknown(let text): .directionUnknown(text)
      case .modeDisagrees(let channel, let mode): .modeDisagrees(channel: channel, mode: mode)
      case .textEmpty: .textEmpty
      case .cellMalformed(let text): .cellMalformed(text)
      }
  }

  private init(_ problem: JSONError.Problem) {
    self =
      switch problem {
      case .empty: .empty
      case .unexpectedEnd: .unexpectedEnd
      case .unexpectedCharacter(let text): .unexpectedCharacter(text)
      case .textAfterEnd: .textAfterEnd
      case .notUTF8: .notUTF8
      case .controlCharacter: .controlCharacter
      case .escapeUnknown(let text): .escapeUnknown(text)
      case .surrogateAlone: .surrogateAlone
      case .numberMalformed(let text): .numberMalformed(text)
      case .keyRepeated(let key): .keyRepeated(key)
      case .tooManyBytes(let limit): .tooManyBytes(limit: limit)
      case .tooDeep(let limit): .tooDeep(limit: limit)
      case .tooManyValues(let limit): .tooManyValues(limit: limit)
      }
  }
}

extension InterchangeFault.ValueKind {
  fileprivate init(_ kind: JSONNode.Kind) {
    self =
      switch kind {
      case .null: .null
      case .flag: .flag
      case .number: .number
      case .text: .text
      case .array: .array
      case .object: .object
      }
  }
}
