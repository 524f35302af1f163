/// A number with its unit and limit, not yet known to be of anything.
struct Quantity {
  /// The items from the limit's words to the unit.
  var range: Range<Int>
  /// Where the number itself begins.
  var start: Int
  /// Minutes for time, else a number.
  var value: Double
  var kind: Kind
  var bound = Measure.Bound.atMost
  /// Words say what the limit is: «не более», «до».
  var isLimited = false
  var isRange = false

  enum Kind: Hashable {
    case time, times, staff
    /// The unit is the thing itself: «двух переключений».
    case transfers
    /// A number without a unit: «количество переключений — 2».
    case bare
  }
}

/// Finds the quantities of a text.
struct QuantityReader {
  let text: MeasuredText
  /// For the first item of «переключений», «переводов звонка» the item behind it.
  let transfers: [Int: Int]

  var items: [MeasuredText.Item] { text.items }

  /// All quantities, in order; none overlaps another.
  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    var hoursEnd: Int?
    while index < items.count {
      guard var quantity = quantity(at: index) else {
        index += 1
        continue
      }
      setBound(of: &quantity)
      let previousHoursEnd = hoursEnd
      hoursEnd = nil
      if isHourOfDay(quantity, previousEnd: previousHoursEnd) {
        hoursEnd = quantity.range.upperBound
      } else if !isNoMeasure(quantity) {
        found.append(quantity)
      }
      index = max(index + 1, quantity.range.upperBound)
    }
    return found
  }

  // MARK: Numbers

  private struct Number {
    var value: Double
    var isRange = false
    var end: Int
    var attached: MeasureWord?
  }

  func has(_ index: Int, _ roles: MeasureWord.Roles) -> Bool {
    items.indices.contains(index) && items[index].has(roles)
  }

  private func kind(_ index: Int) -> Token.Kind? {
    items.indices.contains(index) ? items[index].token.kind : nil
  }

  /// «15», «10–15», «двадцать пять», «два-три», «15-ти», «15 (пятнадцати)».
  private func number(at start: Int) -> Number? {
    guard var number = plainNumber(at: start) else { return nil }
    if MeasuredText.isHyphen(text.joint(before: number.end)) {
      if has(number.end, .cardinalEnding) {
        number.end += 1
      } else if has(number.end, .ordinalEnding) {
        return nil
      }
    }
    if kind(number.end) == .openBracket, let again = plainNumber(at: number.end + 1),
      kind(again.end) == .closeBracket
    {
      number.end = again.end + 1
    }
    return number
  }

  private func plainNumber(at start: Int) -> Number? {
    guard items.indices.contains(start) else { return nil }
    if let figure = items[start].figure {
      return Number(
        value: figure.value, isRange: figure.isRange, end: figure.end, attached: figure.attached)
    }
    guard items[start].has(.numeral), var value = items[start].word?.value else { return nil }
    var last = value
    var end = start + 1
    var isRange = false
    while end < items.count, end - start < 4, items[end].has(.numeral), let next = items[end].word?.value {
      if last >= 20, next < 10 || last >= 100, !MeasuredText.isHyphen(text.joint(before: end)) {
        value += next
      } else {
        // «два-три»
        value = next
        isRange = true
      }
      last = next
      end += 1
    }
    if end + 1 < items.count, text.isWord(end, "с"), items[end + 1].has(.fraction), value < 100 {
      // «два с половиной»
      value += items[end + 1].word?.value ?? 0
      end += 2
    }
    return Number(value: value, isRange: isRange, end: end)
  }

  /// The number with the upper end of its range: «10 - 15», «от 10 до 15», «два или три».
  private func rangedNumber(at start: Int) -> Number? {
    guard var number = number(at: start) else { return nil }
    let linksRange =
      kind(number.end) == .dash || has(number.end, .range)
    if linksRange, number.attached == nil, let upper = self.number(at: number.end + 1) {
      number = upper
      number.isRange = true
    } else if MeasuredText.isHyphen(text.joint(before: number.end)), number.attached == nil,
      let upper = self.number(at: number.end)
    {
      number = upper
      number.isRange = true
    }
    return number
  }

  // MARK: Quantities

  private func quantity(at start: Int) -> Quantity? {
    if items[start].isUncounted { return nil }
    if items[start].has(.fraction), let minutes = time(at: start + 1) {
      // «четверть часа», «пол-часа»
      return Quantity(
        range: start..<start + 2, start: start, value: (items[start].word?.value ?? 1) * minutes, kind: .time)
    }
    if items[start].has(.whole) { return wholeWord(at: start) }
    if items[start].has(.ordinal), let value = items[start].word?.value, let behind = transfers[start + 1] {
      // «после третьего переключения»
      return Quantity(range: start..<behind, start: start, value: value, kind: .transfers)
    }
    if let number = rangedNumber(at: start) { return counted(number, from: start) }
    if let minutes = time(at: start) {
      return invertedQuantity(at: start, minutes) ?? loneUnit(at: start, minutes)
    }
    return nil
  }

  private func time(at index: Int) -> Double? {
    guard items.indices.contains(index), case .time(let minutes)? = items[index].word?.unit,
      !items[index].has(.whole)
    else { return nil }
    return minutes
  }

  private func wholeWord(at start: Int) -> Quantity? {
    guard let word = items[start].word, let unit = word.unit else { return nil }
    var quantity = Quantity(range: start..<start + 1, start: start, value: word.value, kind: .times)
    if case .time(let minutes) = unit {
      quantity.value *= minutes
      quantity.kind = .time
    }
    return quantity
  }

  private func counted(_ number: Number, from start: Int) -> Quantity? {
    var quantity = Quantity(range: start..<number.end, start: start, value: number.value, kind: .bare)
    quantity.isRange = number.isRange
    if let attached = number.attached {
      guard case .time(let minutes)? = attached.unit else {
        // «2х переключений»
        return attached.has(.cardinalEnding) ? unit(of: quantity, behind: number.end) : nil
      }
      return timed(quantity, number.value, minutes, end: number.end)
    }
    return unit(of: quantity, behind: number.end)
  }

  private func unit(of quantity: Quantity, behind end: Int) -> Quantity? {
    var quantity = quantity
    var index = end
    // «3 рабочих дня», «двух последовательных переключений»
    while index < end + 2, index < items.count, items[index].word?.unit == nil,
      transfers[index] == nil,
      items[index].token.shape.contains(.adjective)
        || Self.workingWords.contains(where: { text.isWord(index, $0) })
    {
      index += 1
    }
    if items.indices.contains(index), items[index].has(.fraction), let minutes = time(at: index + 1) {
      // «три четверти часа»
      return timed(quantity, quantity.value * (items[index].word?.value ?? 1), minutes, end: index + 2)
    }
    if let minutes = time(at: index) { return timed(quantity, quantity.value, minutes, end: index + 1) }
    if let behind = transfers[index] {
      quantity.kind = .transfers
      quantity.range = quantity.start..<behind
      return quantity
    }
    switch items.indices.contains(index) ? items[index].word?.unit : nil {
    case .times?: quantity.kind = .times
    case .staff?: quantity.kind = .staff
    default:
      // Only at the end of what is said: «нажмите 3 для …» counts nothing.
      guard end >= items.count || items[end].endsPart || kind(end) == .dash || has(end, .atTime) else {
        return nil
      }
      return quantity
    }
    quantity.range = quantity.start..<index + 1
    return quantity
  }

  private static let workingWords = ["раб", "кал", "р"]

  private func timed(_ quantity: Quantity, _ count: Double, _ minutes: Double, end: Int) -> Quantity? {
    var quantity = quantity
    quantity.kind = .time
    quantity.value = count * minutes
    quantity.range = quantity.start..<end
    // «1 час 30 минут»
    let next = has(end, .and) ? end + 1 : end
    if let smaller = number(at: next), smaller.attached == nil, let part = time(at: smaller.end),
      part < minutes
    {
      quantity.value += smaller.value * part
      quantity.range = quantity.start..<smaller.end + 1
    }
    return quantity
  }

  /// «минут двадцать», «часа два»
  private func invertedQuantity(at start: Int, _ minutes: Double) -> Quantity? {
    guard !items[start].has(.alone) || text.endsInA(start),
      let number = rangedNumber(at: start + 1), number.attached == nil, time(at: number.end) == nil,
      number.end >= items.count || items[number.end].endsPart
        || !items[number.end].token.isWord
    else { return nil }
    return Quantity(
      range: start..<number.end, start: start, value: number.value * minutes, kind: .time)
  }

  /// «в течение часа», «не более суток», «ответ — день»
  private func loneUnit(at start: Int, _ minutes: Double) -> Quantity? {
    guard items[start].has(.alone) else { return nil }
    var index = start - 1
    while index >= 0, start - index <= 2, items[index].word == nil,
      items[index].token.shape.contains(.adjective)
    {
      index -= 1
    }
    guard index >= 0 else { return nil }
    let leads =
      has(index, [.upTo, .more, .less, .ahead]) || text.isWord(index, "через")
      || text.isWord(index, "пределах")
      || text.isWord(index, "чем") || kind(index) == .dash || kind(index) == .colon
    guard leads else { return nil }
    return Quantity(range: start..<start + 1, start: start, value: minutes, kind: .time)
  }

  // MARK: Limits

  private func setBound(of quantity: inout Quantity) {
    var index = quantity.start - 1
    var first = quantity.start
    search: while index >= 0, quantity.start - index <= 6, !items[index].endsPart {
      let item = items[index]
      if item.has(.more) || item.has(.less) {
        let negation = negation(before: index)
        first = negation ?? index
        quantity.isLimited = true
        switch (item.has(.more), negation != nil) {
        case (true, true), (false, false): quantity.bound = .atMost
        case (true, false): quantity.bound = isUnderNegation(index) ? .atMost : .over
        case (false, true): quantity.bound = .atLeast
        }
        break search
      }
      if item.has(.upTo) {
        first = has(index - 1, .atTime) ? index - 1 : index
        quantity.isLimited = true
        break search
      }
      if item.has(.atLeast) {
        first = index
        // «от 1 до 3» may be keys to press.
        quantity.isLimited = quantity.kind != .bare
        if !quantity.isRange { quantity.bound = .atLeast }
        break search
      }
      guard item.has(.filler) || (item.word == nil && item.token.shape.contains(.adjective))
      else { break }
      index -= 1
    }
    let end = quantity.range.upperBound
    if has(end, .and), has(end + 1, .more), !has(end + 1, .negation) {
      // «20 минут и более»
      quantity.bound = .atLeast
    } else if has(end, .upTo), !text.isWord(end, "до") {
      // «15 минут максимум»
      quantity.isLimited = true
    }
    quantity.range = first..<end
  }

  /// The «не» that turns «более» round: «не должно превышать».
  private func negation(before index: Int) -> Int? {
    var before = index - 1
    while before >= 0, index - before <= 4, !items[before].endsPart {
      if has(before, .negation) { return before }
      if items[before].figure != nil || items[before].word?.unit != nil { return nil }
      before -= 1
    }
    return nil
  }

  /// «более двух переключений не допускается»
  private func isUnderNegation(_ index: Int) -> Bool {
    var low = index
    while low > 0, index - low < Self.reach, !items[low - 1].endsPart { low -= 1 }
    var high = index
    while high < items.count, high - index < Self.reach, !items[high].endsPart { high += 1 }
    return items[low..<high].contains { $0.has(.negation) }
  }

  static let reach = 24
}

extension MeasuredText {
  /// A word in small letters, for the few that are asked for by themselves.
  func word(_ index: Int) -> String {
    guard items.indices.contains(index), items[index].token.range.count <= 12 else { return "" }
    let letters = scalars[items[index].token.range].map(\.lowercased)
    return letters.text(letters.indices)
  }

  /// Whether it is a word, which is given in small letters.
  func isWord(_ index: Int, _ word: String) -> Bool {
    guard items.indices.contains(index) else { return false }
    return scalars[items[index].token.range].elementsEqual(word.unicodeScalars) { $0.lowercased == $1 }
  }

  /// «часа»
  func endsInA(_ index: Int) -> Bool { scalars[items[index].token.range].last?.lowercased == "а" }

  /// Whether the unit is the hour.
  func isHour(_ index: Int) -> Bool {
    guard items.indices.contains(index), case .time(60)? = items[index].word?.unit else { return false }
    return true
  }
}
