extension SHA256 {
  /// The eight words that a block is mixed into (FIPS 180-4, 6.2.2). All that a block needs stands in local variables
  /// of fixed size: hashing is a tenth of the work of a publication.
  struct State: Sendable {
    private var a: UInt32 = 0x6a09_e667
    private var b: UInt32 = 0xbb67_ae85
    private var c: UInt32 = 0x3c6e_f372
    private var d: UInt32 = 0xa54f_f53a
    private var e: UInt32 = 0x510e_527f
    private var f: UInt32 = 0x9b05_688c
    private var g: UInt32 = 0x1f83_d9ab
    private var h: UInt32 = 0x5be0_cd19

    var words: [UInt32] { [a, b, c, d, e, f, g, h] }

    /// Mixes 64 bytes in.
    mutating func compress(_ bytes: Span<UInt8>, from start: Int) {
      let constants = SHA256.constants
      var schedule = InlineArray<64, UInt32>(repeating: 0)
      for i in 0..<16 {
        let at = start &+ 4 &* i
        schedule[i] =
          UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16 | UInt32(bytes[at &+ 2]) << 8
          | UInt32(bytes[at &+ 3])
      }
      for i in 16..<64 {
        let (x, y) = (schedule[i &- 15], schedule[i &- 2])
        let s0 = rotated(x, 7) ^ rotated(x, 18) ^ (x >> 3)
        let s1 = rotated(y, 17) ^ rotated(y, 19) ^ (y >> 10)
        schedule[i] = schedule[i &- 16] &+ s0 &+ schedule[i &- 7] &+ s1
      }
      var (a, b, c, d, e, f, g, h) = (a, b, c, d, e, f, g, h)
      var i = 0
      while i < 64 {
        round(a, b, c, &d, e, f, g, &h, schedule[i] &+ constants[i])
        round(h, a, b, &c, d, e, f, &g, schedule[i &+ 1] &+ constants[i &+ 1])
        round(g, h, a, &b, c, d, e, &f, schedule[i &+ 2] &+ constants[i &+ 2])
        round(f, g, h, &a, b, c, d, &e, schedule[i &+ 3] &+ constants[i &+ 3])
        round(e, f, g, &h, a, b, c, &d, schedule[i &+ 4] &+ constants[i &+ 4])
        round(d, e, f, &g, h, a, b, &c, schedule[i &+ 5] &+ constants[i &+ 5])
        round(c, d, e, &f, g, h, a, &b, schedule[i &+ 6] &+ constants[i &+ 6])
        round(b, c, d, &e, f, g, h, &a, schedule[i &+ 7] &+ constants[i &+ 7])
        i &+= 8
      }
      self.a &+= a
      self.b &+= b
      self.c &+= c
      self.d &+= d
      self.e &+= e
      self.f &+= f
      self.g &+= g
      self.h &+= h
    }

    /// One round; the words change their places with it, and so their names.
    @inline(__always)
    private func round(
      _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
      _ h: inout UInt32, _ word: UInt32
    ) {
      let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
      let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      d &+= first
      h = first &+ s0 &+ ((a & b) | (c & (a | b)))
    }

    @inline(__always)
    private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
      word &>> count | word &<< (32 &- count)
    }
  }

  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
