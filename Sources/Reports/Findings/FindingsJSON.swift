public import DiagnosticTexts
import Diagnostics
import TouchpointRegister

/// Findings as `perechen-diagnostics`, version 1 (contract, section 5).
/// - Parameters:
///   - unreached: how many files were left when the work was broken off; told in the summary where there are any.
///   - sink: takes the UTF-8 text in parts, one a file.
public func writeFindingsJSON<E>(
  _ reports: [FileReport], unreached: Int = 0, in language: Language, to sink: ([UInt8]) throws(E) -> Void
) throws(E) {
  let counts = FindingCounts(of: reports)
  var json = JSONWriter()
  try json.object { json throws(E) in
    json.member("format", "perechen-diagnostics")
    json.member("version", 1)
    json.key("files")
    try json.array { json throws(E) in
      for report in reports {
        write(report, in: language, to: &json)
        try sink(json.takeBytes())
      }
    }
    json.key("summary")
    json.object { json in
      json.member("files", counts.files)
      json.member("errors", counts.errors)
      json.member("warnings", counts.warnings)
      json.member("notes", counts.notes)
      if unreached > 0 { json.member("unreached", unreached) }
    }
  }
  json.endLine()
  try sink(json.takeBytes())
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
