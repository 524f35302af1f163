package import ZipArchive

/// The formats that a document for print is written in.
package enum PrintKind: String, Sendable, Hashable, CaseIterable { case docx, odt }

extension PrintDocument {
  /// Writes the document whole or not at all; the same document gives the same bytes.
  /// - Parameter replacing: whether an existing file is replaced; otherwise it is an error (`.system`, `EEXIST`).
  package func write(as kind: PrintKind, to path: String, replacing: Bool) throws(ZipError) {
    switch kind {
    case .docx: try DOCXWriter.write(self, to: path, replacing: replacing)
    case .odt: try ODTWriter.write(self, to: path, replacing: replacing)
    }
  }
}
