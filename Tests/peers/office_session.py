"""Fills workbooks in as a person would, in LibreOffice itself. Run by the system's Python, which has python3-uno:

    office_session.py < PLAN.json > SEEN.json

The plan is a list of {"source", "saves": {"xlsx": path, "ods": path}, "steps": […]}; steps are
  ["type", SHEET, CELL, TEXT]       goes to the cell and enters the text, as the keyboard does
  ["choose", SHEET, CELL, TEXT]     the same, of the values that the cell's drop-down offers
  ["list", SHEET, CELL]             what the drop-down offers
  ["message", SHEET, CELL]          the input message of the cell
  ["insert", SHEET, ROW]            a row above this one
  ["height", SHEET, ROW]            how high the row is, in hundredths of a millimetre
What was seen is a list of lists: a result for each step.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.ValidationType import LIST

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8"}
# Dates are typed the Russian way.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item></oor:items>
"""


def properties(**values):
    made = []
    for name, value in values.items():
        made.append(PropertyValue())
        made[-1].Name, made[-1].Value = name, value
    return tuple(made)


class Session:
    """One LibreOffice without a screen, ended with the block."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        user = os.path.join(self.folder.name, "user")
        os.mkdir(user)
        with open(os.path.join(user, "registrymodifications.xcu"), "w", encoding="utf-8") as settings:
            settings.write(SETTINGS)
        pipe = f"perechen{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{self.folder.name}", "--headless", "--norestore", "--nologo",
             f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.25)
        self.desktop = self.service("com.sun.star.frame.Desktop")
        self.dispatcher = self.service("com.sun.star.frame.DispatchHelper")
        return self

    def __exit__(self, *failure):
        try:
            self.desktop.terminate()
            self.process.wait(20)
        except Exception:
            self.process.kill()
        self.folder.cleanup()

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def open(self, path):
        return Book(self, self.desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(path), "_blank", 0, ()))


class Book:
    def __init__(self, session, document):
        self.session, self.document = session, document
        self.controller = document.getCurrentController()

    def command(self, name, **arguments):
        self.session.dispatcher.executeDispatch(self.controller.Frame, f".uno:{name}", "", 0, properties(**arguments))

    def sheet(self, name):
        return self.document.Sheets.getByName(name)

    def go(self, sheet, cell):
        self.controller.setActiveSheet(self.sheet(sheet))
        self.command("GoToCell", ToPoint=cell)

    def type(self, sheet, cell, text):
        self.go(sheet, cell)
        self.command("EnterString", StringName=text)
        return self.sheet(sheet).getCellRangeByName(cell).String

    def list(self, sheet, cell):
        validation = self.sheet(sheet).getCellRangeByName(cell).Validation
        if validation.Type != LIST or not validation.ShowList:
            return None
        # $Справочники.$A$2:$A$7
        name, area = validation.getFormula1().rsplit(".", 1)
        words = self.sheet(name.strip("$'")).getCellRangeByName(area.replace("$", "")).DataArray
        return [row[0] for row in words]

    def choose(self, sheet, cell, text):
        offered = self.list(sheet, cell)
        assert offered and text in offered, f"{sheet}!{cell} offers {offered}, not «{text}»"
        return self.type(sheet, cell, text)

    def message(self, sheet, cell):
        validation = self.sheet(sheet).getCellRangeByName(cell).Validation
        return validation.InputMessage if validation.ShowInputMessage else None

    def insert(self, sheet, row):
        self.controller.setActiveSheet(self.sheet(sheet))
        self.controller.select(self.sheet(sheet).Rows.getByIndex(row - 1))
        self.command("InsertRowsBefore")

    def height(self, sheet, row):
        return self.sheet(sheet).Rows.getByIndex(row - 1).Height

    def save(self, kind, path):
        self.document.storeToURL(uno.systemPathToFileUrl(path), properties(FilterName=FILTERS[kind]))


def main():
    seen = []
    with Session() as session:
        for plan in json.load(sys.stdin):
            book = session.open(plan["source"])
            seen.append([getattr(book, name)(*arguments) for name, *arguments in plan["steps"]])
            for kind, path in plan["saves"].items():
                book.save(kind, path)
            book.document.close(True)
    json.dump(seen, sys.stdout, ensure_ascii=False)


main()
