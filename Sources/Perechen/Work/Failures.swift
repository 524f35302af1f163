public import Configuration
public import DiagnosticTexts
import Glibc
import Reports
public import Spreadsheet
import SpreadsheetPackage
package import ZipArchive

// Each layer has an error of its own; here, at the edge, they become what a person is told.

/// Why a file could not be read or written, and the exit code that follows.
public struct FileFailure: Error, Sendable, Hashable {
  /// The path as the user gave it.
  public var path: String
  /// What went wrong, and where in the file; `text(of:in:)` of `DiagnosticTexts` gives it words.
  public var failure: Failure

  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - failure: what went wrong with it.
  public init(path: String, failure: Failure) {
    self.path = path
    self.failure = failure
  }

  /// The exit code that this failure means for a command (contract, section 2).
  public var exitStatus: ExitStatus { failure.exitStatus }
}

extension Failure {
  package init(_ error: ZipError) { self.init(SpreadsheetError(error)) }

  /// A file or folder that could not be read.
  package init(reading error: SystemError) {
    self.init(
      error.code == ENOENT || error.code == ENOTDIR
        ? .fileMissing(nearest: nil) : .cannotRead(SystemReason(code: error.code, message: error.message)))
  }

  /// A list or a workbook that could not be read.
  init(reading error: SpreadsheetError) {
    if case .system(let code, _) = error.problem {
      self.init(reading: SystemError(code: code))
    } else {
      self.init(error)
    }
  }

  /// An output that could not be created or written.
  package init(writing error: SystemError) {
    let reason = SystemReason(code: error.code, message: error.message)
    switch error.code {
    case EEXIST: self.init(.outputExists)
    case ENOENT, ENOTDIR: self.init(.outputFolderMissing)
    case EISDIR: self.init(.outputIsFolder)
    case ENOSPC, EIO, EDQUOT, EFBIG: self.init(.cannotWrite(reason))
    default: self.init(.cannotCreate(reason))
    }
  }

  /// A mistake in a configuration file.
  public init(_ error: ConfigurationError) {
    self.init(
      .configuration(error.fault), line: error.mark.line, column: error.mark.column, excerpt: error.excerpt)
  }

  /// A workbook that could not be written.
  public init(writing error: SpreadsheetError) {
    if case .system(let code, _) = error.problem {
      self.init(writing: SystemError(code: code))
    } else {
      self.init(error)
    }
  }

  /// The exit code of contract section 2.
  public var exitStatus: ExitStatus {
    switch problem {
    case .otherFormat, .empty, .notASpreadsheet, .damagedArchive, .malformedXML, .partMissing, .noWorksheets,
      .entityDeclaration, .limit, .invalidValue, .interchange, .changes, .changesDoNotFit, .configuration,
      .formMissing, .nameColumnMissing, .folderWithoutForms, .publishedFolder, .lockFile, .nestedArchive,
      .nameNotUTF8:
      .badInput
    case .fileMissing, .nameInParts: .missingInput
    case .sheetUnknown, .kindUnknown, .outputMissing, .outputKindUnknown, .severalInputsOneFile,
      .oneRegisterWanted:
      .usage
    case .outputExists, .outputFolderMissing, .outputIsFolder, .outputIsFile, .outputIsInput, .outputIsOpen,
      .cannotCreate:
      .cannotCreate
    case .cannotRead, .cannotWrite: .failedMidway
    }
  }
}
