import ArgumentParser
import DiagnosticTexts

/// What the argument parser's errors mean.
///
/// The parser's own types are closed to others, and its messages are English. What it threw is looked at by reflection;
/// whatever is not known there, in a new version of it, is told in its own words. The checks of the command line bring
/// about each of these errors, so that such a change is seen.
enum ParserFault {
  case usage(UsageProblem)
  /// Help was asked for in a way that only the parser understands (`-qh`).
  case helpWanted

  /// nil for what is no mistake in the command line: an exit code, a text that was asked for.
  init?(_ error: any Error) {
    if let problem = error as? UsageProblem {
      self = .usage(problem)
      return
    }
    guard let fault = Reflected(error).child("parserError") else { return nil }
    if fault.name == "userValidationError", let inner = fault.payload.first?.value {
      if inner is HelpWanted {
        self = .helpWanted
        return
      }
      if let problem = inner as? UsageProblem {
        self = .usage(problem)
        return
      }
    }
    guard PerechenTool.exitCode(for: error) == .validationFailure else { return nil }
    self = .usage(Self.problem(fault) ?? .other(PerechenTool.message(for: error)))
  }

  /// The parser's error as a problem whose suggestions are still to be found.
  private static func problem(_ fault: Reflected) -> UsageProblem? {
    let payload = fault.payload
    let names = payload.compactMap(\.optionName)
    let strings = payload.compactMap { $0.value as? String }
    switch fault.name {
    case "unknownOption": return names.first.map { .unknownOption($0, near: nil) }
    case "missingValueOrUnknownCompositeOption": return names.last.map { .unknownOption($0, near: nil) }
    case "invalidOption": return strings.first.map { .unknownOption($0, near: nil) }
    case "nonAlphanumericShortOption":
      return (payload.first?.value as? Character).map { .unknownOption("-\($0)", near: nil) }
    case "missingValueForOption": return names.first.map { .valueMissing(option: $0, value: nil) }
    case "unexpectedValueForOption":
      guard let name = names.first, let value = strings.first else { return nil }
      return .valueUnwanted(option: name, value: value)
    case "unexpectedExtraValues":
      let values = payload.first?.children.compactMap { $0.children.last?.value as? String } ?? []
      return values.isEmpty ? nil : .argumentsUnexpected(values)
    case "noValue":
      return payload.first?.keyName.map { .optionMissing($0) }
    case "unableToParseValue":
      return strings.first.map {
        .valueUnfit(option: names.first, value: $0, expected: nil, near: nil)
      }
    // What is wrong with a command that nothing stands behind.
    case "noArguments": return payload.first.flatMap(problem)
    case "missingSubcommand": return .commandMissing
    default: return nil
    }
  }
}

/// Thrown where `--help` comes out of parsing.
struct HelpWanted: Error {}

/// A value of which only its shape is known.
private struct Reflected {
  let value: Any
  private let mirror: Mirror

  init(_ value: Any) {
    // What may be absent is looked at as what it holds.
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional, let some = mirror.children.first {
      self.value = some.value
      self.mirror = Mirror(reflecting: some.value)
    } else {
      self.value = value
      self.mirror = mirror
    }
  }

  var children: [Reflected] { mirror.children.map { Reflected($0.value) } }

  func child(_ label: String) -> Reflected? {
    mirror.children.first { $0.label == label }.map { Reflected($0.value) }
  }

  /// The name of an enumeration's case.
  var name: String { mirror.children.first?.label ?? String(describing: value) }

  /// The values of an enumeration's case.
  var payload: [Reflected] {
    guard let only = children.first else { return [] }
    return only.mirror.displayStyle == .tuple ? only.children : [only]
  }

  /// Of the parser's name of an option: `--lang`, `-o`.
  var optionName: String? {
    guard mirror.displayStyle == .enum, let first = payload.first else { return nil }
    switch name {
    case "long": return (first.value as? String).map { "--" + $0 }
    case "longWithSingleDash": return (first.value as? String).map { "-" + $0 }
    case "short": return (first.value as? Character).map { "-\($0)" }
    default: return nil
    }
  }

  /// Of the parser's key of a property: its name.
  var keyName: String? { child("name")?.value as? String }
}
