import RegisterSamples
import Repetitions
import Testing
import TouchpointRegister

@Suite struct JSONReaderTests {
  private func problem(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONError? {
    do {
      _ = try JSONNode.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("null", JSONNode.Content.null), ("true", .flag(true)), (" false\n", .flag(false)),
    ("-0.5e+3", .number("-0.5e+3")),
    ("0", .number("0")), (#""\u0416\uD83D\uDE00\/\"\\\b\f\n\r\t""#, .text("Ж😀/\"\\\u{8}\u{c}\n\r\t")),
    ("[ ]", .array([])), ("{ }", .object([])), ("\u{FEFF}1", .number("1")),
  ])
  func reads(_ text: String, _ content: JSONNode.Content) throws {
    #expect(try JSONNode.read(Array(text.utf8)).content == content)
  }

  @Test(arguments: [
    ("", JSONError.Problem.empty, 1), (" \n ", .empty, 2), ("[1", .unexpectedEnd, 1),
    ("{\"a", .unexpectedEnd, 1),
    ("[1,]", .unexpectedCharacter("]"), 1), ("{\"a\":1,}", .unexpectedCharacter("}"), 1),
    ("[1]\n\nx", .textAfterEnd, 3), ("\"a\nb\"", .controlCharacter, 1), (#""\x""#, .escapeUnknown("x"), 1),
    (#""\ud800""#, .surrogateAlone, 1), (#""\udc00""#, .surrogateAlone, 1),
    (#""\ud800\u0041""#, .surrogateAlone, 1),
    (#""\u00g0""#, .escapeUnknown("u"), 1), ("01", .numberMalformed("01"), 1),
    ("1.", .numberMalformed("1."), 1),
    ("-", .numberMalformed("-"), 1), ("1e", .numberMalformed("1e"), 1), ("+1", .unexpectedCharacter("+"), 1),
    ("NaN", .unexpectedCharacter("N"), 1), ("nul", .unexpectedEnd, 1), ("tru€", .unexpectedCharacter("€"), 1),
    ("{\"a\":1,\n\"\\u0061\":2}", .keyRepeated("a"), 2), ("{1:2}", .unexpectedCharacter("1"), 1),
    ("[\n1\n2]", .unexpectedCharacter("2"), 3), ("'a'", .unexpectedCharacter("'"), 1),
  ])
  func refuses(_ text: String, _ expected: JSONError.Problem, _ line: Int) {
    #expect(problem(Array(text.utf8)) == JSONError(expected, line: line))
  }

  @Test(
    arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
  func refusesWhatIsNoUTF8(_ bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(problem([quote] + bytes + [quote])?.problem == .notUTF8)
    #expect(problem([quote] + Array("\\n".utf8) + bytes + [quote])?.problem == .notUTF8)
    #expect(problem(bytes) != nil)
  }

  @Test func depthBombEndsInAnError() {
    #expect(problem(Array(repeating: UInt8(ascii: "["), count: 1_000_000))?.problem == .tooDeep(limit: 64))
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(problem(Array(objects.utf8))?.problem == .tooDeep(limit: 64))
    let within = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(problem(Array(within.utf8)) == nil)
  }

  @Test func limitsHold() {
    let limits = JSONLimits(bytes: 10, values: 4)
    #expect(problem(Array("[1,1,1,1]".utf8), limits: limits)?.problem == .tooManyValues(limit: 4))
    #expect(problem(Array("[1,1,1,  1]".utf8), limits: limits)?.problem == .tooManyBytes(limit: 10))
  }

  /// Bytes at random, and a good text with bytes at random changed: an answer or an error, never a crash.
  @Test func anyBytesEndInAnAnswer() {
    let seed = RegisterGenerator.printedSeed("JSONReader bytes")
    var generator = RegisterGenerator(seed: seed)
    for _ in 0..<Repetitions.of(500) {
      var bytes = RegisterJSON.write(generator.hostileRegister(), scope: .working)
      for _ in 0...generator.below(4) where !bytes.isEmpty {
        let place = generator.below(bytes.count)
        switch generator.below(3) {
        case 0: bytes[place] = UInt8(generator.below(256))
        case 1: bytes.removeSubrange(place...)
        default: bytes.insert(contentsOf: bytes.prefix(generator.below(20)), at: place)
        }
      }
      _ = try? RegisterJSON.read(bytes, file: "a.json")
    }
  }
}
