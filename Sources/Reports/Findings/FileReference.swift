/// A file's path as a URI reference (RFC 3986): relative where the path is, `file:` where it begins with a slash.
struct FileReference {
  let uri: String

  init(path: String) {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += (byte < 16 ? "%0" : "%") + digits
      }
    }
    // A path that begins with two slashes would name a host.
    uri = result.hasPrefix("file:////") ? "file:///" + result.drop { $0 != "/" }.drop { $0 == "/" } : result
  }
}
