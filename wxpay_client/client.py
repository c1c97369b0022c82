"""The client: one merchant, its keys, and a session."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, overload

import requests
from attrs import evolve
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

from wxpay_client import _config
from wxpay_client._config import validated
from wxpay_client._crypto import by_hand, keys
from wxpay_client._crypto.encryption import decrypt
from wxpay_client._crypto.key_store import KeyStore
from wxpay_client._crypto.signature import check_number
from wxpay_client._crypto.signer import Signer, is_loadable, load_signer
from wxpay_client._crypto.verification import Verifier
from wxpay_client._exchange.exchange import Exchange
from wxpay_client._http.access_points import BaseUris, check_access_points, check_origin
from wxpay_client._http.auth import SignatureAuth
from wxpay_client._http.session import Session
from wxpay_client._http.transmission import DEFAULT_MAX_RESPONSE_SIZE
from wxpay_client._messages.safe_repr import clearing_locals
from wxpay_client._retry.retrier import Retrier
from wxpay_client._runtime.clock import monotonic
from wxpay_client.api import Resources
from wxpay_client.errors import APIError, ConfigurationError
from wxpay_client.response import Response
from wxpay_client.schema.operation import check_request, operation_of
from wxpay_client.schema.retry_policy import RetryPolicy

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from types import TracebackType

    from cryptography.x509 import Certificate

    from wxpay_client._batch.batch import Batch
    from wxpay_client._batch.entry import Source
    from wxpay_client._batch.journal.journal import Journal
    from wxpay_client._batch.rate_limiter import RateLimiter
    from wxpay_client._crypto.keys import PlatformKey
    from wxpay_client._crypto.sources import KeySource, PKCS12File
    from wxpay_client._diagnosis.merchant import MerchantCertificate
    from wxpay_client._http.access_points import AccessPoint
    from wxpay_client._messages.findings import Diagnosis
    from wxpay_client.callbacks import Callbacks
    from wxpay_client.front_end import FrontEnd
    from wxpay_client.schema.download import Download
    from wxpay_client.schema.events import Event
    from wxpay_client.schema.operation import Operation, Paired, Request
    from wxpay_client.schema.resources import Timeout

R = TypeVar("R", bound="Request[Any]")
T = TypeVar("T")

_DEFAULT_RETRIES = RetryPolicy()

_SHORTEST = 0.001


class Client(Resources):
    """A client of WeChat Pay API v3 for one merchant.

    It may be shared between threads, survives `fork`, and pickles to its settings. Its operations are grouped by
    resource: `client.refunds.query_by_out_refund_no(...)`.

    A call that fails is retried, as `retries` says, where that is safe: any call of which nothing was sent; and,
    whatever came back, reads and those writes for which the specification names a merchant's number, which stays the
    same (a 5xx, 429, no answer, or one that does not verify; no other error, and no 202). Other writes are never sent
    twice. Where the specification names a standby host, a call turns to it when the main host cannot be reached, cuts
    the connection or does not answer; a host that cannot be reached is passed over for 45 seconds. No call moves
    between `/hk/` and the mainland system, and an `origin` or `base_uri` has no standby. A download is retried until
    the head of its answer has come; when reading the file fails after that, its reader is told.

    Args:
        mchid: The caller's merchant number (an institution's or service provider's own, where it acts for others).
        serial_no: Serial number of the merchant's API certificate.
        private_key: The merchant's private key, `apiclient_key.pem`: a path, PEM text or bytes, what has `read_bytes()`
            (a file in a package), or a loaded key; `PKCS12File(path, password)` for `apiclient_cert.p12`; or a `Signer`
            of one's own, where the key lives in a KMS or an HSM.
        platform_keys: Serial number or ID to WeChat Pay's public key or platform certificate, given like the private
            key; several at once while a merchant migrates. The gateway is asked to sign with the first, and sensitive
            fields are encrypted for it. May be left out where `apiv3_key` is given and the merchant has platform
            certificates.
        apiv3_key: The APIv3 key, 32 characters. Callbacks need it, and with it the client fetches platform
            certificates by itself: when it has no key that is valid, when an answer is signed with a certificate that
            it does not know, and every 11 hours while it asks for a certificate. What it fetched becomes the one to
            ask for, unless the first of `platform_keys` is a public key.
        platform_ca: Certificates of the authority that issues platform certificates, given like the private key: one
            of these has to have issued each certificate that is fetched. Without it only the encryption with the
            APIv3 key vouches for them.
        timeout: Seconds to wait for the connection and for each read, or one figure for both.
        origin: Replaces scheme and host of every access point: a sandbox, a standby, an egress proxy.
        vendor_names: Send the vendor's other spelling of a field where the specification records one.
        retries: How often, how soon and for how long calls are retried; `RetryPolicy.none()` for not at all.
        certificate: The merchant's API certificate, `apiclient_cert.pem`, given like the private key. Calls do without;
            where it is given, private key, serial number and merchant number have to be its own.
        access_points: Access points to use in place of the specification's, of the same system each:
            `{AccessPoint.MAIN_HK: AccessPoint.HONG_KONG}`. `origin` replaces scheme and host of these.
        max_response_size: Most bytes of an answer's body, as it travels and unpacked, downloads aside. A larger one is
            not read, and counts as none.
        strict_answers: Raise `DecodeError` at once where something in an answer is not as specified: for contract
            tests. Else that is an error when it is read, and no earlier; callbacks never fail of it.

    Raises:
        ConfigurationError: A key, a number or a URL is not what it has to be; nothing is sent to find out.
    """

    _events: ClassVar[Sequence[Mapping[str, type[Event[Any]]]]] = ()

    def __init_subclass__(cls, *, events: Mapping[str, type[Event[Any]]] | None = None) -> None:
        """Make a client of more operations: a package that was generated beside this one has it.

        Args:
            events: Event type to class of the events that `callbacks` is to know besides; they come first.
        """
        super().__init_subclass__()
        if events is not None:
            cls._events = (events, *cls._events)

    # Whoever records errors, and with them local variables, is to see no key.
    @clearing_locals
    def __init__(
        self,
        *,
        mchid: str,
        serial_no: str,
        private_key: KeySource | PKCS12File | RSAPrivateKey | Signer,
        platform_keys: Mapping[str, KeySource | RSAPublicKey | Certificate] | None = None,
        apiv3_key: str | bytes | None = None,
        platform_ca: KeySource | Certificate | None = None,
        timeout: Timeout = (5.0, 15.0),
        origin: str | None = None,
        vendor_names: bool = False,
        retries: RetryPolicy = _DEFAULT_RETRIES,
        certificate: KeySource | PKCS12File | Certificate | None = None,
        access_points: Mapping[AccessPoint, AccessPoint] | None = None,
        max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE,
        strict_answers: bool = False,
    ) -> None:
        self._mchid = check_number("mchid", mchid)
        self._serial_no = check_number("serial_no", serial_no)
        self._signer, self._public_key = load_signer(private_key)
        self._apiv3_key = None if apiv3_key is None else keys.check_apiv3_key(apiv3_key)
        self._issuers = () if platform_ca is None else _issuers(platform_ca)
        given: Mapping[str, KeySource | RSAPublicKey | Certificate] = {} if platform_keys is None else platform_keys
        self._platform_keys = KeyStore(
            keys.load_platform_keys(given, merchant=self._public_key, serial_no=serial_no),
            None if self._apiv3_key is None else self._fetch_certificates,
        )
        self._platform_keys.check()
        self._timeout = validated(_config.check_timeout, timeout, partial(_unconfigured, "timeout"))
        points: Mapping[AccessPoint, AccessPoint] = {} if access_points is None else access_points
        self._base_uris = BaseUris(
            None if origin is None else validated(check_origin, origin, partial(_unconfigured, "origin")),
            validated(check_access_points, points, partial(_unconfigured, "access_points")),
        )
        vendor_names = validated(_config.check_switch, vendor_names, partial(_unconfigured, "vendor_names"))
        self._retries = validated(_config.check_retries, retries, partial(_unconfigured, "retries"))
        self._certificate = certificate
        self._api_certificate = None if certificate is None else self._own(certificate)
        self._key_sources = (private_key, dict(given), platform_ca)
        size = validated(_config.check_response_size, max_response_size, partial(_unconfigured, "max_response_size"))
        self._exchange = Exchange(
            session=Session(size),
            auth=SignatureAuth(self._mchid, self._serial_no, self._signer),
            keys=self._platform_keys,
            verifier=Verifier(self._platform_keys),
            decrypt=partial(decrypt, self._signer),
            diagnose=self._diagnose,
            vendor_names=vendor_names,
            strict_answers=validated(_config.check_switch, strict_answers, partial(_unconfigured, "strict_answers")),
        )
        self._retrier = Retrier()
        self._paces: dict[tuple[int, float], RateLimiter] = {}

    @classmethod
    @clearing_locals
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Self:
        """A client from the environment.

        Args:
            environ: Read instead of `os.environ`: WXPAY_MCHID, WXPAY_SERIAL_NO, WXPAY_PRIVATE_KEY (a path, or
                the key itself as PEM), WXPAY_PLATFORM_KEYS (`ID=path,ID=path`, or PEM in place of a path) and, where
                wanted, WXPAY_APIV3_KEY, WXPAY_ORIGIN and WXPAY_CERTIFICATE (a path, or PEM). With WXPAY_APIV3_KEY,
                WXPAY_PLATFORM_KEYS may be missing.

        Raises:
            ConfigurationError: Variables are missing, all of which it names, or what one holds is not right.
        """
        return cls(**_config.from_environ(os.environ if environ is None else environ))

    @property
    def session(self) -> requests.Session:
        """The `requests.Session` of every call: proxies, a CA bundle and adapters of one's own go there.

        Proxies and the CA bundle of the environment count too, proxies not for loopback addresses. They are looked up
        when a host is first called, and again when settings of the session change; a CA bundle or a client certificate
        is read when the first connection needs it, and kept. An adapter must not retry.
        """
        return self._exchange.session

    @property
    def callbacks(self) -> Callbacks:
        """Reads what WeChat Pay posts to a `notify_url`: `client.callbacks.parse(headers, body)`."""
        from wxpay_client.callbacks import Callbacks

        return Callbacks(self._exchange.verifier, self._apiv3_key, self._exchange.decrypt, self._events)

    @property
    def front_end(self) -> FrontEnd:
        """Makes what a front end needs to open WeChat Pay: `client.front_end.jsapi(appid=…, prepay_id=…)`."""
        from wxpay_client.front_end import FrontEnd

        return FrontEnd(self._mchid, self.sign)

    def prepare(self, request: Request[Any], *, base_uri: str | None = None) -> requests.PreparedRequest:
        """Build and sign a call without sending it, its sensitive fields encrypted.

        Platform certificates may be fetched before.

        Args:
            request: The call.
            base_uri: Access point to use, whole; the specification's, on the client's `origin`, where not given.

        Returns:
            The signed request. The gateway accepts it for five minutes.

        Raises:
            RequestError: The request or `base_uri` is not what the specification describes, or the session's headers
                cannot be sent.
            SigningError: The merchant's own signer failed.
            ConfigurationError: No platform key is valid now, and the gateway gives no certificates.
            WxPayError: No platform key is valid now, and fetching certificates failed in another way.
        """
        base, _ = self._bases(check_request(request).operation, base_uri)
        prepared, _ = self._exchange.prepare(request, base)
        return prepared

    def send(
        self,
        request: Request[T],
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Response[T]:
        """Send one request and return its verified answer; of a download, all but the file, which `data` reads.

        It is sent again where that is safe: see `Client`. Errors and answers list every attempt.

        Args:
            request: The call.
            base_uri: Access point to use, whole; the specification's, on the client's `origin`, where not given.
            timeout: Seconds to wait for the connection and for each read of each attempt; the client's where not given.
            retries: How often, how soon and for how long it is sent again; as the client says where not given.

        Raises:
            RequestError: The request was refused before anything was sent.
            SigningError: The merchant's own signer failed; nothing was sent.
            TransportError: No answer came.
            OutcomeUnknownError: A write was sent, and no answer came that proves what became of it.
            APIError: The gateway answered with an error.
            VerificationError: Nothing proves that WeChat Pay sent the answer.
            DecodeError: The verified answer cannot be read at all.
            ConfigurationError: No platform key is valid now, and the gateway gives no certificates; nothing was sent.

        Where platform certificates had to be fetched first and that failed, an error is of the operation
        `certificates.download`; its `outcome` and its last line say that this request was not sent.
        """
        return self._run(self._exchange, check_request(request), base_uri, timeout, retries)

    def request(
        self,
        method: str,
        path_template: str,
        *,
        # Any: whatever the operation takes, which nothing here describes.
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        header: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | Sequence[Any] | None = None,
        merchant_number: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
        stream: bool = False,
    ) -> Response[Any]:
        """Call any operation, one that this library does not describe included.

            client.request(
                "POST", "/v3/pay/transactions/id/{transaction_id}/close", path={"transaction_id": "42"},
                body={"mchid": "1900000109"},
            )

        It is signed, verified and retried as `send` does, and raises the same errors. What is sent is checked for
        what can travel, and nothing else is known of it.

        Args:
            method: GET, HEAD, POST, PUT, PATCH or DELETE.
            path_template: Path below the access point, with a `{name}` for each value: `/v3/…` of the mainland system,
                `/hk/v3/…` of the cross-border one.
            path: The values, by name; they are quoted here.
            query: Values of the query: texts, numbers, True and False, or lists of them; `None` is left out.
            header: Headers besides those of the client. `Wechatpay-Serial` names the platform key to answer with.
            body: JSON: a mapping or a list, without `None`. A mapping with `Upload`s for members travels as multipart,
                and what is signed is its member `meta`, a mapping.
            merchant_number: The member that holds the merchant's number under which the operation may be retried: at
                the top of the body, else in the path, else in the query. A write without it is never sent twice.
            base_uri: As for `send`. Of a file it has to be on a host of the vendor's, or on the client's `origin`.
            timeout: As for `send`.
            retries: As for `send`.
            stream: The answer is a file: `data` is a `Download`. Only for GET.

        Returns:
            The answer; `data` is its JSON as plain data, `None` where it is empty. A file is mostly not signed, and
            `verified` is False then.

        Raises:
            RequestError: An argument is not what it has to be; nothing was sent.
            WxPayError: As `send`.
        """
        from wxpay_client._wire.untyped import untyped_request

        request = untyped_request(
            method,
            path_template,
            path=path,
            query=query,
            header=header,
            body=body,
            merchant_number=merchant_number,
            stream=stream,
        )
        return self._run(self._exchange, request, base_uri, timeout, retries)

    # Whoever records errors is to see neither the file's key nor the token in its URL.
    @clearing_locals
    def download(
        self, answer: object, *, timeout: Timeout | None = None, retries: RetryPolicy | None = None
    ) -> Download:
        """Download the file that an answer points to: unpacked, decrypted, and checked by the digest beside its URL.

            bill = client.bill.tradebill(bill_date=yesterday)
            with client.download(bill) as file:
                file.save("bill.csv")

        The file is streamed. A wrong or incomplete one is an error when it is read to its end: `save` and `read` give
        nothing of it, but whoever takes it chunk by chunk, or row by row, must not rely on it before.

        Args:
            answer: An answer that the specification says to point to a file. Of one that points to several, such as
                the bill of a sub-merchant, the part that points to the one that is meant: one of its list.
            timeout: As for `send`.
            retries: As for `send`, until the file begins to come; then its `download_deadline`.

        Raises:
            RequestError: The answer points to no file, or to several; the file is on a host that is neither WeChat
                Pay's nor the client's `origin`; or it has no digest, or one of a kind that cannot be checked here.
                Nothing was sent.
            WxPayError: As `send`.
        """
        from wxpay_client._wire.pointed_files import opened, pointer_of
        from wxpay_client._wire.untyped import file_request

        pointer = pointer_of(answer)
        request, base_uri = file_request(pointer.url)
        return opened(self._run(self._exchange, request, base_uri, timeout, retries), request.operation.id, pointer)

    def sign(self, message: bytes) -> str:
        """Sign a message with the merchant's private key: RSA PKCS#1 v1.5 with SHA-256, as base64.

        Raises:
            RequestError: The message is not bytes.
            SigningError: The merchant's own signer failed.
        """
        return by_hand.sign_message(self._signer, message)

    def encrypt(self, text: str) -> str:
        """Encrypt a text that travels encrypted, for the platform key that calls name: RSA-OAEP with SHA-1, as base64.

        What the specification marks as sensitive is encrypted when it is sent; this is for `request`. Platform
        certificates may be fetched before.

        Raises:
            RequestError: It is no text, or too long for the key.
            WxPayError: No platform key is valid now, and fetching certificates failed.
        """
        return by_hand.encrypt_text(self._platform_keys.current, text)

    def decrypt(self, text: str) -> str:
        """Decrypt a text that was encrypted for the merchant; one that is no ciphertext, such as `张*`, stays as it is.

        Raises:
            RequestError: It is no text.
            DecodeError: It was encrypted for another key, or the merchant's own signer does not decrypt.
        """
        return by_hand.decrypt_text(self._signer, text)

    def close(self) -> None:
        """Close the connections that are kept open. A call after that opens new ones."""
        self.session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _run(
        self,
        exchange: Exchange,
        request: Request[T],
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Response[T]:
        operation = operation_of(request)
        wait, policy = self._timeout, self._retries
        if timeout is not None:
            wait = validated(_config.check_timeout, timeout, partial(operation.refusal, "timeout"))
        if retries is not None:
            policy = validated(_config.check_retries, retries, partial(operation.refusal, "retries"))
        base, standbys = self._bases(operation, base_uri)
        deadline = math.inf if policy.deadline is None else monotonic() + policy.deadline
        # Last, since it may fetch certificates: nothing that is refused anyway makes a call.
        prepared, sign = exchange.prepare(request, base, deadline)
        return self._retrier.run(
            operation,
            prepared,
            sign,
            partial(exchange.send, request),
            policy=policy,
            timeout=wait,
            standbys=standbys,
            deadline=deadline,
        )

    def _bases(self, operation: Operation, base_uri: str | None) -> tuple[str, tuple[str, ...]]:
        """The base URI of a call, and the origins that may be asked in its place."""
        if base_uri is None:
            return self._base_uris.of(operation.server, operation.standby)
        # What the user gives stands in place of all that the specification says.
        check = self._base_uris.given_for_file if operation.downloads else self._base_uris.given
        return validated(check, base_uri, partial(operation.refusal, "base_uri")), ()

    @overload
    def send_many(
        self,
        requests: Iterable[Paired[R, T]],
        *,
        concurrency: int = 8,
        rate: float | None = None,
        executor: Executor | None = None,
        ordered: bool = False,
        journal: None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Batch[R, T]: ...
    # Any: what became of a write before is told by a query, whose answer is of another type.
    @overload
    def send_many(
        self,
        requests: Iterable[Paired[R, Any]],
        *,
        concurrency: int = 8,
        rate: float | None = None,
        executor: Executor | None = None,
        ordered: bool = False,
        journal: Journal,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Batch[R, Any]: ...
    def send_many(
        self,
        requests: Iterable[Paired[R, T]],
        *,
        concurrency: int = 8,
        rate: float | None = None,
        executor: Executor | None = None,
        ordered: bool = False,
        journal: Journal | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Batch[R, Any]:
        """Send many requests side by side, and get each one's result as it comes.

            with client.send_many(requests, concurrency=16, rate=100) as batch:
                for request, result in batch:
                    if isinstance(result, WxPayError):
                        ...

        An error is the result of its request and stops no other: also for what is no request at all, and where the
        process that made a call is lost, as a `TransportError` for a read and an `OutcomeUnknownError` for a write.

        At most `concurrency` calls are under way, and at most as many more wait to be yielded, however long the input
        is: it is read as results are taken, in the thread that takes them.

        What was started is always yielded, exactly once. Where the input raises, Ctrl-C comes, or the executor breaks,
        no more is started, what is under way is yielded, and then the exception is raised; a second Ctrl-C does not
        wait. `batch.close()`, or leaving the `with` block, starts no more and waits for what is under way; iterating
        afterwards yields it. So a request that was not yielded and is not in `batch.unfinished` was never sent.

        With a journal the job survives its process: started again, it goes on where it was; see `Journal`. What was
        answered before is not yielded again. An input that can be read twice, such as a list, is written down as a
        whole first, here; an iterator in groups of `concurrency` rows, as it is read.

        Args:
            requests: The requests, of one operation or of several; a generator may be endless.
            concurrency: How many calls may be under way at once.
            rate: How many calls may be started in a second, 150 for instance, by all batches of this client in this
                process that have the same rate; they are spread over the second. Calls that are retried by the retry
                policy are not counted. `None` for no limit.
            executor: What makes the calls: any `concurrent.futures.Executor`, such as a `ProcessPoolExecutor` or Dask's
                `Client.get_executor()`, which stays open; threads of its own where not given. Another process makes
                them with a client of its own, made once from the settings of this one: adapters and hooks on `session`
                stay behind, and keys that were given as paths are read there. A write without a number of the
                merchant's is refused for executors that may run a task twice: all but threads and process pools.
            ordered: Yield in the order of the input, not as results come: a slow call holds up those behind it.
            journal: Where to write down what is sent, and what became of it. A row that cannot be made a request keeps
                its place by the RequestError that says why.
            base_uri: As for `send`, for all of them.
            timeout: As for `send`, for all of them.
            retries: As for `send`, for all of them.

        Returns:
            An iterator of pairs: each request, with its verified answer or the error that came instead.

        Raises:
            RequestError: An argument is not what it has to be.
            JournalError: The journal is in use, damaged, or another job's; a row changed since the job was begun; or a
                number is there twice. Raised here, and where that is known only later, by the batch.
            SigningError: The merchant's own signer failed, whose signature makes the key of the journal's digests.
        """
        from wxpay_client._batch.batch import Batch, check_arguments, check_sendable
        from wxpay_client._batch.entry import PlainSource
        from wxpay_client._batch.rate_limiter import RateLimiter
        from wxpay_client._batch.task import CallContext

        options = {"base_uri": base_uri, "timeout": timeout, "retries": retries}
        check_arguments(
            requests,
            concurrency=concurrency,
            rate=rate,
            executor=executor,
            ordered=ordered,
            journal=journal,
            **options,
        )
        # A forked process has its own: a thread of the parent may have held the lock of one at the fork.
        pace = None if rate is None else self._paces.setdefault((os.getpid(), rate), RateLimiter(rate))
        check = partial(check_sendable, executor)
        source: Source
        if journal is None:
            source = PlainSource(requests, check)
        else:
            from wxpay_client._batch.journal.journal import begin

            source = begin(
                journal,
                requests,
                check,
                sign=self.sign,
                belongs_to=(self._mchid, *self._base_uris.systems(base_uri)),
                group=concurrency,
            )
        return Batch(
            CallContext(self, **options),
            source,
            concurrency=concurrency,
            pace=pace,
            executor=executor,
            ordered=ordered,
        )

    def _fetch_certificates(self, deadline: float) -> Mapping[str, PlatformKey]:
        """The platform certificates, fetched the way of every call, but verified with what the answer brings.

        Args:
            deadline: When the call that needs them has to be over, by `time.monotonic`.
        """
        from wxpay_client._platform_certificates import NO_CERTIFICATES, CertificateVerifier, no_certificates
        from wxpay_client.api.certificates import DownloadRequest

        assert self._apiv3_key is not None  # noqa: S101 - without it there is no way to fetch
        # An answer signed with any public key is verified as ever; which certificate to ask for, it is to tell.
        known = self._platform_keys.pinned()
        verifier = CertificateVerifier(self._apiv3_key, self._platform_keys.bare(), self._issuers)
        exchange = evolve(self._exchange, keys=KeyStore(known), verifier=verifier)
        try:
            self._run(exchange, DownloadRequest(), retries=self._within(deadline))
        except APIError as error:
            if error.status_code not in NO_CERTIFICATES:
                raise
            raise no_certificates(error.message.partition("\n")[0]) from error
        if not verifier.certificates:
            raise no_certificates("its list is empty")
        return verifier.certificates

    def _within(self, deadline: float) -> RetryPolicy:
        """The client's own policy, for a call that has to be over at a moment of `time.monotonic`."""
        own, left = self._retries.deadline, max(deadline - monotonic(), _SHORTEST)
        return self._retries if left >= (math.inf if own is None else own) else evolve(self._retries, deadline=left)

    def _diagnose(self, answer: requests.Response, detail: object) -> Diagnosis:
        """Why the gateway did not accept a signature; the certificate may lie beside the private key."""
        from wxpay_client._diagnosis.merchant import Merchant, certificate_beside
        from wxpay_client._diagnosis.sign_error import diagnose, sent_signature

        merchant = Merchant(
            mchid=self._mchid,
            serial_no=self._serial_no,
            public_key=self._public_key,
            certificate=self._api_certificate or certificate_beside(self._key_sources[0]),
            platform_serials=tuple(self._platform_keys),
        )
        return diagnose(sent_signature(answer.request), answer.headers, detail, merchant, datetime.now(UTC))

    def _own(self, certificate: KeySource | PKCS12File | Certificate) -> MerchantCertificate:
        """The merchant's API certificate, if it is the one of its key and its numbers."""
        from wxpay_client._diagnosis.merchant import Merchant, check, load_merchant_certificate

        loaded = load_merchant_certificate(certificate)
        check(Merchant(mchid=self._mchid, serial_no=self._serial_no, public_key=self._public_key, certificate=loaded))
        return loaded

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}(mchid={self._mchid!r}, serial_no={self._serial_no!r}, "
            f"platform_keys={list(self._platform_keys)!r}, origin={self._base_uris.origin!r})"
        )

    def __getstate__(self) -> dict[str, Any]:
        # Any: settings of many types. Keys that were given as paths stay paths, so that no secret is in the pickle.
        private_key, platform_keys, platform_ca = self._key_sources
        return {
            "mchid": self._mchid,
            "serial_no": self._serial_no,
            "private_key": keys.picklable(private_key) if is_loadable(private_key) else private_key,
            "platform_keys": {serial: keys.picklable(source) for serial, source in platform_keys.items()},
            "apiv3_key": self._apiv3_key,
            "platform_ca": None if platform_ca is None else keys.picklable(platform_ca),
            "timeout": self._timeout,
            "origin": self._base_uris.origin,
            "vendor_names": self._exchange.vendor_names,
            "strict_answers": self._exchange.strict_answers,
            "retries": self._retries,
            "certificate": None if self._certificate is None else keys.picklable(self._certificate),
            "access_points": self._base_uris.access_points,
            "max_response_size": self._exchange.session.max_response_size,
            "session": {name: getattr(self.session, name) for name in _SESSION_SETTINGS},
        }

    @clearing_locals
    def __setstate__(self, state: dict[str, Any]) -> None:
        session = state.pop("session")
        type(self).__init__(self, **state)
        for name, value in session.items():
            setattr(self.session, name, value)


# What a user sets on the session to reach the network at all; adapters of one's own need not pickle.
_SESSION_SETTINGS = ("headers", "proxies", "verify", "cert", "trust_env")


def _issuers(source: KeySource | Certificate) -> tuple[Certificate, ...]:
    from wxpay_client._platform_certificates import load_issuers

    return load_issuers(source)


def _unconfigured(parameter: str, problem: str) -> ConfigurationError:
    return ConfigurationError(f"{parameter}: {problem}", parameter=parameter)
