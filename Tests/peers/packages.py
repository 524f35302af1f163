"""What two packages have in common: their entries as compressed bytes, the schemas that their parts keep to."""

import json
import struct
import subprocess
import sys
import zipfile


def raw_entries(path):
    """Each entry's method and its compressed bytes, by name."""
    entries = {}
    with zipfile.ZipFile(path) as archive, open(path, "rb") as file:
        for info in archive.infolist():
            file.seek(info.header_offset + 26)
            name, extra = struct.unpack("<HH", file.read(4))
            file.seek(info.header_offset + 30 + name + extra)
            entries[info.filename] = (info.compress_type, file.read(info.compress_size))
    return entries


def schema_errors(shared, path):
    """What `../shared/schemas/validate.py` says of a file, without the file's name and lines."""
    result = subprocess.run(
        [sys.executable, str(shared / "schemas" / "validate.py"), str(path)], capture_output=True, text=True
    )
    lines = [line.split("!", 1)[-1] for line in result.stdout.splitlines()]
    return {":".join(part for part in line.split(":") if not part.strip().isdigit()) for line in lines}


def audit(path):
    """What openxml-audit finds, errors and warnings; None where it cannot take the file."""
    result = subprocess.run(
        [sys.executable, "-m", "openxml_audit", "--output", "json", "--max-errors", "0", str(path)],
        capture_output=True,
        text=True,
        timeout=300,
    )
    try:
        (report,) = json.loads(result.stdout)
    except ValueError:
        return None
    return report["errors"]
