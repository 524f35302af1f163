"""The documents hold: every command that they show runs and prints what they show, every option that they name exists, no
link between them is dead, and what they draw of the house is how it is built.

WALKED_ELSEWHERE names those that have a file of their own.
"""

import re
import shlex
import unicodedata

import pytest

from conftest import ROOT
from walking import Walk, printed_as_shown, steps

#: Documents whose commands are run here.
WALKED = [
    "README.md", "README.ru.md", "docs/publication.md", "docs/handbook/unit.md", "docs/handbook/officer.md",
    "docs/handbook/web-editor.md",
]
#: Documents whose commands another file runs.
WALKED_ELSEWHERE = {
    "docs/example-forty-units.md": "test_round.py",
    "docs/open-data.md": "test_queries.py",
    "examples/library/README.md": "test_library_example.py",
    "examples/scale/README.md": "test_scale.py",
    "docs/mistakes.md": "test_mistakes.py",
}
#: The most lines of a page for newcomers.
SHORT = {"README.md": 180, "README.ru.md": 180}

COMMANDS = ["template", "validate", "convert", "merge", "diff", "apply", "publish", "inspect", "rules", "deadline"]

FENCED = re.compile(r"^( *)```(.*?)\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")


def documents():
    found = [*ROOT.glob("*.md")]
    for folder in ("docs", "examples", "Tests", "packaging"):
        found += (ROOT / folder).rglob("*.md")
    return sorted(str(path.relative_to(ROOT)) for path in found)


def text_of(name):
    return (ROOT / name).read_text("utf-8")


def prose(name):
    """A document without its blocks of code."""
    return FENCED.sub("", text_of(name))


def anchors(text):
    """The names that GitHub gives to headings, and those that stand there."""
    names = re.findall(r'<a id="([^"]+)">', text)
    for heading in re.findall(r"^#{1,6} +(.*?) *$", FENCED.sub("", text), re.MULTILINE):
        heading = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").lower()
        kept = "".join(c for c in heading if c in " -_" or unicodedata.category(c)[0] in "LNM")
        name = kept.replace(" ", "-")
        names.append(name if name not in names else f"{name}-{names.count(name)}")
    return names


@pytest.mark.parametrize("name", WALKED)
def test_commands_print_what_is_shown(name, tmp_path):
    walk = Walk(tmp_path)
    ended = []
    for kind, *rest in steps(text_of(name)):
        if kind == "answer":
            walk.answer(*rest)
        else:
            command, shown = rest
            ended.append((command, *walk.run(command), shown))
    assert ended
    printed_as_shown(name, ended)


def test_no_document_shows_commands_that_nothing_runs():
    showing = {name for name in documents() if re.search(r"^```console", text_of(name), re.MULTILINE)}
    assert showing - set(WALKED) - set(WALKED_ELSEWHERE) == set()
    for name, test in WALKED_ELSEWHERE.items():
        assert name in (ROOT / "Tests" / "peers" / test).read_text("utf-8")


def test_the_library_is_shown_by_an_example_that_is_built():
    """test_library_example.py builds it."""
    (shown,) = re.findall(r"^```swift\n(.*?)^```", text_of("README.md"), re.MULTILINE | re.DOTALL)
    example = text_of("examples/library/Sources/findings/main.swift")
    assert shown == re.sub(r"^//.*\n", "", example, flags=re.MULTILINE)


@pytest.mark.parametrize("name", sorted(SHORT))
def test_pages_for_newcomers_are_short(name):
    assert len(text_of(name).splitlines()) <= SHORT[name]


@pytest.fixture(scope="module")
def options(perechen):
    """command -> the options that its help names."""
    found = {}
    for command in COMMANDS:
        told = perechen("help", command)
        assert told.code == 0, told
        found[command] = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", told.text)) | {"--help", "-h"}
        assert "--lang" in found[command]
    return found


def test_commands_and_options_that_are_named_exist(options):
    every = set().union(*options.values()) | {"--version"}
    wrong = []
    for name in documents():
        if name.startswith("CHANGELOG"):
            continue
        spans = re.findall(r"`([^`\n]+)`", prose(name))
        spans += [step[1] for step in steps(text_of(name)) if step[0] == "run"]
        spans += re.findall(r"^perechen .*", "".join(block for _, _, block in FENCED.findall(text_of(name))), re.MULTILINE)
        for span in spans:
            words = span.split()
            named = {word.split("=")[0] for word in words if re.match(r"--[a-z]", word)}
            if words[0] == "perechen" and len(words) > 1 and re.fullmatch("[a-z]+", words[1]):
                known = {"help": set()} | options
                if words[1] not in known:
                    wrong.append(f"{name}: {span}: no command {words[1]}")
                named -= known.get(words[1], set())
            elif words[0].startswith("--"):
                named -= every
            else:
                continue
            wrong += [f"{name}: {span}: no option {option}" for option in sorted(named)]
    assert not wrong


@pytest.mark.parametrize("name", documents())
def test_links_lead_somewhere(name):
    dead = []
    for target in LINK.findall(prose(name)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = ((ROOT / name).parent / path).resolve() if path else ROOT / name
        if not file.exists() or ROOT not in [file, *file.parents]:
            dead.append(target)
        elif anchor and anchor not in anchors(file.read_text("utf-8")):
            dead.append(target)
    assert not dead


def test_every_page_of_the_documents_is_linked():
    linked = {
        ((ROOT / name).parent / target.partition("#")[0]).resolve()
        for name in documents()
        for target in LINK.findall(prose(name))
    }
    pages = [name for name in documents() if name.startswith("docs/")]
    assert [name for name in pages if (ROOT / name).resolve() not in linked] == []


def house():
    """The picture of README.md: its lines, each a list of groups of targets; C library -> the target that has it."""
    (picture,) = re.findall(r"^## How it is built\n.*?^```\n(.*?)^```", text_of("README.md"), re.MULTILINE | re.DOTALL)
    lines, owners = [], {}
    for line in picture.splitlines():
        groups = []
        for group in line.split(None, 1)[1].split("─▶"):
            names = []
            for target in group.split("·"):
                target, library = re.fullmatch(r"\s*(\w+)(?: \((\w+)\))?\s*", target).groups()
                names.append(target)
                if library:
                    owners[library] = target
            groups.append(names)
        lines.append(groups)
    return lines, owners


def test_the_picture_of_the_house_is_how_it_is_built(declared_targets):
    house_targets = {name: needs for name, (folder, needs) in declared_targets.items() if folder is None}
    lines, owners = house()
    drawn = [target for groups in lines for group in groups for target in group]
    assert sorted(drawn) == sorted(house_targets)
    before = set()
    for groups in lines:
        for place, group in enumerate(groups):
            for target in group:
                needs = house_targets[target]
                assert needs & set(house_targets) <= before, f"{target} imports what stands beside or after it"
                assert place == 0 or needs & set(groups[place - 1]), f"no arrow from {groups[place - 1]} to {target}"
            before |= set(group)
    libraries = {"CLibZip": "libzip", "CLibXML2": "libxml2", "CLibYAML": "libyaml"}
    assert owners == {
        libraries[need]: target for target, needs in house_targets.items() for need in needs if need in libraries
    }


def test_the_table_of_targets_is_how_it_is_built(declared_targets):
    house_targets = {name: needs for name, (folder, needs) in declared_targets.items() if folder is None}
    rows = re.findall(r"^\| `(\w+)` \|([^|]*)\| [^|]+ \|$", text_of("CONTRIBUTING.md"), re.MULTILINE)
    assert {name: set(re.findall(r"\w+", needs)) for name, needs in rows} == house_targets


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/decisions.md", "docs/security.md", "docs/performance.md"])
def test_files_of_the_project_that_are_named_exist(name):
    """Paths in backquotes that begin with a folder of the project; FOLDER/… and patterns are no paths."""
    wrong = []
    for span in re.findall(r"`([^`\n]+)`", prose(name)):
        for word in shlex.split(span.replace("'", "")):
            if re.match(r"(Sources|Tests|docs|examples|script|templates|packaging)/", word) and not re.search(r"[*…A-Z]{2,}|[*…]", word):
                if not (ROOT / word.rstrip(".,;:")).exists():
                    wrong.append(span)
    assert not wrong


def test_names_of_the_sources_that_are_named_exist():
    """Types, suites and files in backquotes: a name that was changed is to be changed there too."""
    files = [ROOT / "Package.swift"]
    for folder in ("Sources", "Tests"):
        files += (ROOT / folder).rglob("*.swift")
    known = {name for path in files for name in re.findall(r"\b[A-Z]\w+", path.read_text("utf-8"))}
    known |= {name for path in files for name in (path.name, path.stem, *(folder.name for folder in path.parents))}
    named = re.findall(r"`((?:[A-Z][a-z0-9]+|[A-Z]{2,}(?=[A-Z]))\w*(?:\.swift)?)`", prose("CONTRIBUTING.md"))
    assert len(named) > 40
    assert sorted(set(named) - known) == []
