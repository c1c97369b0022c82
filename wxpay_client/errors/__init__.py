"""Everything the client raises.

* WxPayError
  · ConfigurationError: the client cannot be made so
  · RequestError: the call was refused before anything was sent
  · SigningError: the merchant's own signer (a KMS, an HSM) failed; nothing was sent
  · TransportError: no answer came, or a download broke off
    + OutcomeUnknownError: a write was sent and no trustworthy answer came
  · VerificationError: an answer came, but nothing proves that WeChat Pay sent it
    + SignatureProbeError: the gateway tested whether bad signatures are refused
    + ReplayError: a callback or an answer that was here before
  · APIError: the gateway answered with an error
    + StillProcessingError: 202
    + BadRequestError: 400
    + AuthenticationError: 401
    + PermissionDeniedError: 403
    + NotFoundError: 404
    + ConflictError: 409
    + RateLimitError: 429
    + ServerError: 5xx
  · DecodeError: a verified answer cannot be read at all
    + MisfitError: what is read of an answer is not as specified
  · BillError: a row of a bill cannot be read, or its rows do not add up to its sums
  · JournalError: a bulk job does not go on, since its journal forbids it or cannot be written

Every one of them pickles, and none holds a secret. Those of a call that was made list its attempts.
"""

from ._api import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    StillProcessingError,
)
from ._base import (
    ConfigurationError,
    Outcome,
    RequestError,
    SigningError,
    WxPayError,
)
from ._content import (
    BillError,
    DecodeError,
    MisfitError,
)
from ._journal import (
    JournalError,
    JournalReason,
)
from ._transport import (
    OutcomeUnknownError,
    TransportError,
)
from ._verification import (
    ReplayError,
    SignatureProbeError,
    VerificationError,
    VerificationReason,
)

__all__ = [
    "APIError",
    "AuthenticationError",
    "BadRequestError",
    "BillError",
    "ConfigurationError",
    "ConflictError",
    "DecodeError",
    "JournalError",
    "JournalReason",
    "MisfitError",
    "NotFoundError",
    "Outcome",
    "OutcomeUnknownError",
    "PermissionDeniedError",
    "RateLimitError",
    "ReplayError",
    "RequestError",
    "ServerError",
    "SignatureProbeError",
    "SigningError",
    "StillProcessingError",
    "TransportError",
    "VerificationError",
    "VerificationReason",
    "WxPayError",
]

# Tracebacks, pickles and `help` name them by the path that users import them from.
for _name in __all__:
    globals()[_name].__module__ = __name__
