import ZipArchive

// What libFuzzer calls (https://llvm.org/docs/LibFuzzer.html). The environment names the target: one program serves
// them all, and is built once.

private let target: FuzzTarget = {
  let name = environmentVariable("PERECHEN_FUZZ_TARGET") ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let known = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
    preconditionFailure("PERECHEN_FUZZ_TARGET is none of: \(known)")
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.run(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int) -> Int

/// Half of the changes are libFuzzer's own, of bytes; the others keep the tokens whole.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: CUnsignedInt
) -> Int {
  guard seed % 2 == 0, target != .archive else { return unsafe mutateBytes(data, size, maximum) }
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  var mutation = TokenMutation(seed: UInt64(seed), words: target.words)
  guard let changed = mutation.mutate(bytes), changed.count <= maximum, !changed.isEmpty else {
    return unsafe mutateBytes(data, size, maximum)
  }
  for (place, byte) in changed.enumerated() { unsafe data[place] = byte }
  return changed.count
}
