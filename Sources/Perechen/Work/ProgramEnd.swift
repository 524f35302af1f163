import ByteStream

/// The end of a program that does one thing: what it holds then is left to the system.
package enum ProgramEnd {
  /// To be called at the start of such a program.
  package static func comesAfterOneWork() { LeftToTheSystem.begin() }

  /// Keeps a value, which must not be changed any more, to the end of the program where that is near.
  package static func keep(_ value: some Sendable) { LeftToTheSystem.leave(value) }
}
