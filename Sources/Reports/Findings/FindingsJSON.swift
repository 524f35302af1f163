package import DiagnosticTexts
import Diagnostics
import TouchpointRegister

/// Findings as `perechen-diagnostics`, version 1 (contract, section 5).
/// - Parameters:
///   - unreached: how many files were left when the work was broken off; told in the summary where there are any.
///   - sink: takes the UTF-8 text in parts, one a file.
package func writeFindingsJSON<E>(
  _ reports: [FileReport], unreached: Int = 0, in language: Language, to sink: ([UInt8]) throws(E) -> Void
) throws(E) {
  var json = JSONWriter()
  try json.object { json throws(E) in
    writeKind(to: &json)
    try json.array { json throws(E) in
      for report in reports {
        write(report, in: language, to: &json)
        try sink(json.takeBytes())
      }
    }
    writeSummary(of: reports, unreached, to: &json)
  }
  json.endLine()
  try sink(json.takeBytes())
}

/// The same, the parts of several files made at a time.
/// - Parameter jobs: how many; nil for as many as there are processors.
package func writeFindingsJSON<E>(
  _ reports: [FileReport], unreached: Int = 0, in language: Language, jobs: Int?,
  to sink: ([UInt8]) throws(E) -> Void
) async throws(E) {
  var json = JSONWriter()
  try await json.object { json async throws(E) in
    writeKind(to: &json)
    try await json.array { json async throws(E) in
      let empty = json.forElements()
      try await inOrder(reports, jobs: jobs) { report in
        var part = empty
        write(report, in: language, to: &part)
        return part.takeBytes()
      } take: { (elements) throws(E) in
        json.append(elements: elements)
        try sink(json.takeBytes())
      }
    }
    writeSummary(of: reports, unreached, to: &json)
  }
  json.endLine()
  try sink(json.takeBytes())
}

private func writeKind(to json: inout JSONWriter) {
  json.member("format", "perechen-diagnostics")
  json.member("version", 1)
  json.key("files")
}

private func writeSummary(of reports: [FileReport], _ unreached: Int, to json: inout JSONWriter) {
  let counts = FindingCounts(of: reports)
  json.key("summary")
  json.object { json in
    json.member("files", counts.files)
    json.member("errors", counts.errors)
    json.member("warnings", counts.warnings)
    json.member("notes", counts.notes)
    if unreached > 0 { json.member("unreached", unreached) }
  }
}

private func write(_ report: FileReport, in language: Language, to json: inout JSONWriter) {
  json.object { json in
    json.member("file", report.file)
    switch report.outcome {
    case .unreadable(let failure): json.member("error", text(of: failure, in: language).line)
    case .read(let diagnostics):
      json.key("diagnostics")
      json.array { json in
        for diagnostic in diagnostics { write(diagnostic, in: language, to: &json) }
      }
    }
  }
}

private func write(_ diagnostic: Diagnostic, in language: Language, to json: inout JSONWriter) {
  let words = text(of: diagnostic, in: language)
  json.object { json in
    json.member("file", diagnostic.location.file)
    json.member("sheet", ifPresent: diagnostic.location.sheet)
    json.member("cell", ifPresent: diagnostic.location.cell?.description)
    json.member("rule", diagnostic.rule.id)
    json.member("severity", diagnostic.severity.rawValue)
    json.member("clause", ifPresent: diagnostic.clause)
    json.member("message", words.message)
    json.member("suggestion", ifPresent: words.suggestion)
  }
}
