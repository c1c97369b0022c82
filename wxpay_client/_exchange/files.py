"""Files among the answers: they are not signed themselves, some by a digest in a header."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wxpay_client import errors
from wxpay_client._crypto.verification import is_signed, reason_of_missing
from wxpay_client._exchange.verification import located
from wxpay_client._http.headers import request_id_of
from wxpay_client._http.transport import chunks_of
from wxpay_client._wire.json import dump_json
from wxpay_client.schema.download import FILE_DIGEST, Download, DownloadSource, filename_of, is_digest

if TYPE_CHECKING:
    import requests

    from wxpay_client._exchange.verification import Verify
    from wxpay_client._http.transmission import Transmission
    from wxpay_client.schema.operation import Operation


def download(operation: Operation, answer: requests.Response, transmission: Transmission, verify: Verify) -> Download:
    digest = None
    header = operation.signed_digest
    if not operation.described and is_signed(answer.headers):
        header = FILE_DIGEST
    if header:
        try:
            digest = _signed_sha1(header, answer, verify)
        except errors.VerificationError as error:
            answer.close()
            raise located(error, operation, answer, b"") from None
    return file_of(operation, answer, chunks_of(answer, operation, transmission), digest)


def file_of(operation: Operation, answer: requests.Response, chunks: Iterator[bytes], digest: str | None) -> Download:
    url = operation.shown(answer.url)
    return Download(
        chunks,
        answer.close,
        DownloadSource(operation.id, url, answer.status_code, request_id_of(answer.headers)),
        content_type=answer.headers.get("Content-Type"),
        filename=filename_of(answer.headers.get("Content-Disposition", "")),
        digests={} if digest is None else {"sha1": digest},
    )


def _signed_sha1(header: str, answer: requests.Response, verify: Verify) -> str:
    """The SHA-1 that the gateway signed in the place of a file."""
    digest = answer.headers.get(header)
    if not digest:
        raise errors.VerificationError(
            f"{header} is missing: nothing proves the file", reason=reason_of_missing(answer.headers)
        )
    if not is_digest("sha1", digest):
        raise errors.VerificationError(
            f"{header} is no SHA-1 in hexadecimal: nothing proves the file",
            reason=errors.VerificationReason.MALFORMED,
        )
    verify(answer.headers, dump_json({"sha1": digest}))
    return digest
