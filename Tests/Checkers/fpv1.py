"""FPV1 once more, written after Documentation/private-areas.md with Python's `cryptography` alone: what our own code and the viewer are held against."""

import gzip
import hashlib
import hmac
import json
import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

KEYS, INDEX, OBJECT, DIARY = 1, 2, 3, 4

def hkdf(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(secret)

def mac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()

def padded(count: int) -> int:
    """Padmé: as many zeros at the end as the number has digits of its exponent to spare."""
    if count <= 256:
        return 256
    exponent = count.bit_length() - 1
    mask = (1 << (exponent - exponent.bit_length())) - 1
    return (count + mask) & ~mask

def header(kind: int, flags: int, area: bytes, name: bytes = bytes(16)) -> bytes:
    return b"FPV1" + struct.pack(">BBH", kind, 1, flags) + area + name

def name_of(key: bytes, path: str) -> bytes:
    return mac(hkdf(key, b"", b"fpv1/name", 32), path.encode())[:16]

def sealed(key: bytes, head: bytes, body: bytes, info: bytes = b"fpv1/object") -> bytes:
    """What was compressed already is given as it is, with its flag in the header."""
    plain = struct.pack(">I", len(body)) + body
    plain += bytes(padded(len(plain)) - len(plain))
    salt = mac(hkdf(key, b"", b"fpv1/siv", 32), head + plain)
    both = hkdf(key, salt, info, 44)
    return head + salt + AESGCM(both[:32]).encrypt(both[32:], plain, head + salt)

def stored(key: bytes, file: bytes, info: bytes = b"fpv1/object") -> bytes:
    """The body as it is stored, compressed or not."""
    both = hkdf(key, file[40:72], info, 44)
    plain = AESGCM(both[:32]).decrypt(both[32:], file[72:], file[:72])
    length = struct.unpack(">I", plain[:4])[0]
    assert plain[4 + length:].strip(b"\0") == b"" and len(plain) == padded(4 + length), "the padding is not Padmé's"
    return plain[4:4 + length]

def opened(key: bytes, file: bytes, info: bytes = b"fpv1/object") -> bytes:
    body = stored(key, file, info)
    return gzip.decompress(body) if file[7] & 1 else body

def data_key(file: bytes, link: bytes | None, code: str | None) -> bytes:
    assert file[:6] == b"FPV1\x01\x01" and len(file) == 41 + 84 * file[40]
    for at in range(41, len(file), 84):
        slot = file[at:at + 84]
        kind, rounds, salt = slot[0], struct.unpack(">I", slot[4:8])[0], slot[8:24]
        secret = link if kind & 1 else b""
        if kind & 2:
            secret += PBKDF2HMAC(hashes.SHA256(), 32, salt, rounds).derive(code.replace("-", "").encode())
        try:
            return AESGCM(hkdf(secret, salt, b"fpv1/kek" + bytes([kind]), 32)).decrypt(slot[24:36], slot[36:], file[:40] + slot[:36])
        except InvalidTag:
            continue
    raise ValueError("no slot opens")

def index_of(files: list[dict], sequence: int, start: str = "pages/a.html") -> bytes:
    return json.dumps({"version": 1, "sequence": sequence, "title": "T", "start": start, "mail": "", "files": files}).encode()

def vectors() -> list[str]:
    """That this implementation itself is right: RFC 5869, RFC 7914, McGrew and Viega."""
    problems = []
    if hkdf(b"\x0b" * 22, bytes(range(13)), bytes(range(0xF0, 0xFA)), 42).hex()[:32] != "3cb25f25faacd57a90434f64d0362f2a":
        problems.append("HKDF is not that of RFC 5869")
    if PBKDF2HMAC(hashes.SHA256(), 32, b"NaCl", 80000).derive(b"Password").hex()[:32] != "4ddcd8f60b98be21830cee5ef22701f9":
        problems.append("PBKDF2 is not that of RFC 7914")
    if AESGCM(bytes(32)).encrypt(bytes(12), bytes(16), b"").hex() != "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919":
        problems.append("AES-GCM is not that of test case 14")
    return problems
