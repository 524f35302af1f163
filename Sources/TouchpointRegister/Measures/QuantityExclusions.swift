/// What looks like a quantity and measures nothing.
extension QuantityReader {
  /// «с 9 до 18 часов», «до 20 часов по четвергам»
  func isHourOfDay(_ quantity: Quantity, previousEnd: Int?) -> Bool {
    guard quantity.kind == .time, quantity.value <= 24 * 60,
      quantity.value >= 60, text.isHour(quantity.range.upperBound - 1)
    else { return false }
    let before = quantity.start - 1
    if has(before, [.since, .atTime]) { return true }
    guard before >= 0, text.isWord(before, "до") else { return false }
    if previousEnd == before { return true }
    var low = before
    while low > 0, before - low < Self.reach, !items[low - 1].endsPart { low -= 1 }
    var high = quantity.range.upperBound
    while high < items.count, high - before < Self.reach, !items[high].endsPart { high += 1 }
    return items[low..<high].contains { $0.has(.schedule) || $0.isUncounted }
  }

  func isNoMeasure(_ quantity: Quantity) -> Bool {
    let before = quantity.range.lowerBound - 1
    let end = quantity.range.upperBound
    // «каждые 2 часа», «раз в 15 минут»
    for index in [quantity.start - 1, quantity.start - 2] where has(index, .each) {
      if !items[index + 1..<quantity.start].contains(where: \.endsPart) { return true }
    }
    if quantity.kind == .bare { return false }
    // «300 переключений в год» are those of many calls.
    if quantity.kind == .transfers, quantity.value > 20 { return true }
    // «24 часа в сутки», «дважды в год»
    if has(end, .atTime), items.indices.contains(end + 1), case .time? = items[end + 1].word?.unit {
      return true
    }
    guard quantity.kind == .time else { return false }
    if has(end, .ago) { return true }
    // «за 2025 год», «стаж 5 лет»: nobody promises years.
    if quantity.value >= 365 * 24 * 60 { return true }
    // «20 минут на человека»
    if has(end, .onto),
      has(end + 1, .customer) || (has(end + 1, [.numeral, .each]) && has(end + 2, .customer))
    {
      return true
    }
    // «за 3 дня до приёма»
    let leads = items[max(0, quantity.start - 3)..<quantity.start]
    if items.indices.contains(end), text.isWord(end, "до"), leads.contains(where: { $0.has(.ahead) }) {
      return true
    }
    // «продлевается на 30 дней»
    if has(quantity.start - 1, .onto), quantity.bound != .over { return true }
    // «если ожидание более 15 минут, …»
    if quantity.bound == .over {
      var low = before
      while low >= 0, before - low < Self.reach, !items[low].endsPart {
        if has(low, .condition) { return true }
        low -= 1
      }
    }
    return false
  }
}
