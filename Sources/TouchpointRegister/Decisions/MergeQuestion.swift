public import Diagnostics

/// A question that a merge leaves to the officer: what it is about, and what units say of it.
public struct MergeQuestion: Sendable, Hashable {
  /// What the question is about, which is all that its ``id`` is made of.
  public var subject: MergeSubject
  /// Under the letters A, B, …; none where there is nothing to choose between.
  public var variants: [Variant]

  /// - Parameters:
  ///   - subject: what the question is about.
  ///   - variants: what units say, in the order of their letters.
  public init(_ subject: MergeSubject, variants: [Variant]) {
    self.subject = subject
    self.variants = variants
  }

  /// One of the answers that units gave.
  public struct Variant: Sendable, Hashable {
    /// What tells variants apart: a channel's code, a direction's number, a fingerprint of a submission; for texts
    /// and names they themselves.
    public var value: String
    /// The date of a submission, as it has it.
    public var date: String?
    /// How many touchpoints a submission has.
    public var touchpoints: Int?
    /// The units that give this answer, in the order of their names.
    public var speakers: [Speaker]

    /// - Parameters:
    ///   - value: what tells this variant from others.
    ///   - date: of a submission, as it has it.
    ///   - touchpoints: how many a submission has.
    ///   - speakers: the units that give this answer.
    public init(value: String, date: String? = nil, touchpoints: Int? = nil, speakers: [Speaker]) {
      self.value = value
      self.date = date
      self.touchpoints = touchpoints
      self.speakers = speakers
    }
  }

  /// Who gave an answer, and where; the location's file is a base name.
  public struct Speaker: Sendable, Hashable {
    /// The unit's name; the base name of the file where that names none.
    public var unit: String
    /// The cell that says it; nil where it came from no table.
    public var location: SourceLocation?

    /// - Parameters:
    ///   - unit: who says it.
    ///   - location: the cell that says it, its file as a base name.
    public init(unit: String, location: SourceLocation?) {
      self.unit = unit
      self.location = location
    }
  }

  /// The letter of a variant by its place from 0: A, B, …, Z, AA.
  public static func letter(_ place: Int) -> String { SourceLocation.Cell.letters(ofColumn: place + 1) }

  /// Names the question in every merge: made of what it is about, never of files or of the order of the inputs.
  ///
  /// A unit can send two submissions more than once, so there the submissions themselves are part of it.
  public var id: String {
    var print = Fingerprint()
    print.add(subject.kind.rawValue)
    switch subject {
    case .channel(let direction, let process, let touchpoint),
      .particularities(let direction, let process, let touchpoint):
      print.add(String(direction))
      print.add(RegisterKey(process).description)
      print.add(RegisterKey(touchpoint).description)
    case .direction(let process): print.add(RegisterKey(process).description)
    case .processNames(let a, let b):
      for key in [RegisterKey(a), RegisterKey(b)].sorted() { print.add(key.description) }
    case .unitName(let unit): print.add(RegisterKey(unit).description)
    case .submission(let unit):
      print.add(RegisterKey(unit).description)
      for value in variants.map(\.value).sorted(by: codePointsPrecede) { print.add(value) }
    }
    return subject.rule.id + "-" + print.digits
  }

  /// What two variants have in common where they are the same to the question.
  func identity(of value: String) -> VariantIdentity {
    switch subject.kind {
    case .particularities: VariantIdentity(lines: value)
    case .processes, .unit: VariantIdentity(name: value)
    case .channel, .direction, .submission: VariantIdentity(code: value)
    }
  }

  var identities: Set<VariantIdentity> { Set(variants.map { identity(of: $0.value) }) }

  /// Where a question stands among others in a file: whole submissions and units first, since their answers change the
  /// others.
  struct Place {
    fileprivate let kind: Int
    fileprivate let keys: [RegisterKey]
    fileprivate let id: String

    static func < (a: Place, b: Place) -> Bool {
      if a.kind != b.kind { return a.kind < b.kind }
      for (keyA, keyB) in zip(a.keys, b.keys) where keyA != keyB { return keyA < keyB }
      return codePointsPrecede(a.id, b.id)
    }
  }

  /// - Parameter id: the question's own.
  func place(id: String) -> Place {
    let names: [String] =
      switch subject {
      case .channel(let direction, let process, let touchpoint),
        .particularities(let direction, let process, let touchpoint):
        [String(direction), process, touchpoint]
      case .direction(let process): [process]
      case .processNames(let a, let b): [a, b]
      case .unitName(let unit), .submission(let unit): [unit]
      }
    // Both questions of one touchpoint stand together.
    let kinds: [MergeSubject.Kind: Int] = [.submission: 0, .unit: 1, .direction: 2, .processes: 3]
    return Place(kind: kinds[subject.kind] ?? 4, keys: names.map { RegisterKey($0) }, id: id)
  }
}

/// What a variant comes to where spellings make no difference.
struct VariantIdentity: Hashable {
  /// Of a text each line; of anything else the one thing.
  let parts: Set<RegisterKey>

  init(lines text: String) { parts = JoinedLines.keys(of: text) }
  init(name: String) { parts = [RegisterKey(name)] }
  init(code: String) { parts = [RegisterKey(code)] }
}

/// A short name for texts, the same in every run: FNV-1a, 64 bits.
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(of bytes: some Sequence<UInt8>) { add(bytes) }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func add(_ text: String) {
    add(text.utf8)
    // 0xFF is no byte of UTF-8: it divides the texts.
    add(CollectionOfOne(0xFF))
  }

  /// Sixteen hexadecimal digits.
  var digits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
