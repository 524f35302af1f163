/// A web address, e-mail address or phone number that nobody can reach as it is written (TP407).
struct MalformedContact: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case web, email, phone }

  var kind: Kind
  /// As the text has it.
  var text: String

  /// Those of a text, kind by kind, each kind in the order of the text.
  ///
  /// - Parameter allowsShortHosts: whether a host without a dot is one: `http://portal` inside an authority.
  static func all(in text: String, allowsShortHosts: Bool) -> [MalformedContact] {
    let scalars = Array(text.unicodeScalars.prefix(lengthLimit))
    var found = webAddresses(in: scalars, allowsShortHosts: allowsShortHosts)
    found += WrittenEmail.all(in: scalars).filter { !$0.isWellFormed }.map {
      .init(kind: .email, text: $0.text)
    }
    found += WrittenPhone.all(in: scalars).filter { !$0.isWellFormed }.map {
      .init(kind: .phone, text: $0.text)
    }
    return found
  }

  private static let lengthLimit = 33_000

  private static func webAddresses(in scalars: [Unicode.Scalar], allowsShortHosts: Bool) -> [MalformedContact]
  {
    scalars.split(whereSeparator: separatesAddresses).compactMap { chunk in
      guard chunk.count <= 4_000, !chunk.contains("@") else { return nil }
      var end = chunk.endIndex
      while end > chunk.startIndex, isClosing(chunk[end - 1]) { end -= 1 }
      let address = WrittenWebAddress(scalars[chunk.startIndex..<end])
      return address.isMalformed(allowsShortHosts: allowsShortHosts)
        ? MalformedContact(kind: .web, text: scalars.text(chunk.startIndex..<end)) : nil
    }
  }

  private static func separatesAddresses(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\"", "<", ">", "«", "»", "(", ")", "[", "]", "“", "”", "„", ";": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ":", "!", "?", "…": true
    default: false
    }
  }
}
