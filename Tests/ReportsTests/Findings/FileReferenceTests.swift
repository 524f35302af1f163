import Testing

@testable import Reports

@Suite struct FileReferenceTests {
  @Test(arguments: [
    ("a/b-1_2.~x.ods", "a/b-1_2.~x.ods"),
    ("мой файл.xlsx", "%D0%BC%D0%BE%D0%B9%20%D1%84%D0%B0%D0%B9%D0%BB.xlsx"),
    ("a:b?c#d%e.csv", "a%3Ab%3Fc%23d%25e.csv"),
    ("a\nb", "a%0Ab"),
    ("/srv/a.xlsx", "file:///srv/a.xlsx"),
    ("//host/a.xlsx", "file:///host/a.xlsx"),
    ("-", "-"),
    ("", ""),
  ])
  func everyPathIsAReference(path: String, uri: String) {
    #expect(FileReference(path: path).uri == uri)
  }
}
