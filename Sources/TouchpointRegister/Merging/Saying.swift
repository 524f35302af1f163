import ByteStream

/// What one unit says of one touchpoint.
struct Saying: Hashable {
  /// Nil for a file that names no unit.
  var unit: String?
  var date: String?
  var channel: Channel
  var interaction: String
  var particularities: String

  // By their bytes: texts are in one normal form, and canonical equivalence is costly.

  static func == (a: Saying, b: Saying) -> Bool {
    a.channel == b.channel && (a.unit ?? "").isWritten(as: b.unit ?? "") && (a.unit == nil) == (b.unit == nil)
      && a.date == b.date && a.interaction.isWritten(as: b.interaction)
      && a.particularities.isWritten(as: b.particularities)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(unit.map { KeyedHash.shared.value(of: $0.utf8.span) })
    hasher.combine(KeyedHash.shared.value(of: interaction.utf8.span))
    hasher.combine(KeyedHash.shared.value(of: particularities.utf8.span))
  }

  /// The variant that keeps the saying.
  var variant: TouchpointVariant {
    TouchpointVariant(
      unit: unit ?? anonymousUnit, date: date, channel: channel, interaction: interaction,
      particularities: particularities)
  }

  /// The same, whenever it was said.
  var dateless: Saying {
    var saying = self
    saying.date = nil
    return saying
  }

  /// Whether both say the same, whoever says it.
  func agrees(with other: Saying) -> Bool {
    channel == other.channel && interaction == other.interaction
      && particularities == other.particularities
  }
}

// MARK: Files without a unit

extension Saying {
  init(_ variant: TouchpointVariant) {
    self.init(
      unit: Self.isAnonymous(variant.unit) ? nil : variant.unit, date: variant.date, channel: variant.channel,
      interaction: variant.interaction, particularities: variant.particularities)
  }

  /// The name under which `variants` keep what a file without a unit says: made from what is said, never from the
  /// file's name or place, so that the same words are the same variant in every merge.
  private var anonymousUnit: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in [channel.rawValue, interaction, particularities] {
      // 0xFF is no byte of UTF-8: it divides the texts.
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    // Decimal: among hexadecimal letters are some that a reader of look-alike letters would correct.
    let digits = String(hash % 1_000_000_000_000)
    return Self.anonymousStart + String(repeating: "0", count: 12 - digits.count) + digits + ")"
  }

  private static let anonymousStart = "Подразделение не указано ("

  private static func isAnonymous(_ unit: String) -> Bool {
    guard unit.hasPrefix(anonymousStart), unit.hasSuffix(")") else { return false }
    let digits = unit.dropFirst(anonymousStart.count).dropLast()
    return digits.utf8.count == 12 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

// MARK: Order

extension Saying {
  /// The sayings, each once and with its latest date, in the order in which they are joined: files without a unit
  /// first, then by the units' names, earlier dates first, then by content.
  ///
  /// Of files without a unit the one that says most is first: it may be the result of an earlier merge, kept as a
  /// table, and then it holds the others.
  static func ordered(_ sayings: [Saying]) -> [Saying] {
    guard sayings.count > 1 else { return sayings }
    var latest: [Saying: String] = [:]
    for saying in sayings {
      let date = saying.date ?? ""
      if let known = latest[saying.dateless], !codePointsPrecede(known, date) { continue }
      latest[saying.dateless] = date
    }
    return latest.map { dateless, date in
      var saying = dateless
      saying.date = date.nonEmpty
      return Ranked(saying)
    }.sorted { $0.precedes($1) }.map(\.saying)
  }

  /// A saying with what its place depends on.
  private struct Ranked {
    let saying: Saying
    let unit: RegisterKey
    let lineCount: Int

    init(_ saying: Saying) {
      self.saying = saying
      unit = RegisterKey(saying.variant.unit)
      lineCount =
        saying.unit == nil
        ? JoinedLines.keys(of: saying.interaction).count + JoinedLines.keys(of: saying.particularities).count
        : 0
    }

    func precedes(_ other: Ranked) -> Bool {
      if (saying.unit == nil) != (other.saying.unit == nil) { return saying.unit == nil }
      if lineCount != other.lineCount { return lineCount > other.lineCount }
      if unit != other.unit { return unit < other.unit }
      return contentPrecedes(saying, other.saying)
    }
  }

  private static func contentPrecedes(_ a: Saying, _ b: Saying) -> Bool {
    if a.date != b.date { return codePointsPrecede(a.date ?? "", b.date ?? "") }
    if a.channel != b.channel { return codePointsPrecede(a.channel.rawValue, b.channel.rawValue) }
    if a.interaction != b.interaction { return codePointsPrecede(a.interaction, b.interaction) }
    return codePointsPrecede(a.particularities, b.particularities)
  }
}
