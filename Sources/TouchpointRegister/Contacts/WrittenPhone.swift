/// A phone number that begins with the country's code: +7 or 8, and ten digits more.
struct WrittenPhone {
  var text: String
  var isWellFormed: Bool

  /// The numbers of a text, in its order. Short numbers, extensions and numbers without the country's code are not
  /// among them; neither are sums and dates.
  static func all(in scalars: [Unicode.Scalar]) -> [WrittenPhone] {
    var found: [WrittenPhone] = []
    var position = 0
    while position < scalars.count {
      let begins =
        (scalars[position] == "+" || scalars[position] == "8")
        && (position == 0 || !isInsideNumber(scalars[position - 1]))
      guard begins, let run = DigitRun(scalars, at: position) else {
        position += 1
        continue
      }
      if let phone = phone(of: run, in: scalars) { found.append(phone) }
      position = run.end
    }
    return found
  }

  private static func isInsideNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordScalar || scalar == "+" || scalar == "-" || scalar == "." || scalar == "," || scalar == ":"
      || scalar == "/"
  }

  private static func phone(of run: DigitRun, in scalars: [Unicode.Scalar]) -> WrittenPhone? {
    let isInternational = scalars[run.start] == "+"
    var total = 0
    for group in run.groups {
      total += group.digits
      // A further number, or an extension in brackets, may follow.
      if total == 11, isInternational || run.groups[0].digits == 1 {
        guard !isInternational || scalars[run.groups[0].start] == "7" else { return nil }
        return WrittenPhone(text: scalars.text(run.start..<group.end), isWellFormed: true)
      }
    }
    if isInternational {
      guard scalars[run.groups[0].start] == "7", total >= 4 else { return nil }
    } else if run.groups[0].digits == 1 {
      // «8 (8692) 54-00-0», not «8 500 000 рублей» or «8-10-2024».
      guard run.groups.count > 1, run.groups[1].digits >= 3, total >= 7, run.hasHyphenOrBracket else {
        return nil
      }
    } else {
      // «тел. 8978123456»; without its label it may be anything.
      let isWhole = run.groups.count == 1 && total == 11
      guard total >= 9, run.groups.count == 1, isLabelled(run.start, in: scalars) else { return nil }
      // Ten digits may be a town's code and a number; codes do not begin with 88 and 89.
      let second = scalars[run.start + 1]
      if total == 10, second != "8", second != "9" { return nil }
      return WrittenPhone(text: scalars.text(run.start..<run.end), isWellFormed: isWhole)
    }
    return WrittenPhone(text: scalars.text(run.start..<run.end), isWellFormed: false)
  }

  private static func isLabelled(_ start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var end = start
    while end > 0, !scalars[end - 1].isWordScalar, start - end < 4 { end -= 1 }
    var first = end
    while first > 0, scalars[first - 1].isWordScalar, end - first < 20 { first -= 1 }
    let word = RegisterKey(scalars.text(first..<end)).description
    return ["тел", "факс", "моб", "номер", "звон"].contains { word.begins(with: $0) }
  }
}

/// Groups of digits with what stands between the groups of one number.
private struct DigitRun {
  let start: Int
  private(set) var end: Int
  private(set) var groups: [(start: Int, end: Int, digits: Int)] = []
  private(set) var hasHyphenOrBracket = false

  init?(_ scalars: [Unicode.Scalar], at start: Int) {
    self.start = start
    end = start
    var position = scalars[start] == "+" ? start + 1 : start
    while position < scalars.count, groups.count < 16 {
      let scalar = scalars[position]
      if scalar.isASCIIDigit {
        let groupStart = position
        while position < scalars.count, scalars[position].isASCIIDigit { position += 1 }
        groups.append((groupStart, position, position - groupStart))
        end = position
      } else if "-–‑()".unicodeScalars.contains(scalar) {
        let isApart =
          scalars[position - 1] == " " && position + 1 < scalars.count && scalars[position + 1] == " "
        guard !isApart else { break }
        position += 1
      } else if scalar == " " {
        position += 1
      } else {
        break
      }
    }
    guard let last = groups.last else { return nil }
    for scalar in scalars[start..<last.end] where "-–‑(".unicodeScalars.contains(scalar) {
      hasHyphenOrBracket = true
    }
    // «8:30», «8.10», «8%»: no group of a phone ends before a letter or another number's sign.
    if end < scalars.count, groups.count == 1, scalars[end] == ":" || scalars[end] == "/" { return nil }
  }
}
