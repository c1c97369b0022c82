"""Classes as the compiler would write them, of every type that a specification can describe."""

from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any

from attrs import field

from wxpay_client.schema import fields
from wxpay_client.schema.download import Download
from wxpay_client.schema.events import Event
from wxpay_client.schema.models import frozen
from wxpay_client.schema.operation import Operation, Request
from wxpay_client.schema.upload import Upload


class Kind(StrEnum):
    CASH = "CASH"
    CARD = "CARD"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


@frozen(kw_only=True)
class Node:
    """Holds itself in every way."""

    name: str
    child: "Node | None" = None
    children: "list[Node] | None" = None
    by_name: "dict[str, Node] | None" = None


@frozen(kw_only=True)
class Model:
    text: str | None = None
    number: int | None = None
    rate: float | None = None
    flag: bool | None = None
    time: datetime | None = None
    time_or_text: datetime | str | None = None
    day: date | None = None
    kind: Kind | str | None = None
    level: Level | int | None = None
    free: Any | None = None
    texts: list[str] | None = None
    grid: list[list[int]] | None = None
    rates: dict[str, float] | None = None
    nodes: list[Node] | None = None
    groups: dict[str, list[Node]] | None = None
    number_or_text: int | str | None = None
    node_or_text: Node | str | None = None
    from_: str | None = field(default=None, metadata=fields.body(name="from"))


@frozen(kw_only=True)
class Sealed:
    """All of it is required."""

    number: int
    inner: Node
    from_: str = field(metadata=fields.body(name="from"))


OPERATION = Operation(
    id="shapes.send",
    method="POST",
    path="/v3/shapes/{first}/to/{second}",
    server="https://api.mch.weixin.qq.com/",
    answers={200: Model},
)


@frozen(kw_only=True)
class SendRequest(Request[Model]):
    """Has every part, with limits of every kind."""

    first: str = field(metadata=fields.path())
    second: str = field(metadata=fields.path(name="second"))
    word: str | None = field(default=None, metadata=fields.query())
    words: list[str] | None = field(default=None, metadata=fields.query(name="words[]", max_items=3))
    count: int | None = field(default=None, metadata=fields.query(minimum=0, maximum=9))
    switch: bool | None = field(default=None, metadata=fields.query())
    token: str | None = field(default=None, metadata=fields.header(name="X-Token"))
    model: Model | None = None
    free: Any | None = None
    code: str | None = field(default=None, metadata=fields.body(min_length=2, max_length=4, pattern="^[a-z]+$"))
    step: float | None = field(
        default=None, metadata=fields.body(exclusive_minimum=0, exclusive_maximum=10, multiple_of=0.5)
    )
    items: list[int] | None = field(default=None, metadata=fields.body(min_items=1, max_items=2))
    tags: list[str] | None = field(default=None, metadata=fields.body(unique_items=True))
    when: datetime | None = None
    day: date | None = None
    when_or_text: datetime | str | None = None
    kind: Kind | str | None = None

    operation = OPERATION


@frozen(kw_only=True)
class ListRequest(Request[None]):
    """A body that is a list."""

    items: list[Node] = field(metadata=fields.whole_body(min_items=1))

    operation = OPERATION._replace(id="shapes.list", path="/v3/lists", answers={204: None})


@frozen(kw_only=True)
class MaybeRequest(Request[None]):
    """A body that may be left out as a whole."""

    content: Any | None = field(default=None, metadata=fields.whole_body())

    operation = OPERATION._replace(id="shapes.maybe", path="/v3/maybe", answers={204: None})


@frozen(kw_only=True)
class BareRequest(Request[Any]):
    """Neither parameters nor a body."""

    operation = OPERATION._replace(id="shapes.bare", path="/v3/bare", answers={200: list[Model]})


def nested(depth: int, way: str) -> dict[str, Any]:
    """A Node as plain data, so many levels deep."""
    node: dict[str, Any] = {"name": "leaf"}
    for _ in range(depth):
        node = {"name": "n", way: {"child": node, "children": [node], "by_name": {"k": node}}[way]}
    return node


def nested_node(depth: int) -> Node:
    node = Node(name="leaf")
    for _ in range(depth):
        node = Node(name="n", child=node)
    return node


@frozen(kw_only=True)
class Meta:
    sha256: str | None = None
    note: str | None = None


@frozen(kw_only=True)
class UploadRequest(Request[None]):
    """Parts of every kind; the file comes before `meta` here."""

    file: Upload = field(metadata=fields.part(min_bytes=1, max_bytes=1000))
    meta: Meta = field(metadata=fields.part())
    photo: Upload | None = field(default=None, metadata=fields.part(content_type="image/png"))
    scans: list[Upload] | None = field(
        default=None, metadata=fields.part(content_type="image/*, application/pdf", max_items=2)
    )
    word: str | None = field(default=None, metadata=fields.part(name="the word", max_length=100))
    words: list[str] | None = field(default=None, metadata=fields.part(content_type="text/plain"))
    count: int | None = field(default=None, metadata=fields.part())
    flag: bool | None = field(default=None, metadata=fields.part())
    when: datetime | None = field(default=None, metadata=fields.part())
    nodes: list[Node] | None = field(default=None, metadata=fields.part())
    free: dict[str, Any] | None = field(default=None, metadata=fields.part())

    operation = OPERATION._replace(id="shapes.upload", path="/v3/uploads", answers={204: None})


@frozen(kw_only=True)
class DownloadRequest(Request[Download]):
    """A file, which is not signed."""

    operation = OPERATION._replace(id="shapes.download", method="GET", path="/v3/files", answers={200: Download})


@frozen(kw_only=True)
class ProvenRequest(Request[Download]):
    """A file whose digest is signed."""

    operation = DownloadRequest.operation._replace(
        id="shapes.proven", path="/v3/proven", signed_digest="Wechatpay-Statement-Sha1"
    )


@frozen(kw_only=True)
class Cat:
    kind: str = field(metadata=fields.body(tag=("cat",)))
    lives: int


@frozen(kw_only=True)
class Dog:
    kind: str = field(metadata=fields.body(tag=("dog",)))
    name: str


@frozen(kw_only=True)
class Whole:
    """Has a member of every kind, and all of them are required."""

    text: str
    number: int
    rate: float
    flag: bool
    time: datetime
    day: date
    kind: Kind | str
    level: Level | int
    closed: Kind
    free: Any
    texts: list[str]
    grid: list[list[int]]
    times: list[datetime]
    rates: dict[str, float]
    sealed: Sealed
    nodes: list[Node]
    groups: dict[str, list[Node]]
    number_or_text: int | str
    node_or_flag: Node | bool
    pet: Cat | Dog | dict[str, Any]
    pets: list[Cat | Dog | dict[str, Any]]
    held: Node | str = field(metadata=fields.body(json=True))
    one_or_many: list[Node] = field(metadata=fields.body(one_or_many=True))
    from_: str = field(metadata=fields.body(name="from"))
    secret: str = field(repr=False, metadata=fields.body(sensitive=True))
    birthday: date = field(repr=False, metadata=fields.body(sensitive=True))
    phones: list[str] = field(repr=False, metadata=fields.body(sensitive=True))


@frozen(kw_only=True)
class Holder:
    """Holds that in every way."""

    inner: Whole | None = None
    items: list[Whole] | None = None
    by_name: dict[str, Whole] | None = None
    held: Whole | str | None = field(default=None, metadata=fields.body(json=True))
    either: Whole | str | None = None


@frozen(kw_only=True)
class HolderRequest(Request[Holder]):
    """Reads it."""

    operation = OPERATION._replace(id="shapes.read", method="GET", path="/v3/holders", answers={200: Holder})


@frozen(kw_only=True)
class HoldRequest(Request[Holder]):
    """Writes, and is answered with it."""

    operation = OPERATION._replace(id="shapes.hold", path="/v3/holders", answers={200: Holder})


@frozen(kw_only=True)
class HolderEvent(Event[Holder]):
    """Tells of it."""

    resource: Holder
