extension FuzzTarget {
  /// What the token mutation puts in place of values.
  var words: [String] {
    switch self {
    case .archive, .contentTypes, .relationships, .workbook, .sharedStrings, .styles, .worksheet, .marking:
      Self.numbers + Self.spreadsheetML
    case .numberFormat: Self.numbers + Self.formatCodes
    case .odsManifest, .odsContent, .flatODS: Self.numbers + Self.openDocument
    case .xmlScanner: Self.spreadsheetML + Self.openDocument + Self.markup
    case .csv, .form: Self.numbers + Self.formTexts
    case .json, .changes: Self.numbers + Self.jsonWords
    case .configuration, .decisions: Self.numbers + Self.yamlWords
    }
  }

  private static let numbers = [
    "", "0", "1", "-1", "2", "16384", "16385", "1048576", "1048577", "2147483647", "4294967296",
    "9223372036854775807", "99999999999999999999", "0.1", "-0", "1e308", "1e999", "NaN", "INF", " 1 ", "+1",
    "true",
  ]

  private static let spreadsheetML = [
    "A1", "a1", "XFD1048576", "XFE1", "A0", "1A", "A1:B2", "B2:A1", "A1:XFD1048576", "$A$1", "s", "b", "e",
    "d", "str",
    "inlineStr", "n", "#N/A", "2026-03-27T10:00:00Z", "_x0041_", "_xD800_", "[h]:mm", "worksheets/sheet1.xml",
    "/xl/sharedStrings.xml", "../xl/../xl/styles.xml", "<row>", "</row>", "<c>", "</c>", "<v>", "</v>",
    "<is>", "</is>",
    "<t>", "</t>", "<r>", "</r>", "<si>", "</si>", "<rPh>", "</rPh>", "<sheetData>", "</sheetData>",
    "<mergeCell/>",
    #"<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">"#,
    "</mc:AlternateContent>", #"<mc:Choice Requires="x14">"#, "</mc:Choice>", "<mc:Fallback>",
    "</mc:Fallback>",
    #"<c t="s"><v>99</v></c>"#, #"<row r="5"/>"#, #"<c r="C9" s="3"><v>60</v></c>"#, "<![CDATA[x]]>",
    "<!-- -->",
    "<?x y?>", "&#10;", "&lt;", "&nosuch;", "<!DOCTYPE x>", #"<!DOCTYPE x [<!ENTITY a "b">]>"#,
    #" xml:space="preserve""#, #"xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main""#,
  ]

  private static let formatCodes = [
    "General", "@", "yyyy", "dd.mm.yy", "h:mm", "[h]", "[mm]", "[ss].000", "AM/PM", "A/P", "\"", "\\", "_",
    "*", ";",
    "[Red]", "[$-419]", "[$₽-419]", "[>=100]", "[<0]", "#,##0.00", "0%", "0.0E+00", "# ?/?", "г\\.", "d\\-m",
    "e", "g",
  ]

  private static let openDocument = [
    "string", "float", "percentage", "currency", "date", "time", "boolean", "void", "error", "2026-03-27",
    "2026-03-27T24:00:00", "PT25H", "PT1M0.5S", "-PT1H", "P1Y", "true", "<table:table-row>",
    "</table:table-row>",
    "<table:table-cell>", "</table:table-cell>", "<table:covered-table-cell/>", "<text:p>", "</text:p>",
    #"<text:s text:c="9"/>"#, "<text:tab/>", "<text:line-break/>", "<text:span>", "</text:span>", "<text:a>",
    "</text:a>", "<office:annotation>", "</office:annotation>", "<table:table-row-group>",
    "</table:table-row-group>",
    "<table:table>", "</table:table>", "<table:shapes>", "</table:shapes>",
    #"<table:table-row table:number-rows-repeated="3"/>"#, "<![CDATA[x]]>", "<!-- -->", "&amp;", "&nosuch;",
    "<!DOCTYPE x>", #"<!DOCTYPE x [<!ENTITY a "b">]>"#, "<manifest:encryption-data/>",
  ]

  private static let markup = [
    "]]", "]]>", "&#10;", "&#x1F642;", "&#0;", "&#xFFFE;", "&apos;", "\r", "\n", "\t", "'", "\"", " id='1'",
    " xml:space='default'",
    " xmlns=''", " xmlns:x='urn:x'", " xmlns:y='urn:x' y:r='1' x:r='2'", "<x:c>", "</x:c>", "\u{FEFF}",
    "\u{1}", "\u{FFFD}",
    "<?xml version='1.0'?>", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n", "—", "🙂",
  ]

  private static let formTexts = [
    "№ п/п", "Точка взаимодействия", "Наименование процесса", "Направление", "Канал", "Потребность клиента",
    "Описание взаимодействия", "Изменение", "исключить", "1. Государственные услуги", "Направление 5",
    "то же", "-//-",
    "Личный приём", "Телефон +7 (8692) 00-00-00", "сайт; портал", "почта@example.org", "ул. Ленина, д. 1",
    "с 9:00 до 18:00",
    "не более 15 минут", "в течение 2 рабочих дней", "\"", "\"\"", "\u{FEFF}", "\u{A0}", "\u{AD}", "\u{202E}",
    "=1+1", "+7", "@", "…",
    "Подразделение: Отдел", "1", "1.1", "6", "УТВЕРЖДЁН приказом от 27.03.2026 № 5", "a\u{301}", "е\u{308}",
    "\t", "\r\n",
  ]

  private static let jsonWords = [
    #""""#, #""\ud800""#, #""\u0000""#, #""а""#, "null", "[]", "{}", "[[[[[[[[", #""format""#, #""version""#,
    #""perechen-register""#, #""directions""#, #""processes""#, #""touchpoints""#, #""channels""#,
    #""needs""#,
    #""name""#, #""unit""#, #""sources""#, #""variants""#, #""changes""#, ",", ":", "\\", "-", "1.0",
  ]

  private static let yamlWords = [
    "authority: ", "limits:\n", "  waiting: ", "severity:\n", "  TP208: error\n", "phrases:\n", "&a ", "*a",
    "!tag ", "- ",
    "|\n", ">\n", "'", "\"", "---\n", "...\n", "%YAML 1.2\n", "# ", "{", "}", "[", "]", "? ", "\t",
    "2026-03-18",
    "15 минут", "answer: ", "questions:\n", "take: A",
  ]
}
