"""The `openssl` command line as the judge of keys and signatures: it shares no code with what is tested.

Tests that ask it are skipped where it is not installed.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.waiting import HANGS

_RIGHT = b"Verified OK"


def openssl(*arguments: str | Path, stdin: bytes = b"") -> bytes:
    """What a command writes to its standard output; it has to succeed."""
    done = _run(*arguments, stdin=stdin)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout


def sign(key: Path, message: bytes) -> bytes:
    """A raw RSA PKCS#1 v1.5 signature with SHA-256."""
    return openssl("dgst", "-sha256", "-sign", key, stdin=message)


def accepts(public_key: Path, message: bytes, signature: bytes) -> bool:
    """Whether a raw RSA PKCS#1 v1.5 signature with SHA-256 is right."""
    file = public_key.with_suffix(".signature")
    file.write_bytes(signature)
    done = _run("dgst", "-sha256", "-verify", public_key, "-signature", file, stdin=message)
    return done.returncode == 0 and done.stdout.strip() == _RIGHT


_OAEP = ("-pkeyopt", "rsa_padding_mode:oaep", "-pkeyopt", "rsa_oaep_md:sha1", "-pkeyopt", "rsa_mgf1_md:sha1")


def encrypt(public_key: Path, plain: bytes) -> bytes:
    """A raw RSA-OAEP ciphertext with SHA-1, for a public key or the key of a certificate."""
    kind = "-certin" if b"CERTIFICATE" in public_key.read_bytes() else "-pubin"
    return openssl("pkeyutl", "-encrypt", kind, "-inkey", public_key, *_OAEP, stdin=plain)


def decrypt(key: Path, ciphertext: bytes) -> bytes:
    """What a raw RSA-OAEP ciphertext with SHA-1 says."""
    return openssl("pkeyutl", "-decrypt", "-inkey", key, *_OAEP, stdin=ciphertext)


def decrypt_pkcs1(key: Path, ciphertext: bytes) -> bytes:
    """What a raw RSA PKCS#1 v1.5 ciphertext says."""
    return openssl("pkeyutl", "-decrypt", "-inkey", key, "-pkeyopt", "rsa_padding_mode:pkcs1", stdin=ciphertext)


def pkcs1(key: Path) -> bytes:
    """A private key as PKCS#1; from version 3 on that has to be asked for."""
    traditional = () if openssl("version").startswith((b"OpenSSL 1", b"LibreSSL")) else ("-traditional",)
    return openssl("rsa", "-in", key, *traditional)


def _run(*arguments: str | Path, stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    command = shutil.which("openssl")
    if command is None:
        pytest.skip("openssl is not installed")
    return subprocess.run([command, *map(str, arguments)], input=stdin, capture_output=True, check=False, timeout=HANGS)
