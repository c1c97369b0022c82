"""The doctor in a terminal: `python -m wxpay_client.doctor`.

Exit status: 0 nothing is wrong (warnings aside), 1 something is, 2 wrong usage.
"""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from attrs import asdict

from wxpay_client._config import variables_of_file
from wxpay_client._messages import configuration as messages
from wxpay_client._messages.findings import Finding, Language, Status, language_of

_MARKS: Final[Mapping[Status, str]] = {Status.FINE: "✓", Status.WARNING: "!", Status.PROBLEM: "✗"}
_OPTIONS: Final[Mapping[str, str]] = {
    "mchid": "merchant number",
    "serial-no": "serial number of the merchant's API certificate",
    "private-key": "path of apiclient_key.pem",
    "certificate": "path of apiclient_cert.pem; beside the private key it is found without",
    "platform-keys": "ID=path,ID=path",
    "origin": "replaces scheme and host of every access point",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the configuration and print what was found, one line each.

    Returns:
        Exit status: 0 nothing is wrong, 1 something is. Wrong usage exits with 2.
    """
    parser = ArgumentParser(
        prog="python -m wxpay_client.doctor",
        description="Checks the configuration of a client and says all that is wrong with it. Calls nobody, unless "
        "--online is given.",
        epilog="Exit status: 0 nothing is wrong, 1 something is, 2 wrong usage. The APIv3 key is taken from "
        "WXPAY_APIV3_KEY alone: what stands on a command line is seen by others.",
    )
    parser.add_argument("--online", action="store_true", help="also try each access point, with one signed query")
    parser.add_argument("--json", action="store_true", help="print the findings as JSON, in both languages")
    parser.add_argument("--lang", type=Language, choices=list(Language), help="language (default: as LANG says)")
    parser.add_argument(
        "--env-file", type=_env_file, default={}, metavar="FILE", help="read variables from lines of NAME=value first"
    )
    for name, text in _OPTIONS.items():
        variable = f"WXPAY_{name.replace('-', '_').upper()}"
        parser.add_argument(f"--{name}", metavar="X", dest=variable, help=f"{text}, in place of {variable}")
    options = parser.parse_args(arguments)
    given = {name: value for name, value in vars(options).items() if name.startswith("WXPAY_") and value is not None}
    # What `requests` itself reads, proxies and CA bundles, counts as well.
    os.environ.update({**options.env_file, **given})
    # A terminal without ✓ is no reason to fail.
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    findings = _findings(online=options.online)
    return _show_json(findings) if options.json else _show(findings, options.lang or language_of(os.environ))


def _findings(*, online: bool) -> Iterator[Finding]:
    # Imported when it is asked for: `--help` is quick.
    from wxpay_client.doctor.offline import check_offline
    from wxpay_client.doctor.online import check_online

    yield from check_offline(os.environ, datetime.now(UTC))
    if online:
        yield from check_online(os.environ)


def _show_json(findings: Iterable[Finding]) -> int:
    # Two access points of one host have things in common: once is enough.
    found = list(dict.fromkeys(findings))
    print(json.dumps([asdict(finding) for finding in found], ensure_ascii=False))
    return 1 if any(finding.status is Status.PROBLEM for finding in found) else 0


def _show(findings: Iterable[Finding], language: Language) -> int:
    counts = dict.fromkeys(Status, 0)
    # Two access points of one host have things in common: once is enough.
    shown: set[Finding] = set()
    for finding in findings:
        if finding in shown:
            continue
        shown.add(finding)
        counts[finding.status] += 1
        text = " ".join(finding.text(language).splitlines())
        print(f"{_MARKS[finding.status]} {text}", flush=True)
    problems, warnings = counts[Status.PROBLEM], counts[Status.WARNING]
    summary = messages.summary(problems, warnings)
    print(summary.zh if language is Language.CHINESE else summary.en)
    return 1 if problems else 0


def _env_file(path: str) -> dict[str, str]:
    try:
        return variables_of_file(path)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None


if __name__ == "__main__":
    sys.exit(main())
