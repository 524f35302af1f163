import Testing

/// ODF 1.3 part 3, 19.385 to 19.391: values by type, with and without the attribute that states them.
@Suite struct CellValueTests {
  @Test(arguments: [
    ("office:value-type=\"float\" office:value=\"0.1\"", "0,10", "0.1"),
    ("office:value-type=\"float\" office:value=\"1E3\"", "1 000", "1000.0"),
    ("office:value-type=\"percentage\" office:value=\"0.25\"", "25 %", "0.25"),
    ("office:value-type=\"currency\" office:currency=\"RUB\" office:value=\"-5\"", "-5 ₽", "-5.0"),
    ("office:value-type=\"float\"", "12.5", "12.5"),
    ("office:value-type=\"float\"", "12,5", "'12,5'"),
    ("office:value-type=\"float\" office:value=\"x\"", "да", "'да'"),
    ("office:value=\"7\"", "", "7.0"),
    ("office:value=\"7\"", "семь", "'семь'"),
    ("office:value-type=\"date\" office:date-value=\"2024-03-27\"", "27.03.24", "2024-3-27+0"),
    (
      "office:value-type=\"date\" office:date-value=\"2024-03-27T10:00:00.5\"", "27.03.24",
      "2024-3-27+36000500"
    ),
    ("office:value-type=\"date\"", "27.03.24", "'27.03.24'"),
    ("office:value-type=\"date\" office:date-value=\"2024-02-30\"", "30.02.24", "'30.02.24'"),
    ("office:value-type=\"time\" office:time-value=\"PT26H03M04.005S\"", "26:03", "93784005 ms"),
    ("office:value-type=\"time\"", "26:03", "'26:03'"),
    ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "ИСТИНА", "true"),
    ("office:value-type=\"boolean\"", "ИСТИНА", "'ИСТИНА'"),
    ("office:value-type=\"string\"", "текст", "'текст'"),
    ("office:value-type=\"string\" office:string-value=\"значение\"", "вид", "'значение'"),
    ("office:value-type=\"string\" office:string-value=\"значение\"", "", "'значение'"),
    ("office:value-type=\"surprise\" office:value=\"1\"", "текст", "'текст'"),
    ("", "текст", "'текст'"),
    ("table:formula=\"of:=[.B1]\"", "", "formula"),
    ("table:formula=\"of:=[.B1]\" office:value-type=\"float\"", "", "formula"),
    ("table:formula=\"of:=[.B1]\" office:value-type=\"float\" office:value=\"3\"", "3", "3.0"),
    ("table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"", "#DIV/0!", "0.0"),
    ("table:formula=\"of:=[.#REF!]\" office:value-type=\"string\"", "#REF!", "error #REF!"),
    ("table:formula=\"of:=foo()\"", "Err:508", "error Err:508"),
    ("table:formula=\"of:=NA()\" office:value-type=\"string\"", "#Н/Д", "error #Н/Д"),
    ("office:value-type=\"string\"", "#REF!", "'#REF!'"),
    (
      "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
      "#DIV/0!", "error #DIV/0!"
    ),
  ])
  func values(_ attributes: String, text: String, value: String) throws {
    let paragraph = text.isEmpty ? "" : "<text:p>\(text)</text:p>"
    let cells = try Fixture.cells(
      Fixture.row("<table:table-cell \(attributes)>\(paragraph)</table:table-cell>"))
    #expect(cells == ["A1 \(value)"])
  }

  @Test(arguments: [
    "", "office:value-type=\"string\"", "office:value-type=\"string\" office:string-value=\"\"",
    "table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"",
    "table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\"",
  ])
  func emptyCells(_ attributes: String) throws {
    #expect(try Fixture.cells(Fixture.row("<table:table-cell \(attributes)/>")) == [])
    #expect(
      try Fixture.cells(Fixture.row("<table:table-cell \(attributes)><text:p/></table:table-cell>")) == [])
  }

  @Test func statedTextKeepsShownLineBreaks() throws {
    let cell = { (stated: String) in
      "<table:table-cell office:value-type=\"string\" office:string-value=\"\(stated)\">"
        + "<text:p>раз</text:p><text:p>два</text:p></table:table-cell>"
    }
    #expect(try Fixture.cells(Fixture.row(cell("раз\nдва"))) == ["A1 'раз\nдва'"])
    #expect(try Fixture.cells(Fixture.row(cell("раз три"))) == ["A1 'раз три'"])
  }

  /// Part 3, 19.675: each cell of a matrix has its value.
  @Test func matrixFormulas() throws {
    let row = """
      <table:table-cell table:formula="of:={1;2}" table:number-matrix-columns-spanned="2" \
      table:number-matrix-rows-spanned="1" office:value-type="float" office:value="1"/>\
      <table:table-cell office:value-type="float" office:value="2"/>
      """
    #expect(try Fixture.cells(Fixture.row(row)) == ["A1 1.0", "B1 2.0"])
  }
}
