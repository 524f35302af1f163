/// A list of names in which the one is looked up that a name was probably meant to be.
struct NearestName: Sendable {
  private let names: [(name: String, letters: [Unicode.Scalar])]

  /// The work of a look-up is bounded: of longer lists only this many names are compared.
  private static let listLimit = 5_000
  private static let lengthLimit = 300

  init(_ names: [String]) {
    self.names = names.prefix(Self.listLimit).map {
      ($0, Array(RegisterKey($0).description.unicodeScalars.prefix(Self.lengthLimit)))
    }
  }

  /// The nearest name within a third of the length; the first of equally near ones.
  func nearest(to name: String) -> String? {
    let letters = Array(RegisterKey(name).description.unicodeScalars.prefix(Self.lengthLimit))
    var bound = letters.count / 3
    var nearest: String?
    for (name, other) in names {
      guard let distance = editDistance(letters, other, bound: bound) else { continue }
      nearest = name
      if distance == 0 { break }
      bound = distance - 1
    }
    return nearest
  }
}
