import Spreadsheet
import Testing

@testable import SpreadsheetXLSX

/// The dialects of the markup: classes of conformance, prefixes, alternate content, encodings.
@Suite struct DialectTests {
  static let rows = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>61.5</v></c></row>
    """

  static func fixture() -> Fixture {
    Fixture(rows: rows, strings: "<si><t>Ёж</t></si>", formats: ["dd.mm.yyyy hh:mm"])
  }
  static let cells = ["A1='Ёж'", "B1=1900-03-01T12:00:00"]

  @Test func transitional() throws { #expect(try Self.fixture().cells() == Self.cells) }

  /// ISO 29500-1, annex A: strict documents have namespaces and relationship types of their own.
  @Test func strict() throws {
    var fixture = Self.fixture()
    for part in fixture.parts {
      fixture.replace(Fixture.main, with: Fixture.strictMain, in: part.name)
      fixture.replace(Fixture.office, with: Fixture.strictOffice, in: part.name)
    }
    fixture.replace("<workbook ", with: "<workbook conformance=\"strict\" ", in: "xl/workbook.xml")
    #expect(try fixture.cells() == Self.cells)
  }

  /// Namespaces in XML 1.0, 3: a prefix is of the author's choice; here each part has one.
  @Test func anyPrefix() throws {
    var fixture = Self.fixture()
    for part in fixture.parts where part.name != "[Content_Types].xml" {
      let text = (fixture[part.name] ?? "").replacing("xmlns=", with: "xmlns:я.1=")
        .replacing("</", with: "\u{1}").replacing("<", with: "<я.1:").replacing("\u{1}", with: "</я.1:")
      fixture[part.name] = text
    }
    fixture.replace("xmlns:r=", with: "xmlns:q=", in: "xl/workbook.xml")
    fixture.replace("r:id=", with: "q:id=", in: "xl/workbook.xml")
    #expect(try fixture.cells() == Self.cells)
  }

  @Test func noNamespaceAtAll() throws {
    var fixture = Self.fixture()
    fixture.replace("xmlns=\"\(Fixture.main)\"", with: "", in: "xl/worksheets/sheet1.xml")
    fixture.replace("xmlns=\"\(Fixture.main)\"", with: "", in: "xl/sharedStrings.xml")
    #expect(try fixture.cells() == Self.cells)
  }

  /// ISO 29500-3, 7.6: a reader that understands no choice takes the fallback.
  @Test func alternateContentIsReadByItsFallback() throws {
    let fixture = Fixture(
      rows: """
        <row r="1" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:x">\
        <mc:AlternateContent><mc:Choice Requires="x"><c r="A1"><v>1</v></c></mc:Choice>\
        <mc:Fallback><c r="A1"><v>2</v></c></mc:Fallback></mc:AlternateContent>\
        <mc:AlternateContent><mc:Choice Requires="x"><c r="B1"><v>3</v></c></mc:Choice></mc:AlternateContent>\
        <c r="C1"><mc:AlternateContent><mc:Choice Requires="x"><v>4</v></mc:Choice>\
        <mc:Fallback><v>5</v></mc:Fallback></mc:AlternateContent></c></row>
        """)
    #expect(try fixture.cells() == ["A1=2.0", "C1=5.0"])
  }

  @Test func alternateContentInTheWorkbookAndTheStrings() throws {
    let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    var fixture = Fixture(
      rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>",
      strings: """
        <mc:AlternateContent xmlns:mc="\(compatibility)"><mc:Choice Requires="x"><si><t>нет</t></si></mc:Choice>\
        <mc:Fallback><si><t>да</t></si></mc:Fallback></mc:AlternateContent><si><t>б</t></si>
        """)
    fixture.replace(
      "<sheets>",
      with: "<mc:AlternateContent xmlns:mc=\"\(compatibility)\"><mc:Choice Requires=\"x\">"
        + "<sheets><sheet name=\"чужой\" r:id=\"rId9\"/></sheets></mc:Choice></mc:AlternateContent><sheets>",
      in: "xl/workbook.xml")
    #expect(try fixture.cells() == ["A1='да'", "B1='б'"])
    #expect(try fixture.workbook().sheets.map(\.name) == ["Лист1"])
  }

  /// ISO 29500-1, 18.2.10 (extLst): what is of a foreign namespace is passed over, with all that is in it.
  @Test func foreignElementsArePassedOver() throws {
    let fixture = Fixture(
      rows: """
        <row r="1" xmlns:e="urn:e" e:spans="1"><c r="A1" e:r="B9" e:t="s"><e:v>9</e:v><v>1</v>\
        <extLst><ext><v>8</v></ext></extLst></c><e:c r="B1"><v>7</v></e:c></row>
        <e:row r="2" xmlns:e="urn:e"><c r="A2"><v>6</v></c></e:row>
        """)
    #expect(try fixture.cells() == ["A1=1.0"])
  }

  /// XML 1.0, 4.3.3: UTF-16 needs a byte order mark; UTF-8 may have one.
  @Test(arguments: [true, false]) func utf16(isLittleEndian: Bool) throws {
    var fixture = Self.fixture()
    for part in fixture.parts {
      let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + (fixture[part.name] ?? "")
      fixture.set(
        part.name,
        bytes: text.utf16.flatMap { unit -> [UInt8] in
          let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
          return isLittleEndian ? [low, high] : [high, low]
        })
    }
    #expect(try fixture.cells() == Self.cells)
  }

  @Test func byteOrderMarkInUTF8() throws {
    var fixture = Self.fixture()
    for part in fixture.parts {
      fixture[part.name] =
        "\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n"
        + (fixture[part.name] ?? "")
    }
    #expect(try fixture.cells() == Self.cells)
  }

  /// XML 1.0, 4.3.3: any other encoding has to be declared.
  @Test func windows1251() throws {
    var fixture = Self.fixture()
    let text = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + (fixture["xl/sharedStrings.xml"] ?? "")
    fixture.set(
      "xl/sharedStrings.xml",
      bytes: text.unicodeScalars.map { scalar in
        switch scalar {
        case "Ё": 0xA8
        case "ё": 0xB8
        case "А"..."я": UInt8(scalar.value - 0x0410 + 0xC0)
        default: UInt8(truncatingIfNeeded: scalar.value)
        }
      })
    #expect(try fixture.cells() == Self.cells)
  }

  @Test func commentsInstructionsAndCDATA() throws {
    let fixture = Fixture(
      rows: """
        <!-- <c r="Z9"/> --><row r="1"><?x y?><c r="A1" t="str"><v>а<!-- нет -->б<![CDATA[<в>&]]>&amp;&#x413;</v></c></row>
        """)
    #expect(try fixture.cells() == ["A1='аб<в>&&Г'"])
  }

  @Test func anEntityDeclarationIsAnError() {
    var fixture = Self.fixture()
    fixture["xl/sharedStrings.xml"] =
      "<!DOCTYPE sst [<!ENTITY a \"ха\">]><sst xmlns=\"\(Fixture.main)\"><si><t>&a;</t></si></sst>"
    #expect {
      try fixture.cells()
    } throws: { error in
      let error = error as? SpreadsheetError
      return error?.problem == .entityDeclaration && error?.part == "xl/sharedStrings.xml"
    }
  }
}
