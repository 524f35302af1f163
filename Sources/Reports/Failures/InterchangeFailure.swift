package import DiagnosticTexts
package import TouchpointRegister

extension Failure {
  /// What a person is told of a JSON text that is no register.
  package init(_ error: InterchangeError) {
    self.init(
      .interchange(InterchangeFault(error.problem)), part: error.path.isEmpty ? nil : error.path,
      line: error.line)
  }

  /// What a person is told of a JSON text that is no changes of a register.
  package init(changes error: InterchangeError) {
    self.init(error)
    if case .interchange(let fault) = problem { problem = .changes(fault) }
  }

  /// What a person is told of changes that were made for another register.
  /// - Parameter others: how many more there are that are not told.
  package init(_ mismatch: ChangeMismatch, others: Int = 0) {
    self.init(
      .changesDoNotFit(
        ChangeFault(
          direction: mismatch.direction.rawValue, process: mismatch.process, touchpoint: mismatch.touchpoint,
          problem: ChangeFault.Problem(mismatch.problem), others: others)))
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
      case .notChanges(let name): .notChanges(name)
      case .disagrees(let found, let expected): .disagrees(found: found, expected: expected)
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

extension ChangeFault.Problem {
  fileprivate init(_ problem: ChangeMismatch.Problem) {
    self =
      switch problem {
      case .missing: .missing
      case .alreadyThere: .alreadyThere
      case .differs(let field, let expected, let found):
        .differs(field: ChangeFault.Field(field), expected: expected, found: found)
      case .contentsDiffer: .contentsDiffer
      case .contradiction: .contradiction
      case .direction(let expected, let found):
        .direction(expected: ChangeFault.Contents(expected), found: ChangeFault.Contents(found))
      }
  }
}

extension ChangeFault.Field {
  fileprivate init(_ field: ChangeMismatch.Field) {
    self =
      switch field {
      case .name: .name
      case .channel: .channel
      case .needs: .needs
      case .otherNeeds: .otherNeeds
      case .interaction: .interaction
      case .particularities: .particularities
      }
  }
}

extension ChangeFault.Contents {
  fileprivate init(_ contents: DirectionContents?) {
    self.init(processes: contents?.processes ?? 0, touchpoints: contents?.touchpoints ?? 0)
  }
}
