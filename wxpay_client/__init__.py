"""A typed, synchronous client for WeChat Pay API v3.

Importing this package costs next to nothing: what is behind a name is loaded when the name is first used.
"""

# As that of `typing`, which would take longer to import than all the rest.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from wxpay_client._batch.batch import Batch
    from wxpay_client._batch.journal.journal import Journal
    from wxpay_client._batch.journal.rows import JournalRow, RowState
    from wxpay_client._crypto.signer import Decrypter, Signer
    from wxpay_client._crypto.sources import PKCS12File
    from wxpay_client._http.access_points import AccessPoint
    from wxpay_client._http.auth import SignatureAuth
    from wxpay_client._version import __version__
    from wxpay_client._wire.dicts import from_dict, to_dict
    from wxpay_client.client import Client
    from wxpay_client.errors import (
        APIError,
        AuthenticationError,
        BadRequestError,
        BillError,
        ConfigurationError,
        ConflictError,
        DecodeError,
        JournalError,
        JournalReason,
        MisfitError,
        NotFoundError,
        Outcome,
        OutcomeUnknownError,
        PermissionDeniedError,
        RateLimitError,
        ReplayError,
        RequestError,
        ServerError,
        SignatureProbeError,
        SigningError,
        StillProcessingError,
        TransportError,
        VerificationError,
        VerificationReason,
        WxPayError,
    )
    from wxpay_client.response import Attempt, Misfit, Response
    from wxpay_client.schema.bills import (
        BillRow,
        BillRows,
        BillSums,
        FundFlowBillRow,
        FundFlowBillSums,
        ProfitSharingBillRow,
        StatementRow,
        TradeBillRow,
        TradeBillSums,
    )
    from wxpay_client.schema.download import Download
    from wxpay_client.schema.events import Event, UnknownEvent
    from wxpay_client.schema.retry_policy import RetryPolicy
    from wxpay_client.schema.upload import Upload

__all__ = [
    "APIError",
    "AccessPoint",
    "Attempt",
    "AuthenticationError",
    "BadRequestError",
    "Batch",
    "BillError",
    "BillRow",
    "BillRows",
    "BillSums",
    "Client",
    "ConfigurationError",
    "ConflictError",
    "DecodeError",
    "Decrypter",
    "Download",
    "Event",
    "FundFlowBillRow",
    "FundFlowBillSums",
    "Journal",
    "JournalError",
    "JournalReason",
    "JournalRow",
    "Misfit",
    "MisfitError",
    "NotFoundError",
    "Outcome",
    "OutcomeUnknownError",
    "PKCS12File",
    "PermissionDeniedError",
    "ProfitSharingBillRow",
    "RateLimitError",
    "ReplayError",
    "RequestError",
    "Response",
    "RetryPolicy",
    "RowState",
    "ServerError",
    "SignatureAuth",
    "SignatureProbeError",
    "Signer",
    "SigningError",
    "StatementRow",
    "StillProcessingError",
    "TradeBillRow",
    "TradeBillSums",
    "TransportError",
    "UnknownEvent",
    "Upload",
    "VerificationError",
    "VerificationReason",
    "WxPayError",
    "__version__",
    "from_dict",
    "to_dict",
]

_MODULES = {
    "AccessPoint": "_http.access_points",
    "Attempt": "response",
    "Batch": "_batch.batch",
    "BillRow": "schema.bills",
    "BillRows": "schema.bills",
    "BillSums": "schema.bills",
    "Client": "client",
    "Decrypter": "_crypto.signer",
    "Download": "schema.download",
    "Event": "schema.events",
    "FundFlowBillRow": "schema.bills",
    "FundFlowBillSums": "schema.bills",
    "ProfitSharingBillRow": "schema.bills",
    "StatementRow": "schema.bills",
    "Journal": "_batch.journal.journal",
    "JournalRow": "_batch.journal.rows",
    "Misfit": "response",
    "PKCS12File": "_crypto.sources",
    "Response": "response",
    "RetryPolicy": "schema.retry_policy",
    "RowState": "_batch.journal.rows",
    "SignatureAuth": "_http.auth",
    "Signer": "_crypto.signer",
    "TradeBillRow": "schema.bills",
    "TradeBillSums": "schema.bills",
    "UnknownEvent": "schema.events",
    "Upload": "schema.upload",
    "__version__": "_version",
    "from_dict": "_wire.dicts",
    "to_dict": "_wire.dicts",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_MODULES.get(name, 'errors')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
