"""A minimal compound file (MS-CFB), as Office wraps an encrypted workbook and as .xls files are."""

import struct

SECTOR = 512
END, FREE, FAT_SECTOR = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
MINI_CUTOFF = 4096


def compound_file(streams):
    """`streams`: {name: bytes}. Each is padded to the size from which it needs no mini stream."""
    streams = {name: data.ljust(MINI_CUTOFF, b"\0") for name, data in streams.items()}
    sectors, fat, entries = [], [], []
    for name, data in sorted(streams.items(), key=lambda item: (len(item[0]), item[0].upper())):
        start = len(sectors)
        pieces = [data[i : i + SECTOR].ljust(SECTOR, b"\0") for i in range(0, len(data), SECTOR)]
        sectors += pieces
        fat += [start + i + 1 for i in range(len(pieces) - 1)] + [END]
        entries.append((name, start, len(data)))

    def entry(name, kind, left, right, child, start, size):
        encoded = (name + "\0").encode("utf-16-le") if name else b""
        return (
            encoded.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(encoded), kind, 1, left, right, child)
            + bytes(16 + 4 + 8 + 8)
            + struct.pack("<IQ", start, size)
        )

    directory = entry("Root Entry", 5, FREE, FREE, 1 if entries else FREE, END, 0)
    for number, (name, start, size) in enumerate(entries, 1):
        following = number + 1 if number < len(entries) else FREE
        directory += entry(name, 2, FREE, following, FREE, start, size)
    while len(directory) % SECTOR:
        directory += entry("", 0, FREE, FREE, FREE, 0, 0)
    directory_start = len(sectors)
    pieces = [directory[i : i + SECTOR] for i in range(0, len(directory), SECTOR)]
    sectors += pieces
    fat += [directory_start + i + 1 for i in range(len(pieces) - 1)] + [END]
    fat_start = len(sectors)
    fat.append(FAT_SECTOR)
    assert len(fat) <= SECTOR // 4
    sectors.append(struct.pack("<128I", *fat, *[FREE] * (128 - len(fat))))
    header = (
        bytes.fromhex("D0CF11E0A1B11AE1")
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
        + struct.pack("<IIIIIIIII", 0, 1, directory_start, 0, MINI_CUTOFF, END, 0, END, 0)
        + struct.pack("<109I", fat_start, *[FREE] * 108)
    )
    return header + b"".join(sectors)


def encrypted_workbook():
    """What Office makes of a workbook with a password: the description of the cipher and the ciphertext."""
    description = struct.pack("<HHI", 4, 4, 0x40) + (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        b'<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption">'
        b'<keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" '
        b'cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="AAAAAAAAAAAAAAAAAAAAAA=="/>'
        b"</encryption>"
    )
    ciphertext = struct.pack("<Q", 6000) + bytes((i * 37 + 11) % 251 for i in range(6000))
    return compound_file({"EncryptionInfo": description, "EncryptedPackage": ciphertext})


def old_workbook():
    """An .xls: a workbook stream that begins as BIFF8 does."""
    begin = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0005, 0x0DBB, 0x07CC, 0x41, 6)
    return compound_file({"Workbook": begin})
