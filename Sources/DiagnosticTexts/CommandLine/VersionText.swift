/// What `--version` tells: the first line is for programs, the others for people.
///
/// - Parameter libraries: names and versions of the C libraries.
package func versionText(
  _ version: String, libraries: [(name: String, version: String)], in language: Language
) -> String {
  let read = "XLSX, XLSM, XLTX, XLTM, ODS, OTS, FODS, CSV, JSON, ZIP"
  let written = "XLSX, ODS, FODS, CSV, JSON, HTML, DOCX, ODT, SARIF"
  let names = libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
  return "perechen \(version)\n"
    + language.pick(ru: "Читает: ", en: "Reads: ") + read + "\n"
    + language.pick(ru: "Записывает: ", en: "Writes: ") + written + "\n"
    + language.pick(ru: "Библиотеки: ", en: "Libraries: ") + names + "\n"
}
