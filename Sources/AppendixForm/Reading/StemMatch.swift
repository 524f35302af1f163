import TouchpointRegister

/// Whether a word begins with a stem, a misspelling of a longer one allowed: one letter from six, two from nine.
func word(_ word: String, beginsWith stem: String) -> Bool {
  if word.begins(with: stem) { return true }
  let letters = Array(stem.unicodeScalars)
  let bound = letters.count >= 9 ? 2 : letters.count >= 6 ? 1 : 0
  guard bound > 0 else { return false }
  let spelled = Array(word.unicodeScalars.prefix(letters.count + bound))
  for length in max(1, letters.count - bound)...(letters.count + bound) where length <= spelled.count {
    if editDistance(Array(spelled[..<length]), letters, bound: bound) != nil { return true }
  }
  return false
}
