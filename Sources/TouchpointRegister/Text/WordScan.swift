/// Tells in one pass over the bytes of a text, without its key or its words, which lists of beginnings may occur in it.
///
/// Nearly all texts have no word of any list; what is told of the others is looked at closely by `WordBeginnings`. A step
/// for each letter: the words walk down the beginnings, and leave them at the second or third letter.
struct WordScan: Sendable {
  /// A bit for each list.
  typealias Lists = UInt8

  /// Words begin in state 1; state 0 is that of a word that has none of the beginnings.
  private var steps: [UInt16]
  private var lists: [Lists]
  /// Of words that end in the state.
  private var wholeLists: [Lists]

  /// - Parameter beginnings: the lists, each of words' beginnings in small Russian letters as a key has them; one with a
  ///   full stop behind it is a whole word.
  init(_ beginnings: [[String]]) {
    precondition(beginnings.count <= Lists.bitWidth)
    steps = [UInt16](repeating: 0, count: 2 * Self.letterCount)
    lists = [0, 0]
    wholeLists = [0, 0]
    for (place, list) in beginnings.enumerated() {
      for beginning in list { add(beginning, 1 << Lists(place)) }
    }
  }

  private mutating func add(_ beginning: String, _ list: Lists) {
    var state = 1
    var isWhole = false
    for scalar in beginning.unicodeScalars {
      if scalar == "." {
        isWhole = true
        break
      }
      precondition((0x0430...0x044F).contains(scalar.value), "no Russian letter: \(beginning)")
      let step = state * Self.letterCount + Int(scalar.value - 0x0430)
      if steps[step] == 0 {
        steps[step] = UInt16(lists.count)
        lists.append(0)
        wholeLists.append(0)
        steps += [UInt16](repeating: 0, count: Self.letterCount)
      }
      state = Int(steps[step])
    }
    if isWhole { wholeLists[state] |= list } else { lists[state] |= list }
  }

  /// The lists that may have a beginning of some word; all of them for a text with anything but ASCII, Russian letters
  /// and the signs of everyday print.
  func lists(in text: Span<UInt8>) -> Lists {
    var met: Lists = 0
    var state = 1
    var place = 0
    while place < text.count {
      let byte = text[place]
      let next = place + 1 < text.count ? text[place + 1] : 0
      place += 1
      let letter: Int
      switch byte {
      case 0xD0:
        place += 1
        // А…Я and а…п; Ё is Е.
        switch next {
        case 0x90...0xAF: letter = Int(next) - 0x90
        case 0xB0...0xBF: letter = Int(next) - 0xB0
        case 0x81: letter = 5
        default: letter = -1
        }
      case 0xD1:
        place += 1
        switch next {
        case 0x80...0x8F: letter = Int(next) - 0x70
        case 0x91: letter = 5
        case 0xA0...: return ~0
        default: letter = -1
        }
      case 0x61...0x7A, 0x41...0x5A: letter = -1
      // A key has no quotes: what stands on both sides of one is one word.
      case 0x22, 0x27, 0x60: continue
      case 0x09...0x0D, 0x20...0x7E:
        met |= wholeLists[state]
        state = 1
        continue
      case 0xC2:
        place += 1
        switch next {
        case 0xA0:
          met |= wholeLists[state]
          state = 1
        case 0xAB, 0xBB: break
        default: return ~0
        }
        continue
      case 0xE2:
        let last = place + 1 < text.count ? text[place + 1] : 0
        place += 2
        switch (next, last) {
        case (0x80, 0x98...0x9F): continue
        case (0x80, 0x90...0x95), (0x84, 0x96):
          met |= wholeLists[state]
          state = 1
          continue
        default: return ~0
        }
      default: return ~0
      }
      state = letter < 0 ? 0 : Int(steps[state * Self.letterCount + letter])
      met |= lists[state]
    }
    return met | wholeLists[state]
  }

  private static let letterCount = 32
}
