import Diagnostics
import TouchpointRegister

extension ValueReader {
  private enum PassportKey: String, CaseIterable {
    case taxpayerNumber = "inn"
    case name, description, responsible, phone, email, address
    case firstPublished = "first-published"
    case lastChange = "last-change"
    case validUntil = "valid-until"
    case keywords, terms
    case earlierVersions = "earlier-versions"
  }

  /// The passport of open data (`open-data`).
  mutating func passport(_ node: YAMLNode) -> OpenDataPassport {
    var passport = OpenDataPassport()
    for (key, value) in members(of: node, PassportKey.self) {
      switch key {
      case .taxpayerNumber:
        passport.taxpayerNumber = text(value, .taxpayerNumber, where: OpenDataPassport.isTaxpayerNumber)
      case .name:
        if let name = text(value, .setName, where: Self.isSetName) { passport.name = name }
      case .description: passport.description = text(value)
      case .responsible: passport.responsible = text(value)
      case .phone:
        passport.phone = text(value, .phone) { $0.utf8.count { (0x30...0x39).contains($0) } >= 3 }
      case .email: passport.email = text(value, .email, where: Self.isEmail)
      case .address:
        passport.address = text(value, .webAddress, where: Self.isWebAddress).map {
          $0.hasSuffix("/") ? $0 : $0 + "/"
        }
      case .firstPublished: passport.firstPublished = day(value)
      case .lastChange: passport.lastChange = text(value)
      case .validUntil: passport.validUntil = day(value)
      case .keywords: passport.keywords = texts(value)
      case .terms: passport.terms = text(value)
      case .earlierVersions:
        passport.earlierVersions = items(of: value).compactMap { item in
          text(item, .earlierVersion) {
            Self.isWebAddress($0) && OpenDataPassport.fileName(ofVersion: $0) != nil
          }
        }
      }
    }
    return passport
  }

  /// A text that has to be of a form.
  private mutating func text(
    _ node: YAMLNode, _ form: ConfigurationFault.Form, where isRight: (String) -> Bool
  ) -> String? {
    guard let text = text(node) else { return nil }
    if isRight(text) { return text }
    report(.formWrong(text, form), at: node.mark)
    return nil
  }

  private static func isSetName(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter else { return false }
    return text.utf8.count <= 60
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let host = parts.last else { return false }
    return !local.isEmpty && host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
      && !text.contains(where: { $0.isWhitespace || "\"<>,;:".contains($0) })
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let lowered = text.lowercased()
    let host =
      lowered.hasPrefix("https://")
      ? lowered.dropFirst(8) : lowered.hasPrefix("http://") ? lowered.dropFirst(7) : ""
    guard let first = host.first, first.isLetter || first.isNumber else { return false }
    return !text.contains(where: { $0.isWhitespace || "\"<>\\^`{|}".contains($0) })
  }
}
