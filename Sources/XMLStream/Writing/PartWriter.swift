public import ByteStream

/// A part of a package that is written as it is pulled: `step` writes a little more each time it is asked.
public struct PartWriter: ~Copyable, ByteSource {
  public typealias Failure = Never
  private var writer: XMLWriter
  private let step: (inout XMLWriter) -> Bool
  private var isFinished = false

  /// - Parameter step: writes the next stretch (a row, say) and returns whether there is more to come.
  public init(declaration: Bool = true, step: @escaping (inout XMLWriter) -> Bool) {
    writer = XMLWriter(declaration: declaration)
    self.step = step
  }

  public mutating func read(into buffer: inout [UInt8]) -> Bool {
    while !isFinished, writer.count < 1 << 16 { isFinished = !step(&writer) }
    writer.take(into: &buffer)
    return !buffer.isEmpty
  }
}

extension XMLWriter {
  /// A small part as bytes in memory.
  public static func part(_ body: (inout XMLWriter) -> Void) -> [UInt8] {
    var writer = XMLWriter()
    body(&writer)
    return writer.take()
  }
}
