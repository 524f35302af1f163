extension Failure.Problem {
  /// The message without its full stop, and the next step.
  var english: (message: String, suggestion: String) {
    let saveAnew =
      "Open the file in a spreadsheet program and save it anew as .xlsx or .ods; "
      + "if it does not open, ask for it to be sent again."
    let convertAnew = "Mend the file, or write it anew: perechen convert FILE --to json."
    switch self {
    case .otherFormat(let format): return format.english
    case .empty:
      return ("The file is empty", "Ask for it to be sent again: it was not saved or sent in full.")
    case .notASpreadsheet:
      return (
        "This is not a spreadsheet",
        "Check that it is the right file; save a table as .xlsx or .ods in a spreadsheet program."
      )
    case .damagedArchive(let words): return ("The file is damaged" + detail(words), saveAnew)
    case .malformedXML(let words):
      return ("The file is damaged, its markup is broken" + detail(words), saveAnew)
    case .partMissing: return ("The file is damaged, a required part is missing", saveAnew)
    case .noWorksheets: return ("The workbook has no worksheet", "Move the data to a plain worksheet.")
    case .entityDeclaration:
      return (
        "The file declares XML entities, as forged files do; it was not read",
        "Do not open it until you know where it comes from; ask for it to be sent again."
      )
    case .limit(let name, let value):
      return (
        "The file exceeds the limit “\(singleLine(name))”: \(grouped(value, in: .en))",
        "Check that it is the right file; divide a large table into several files. If you trust it, raise the limit: "
          + "--limit \(singleLine(name))=NUMBER."
      )
    case .invalidValue(let words):
      return ("The file is damaged, it holds an invalid value" + detail(words), saveAnew)
    case .interchange(let fault): return (fault.english, convertAnew)
    case .changes(let fault):
      return (
        fault.english, "Write the changes anew: perechen diff OLD NEW --format json -o FILE.json."
      )
    case .changesDoNotFit(let fault):
      return (fault.english, "Name the edition that was compared, or compare anew.")
    case .configuration(let fault): return fault.english
    case .formMissing(let absence):
      let text = absence.text(in: .en)
      return (text.message, text.suggestion)
    case .nameColumnMissing(let captions):
      let seen = captions.isEmpty ? "" : "; its first row: " + Language.en.quotedList(captions, most: 8)
      return (
        "The list does not tell which of its columns holds the names" + seen,
        "Head that column «Наименование процесса» (in a list of units «Подразделение»), or leave it alone in the file."
      )

    case .fileMissing(let nearest):
      return (
        "There is no such file or folder",
        nearest.map { "There is a similar name: \(Language.en.quoted($0, limit: 200))." }
          ?? "Check the name and the path."
      )
    case .nameInParts(let name):
      return ("Spaces have split the file's name", "Put it in quotation marks: \"\(singleLine(name))\".")
    case .publishedFolder:
      return (
        "This is a folder for the site, written by “perechen publish”: it holds no forms",
        "Name the folder of the forms that were sent; for the register itself, name the file perechen.json in this one."
      )
    case .lockFile:
      return (
        "This only marks a file as open in a spreadsheet program; it is not the file itself",
        "Name the file of the same name without the signs in front."
      )
    case .nameNotUTF8:
      return (
        "The name is not written in UTF-8 (shown here as it probably reads); it cannot be opened",
        "Rename the file or folder, then run the command again."
      )
    case .nestedArchive:
      return (
        "An archive inside an archive is not read",
        "Unpack the outer one into a folder and name that: archives that lie in a folder are read."
      )
    case .folderWithoutForms:
      return ("The folder holds no table", "Name a folder with .xlsx, .ods, .csv or .json files.")
    case .cannotRead(let reason):
      return ("The file cannot be read: " + reason.text(in: .en), reason.suggestion(in: .en))
    case .sheetUnknown(let name, let sheets):
      return (
        "The workbook has no sheet \(Language.en.quoted(name))",
        sheets.isEmpty
          ? "Check the sheet's name." : "Its sheets: \(Language.en.quotedList(sheets, most: 12))."
      )
    case .kindUnknown(let name, let known):
      return (
        "The kind of file \(Language.en.quoted(name)) is unknown",
        "Give one of: \(known.joined(separator: ", "))."
      )
    case .outputMissing: return ("Nothing says where to write the result", "Add -o PATH.")
    case .outputKindUnknown:
      return (
        "The name does not tell the kind of file to write",
        "Add an extension (.xlsx, .ods, .csv, .json), or give --to KIND."
      )
    case .severalInputsOneFile:
      return ("There are several inputs, and one file to write", "Name a folder for the results: -o FOLDER/.")

    case .oneRegisterWanted:
      return (
        "One register is wanted, but there are several files",
        "Name one file; merge units' forms first: perechen merge FOLDER -o FILE."
      )

    case .outputExists:
      return ("There is such a file or folder already", "Choose another name, or add --force to replace it.")
    case .outputFolderMissing:
      return ("The folder for this file does not exist", "Create it, or name another one.")
    case .outputIsFolder:
      return ("This is a folder, and a file is to be written", "Add a file name to the path.")
    case .outputIsFile: return ("This is a file, and a folder is to be written", "Choose another name.")
    case .outputIsOpen:
      return (
        "The file is open in a spreadsheet program: saving it there would undo what is written",
        "Save and close it there, then run the command again."
      )
    case .outputIsInput: return ("The result would replace its own input", "Choose another name.")
    case .cannotCreate(let reason):
      return ("The file could not be created: " + reason.text(in: .en), reason.suggestion(in: .en))
    case .cannotWrite(let reason):
      return (
        "The file could not be written to the end, it is unchanged: " + reason.text(in: .en),
        reason.suggestion(in: .en)
      )
    }
  }
}

extension Failure.OtherFormat {
  fileprivate var english: (message: String, suggestion: String) {
    let unpack = "Unpack it into a folder and name that, or pack the files anew as ZIP."
    let saveAs = "Open the file in a spreadsheet program and save it as .xlsx or .ods (“Save as”)."
    let moveTable = "Move the table into the blank form (.xlsx or .ods); “perechen template” writes it."
    switch self {
    case .xls: return ("This is a workbook of the old format .xls, which is not read", saveAs)
    case .xlsb: return ("This is a binary workbook, .xlsb, which is not read", saveAs)
    case .encryptedXLSX, .encryptedODS:
      return (
        "The file is encrypted with a password",
        "Open it in a spreadsheet program, remove the password and save it anew."
      )
    case .encryptedZip:
      return ("The archive is encrypted with a password", "Unpack it and name the files from it.")
    case .word: return ("This is a Word document, not a spreadsheet", moveTable)
    case .openDocumentText: return ("This is an ODF text document, not a spreadsheet", moveTable)
    case .presentation: return ("This is a presentation, not a spreadsheet", moveTable)
    case .pdf: return ("This is a PDF document, not a spreadsheet", moveTable)
    case .html: return ("This is a web page (HTML), not a workbook", saveAs)
    case .richText: return ("This is an RTF text, not a spreadsheet", moveTable)
    case .excelXML2003:
      return ("This is a workbook in the XML format of Excel 2003, which is not read", saveAs)
    case .xml: return ("This is an XML file of an unknown kind, not a workbook", saveAs)
    case .text:
      return (
        "This is plain text, not a workbook",
        "If it is a table in CSV, give the file the extension .csv; else fill in the form (.xlsx or .ods)."
      )
    case .json: return ("This is JSON, not a workbook", "Give the program a workbook: .xlsx or .ods.")
    case .image: return ("This is a picture, not a spreadsheet", moveTable)
    case .zip: return ("This is an archive, not a workbook", "Unpack it and name the files from it.")
    case .rar: return ("This is a RAR archive, which is not read", unpack)
    case .sevenZip: return ("This is a 7z archive, which is not read", unpack)
    case .otherArchive: return ("This is an archive of a kind that is not read (only ZIP is)", unpack)
    case .numbers:
      return (
        "This is a table of Apple Numbers, which is not read",
        "Open it in Numbers and choose “File”, “Export To”, “Excel”."
      )
    case .table1C:
      return ("This is a table of 1C (.mxl), which is not read", "Save it in 1C as an Excel sheet (.xlsx).")
    case .shortcut:
      return (
        "This is a shortcut or link, not the file itself",
        "Open it, save the table on this computer (.xlsx or .ods) and name the saved file."
      )
    case .zeros:
      return (
        "The file holds nothing but zeros: it was not fetched from a cloud folder, or was damaged in copying",
        "Open the cloud folder, make the file available on this computer and try again; "
          + "failing that, ask for it to be sent again."
      )
    case .oleOther: return ("This is a document of an old Microsoft Office format, which is not read", saveAs)
    }
  }
}
