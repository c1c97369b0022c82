"""Every check of a configuration: all that is wrong is said at once, in both languages, and no secret with it."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.doctor.configurations import NOW, codes, wrong
from wxpay_client import Client, ConfigurationError
from wxpay_client._messages.findings import Language, Status
from wxpay_client.doctor.offline import check_offline
from wxpay_client.sandbox.credentials import Credentials


def test_a_right_configuration_is_fine(environ: dict[str, str]) -> None:
    assert wrong(environ) == []
    assert [finding.subject.partition("[")[0] for finding in check_offline(environ, NOW)] == [
        "mchid",
        "serial_no",
        "private_key",
        "private_key file",
        "certificate",
        "merchant",
        "platform_keys",
        "platform_keys",
        "apiv3_key",
        "origin",
        "proxy",
        "CA bundle",
        "client",
    ]
    assert Client.from_env(environ)


def test_all_problems_are_told_at_once(environ: dict[str, str]) -> None:
    environ |= {"WXPAY_MCHID": "", "WXPAY_SERIAL_NO": "a b", "WXPAY_APIV3_KEY": "short", "WXPAY_ORIGIN": "http://x/y"}
    environ["WXPAY_PLATFORM_KEYS"] += ",nonsense"
    assert codes(environ) == [
        "unset",
        "serial_no-malformed",
        "serial-not-of-certificate",
        "platform-keys-malformed",
        "apiv3-key-refused",
        "origin-malformed",
    ]
    with pytest.raises(ConfigurationError):
        Client.from_env(environ)


def test_nothing_at_all() -> None:
    assert codes({}) == ["unset", "unset", "unset", "no-certificate", "unset"]


SWAPPED = ["WXPAY_MCHID", "WXPAY_SERIAL_NO", "WXPAY_PRIVATE_KEY", "WXPAY_CERTIFICATE", "WXPAY_PLATFORM_KEYS"]


@pytest.mark.parametrize("variable", [*SWAPPED, "WXPAY_ORIGIN"])
@pytest.mark.parametrize("kind", ["apiv3 key", "apiv3 key in hexadecimal", "private key", "line of a private key"])
def test_a_secret_in_the_wrong_variable_is_not_shown(
    environ: dict[str, str], credentials: Credentials, variable: str, kind: str
) -> None:
    pem = credentials.merchant_key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    lines = pem.decode().splitlines()
    secret = {
        "apiv3 key": credentials.apiv3_key,
        "apiv3 key in hexadecimal": "0123456789abcdef0123456789ABCDEF",
        "private key": "\n".join(lines),
        "line of a private key": lines[1],
    }[kind]
    entries = [f"{secret}={secret}", f"PUB_KEY_ID_1={secret}"] if variable == "WXPAY_PLATFORM_KEYS" else []
    for value in (secret, *entries):
        findings = check_offline({**environ, variable: value}, NOW)
        assert any(finding.status is not Status.FINE for finding in findings)
        shown = " ".join(f"{finding.text()} {finding.text(Language.CHINESE)}" for finding in findings)
        assert lines[1] not in shown
        if variable in {"WXPAY_MCHID", "WXPAY_SERIAL_NO", "WXPAY_ORIGIN"}:
            assert secret.upper() not in shown.upper()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.sampled_from([*SWAPPED, "WXPAY_APIV3_KEY", "WXPAY_ORIGIN", "REQUESTS_CA_BUNDLE"]), st.text()))
def test_any_configuration_is_examined(environ: dict[str, str], changes: dict[str, str]) -> None:
    findings = check_offline({**environ, **changes}, NOW)
    refused = any(finding.status is Status.PROBLEM for finding in findings)
    assert refused or Client.from_env({**environ, **changes})
