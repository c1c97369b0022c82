"""What the environment says of the way to the gateway: origin, proxies, CA bundle."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.doctor.configurations import codes, wrong
from wxpay_client.doctor.environment import access_points


@pytest.mark.parametrize(
    ("variable", "value", "code"),
    [
        ("WXPAY_ORIGIN", "https://proxy.example/", "origin-set"),
        ("WXPAY_ORIGIN", "http://proxy.example/", "origin-malformed"),
        ("REQUESTS_CA_BUNDLE", "nowhere.pem", "ca-bundle-missing"),
        ("CURL_CA_BUNDLE", "nowhere.pem", "ca-bundle-missing"),
    ],
)
def test_one_wrong_variable(environ: dict[str, str], variable: str, value: str, code: str) -> None:
    assert code in codes({**environ, variable: value})


def test_proxies_are_told_without_their_passwords(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://name:hunter2@proxy.example:3128")
    findings = wrong(environ)
    assert {finding.code for finding in findings} == {"proxy"}
    hosts = {urlsplit(point).hostname for point in access_points(environ)}
    assert {"api.mch.weixin.qq.com", "apihk.mch.weixin.qq.com"} <= hosts
    assert len(findings) == len(hosts)
    assert all("http://proxy.example:3128" in finding.found for finding in findings)
    assert not any("hunter2" in str(finding) for finding in findings)
    # None of them is on the way to this machine itself.
    assert codes({**environ, "WXPAY_ORIGIN": "http://127.0.0.1:1"}) == ["origin-set"]
