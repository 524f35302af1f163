public import Configuration
import DiagnosticTexts
import TouchpointRegister
import ZipArchive

extension PerechenConfiguration {
  /// Reads a configuration file (`--config`).
  ///
  /// - Throws: a failure for each mistake in it, with its line; or one, where the file cannot be read.
  public static func read(path: String) throws(ConfigurationFailure) -> PerechenConfiguration {
    let bytes: [UInt8]
    do throws(ZipError) {
      // One byte more is read than may be there: the reader of the text tells of it.
      bytes = try FileSource.start(ofFileAt: path, count: byteLimit + 1)
    } catch {
      let failure =
        if case .system(let reason) = error.problem { Failure(reading: reason) } else { Failure(error) }
      throw ConfigurationFailure(failures: [FileFailure(path: path, failure: failure).suggestingName()])
    }
    do throws(ConfigurationErrors) {
      return try read(bytes)
    } catch {
      throw ConfigurationFailure(failures: error.errors.map { FileFailure(path: path, failure: Failure($0)) })
    }
  }

  /// A register that names its authority and its title, as far as the configuration knows them.
  func named(_ register: Register) -> Register {
    var register = register
    register.authority = register.authority ?? authority
    register.title = register.title ?? title
    return register
  }
}

/// Why a configuration file is of no use: at least one failure, in the file's order.
public struct ConfigurationFailure: Error, Sendable, Hashable {
  /// One for each mistake, with its line in the file; or a single one where the file could not be read.
  public var failures: [FileFailure]

  /// The gravest of the failures' exit codes: 65 for mistakes in the file, 66 where it is missing, 74 where
  /// reading broke off (contract, section 2).
  public var exitStatus: ExitStatus { failures.map(\.exitStatus).max() ?? .badInput }
}
