import Diagnostics

/// The register as JSON: the interchange format `perechen-register`, version 1 (contract, section 3).
public enum RegisterJSON {
  /// The value of `format`, by which a reader knows the text.
  public static let format = "perechen-register"
  /// The value of `version`; a reader refuses any other.
  public static let version = 1

  /// What of a register is written.
  public enum Scope: Sendable, Hashable, CaseIterable {
    /// All: what `convert` and `merge` write.
    case working
    /// Without who sent it, from which files, and what units say apart: what `publish` writes.
    case published
  }

  /// The register's JSON, ending with a line feed.
  ///
  /// Directions and processes without touchpoints are left out, and so are absent values; the directions stand by
  /// number, everything else as the register has it.
  ///
  /// - Parameters:
  ///   - register: what is written.
  ///   - scope: how much of it.
  ///   - withdrawals: what units take back, for the merge with a base; written where the scope is the working one.
  public static func write(
    _ register: Register, scope: Scope, withdrawals: [Withdrawal] = []
  ) -> [UInt8] {
    var json = JSONWriter()
    write(register, scope: scope, withdrawals: withdrawals, to: &json) { _ in }
    json.endLine()
    return json.takeBytes()
  }

  /// The same in parts, so that a large register need not stand in memory twice.
  public static func write<E>(
    _ register: Register, scope: Scope, withdrawals: [Withdrawal] = [],
    to output: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    var json = JSONWriter()
    try write(register, scope: scope, withdrawals: withdrawals, to: &json) { json throws(E) in
      if json.count >= partSize { try output(json.takeBytes()) }
    }
    json.endLine()
    try output(json.takeBytes())
  }

  private static let partSize = 1 << 16

  /// - Parameter didWrite: called after each process.
  private static func write<E>(
    _ register: Register, scope: Scope, withdrawals: [Withdrawal], to json: inout JSONWriter,
    didWrite: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    try json.object { json throws(E) in
      json.member("format", format)
      json.member("version", version)
      json.member("authority", ifPresent: register.authority)
      json.member("title", ifPresent: register.title)
      if let edition = register.edition, edition != Edition() {
        json.key("edition")
        json.object(inline: true) { json in
          json.member("date", ifPresent: edition.date)
          json.member("number", ifPresent: edition.number)
        }
      }
      if scope == .working, let submission = register.submission, submission != Submission() {
        json.key("submission")
        json.object { json in
          json.member("unit", ifPresent: submission.unit)
          json.member("responsible", ifPresent: submission.responsible)
          json.member("contact", ifPresent: submission.contact)
          json.member("date", ifPresent: submission.date)
        }
      }
      json.key("directions")
      try json.array { json throws(E) in
        for direction in Direction.allCases {
          let processes = register.processes(of: direction).filter { !$0.touchpoints.isEmpty }
          if processes.isEmpty { continue }
          try json.object { json throws(E) in
            json.member("number", direction.rawValue)
            json.member("name", direction.name)
            json.key("processes")
            try json.array { json throws(E) in
              for process in processes {
                write(process, scope: scope, to: &json)
                try didWrite(&json)
              }
            }
          }
        }
      }
      if scope == .working, !withdrawals.isEmpty {
        json.key("withdrawals")
        json.array { json in
          for withdrawal in withdrawals { write(withdrawal, to: &json) }
        }
      }
    }
  }

  private static func write(_ withdrawal: Withdrawal, to json: inout JSONWriter) {
    json.object { json in
      json.member("direction", withdrawal.direction.rawValue)
      json.member("process", withdrawal.process)
      json.member("touchpoint", ifPresent: withdrawal.touchpoint)
      json.member("unit", ifPresent: withdrawal.unit)
      guard let location = withdrawal.location else { return }
      json.key("source")
      write(TouchpointSource(location: location, unit: nil), to: &json)
    }
  }

  static func write(_ process: Process, scope: Scope, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", process.name)
      json.key("touchpoints")
      json.array { json in
        for touchpoint in process.touchpoints { write(touchpoint, scope: scope, to: &json) }
      }
    }
  }

  static func write(_ touchpoint: Touchpoint, scope: Scope, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", touchpoint.name)
      json.member("channel", touchpoint.channel.rawValue)
      json.member("mode", touchpoint.mode.rawValue)
      json.member("needs", touchpoint.needs.map(\.rawValue))
      if !touchpoint.otherNeeds.isEmpty { json.member("otherNeeds", touchpoint.otherNeeds) }
      json.member("interaction", ifPresent: touchpoint.interaction.nonEmpty)
      json.member("particularities", ifPresent: touchpoint.particularities.nonEmpty)
      guard scope == .working else { return }
      if !touchpoint.sources.isEmpty {
        json.key("sources")
        json.array { json in
          for source in touchpoint.sources { write(source, to: &json) }
        }
      }
      if !touchpoint.variants.isEmpty {
        json.key("variants")
        json.array { json in
          for variant in touchpoint.variants { write(variant, to: &json) }
        }
      }
    }
  }

  private static func write(_ source: TouchpointSource, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("file", source.location.fileBaseName)
      json.member("sheet", ifPresent: source.location.sheet)
      json.member("cell", ifPresent: source.location.cell?.description)
      json.member("unit", ifPresent: source.unit)
    }
  }

  private static func write(_ variant: TouchpointVariant, to json: inout JSONWriter) {
    json.object { json in
      json.member("unit", variant.unit)
      json.member("date", ifPresent: variant.date)
      json.member("channel", variant.channel.rawValue)
      json.member("interaction", ifPresent: variant.interaction.nonEmpty)
      json.member("particularities", ifPresent: variant.particularities.nonEmpty)
    }
  }
}

extension SourceLocation {
  /// The file's name without its folders, whichever way they are divided.
  var fileBaseName: String {
    let bytes = file.utf8
    guard let slash = bytes.lastIndex(where: { $0 == 0x2F || $0 == 0x5C }) else { return file }
    let name = file[bytes.index(after: slash)...]
    return name.isEmpty ? file : String(name)
  }
}

extension String {
  /// Nil in place of the empty string.
  var nonEmpty: String? { isEmpty ? nil : self }
}
