/// What a passport of open data tells that no register holds. What is missing is left out of the passport and told,
/// never invented.
public struct OpenDataPassport: Sendable, Hashable {
  /// The authority's taxpayer number (ИНН), the first half of the set's identifier.
  public var taxpayerNumber: String?
  /// The second half of the identifier, in Latin letters.
  public var name = "perechen"
  /// What the set is about; nil where it is not told.
  public var description: String?
  /// Who answers for the set.
  public var responsible: String?
  /// Of the person who answers for the set; nil where it is not told.
  public var phone: String?
  /// Of the person who answers for the set; nil where it is not told.
  public var email: String?
  /// The folder's address on the site, with the closing slash.
  public var address: String?
  /// The day when the set was published first; nil where it is not told.
  public var firstPublished: CalendarDay?
  /// What the last change consisted in, where it is not told by a comparison with the former edition.
  public var lastChange: String?
  /// The last day on which the set is up to date.
  public var validUntil: CalendarDay?
  /// What the set is found by; empty where none are told.
  public var keywords: [String] = []
  /// The terms of use, or their address.
  public var terms: String?
  /// Addresses of the data files of earlier versions, each ending in `data-DATE-structure-DATE.csv`.
  public var earlierVersions: [String] = []

  /// Tells nothing but the name `perechen`.
  public init() {}

  /// The name of an earlier version's data file, taken from its address; nil where the address is not that of one.
  public static func fileName(ofVersion address: String) -> String? {
    let name = address.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    guard name.hasSuffix(".csv") else { return nil }
    let parts = name.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.first == "data", let middle = parts.firstIndex(of: "structure") else { return nil }
    let dates = [parts[1..<middle], parts[(middle + 1)...]]
    let isDated = dates.allSatisfy { date in
      let digits = date.joined()
      return (8...15).contains(digits.utf8.count)
        && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "T") }
    }
    return isDated ? name : nil
  }

  /// Whether a text is the ИНН of an organisation: ten digits, the last of which is the check digit of the others.
  public static func isTaxpayerNumber(_ text: String) -> Bool {
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits.count == 10, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    let sum = zip([2, 4, 10, 3, 5, 9, 4, 6, 8], digits).reduce(0) { $0 + $1.0 * $1.1 }
    return sum % 11 % 10 == digits[9]
  }
}
