/// An address that a browser may be led to: http, https, mailto, tel, a place on the page or a file beside it.
/// Nothing else can be made.
package struct SafeLink: Sendable, Hashable {
  package let address: String

  /// A web address that begins with http:// or https://; one with a user name before the host, a way to disguise
  /// it, is refused.
  package init?(web address: String) {
    let lowered = address.prefix(8).lowercased()
    let prefix = lowered.hasPrefix("https://") ? 8 : lowered.hasPrefix("http://") ? 7 : 0
    guard prefix > 0 else { return nil }
    let host = address.dropFirst(prefix).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard host.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    for scalar in address.unicodeScalars {
      guard scalar.value > 0x20, !"\"<>\\^`{|}".unicodeScalars.contains(scalar) else { return nil }
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .format { return nil }
    }
    guard !host.contains("@"), !host.contains("\\") else { return nil }
    self.address = address
  }

  /// An e-mail address.
  package init?(email address: String) {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let host = parts.last else { return nil }
    func isPlain(_ character: Character, _ others: String) -> Bool {
      character.isLetter || character.isASCII && character.isNumber || others.contains(character)
    }
    guard !local.isEmpty, local.allSatisfy({ isPlain($0, "._+-") }), host.contains("."),
      host.allSatisfy({ isPlain($0, ".-") })
    else { return nil }
    self.address = "mailto:" + address
  }

  /// A telephone number, in the international form: `+74951234567`.
  package init?(phone number: String) {
    guard number.first == "+", (8...16).contains(number.utf8.count),
      number.utf8.dropFirst().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.address = "tel:" + number
  }

  /// A place on the page.
  package init(place id: String) {
    address = "#" + String(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
  }

  /// A file in the same folder.
  package init(file name: String) {
    address = String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) })
  }
}
