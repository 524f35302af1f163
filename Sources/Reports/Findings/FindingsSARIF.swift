package import DiagnosticTexts
import Diagnostics
import TouchpointRegister

/// Findings as SARIF 2.1.0 (OASIS, errata 01), one run: the whole catalogue as the tool's rules, a result for each
/// finding, a notification for each file that could not be read. It holds no times and names no machine: the same
/// input gives the same bytes.
/// - Parameters:
///   - version: the program's version.
///   - unreached: how many files were left when the work was broken off.
///   - sink: takes the UTF-8 text in parts, one a file.
package func writeFindingsSARIF<E>(
  _ reports: [FileReport], version: String, unreached: Int = 0, in language: Language,
  to sink: ([UInt8]) throws(E) -> Void
) throws(E) {
  var json = JSONWriter()
  let log = SARIFLog(language: language)
  try json.object { json throws(E) in
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    try json.array { json throws(E) in
      try json.object { json throws(E) in
        log.writeTool(version: version, to: &json)
        log.writeInvocation(reports, unreached: unreached, to: &json)
        json.member("language", language.rawValue)
        json.member("columnKind", "unicodeCodePoints")
        json.key("results")
        try json.array { json throws(E) in
          for report in reports {
            for diagnostic in report.diagnostics { log.write(diagnostic, to: &json) }
            try sink(json.takeBytes())
          }
        }
      }
    }
  }
  json.endLine()
  try sink(json.takeBytes())
}

/// The parts of a SARIF log; sections of the standard are named where a member needs a reason.
private struct SARIFLog {
  let language: Language

  // MARK: The tool

  func writeTool(version: String, to json: inout JSONWriter) {
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.member("name", "perechen")
        json.member("version", version)
        json.member("semanticVersion", version)
        json.member("language", language.rawValue)
        json.key("rules")
        json.array { json in
          for rule in Rule.allCases { write(rule, to: &json) }
        }
      }
    }
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    let words = DiagnosticTexts.text(of: rule, in: language)
    let clause = rule.clauseLabel(in: language)
    json.object { json in
      json.member("id", rule.id)
      json.member("name", "\(rule)".prefix(1).uppercased() + "\(rule)".dropFirst())
      message("shortDescription", words.title, to: &json)
      message("fullDescription", words.explanation, to: &json)
      message("help", words.title + (clause.map { " (\($0))" } ?? "") + ". " + words.explanation, to: &json)
      json.key("defaultConfiguration")
      json.object(inline: true) { $0.member("level", rule.severity.rawValue) }
      json.key("properties")
      json.object { json in
        json.member("clause", ifPresent: rule.clause)
        json.member("locked", rule.isLocked)
      }
    }
  }

  // MARK: The run

  func writeInvocation(_ reports: [FileReport], unreached: Int, to json: inout JSONWriter) {
    let unreadable = reports.compactMap { report in
      if case .unreadable(let failure) = report.outcome { (report.file, failure) } else { nil }
    }
    json.key("invocations")
    json.array { json in
      json.object { json in
        json.member("executionSuccessful", unreadable.isEmpty && unreached == 0)
        guard !unreadable.isEmpty || unreached > 0 else { return }
        json.key("toolExecutionNotifications")
        json.array { json in
          for (file, failure) in unreadable {
            json.object { json in
              json.member("level", "error")
              message("message", DiagnosticTexts.text(of: failure, in: language).line, to: &json)
              json.key("locations")
              json.array { json in
                json.object { json in writeArtifact(file, to: &json) }
              }
            }
          }
          if unreached > 0 {
            json.object { json in
              json.member("level", "error")
              message("message", brokenOff(reports, unreached: unreached, in: language), to: &json)
            }
          }
        }
      }
    }
  }

  // MARK: Results

  func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    let words = DiagnosticTexts.text(of: diagnostic, in: language)
    json.object { json in
      json.member("ruleId", diagnostic.rule.id)
      json.member("ruleIndex", Self.ruleIndices[diagnostic.rule] ?? -1)
      json.member("level", diagnostic.severity.rawValue)
      message(
        "message", [words.message, words.suggestion].compactMap { $0 }.joined(separator: " "), to: &json)
      write(diagnostic.location, to: &json)
      json.key("properties")
      json.object { json in
        json.member("clause", ifPresent: diagnostic.clause)
        json.member("suggestion", ifPresent: words.suggestion)
      }
    }
  }

  private static let ruleIndices = Dictionary(
    uniqueKeysWithValues: Rule.allCases.enumerated().map { ($0.element, $0.offset) })

  /// A cell is no region of a text, which is all that SARIF knows of a place inside a file: it is a logical location.
  private func write(_ location: SourceLocation, to json: inout JSONWriter) {
    guard !location.file.isEmpty else { return }
    json.key("locations")
    json.array { json in
      json.object { json in
        writeArtifact(location.file, to: &json)
        let cell = location.cell?.description
        guard let name = cell ?? location.sheet else { return }
        json.key("logicalLocations")
        json.array { json in
          json.object { json in
            json.member("name", name)
            json.member(
              "fullyQualifiedName", [location.sheet, cell].compactMap { $0 }.joined(separator: "!"))
            json.member("kind", cell == nil ? "sheet" : "cell")
          }
        }
      }
    }
  }

  private func writeArtifact(_ file: String, to json: inout JSONWriter) {
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      json.object(inline: true) { $0.member("uri", FileReference(path: file).uri) }
    }
  }

  /// In a SARIF message `[words](address)` is a link (3.11.6): a text out of a table must not become one.
  private func message(_ key: String, _ text: String, to json: inout JSONWriter) {
    json.key(key)
    json.object(inline: true) { $0.member("text", text.replacing("](", with: "] (")) }
  }
}
