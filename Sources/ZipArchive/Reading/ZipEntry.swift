/// An entry as the archive's directory lists it.
public struct ZipEntry: Sendable, Hashable {
  /// With `/` between folders and none in front; never leads out of the package.
  public var name: String
  /// The place in the directory.
  public var index: Int
  /// What the directory claims; only a hint.
  public var declaredSize: Int
  public var packedSize: Int
  public var isEncrypted: Bool

  /// An entry that stands for a folder.
  public var isFolder: Bool { name.hasSuffix("/") }
}
