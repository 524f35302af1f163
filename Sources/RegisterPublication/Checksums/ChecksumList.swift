import WebPage

/// The file `SHA256SUMS`: what `sha256sum --check` reads.
package enum ChecksumList {
  package static let fileName = "SHA256SUMS"

  /// - Parameter digests: names within the folder and their digests; told in the names' order of code points.
  package static func bytes(of digests: [(name: String, digest: [UInt8])]) -> [UInt8] {
    let sorted = digests.sorted { a, b in
      a.name.unicodeScalars.lexicographicallyPrecedes(b.name.unicodeScalars) { $0.value < $1.value }
    }
    return Array(sorted.map { "\(hexadecimal($0.digest))  \($0.name)\n" }.joined().utf8)
  }
}
