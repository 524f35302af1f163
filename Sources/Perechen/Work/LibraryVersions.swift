import Configuration
import XMLStream
import ZipArchive

/// The C libraries that read and write for the program, with their versions.
package func libraryVersions() -> [(name: String, version: String)] {
  [("libzip", libzipVersion()), ("libxml2", libxml2Version()), ("libyaml", libyamlVersion())]
}
