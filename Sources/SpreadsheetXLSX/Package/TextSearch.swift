extension String {
  /// Whether the text has another one in it, byte by byte: `contains` makes tables for each search, which pays for long
  /// texts only.
  func holds(_ part: String) -> Bool {
    let (text, part) = (utf8.span, part.utf8.span)
    guard part.count > 0 else { return true }
    var start = 0
    while start + part.count <= text.count {
      var place = 0
      while place < part.count, text[start + place] == part[place] { place += 1 }
      if place == part.count { return true }
      start += 1
    }
    return false
  }
}
