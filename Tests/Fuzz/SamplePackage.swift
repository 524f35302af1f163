import PackageSamples

/// A small workbook of which one part is what the fuzzer gives; the others are as programs write them.
enum SamplePackage {
  static func xlsx(_ part: String, _ bytes: [UInt8]) -> [UInt8] { package(xlsxParts, part, bytes) }

  static func ods(_ part: String, _ bytes: [UInt8]) -> [UInt8] { package(odsParts, part, bytes) }

  private static func package(
    _ parts: [(name: String, bytes: [UInt8])], _ name: String, _ bytes: [UInt8]
  ) -> [UInt8] {
    StoredPackage.bytes(of: parts.map { $0.name == name ? (name, bytes) : $0 })
  }

  /// A styles part whose first format of its own is the given code.
  static func styles(formatCode code: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in code {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      default: escaped.append(byte)
      }
    }
    return Array(
      #"<styleSheet xmlns="\#(main)"><numFmts count="1"><numFmt numFmtId="164" formatCode=""#.utf8)
      + escaped + Array(#""/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>"#.utf8)
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The parts by which the XLSX targets go.
  static let xlsxParts: [(name: String, bytes: [UInt8])] = [
    (
      "[Content_Types].xml",
      #"<Types xmlns="\#(package)/content-types"><Default Extension="xml" ContentType="application/xml"/>"#
        + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        + #"<Override PartName="/xl/workbook.xml" ContentType="\#(contentType).sheet.main+xml"/>"#
        + #"<Override PartName="/xl/worksheets/sheet1.xml" ContentType="\#(contentType).worksheet+xml"/></Types>"#
    ),
    (
      "_rels/.rels",
      #"<Relationships xmlns="\#(package)/relationships">"#
        + #"<Relationship Id="r1" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    ),
    (
      "xl/workbook.xml",
      #"<workbook xmlns="\#(main)" xmlns:r="\#(office)"><workbookPr date1904="0"/>"#
        + #"<sheets><sheet name="Лист" sheetId="1" r:id="r1"/></sheets></workbook>"#
    ),
    (
      "xl/_rels/workbook.xml.rels",
      #"<Relationships xmlns="\#(package)/relationships">"#
        + #"<Relationship Id="r1" Type="\#(office)/worksheet" Target="worksheets/sheet1.xml"/>"#
        + #"<Relationship Id="r2" Type="\#(office)/sharedStrings" Target="/xl/sharedStrings.xml"/>"#
        + #"<Relationship Id="r3" Type="\#(office)/styles" Target="styles.xml"/></Relationships>"#
    ),
    (
      "xl/sharedStrings.xml",
      #"<sst xmlns="\#(main)" count="2" uniqueCount="2"><si><t xml:space="preserve"> один </t></si>"#
        + #"<si><r><rPr><b/></rPr><t>два</t></r><r><t>_x0041_</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>"#
    ),
    (
      "xl/styles.xml",
      #"<styleSheet xmlns="\#(main)"><numFmts count="2"><numFmt numFmtId="164" formatCode="[h]:mm:ss"/>"#
        + #"<numFmt numFmtId="165" formatCode="[$-419]d mmm yyyy&quot; г.&quot;;@"/></numFmts>"#
        + #"<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>"#
        + "</styleSheet>"
    ),
    (
      "xl/worksheets/sheet1.xml",
      #"<worksheet xmlns="\#(main)"><dimension ref="A1:D3"/><sheetData><row r="1" spans="1:4"><c r="A1" t="s"><v>0</v>"#
        + #"</c><c r="B1" s="1"><v>45000.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row>"#
        + #"<row r="2"><c r="A2" t="inlineStr"><is><t>текст</t></is></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>x</v></c>"#
        + #"<c r="C2" s="2"><v>1.5</v></c><c r="D2" t="d"><v>2026-03-27T10:00:00</v></c></row>"#
        + #"<row><c><v>1</v></c><c t="s"><v>1</v></c></row></sheetData>"#
        + #"<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>"#
    ),
  ].map { ($0, Array($1.utf8)) }

  private static let oasis = "urn:oasis:names:tc:opendocument:xmlns"

  static let odsParts: [(name: String, bytes: [UInt8])] = [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    (
      "META-INF/manifest.xml",
      #"<manifest:manifest xmlns:manifest="\#(oasis):manifest:1.0" manifest:version="1.3">"#
        + #"<manifest:file-entry manifest:full-path="/" "#
        + #"manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>"#
        + #"<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#
    ),
    ("content.xml", content(root: "document-content", mimetype: "")),
  ].map { ($0, Array($1.utf8)) }

  /// The same sheet as one document.
  static let flat = Array(
    content(
      root: "document", mimetype: #" office:mimetype="application/vnd.oasis.opendocument.spreadsheet""#
    ).utf8)

  private static func content(root: String, mimetype: String) -> String {
    #"<office:\#(root) xmlns:office="\#(oasis):office:1.0" xmlns:table="\#(oasis):table:1.0" "#
      + #"xmlns:text="\#(oasis):text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0""#
      + #"\#(mimetype) office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Лист">"#
      + #"<table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>"#
      + #"<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1">"#
      + #"<text:p>один<text:s text:c="3"/><text:span>два</text:span><text:line-break/>три</text:p><text:p>абзац</text:p>"#
      + #"</table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>"#
      + #"<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" "#
      + #"office:value="1.5" table:number-columns-repeated="2"><text:p>1,5</text:p></table:table-cell></table:table-row>"#
      + #"<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-03-27T10:00:00"/>"#
      + #"<table:table-cell office:value-type="time" office:time-value="PT25H30M00S"/>"#
      + #"<table:table-cell office:value-type="boolean" office:boolean-value="true"/>"#
      + #"<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p>"#
      + #"<office:annotation><text:p>примечание</text:p></office:annotation></table:table-cell></table:table-row>"#
      + #"<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/>"#
      + #"</table:table-row></table:table></office:spreadsheet></office:body></office:\#(root)>"#
  }
}
