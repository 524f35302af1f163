/// Quotes and brackets of a text that have no other half (TP605).
enum PairedSigns {
  struct Unpaired: Hashable, Sendable {
    var sign: Unicode.Scalar
    /// The sign with the words beside it.
    var around: String
  }

  /// The first sign without its other half; nil where all are paired.
  static func unpaired(in text: String) -> Unpaired? {
    let scalars = text.scalars
    var open: [(sign: Unicode.Scalar, position: Int, isClosedOver: Bool)] = []
    for position in scalars.indices {
      let sign = scalars[position]
      switch sign {
      case "«", "(", "[", "{", "„": open.append((sign, position, false))
      case "“" where open.last?.sign != "„": open.append((sign, position, false))
      case "\"":
        if let index = open.lastIndex(where: { $0.sign == sign }) {
          open.remove(at: index)
        } else {
          open.append((sign, position, false))
        }
      case ")" where isEnumerator(scalars, closedAt: position) && !open.contains(where: { $0.sign == "(" }):
        break
      case "»", ")", "]", "}", "“", "”":
        let halves = others(of: sign)
        guard let index = open.lastIndex(where: { halves.contains($0.sign) }) else {
          return Unpaired(sign: sign, around: around(scalars, position))
        }
        open.remove(at: index)
        // «ООО «Ромашка»: one sign closes both.
        for outer in open.indices where open[outer].sign == "«" && sign == "»" {
          open[outer].isClosedOver = true
        }
      default: break
      }
    }
    guard let first = open.first(where: { !$0.isClosedOver }) else { return nil }
    return Unpaired(sign: first.sign, around: around(scalars, first.position))
  }

  private static func others(of sign: Unicode.Scalar) -> [Unicode.Scalar] {
    switch sign {
    case "»": ["«"]
    case ")": ["("]
    case "]": ["["]
    case "}": ["{"]
    case "”": ["“", "„"]
    default: ["„"]
    }
  }

  /// «1)», «а)», «12)» at the beginning of an item.
  private static func isEnumerator(_ scalars: [Unicode.Scalar], closedAt position: Int) -> Bool {
    var start = position
    while start > 0, position - start < 4, scalars[start - 1].isWordScalar || scalars[start - 1] == "." {
      start -= 1
    }
    guard start < position, position - start <= 3 else { return false }
    let isNumber = scalars[start..<position].allSatisfy { $0.isASCIIDigit || $0 == "." }
    guard isNumber || position - start == 1 else { return false }
    return start == 0 || " \n;:.,(«".unicodeScalars.contains(scalars[start - 1])
  }

  private static func around(_ scalars: [Unicode.Scalar], _ position: Int) -> String {
    var start = position
    while start > 0, position - start < 20, scalars[start - 1] != "\n" { start -= 1 }
    var end = position + 1
    while end < scalars.count, end - position < 24, scalars[end] != "\n" { end += 1 }
    while start > 0, start < position, scalars[start - 1].isWordScalar { start += 1 }
    while end < scalars.count, end > position + 1, scalars[end].isWordScalar { end -= 1 }
    var text = scalars.text(start..<end)[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
