/// Bytes that grow at the end, in memory of its own, for the many short pieces that markup is made of: an array asks at
/// each append whether it is shared and whether it is large enough, which costs more than the piece itself.
@safe struct MarkupBuffer: ~Copyable {
  private(set) var count = 0
  private var memory: UnsafeMutableBufferPointer<UInt8>

  init(capacity: Int) {
    unsafe memory = UnsafeMutableBufferPointer.allocate(capacity: max(capacity, 64))
  }

  deinit { unsafe memory.deallocate() }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe memory[count] = byte
    count &+= 1
  }

  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes in unsafe append(bytes) }
  }

  mutating func append(_ bytes: borrowing Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { bytes in unsafe append(bytes) }
  }

  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var length = 1
    var scale = rest / 10
    while scale > 0 {
      length &+= 1
      scale /= 10
    }
    reserve(length)
    count &+= length
    var place = count
    repeat {
      place &-= 1
      unsafe memory[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// Appends UTF-8 text with the characters replaced that mean markup, and those that XML cannot hold.
  mutating func appendEscaped(_ text: borrowing Span<UInt8>, inAttribute: Bool) {
    unsafe text.withUnsafeBufferPointer { text in
      var clean = 0
      var index = unsafe Escaping.nextSuspect(text, from: 0)
      while index < text.count {
        if let (replacement, length) = unsafe Escaping.replacement(text, at: index, inAttribute: inAttribute)
        {
          unsafe append(UnsafeBufferPointer(rebasing: text[clean..<index]))
          append(replacement)
          index += length
          clean = index
        } else {
          index += 1
        }
        index = unsafe Escaping.nextSuspect(text, from: index)
      }
      unsafe append(UnsafeBufferPointer(rebasing: text[clean...]))
    }
  }

  /// Hands the bytes over, in the place of what an array holds, and keeps the memory.
  mutating func move(into array: inout [UInt8]) {
    array.removeAll(keepingCapacity: true)
    unsafe array.append(contentsOf: UnsafeBufferPointer(rebasing: memory[..<count]))
    count = 0
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    // Only now: the memory may have moved.
    guard let source = bytes.baseAddress, let target = unsafe memory.baseAddress else { return }
    unsafe (target + count).update(from: source, count: bytes.count)
    count &+= bytes.count
  }

  private mutating func reserve(_ more: Int) {
    if unsafe memory.count &- count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(memory.count * 2, count + more))
    if let source = unsafe memory.baseAddress, let target = larger.baseAddress {
      unsafe target.update(from: source, count: count)
    }
    unsafe memory.deallocate()
    unsafe memory = larger
  }
}
