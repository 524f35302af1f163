"""The program installed and removed: by script/install into a folder, as a Debian package in a clean Debian.

The clean Debian is made by debootstrap once a run. Where root, debootstrap or Debian's archive is not at hand, what
needs it says so and is skipped.
"""

import filecmp
import os
import pathlib
import shutil
import subprocess
import urllib.request

import pytest

from conftest import ROOT, program

ARCHIVE = "http://deb.debian.org/debian"
#: What apt and dpkg keep of their own work, and what is made anew of all that is installed.
KEPT = ("var/lib/apt", "var/lib/dpkg", "var/cache", "var/log", "etc/ld.so.cache", "tmp", "home", "proc")


def script(name, *arguments, env=None, umask=-1):
    return subprocess.run(
        [ROOT / "script" / name, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=600,
        umask=umask,
        env={**os.environ, **(env or {})},
    )


def install(*arguments, **environment):
    return script("install", "--program", program(), *arguments, env=environment)


def tree(folder, *, skipped=()):
    """path -> what would tell a change: kind, identity, time."""
    return {
        str(path.relative_to(folder)): (path.lstat().st_ino, path.lstat().st_mtime_ns, path.lstat().st_mode)
        for path in sorted(pathlib.Path(folder).rglob("*"))
        if not str(path.relative_to(folder)).startswith(skipped)
    }


def test_installs_where_it_is_told_and_removes_only_that(tmp_path):
    prefix = tmp_path / "с пробелом"
    foreign = prefix / "share" / "perechen" / "templates" / "ours.xlsx"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("not installed by the script")
    before = tree(prefix)

    result = install("--prefix", prefix)
    assert result.returncode == 0, result.stderr
    assert "not in PATH" in result.stderr
    for name in (
        "bin/perechen", "share/man/man1/perechen.1", "share/man/ru/man1/perechen.1",
        "share/man/man1/perechen-validate.1", "share/bash-completion/completions/perechen",
        "share/zsh/site-functions/_perechen", "share/fish/vendor_completions.d/perechen.fish",
        "share/perechen/templates/perechen.xlsx", "share/perechen/schemas/perechen-register.schema.json",
        "share/doc/perechen/README.ru.md", "share/doc/perechen/docs/rules.ru.md",
        "share/doc/perechen/templates/perechen.ods", "share/doc/perechen/docs/schemas/perechen-diff.schema.json",
    ):
        assert (prefix / name).is_file(), f"{name} is not there"
    installed = tree(prefix)
    listed = set((prefix / "share/perechen/installed").read_text("utf-8").split("\n")) - {""}
    assert {name.rstrip("/") for name in listed} == set(installed) - set(before)

    # The installed program works, and its documents' commands where they lie.
    version = subprocess.run([prefix / "bin/perechen", "--version"], capture_output=True, text=True, timeout=60)
    assert version.returncode == 0 and version.stdout, version
    checked = subprocess.run(
        [prefix / "bin/perechen", "validate", "examples/submissions", "--registry", "examples/registry.csv"],
        cwd=prefix / "share/doc/perechen", capture_output=True, timeout=120,
    )
    assert checked.returncode == 0, checked

    again = install("--prefix", prefix)
    assert again.returncode == 0, again.stderr
    assert tree(prefix) == installed, "a second run changed something"

    removed = script("install", "--uninstall", "--prefix", prefix)
    assert removed.returncode == 0, removed.stderr
    assert set(tree(prefix)) == set(before)
    assert script("install", "--uninstall", "--prefix", prefix).returncode == 66


def test_what_a_version_no_longer_has_is_removed(tmp_path):
    assert install("--prefix", tmp_path).returncode == 0
    old = tmp_path / "share/doc/perechen/former.md"
    old.write_text("of an earlier version")
    names = tmp_path / "share/perechen/installed"
    names.write_text(names.read_text("utf-8") + "share/doc/perechen/former.md\n", "utf-8")
    assert install("--prefix", tmp_path).returncode == 0
    assert not old.exists() and "former.md" not in names.read_text("utf-8")


def test_destdir_stands_before_the_prefix(tmp_path):
    assert install("--prefix", "/opt/perechen", DESTDIR=str(tmp_path)).returncode == 0
    assert (tmp_path / "opt/perechen/bin/perechen").is_file()
    assert script("install", "--uninstall", "--prefix", "/opt/perechen", env={"DESTDIR": str(tmp_path)}).returncode == 0
    assert not (tmp_path / "opt/perechen").exists()


def test_a_list_that_names_something_outside_is_refused(tmp_path):
    bystander = tmp_path / "bystander"
    bystander.write_text("must stay")
    names = tmp_path / "prefix/share/perechen/installed"
    names.parent.mkdir(parents=True)
    for line in ("../bystander", str(bystander), "share/../../bystander"):
        names.write_text(line + "\n")
        assert script("install", "--uninstall", "--prefix", tmp_path / "prefix").returncode == 65
        assert bystander.exists()


def test_what_cannot_be_done_is_told(tmp_path):
    file = tmp_path / "file"
    file.write_text("")
    for arguments, code, word in (
        (("--prefix", file / "below"), 73, "no folder"),
        (("--prefix", tmp_path, "--program", file), 66, "no program"),
        (("--prefix",), 64, "--prefix"),
        (("--perfix", tmp_path), 64, "--prefix DIR"),
    ):
        result = script("install", *arguments)
        assert (result.returncode, word in result.stderr) == (code, True), result
    assert list(tmp_path.iterdir()) == [file]


def test_without_swift_it_is_told_where_to_get_it(tmp_path):
    for tool in ("bash", "dirname", "mktemp", "realpath", "rm"):
        (tmp_path / tool).symlink_to(shutil.which(tool))
    for name, arguments in (("build", ()), ("install", ("--prefix", tmp_path / "prefix"))):
        result = script(name, *arguments, env={"PATH": str(tmp_path)})
        assert result.returncode == 69 and "swift.org/install" in result.stderr, result
    assert not (tmp_path / "prefix").exists()


@pytest.fixture(scope="session")
def package(tmp_path_factory):
    """The Debian package of the program that is tested."""
    for tool in ("dpkg-deb", "dpkg-shlibdeps", "objcopy"):
        if not shutil.which(tool):
            pytest.skip(f"{tool} is not installed")
    folder = tmp_path_factory.mktemp("package")
    result = script("package", "-o", folder, "--program", program())
    assert result.returncode == 0, result.stderr
    made = pathlib.Path(result.stdout.strip())
    assert made.parent == folder and made.is_file()
    return made


def test_packed_twice_the_package_is_the_same(package, tmp_path):
    # The program's own bytes are compared by script/package --check-reproducible, which builds twice.
    result = script(
        "package", "-o", tmp_path, "--program", program(),
        umask=0o077, env={"TZ": "Asia/Vladivostok", "LC_ALL": "C.UTF-8", "TMPDIR": str(tmp_path)},
    )
    assert result.returncode == 0, result.stderr
    assert filecmp.cmp(package, tmp_path / package.name, shallow=False)


def test_lintian_finds_nothing_unexplained(package):
    if not shutil.which("lintian"):
        pytest.skip("lintian is not installed")
    result = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error,warning", str(package)],
        capture_output=True, text=True, timeout=300,
    )
    assert result.returncode == 0, result.stdout + result.stderr


class CleanDebian:
    """A Debian with nothing in it but what every Debian has, and man-db. Commands run in a mount space of their own."""

    def __init__(self, folder):
        self.folder = folder

    def run(self, *command, user="root", **environment):
        home = "/root" if user == "root" else "/home/clerk"
        enter = 'mount -t proc proc "$1/proc" && cd / && exec chroot --userspec="$2" "$1" env -C "$3" -i "${@:4}"'
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LC_ALL": "C.UTF-8", **environment}
        return subprocess.run(
            ["unshare", "--mount", "bash", "-c", enter, "bash", self.folder, user, home]
            + [f"{name}={value}" for name, value in variables.items()]
            + [str(word) for word in command],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600,
        )

    def must(self, *command, **options):
        result = self.run(*command, **options)
        assert result.returncode == 0, f"{command}: exit {result.returncode}\n{result.stdout}\n{result.stderr}"
        return result.stdout


@pytest.fixture(scope="session")
def debian(tmp_path_factory):
    if os.geteuid() != 0:
        pytest.skip("a clean Debian is made by root only")
    if not shutil.which("debootstrap"):
        pytest.skip("debootstrap is not installed")
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, timeout=60).returncode != 0:
        pytest.skip("no mount space of its own is allowed here")
    try:
        urllib.request.urlopen(ARCHIVE + "/dists/bookworm/Release", timeout=30).close()
    except OSError as error:
        pytest.skip(f"Debian's archive is out of reach: {error}")
    folder = tmp_path_factory.mktemp("debian")
    made = subprocess.run(
        ["debootstrap", "--variant=minbase", "--include=man-db", "bookworm", str(folder), ARCHIVE],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=1200,
    )
    assert made.returncode == 0, made.stdout[-4000:] + made.stderr
    folder.chmod(0o755)
    clean = CleanDebian(folder)
    clean.must("useradd", "--create-home", "clerk")
    yield clean
    shutil.rmtree(folder)


def test_in_a_clean_debian(debian, package):
    """Installed, used by somebody without rights, and removed, as docs/installing.md says."""
    before = set(tree(debian.folder, skipped=KEPT))
    shutil.copy(package, debian.folder / "tmp")
    apt = ("apt-get", "-qq", "-y", "-o", "Dpkg::Use-Pty=0")
    debian.must(*apt, "update")
    debian.must(*apt, "install", f"/tmp/{package.name}", DEBIAN_FRONTEND="noninteractive")

    def clerk(*command, **options):
        return debian.must(*command, user="clerk", **options)

    assert clerk("perechen", "--version").strip()
    clerk("perechen", "template", "-o", "Наш бланк.xlsx")
    clerk("perechen", "validate", "Наш бланк.xlsx")
    # The form lies ready, too.
    clerk("perechen", "validate", "/usr/share/perechen/templates/perechen.ods")

    listed = clerk("dpkg", "-L", "perechen").split("\n")
    pages = [pathlib.Path(name) for name in listed if "/man1/" in name]
    assert len(pages) > 20 and any("/ru/" in str(page) for page in pages)
    for page in pages:
        language = ("-L", "ru") if "ru" in page.parts else ("-L", "C")
        name = page.name.removesuffix(".1.gz")
        assert clerk("man", *language, "-w", name).strip() == str(page)
    assert "perechen" in clerk("whatis", "perechen")
    assert "perechen" in clerk("bash", "-c", "source /usr/share/bash-completion/completions/perechen; complete -p perechen")
    for name in ("zsh/vendor-completions/_perechen", "fish/vendor_completions.d/perechen.fish"):
        assert f"/usr/share/{name}" in listed
    assert not [name for name in listed if "/local/" in name]

    debian.must(*apt, "purge", "--autoremove", "perechen", DEBIAN_FRONTEND="noninteractive")
    assert set(tree(debian.folder, skipped=KEPT)) == before
    assert "perechen" not in debian.must("dpkg-query", "-W")
