/// A list of names in which the one is looked up that a name was probably meant to be.
struct NearestName: Sendable {
  private let names: [(name: String, near: NearName)]

  init(_ names: [String]) {
    self.names = names.map { ($0, NearName($0)) }
  }

  /// The nearest name, within a quarter of the length; the first of equally near ones.
  ///
  /// - Parameter budget: how many steps of comparing may still be done, less those that were; nil is answered when
  ///   they are spent.
  func nearest(to name: String, budget: inout Int) -> String? {
    let wanted = NearName(name)
    guard wanted.letters.count <= NearName.lengthLimit else { return nil }
    var bound = wanted.letters.count / 4
    var nearest: String?
    for (name, near) in names where budget > 0 {
      budget -= 1
      guard wanted.mayBeWithin(bound, of: near) else { continue }
      budget -= wanted.letters.count * (2 * bound + 1)
      guard let distance = wanted.distance(to: near, bound: bound) else { continue }
      nearest = name
      if distance == 0 { break }
      bound = distance - 1
    }
    return nearest
  }

  func nearest(to name: String) -> String? {
    var budget = NearNameIndex.standardBudget
    return nearest(to: name, budget: &budget)
  }
}
