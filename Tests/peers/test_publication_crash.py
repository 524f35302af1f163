"""The folder is put in its place whole: killed at any moment, the program leaves the former edition or the new one, each
with right checksums, and the next run clears up (docs/publication.md)."""

import json
import os
import shutil
import signal
import subprocess

import pytest

from conftest import program

#: Kills the process at its Nth change of the file system, before the call or after it.
SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
static int count = 0;
static void step(const char *name, const char *what) {
  const char *at = getenv("KILL_AT"), *log = getenv("KILL_LOG");
  count++;
  if (log) { FILE *f = fopen(log, "a"); if (f) { fprintf(f, "%s %s\n", name, what ? what : ""); fclose(f); } }
  if (at && atoi(at) == count) raise(SIGKILL);
}
#define CALL(result, name, parameters, arguments, what) \
  result name parameters { \
    result (*real) parameters = dlsym(RTLD_NEXT, #name); \
    step(#name, what); result r = real arguments; step(#name "-done", what); return r; }
CALL(int, rename, (const char *a, const char *b), (a, b), b)
CALL(int, renameat, (int x, const char *a, int y, const char *b), (x, a, y, b), b)
CALL(int, renameat2, (int x, const char *a, int y, const char *b, unsigned f), (x, a, y, b, f), b)
CALL(int, link, (const char *a, const char *b), (a, b), b)
CALL(int, linkat, (int x, const char *a, int y, const char *b, int f), (x, a, y, b, f), b)
CALL(int, unlink, (const char *a), (a), a)
CALL(int, unlinkat, (int x, const char *a, int f), (x, a, f), a)
CALL(int, rmdir, (const char *a), (a), a)
CALL(int, mkdir, (const char *a, mode_t m), (a, m), a)
CALL(int, remove, (const char *a), (a), a)
CALL(int, fsync, (int f), (f), "")
"""


@pytest.fixture(scope="module")
def shim(tmp_path_factory):
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    if not compiler:
        pytest.skip("no C compiler")
    folder = tmp_path_factory.mktemp("shim")
    (folder / "shim.c").write_text(SHIM, "utf-8")
    made = subprocess.run([compiler, "-shared", "-fPIC", "-w", "-o", "shim.so", "shim.c", "-ldl"], cwd=folder, capture_output=True)
    if made.returncode:
        pytest.skip(f"the shim does not compile: {made.stderr[:200]!r}")
    return folder / "shim.so"


def small_register(mark):
    return json.dumps({
        "format": "perechen-register", "version": 1, "authority": "Департамент",
        "edition": {"date": "2026-11-23", "number": mark},
        "directions": [{"number": 1, "name": "Предоставление государственных услуг", "processes": [
            {"name": "Выдача справок", "touchpoints": [
                {"name": "Телефон 122", "channel": "phone", "mode": "offline", "needs": ["information"],
                 "interaction": "Получение информации", "particularities": mark}]}]}],
    }, ensure_ascii=False)


def whole(folder):
    """Which edition the folder holds, all of its files as SHA256SUMS lists them."""
    check = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, capture_output=True, text=True)
    assert check.returncode == 0, check
    listed = {line.split("  ", 1)[1] for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()}
    assert listed | {"SHA256SUMS"} == {path.name for path in folder.iterdir()}
    return json.loads((folder / "perechen.json").read_text("utf-8"))["edition"]["number"]


def publish(source, site, **environment):
    return subprocess.run(
        [program(), "publish", source, "-o", site, "--force", "--quiet"], capture_output=True, timeout=120,
        env={**os.environ, **environment},
    )


def test_killed_at_any_moment_an_edition_is_there_whole(shim, tmp_path):
    sources = {}
    for mark in ("former", "new"):
        sources[mark] = tmp_path / f"{mark}.json"
        sources[mark].write_text(small_register(mark), "utf-8")
    template, log = tmp_path / "template", tmp_path / "log"
    assert publish(sources["former"], template).returncode == 0
    site = tmp_path / "site"
    shutil.copytree(template, site)
    assert publish(sources["new"], site, LD_PRELOAD=str(shim), KILL_LOG=str(log)).returncode == 0
    moments = len(log.read_text("utf-8").splitlines())
    assert moments > 40
    renames = [line for line in log.read_text("utf-8").splitlines() if line.startswith("rename") and line.endswith(("site", "site.old"))]
    assert renames, "the shim does not see the renames"
    seen = {}
    for moment in range(1, moments + 1):
        for path in tmp_path.glob("site*"):
            shutil.rmtree(path)
        shutil.copytree(template, site)
        killed = publish(sources["new"], site, LD_PRELOAD=str(shim), KILL_AT=str(moment))
        assert killed.returncode == -signal.SIGKILL
        if site.is_dir():
            state = whole(site)
        else:
            state = "beside"
            assert whole(tmp_path / "site.old") == "former"
        seen[state] = seen.get(state, 0) + 1
        if state == "beside" or moment % 8 == 0:
            # Without --force the next run only puts the former folder back.
            kept = subprocess.run([program(), "publish", sources["new"], "-o", site, "--quiet"], capture_output=True, timeout=120)
            assert kept.returncode == 73 and whole(site) == ("former" if state == "beside" else state)
            assert publish(sources["new"], site).returncode == 0
            assert whole(site) == "new" and sorted(path.name for path in tmp_path.glob("site*")) == ["site"]
    assert seen["former"] > 20 and seen["beside"] >= 1 and seen["new"] >= 1, seen


def test_checksums_fit_and_the_same_input_gives_the_same_bytes(perechen, register, tmp_path):
    made = []
    for name, env in (("a", {"TZ": "Asia/Kamchatka"}), ("b", {"TZ": "America/Los_Angeles", "LC_ALL": "C"})):
        folder = tmp_path / name
        assert perechen("publish", register, "-o", folder, "--edition-date", "2026-11-23", "--edition-number", "57", env=env).code == 0
        assert whole(folder) == "57"
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert made[0] == made[1]
