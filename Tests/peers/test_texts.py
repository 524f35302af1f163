"""Every text that a user sees is there in Russian and in English, none is mixed, none is unused.

The program's words stand in its sources in both languages side by side: `pick(ru: …, en: …)`, `say(ru: …, en: …)`,
`case .ru: …`. What does not is listed here with the reason. Findings and failures are rendered one by one by the Swift
tests of DiagnosticTexts; this reads the sources, so that no text slips past those.
"""

import re

import pytest

from conftest import ROOT
from swift_literals import HOLE, SwiftSource

SOURCES = ROOT / "Sources"
CYRILLIC = re.compile("[а-яёА-ЯЁ]")
#: Where words for people stand. The other targets know the form and the language of forms, but say nothing.
SPEAKING = ["DiagnosticTexts", "Reports", "RegisterPublication", "Perechen", "PerechenCommand", "AppendixForm/Template"]

#: Files whose Russian stands otherwise than beside its English, and why that is right.
APART = {
    # One language each, the same members in both: the compiler holds them together.
    "DiagnosticTexts/Failures/RussianConfigurationFaults.swift": "the twin of EnglishConfigurationFaults",
    "DiagnosticTexts/Failures/RussianFailures.swift": "the twin of EnglishFailures",
    "DiagnosticTexts/Failures/EnglishConfigurationFaults.swift": "names a column of the program's own sheet",
    "DiagnosticTexts/Failures/EnglishFailures.swift": "names captions that a list may have",
    "DiagnosticTexts/Rules/RussianRuleTitles.swift": "the twin of EnglishRuleTitles",
    "DiagnosticTexts/Rules/RussianRuleExplanations.swift": "the twin of EnglishRuleExplanations",
    "DiagnosticTexts/Failures/ChangeFault.swift": "`russian` and `english` of one type",
    "DiagnosticTexts/Failures/ConfigurationForms.swift": "`russian` and `english` of one type",
    "DiagnosticTexts/Failures/InterchangeFault.swift": "`russian` and `english` of one type",
    "DiagnosticTexts/Rules/UncheckedClause.swift": "clauses of the order as it has them; `english` beside",
    "Reports/Comparison/ChangeSummary.swift": "`russianParts` and `englishParts`: other grammar, other functions",
    "AppendixForm/Template/Words/RussianWords.swift": "the twin of EnglishWords",
    "DiagnosticTexts/CommandLine/RussianUsageProblems.swift": "the twin of EnglishUsageProblems",
    # Pairs of another shape.
    "DiagnosticTexts/CommandLine/ConsoleTexts.swift": "three Russian forms and two English ones in one call",
    "DiagnosticTexts/Failures/ArchiveFault.swift": "a table from libzip's English words to Russian ones",
    "DiagnosticTexts/Findings/FormTexts.swift": "both languages put together side by side, joined by say()",
    "DiagnosticTexts/Findings/MergingTexts.swift": "a verb that agrees with a number; English has one form",
    "DiagnosticTexts/Findings/RequirementTexts.swift": "pairs of a switch",
    "DiagnosticTexts/Findings/TouchpointTexts.swift": "pairs of a switch",
    "DiagnosticTexts/Findings/WritingTexts.swift": "pairs of a switch",
    "DiagnosticTexts/Wording/CountedNoun.swift": "three Russian forms and two English ones in one call",
    "DiagnosticTexts/Wording/Labels.swift": "pairs of a switch",
    "DiagnosticTexts/Wording/Vocabulary.swift": "pairs of a switch",
    "Reports/Comparison/SummaryTable.swift": "pairs of a call",
    "Reports/Terminal/TextLayout.swift": "words of both languages that a number stays with",
    "Reports/Findings/FindingsText.swift": "verbs that agree with a number; English has one form",
    # Russian whatever the language is: the form, the register and what the order prescribes.
    **{
        f"DiagnosticTexts/CommandLine/Pages/{name}Page.swift": "what people may type for the command, in either language"
        for name in [
            "Apply", "Convert", "Deadline", "Diff", "Help", "Inspect", "Merge", "Publish", "Rules", "Template", "Validate",
        ]
    },
    "AppendixForm/Template/BlankTable.swift": "the form's own words",
    "AppendixForm/Template/OfferedWords.swift": "words to choose from in the form",
    "AppendixForm/Template/ReferenceSheet.swift": "the form's own sheet",
    "AppendixForm/Template/Words/EnglishWords.swift": "names of the form's sheets and captions, explained in English",
    "DiagnosticTexts/Rules/Examples/FormExamples.swift": "rows of a form",
    "DiagnosticTexts/Rules/Examples/FormRow.swift": "rows of a form",
    "DiagnosticTexts/Rules/Examples/RegisterExamples.swift": "rows of a register",
    "DiagnosticTexts/Rules/Examples/TextExamples.swift": "rows of a form",
    "DiagnosticTexts/Rules/Examples/TouchpointExamples.swift": "rows of a form",
    "DiagnosticTexts/Rules/EnglishRuleExplanations.swift": "words of the form, quoted",
    "Perechen/Inputs/NameListReader.swift": "captions of a registry or roster that are known",
    "Perechen/Outputs/FileNames.swift": "names of files, which stay as they are",
    "Perechen/Work/BlankForm.swift": "names of files, which stay as they are",
    "RegisterPublication/OpenData/OpenData.swift": "the structure of a Russian open-data set",
    "RegisterPublication/OpenData/PassportRows.swift": "the passport of a Russian open-data set",
    "RegisterPublication/Page/PageStyle.swift": "the register's captions, set by the style sheet on a phone",
    "RegisterPublication/Page/Script/WordScript.swift": "letters that the search compares",
    "RegisterPublication/Page/WrittenDate.swift": "months of a Russian date",
    "Reports/Decisions/DecisionsWorkbook.swift": "captions by which the answers are read back",
}

#: Latin words in Russian: names of formats and programs, and what is typed or read as it stands.
NAMES = {
    "XLSX", "ODS", "FODS", "CSV", "JSON", "YAML", "SARIF", "HTML", "ZIP", "PDF", "DOCX", "ODT", "UTF", "Excel", "Word",
    "OpenDocument", "LibreOffice", "MAX", "URL", "Ctrl", "TAB", "TP",
    # Commands, values of options and other programs, as they are typed.
    "apply", "diff", "validate", "auto", "text", "html", "json", "sarif", "markdown", "xlsx", "ods", "fods", "csv", "bash",
    "zsh", "fish", "man",
    # Folders of the examples.
    "forms", "marked", "tables",
}  # fmt: skip
#: What is typed: options, keys and values of files, names of files, addresses, codes of rules.
TYPED = re.compile(
    r"--[a-z-]+|https?://\S+|[\w.-]+\.(?:xlsx|ods|yaml|csv|json|html|md|ru|org|txt)\b|\.[a-z]{3,4}\b|TP\d+|`[^`]*`"
    r"|«[a-z -]+:?»|\bperechen [a-z]+(?: --[a-z]+ [a-z]+)*|\bperechen\b|\{[a-z]+\}|\b(?:join|apart|choice|note)\b"
    r"|\((?:inn|authority|address|responsible|phone|email|terms|[a-z]+(?:-[a-z]+)+)\b[^)]*\)"
    r"|\b(?:internal-customers|open-data|ru-RU|NO_COLOR|zip-ratio|ru/man1|man1)\b|docs/[a-z]+\.md"
)
#: Russian in English: words of the form and the order, quoted, in brackets or as laws are numbered.
QUOTED = re.compile("«[^»]*»|“[^”]*”|\\([А-ЯЁ]+\\)|\\d+-ФЗ|«[^»]*$|^[^«]*»|As in: [а-яё ]+")


def speaking_files():
    for folder in SPEAKING:
        yield from sorted((SOURCES / folder).rglob("*.swift"))


@pytest.fixture(scope="module")
def texts():
    """(file, line, language or None, text) of every literal for people."""
    found = []
    for path in speaking_files():
        source = SwiftSource(path.read_text(encoding="utf-8"))
        name = str(path.relative_to(SOURCES))
        found += [(name, source.line(literal), said, literal.text) for literal, said in source.languages()]
    assert len(found) > 3000
    return found


def test_a_russian_text_has_its_english_beside_it(texts):
    alone = [
        f"{name}:{line} {text!r}"
        for name, line, said, text in texts
        if said is None and CYRILLIC.search(text) and name not in APART and not text.startswith("perechen ")
    ]
    assert alone == []


def test_the_list_of_exceptions_holds_no_file_that_is_none(texts):
    used = {name for name, _, said, text in texts if said is None and CYRILLIC.search(text)}
    assert set(APART) - used == {"DiagnosticTexts/Rules/Examples/RegisterExamples.swift"} - used


def test_russian_texts_hold_no_english_words(texts):
    mixed = []
    for name, line, said, text in texts:
        if said != "ru":
            continue
        words = set(re.findall("[A-Za-z]{2,}", TYPED.sub(" ", text))) - NAMES
        if words:
            mixed.append(f"{name}:{line} {sorted(words)} in {text!r}")
    assert mixed == []


def test_english_texts_hold_no_russian_words_but_quoted_ones(texts):
    mixed = [
        f"{name}:{line} {text!r}"
        for name, line, said, text in texts
        if said == "en" and name not in APART and CYRILLIC.search(QUOTED.sub(" ", text))
    ]
    assert mixed == []


def test_a_noun_behind_a_number_agrees_with_it(texts):
    """«больше 21 байт»: what is counted goes through CountedNoun."""
    counted = re.compile(HOLE + "[  ](?:файл|строк|замечани|байт|знак|дн[яе]|день|слов|точ[ек]|процесс|ошиб|час|минут)")
    wrong = [
        f"{name}:{line} {text!r}"
        for name, line, said, text in texts
        if said in ("ru", None) and re.search(counted.pattern + "[а-яё]*", text) and not quoted_name(text)
    ]
    assert wrong == []


def quoted_name(text):
    """A hole before a noun may be a name: «точки ⟦⟧ процесса ⟦⟧»."""
    return re.search(f"точк[аиу] {HOLE} процесса {HOLE}", text)


def test_no_text_is_unused():
    """A member of a file of words that nothing else names."""
    sources = {path: SwiftSource(path.read_text(encoding="utf-8")) for path in SOURCES.rglob("*.swift")}
    words = re.findall(r"\w+", "\n".join(re.sub(r"//[^\n]*", "", source.code) for source in sources.values()))
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    declared = re.compile(r"^ *(?:public |package )?(?:static )?(?:var|let|func) (\w+)", re.MULTILINE)
    unused = []
    for path, source in sources.items():
        name = str(path.relative_to(SOURCES))
        if name.startswith("DiagnosticTexts/") or "Words" in path.name:
            unused += [f"{name}: {member}" for member in declared.findall(source.code) if counts[member] < 2]
    assert unused == []
