"""Sensitive fields travel encrypted, both ways, and are plain text to whoever calls: with openssl as the judge."""

from __future__ import annotations

import json
import pickle
from base64 import b64decode, b64encode
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from tests.support import openssl, people
from tests.support.gateways.gateways import listening
from tests.support.gateways.servers import Scripted, signed
from wxpay_client import Client, DecodeError, RequestError, from_dict, to_dict
from wxpay_client._crypto.encryption import decrypt, encrypt
from wxpay_client._crypto.signer import LoadedKey
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.received import Received

MOST = 214  # bytes that a key of 2048 bits can encrypt

people_api = people.package().people
CreateRequest, QueryRequest, Person = people_api.CreateRequest, people_api.QueryRequest, people_api.Person


def fits(text: str) -> bool:
    return len(text.encode()) <= MOST


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=MOST).filter(fits)


def files(key: RSAPrivateKey, folder: Path) -> tuple[Path, Path]:
    """The private and the public key as PEM files."""
    private, public = folder / "private.pem", folder / "public.pem"
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    public.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    return private, public


@pytest.fixture(scope="module")
def keys() -> list[RSAPrivateKey]:
    return [generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2)]


# -- one text


@pytest.mark.parametrize("text", ["张三", "a", "", "字" * 71])
def test_openssl_decrypts_what_is_encrypted(keys: list[RSAPrivateKey], tmp_path: Path, text: str) -> None:
    private, _ = files(keys[0], tmp_path)
    ciphertext = b64decode(encrypt(keys[0].public_key(), text), validate=True)
    assert openssl.decrypt(private, ciphertext).decode() == text


@pytest.mark.parametrize("text", ["张三", "a", "", "字" * 81])
def test_openssl_decrypts_what_is_encrypted_in_the_old_way(
    keys: list[RSAPrivateKey], tmp_path: Path, text: str
) -> None:
    private, _ = files(keys[0], tmp_path)
    ciphertext = b64decode(encrypt(keys[0].public_key(), text, "PKCS1-v1_5"), validate=True)
    assert openssl.decrypt_pkcs1(private, ciphertext).decode() == text


@pytest.mark.parametrize("text", ["张三", "a", "", "字" * 71])
def test_what_openssl_encrypts_is_decrypted(keys: list[RSAPrivateKey], tmp_path: Path, text: str) -> None:
    _, public = files(keys[0], tmp_path)
    assert decrypt(LoadedKey(keys[0]), b64encode(openssl.encrypt(public, text.encode())).decode()) == text


@given(texts)
def test_any_text_up_to_the_limit_comes_back(keys: list[RSAPrivateKey], text: str) -> None:
    assert decrypt(LoadedKey(keys[0]), encrypt(keys[0].public_key(), text)) == text


def test_the_same_text_is_never_the_same_ciphertext(keys: list[RSAPrivateKey]) -> None:
    assert len({encrypt(keys[0].public_key(), "张三") for _ in range(5)}) == 5


@pytest.mark.parametrize(
    ("bits", "padding", "most"),
    [(2048, "", 214), (3072, "", 342), (2048, "PKCS1-v1_5", 245), (3072, "PKCS1-v1_5", 373)],
)
def test_what_is_too_long_for_the_key_is_refused(bits: int, padding: str, most: int) -> None:
    key = generate_private_key(public_exponent=65537, key_size=bits).public_key()
    assert encrypt(key, "é" * (most // 2) + "e" * (most % 2), padding)
    with pytest.raises(ValueError, match=f"at most {most} bytes of UTF-8") as caught:
        encrypt(key, "e" * (most + 1), padding)
    assert str(caught.value).endswith(f"got {most + 1}")


@pytest.mark.parametrize(
    "text",
    [
        *("", "张*", "1380****000", "*", "AAAA", "A" * 344, "=" * 344),
        b64encode(bytes(255)).decode(),
        b64encode(bytes(257)).decode(),
        b64encode(bytes(256)).decode() + " ",
        b64encode(bytes(range(256))).decode().replace("/", "_"),
    ],
)
def test_what_is_no_ciphertext_stays_as_it_came(keys: list[RSAPrivateKey], text: str) -> None:
    assert decrypt(LoadedKey(keys[0]), text) == text


@given(st.text())
def test_no_text_that_a_person_writes_is_taken_for_a_ciphertext(keys: list[RSAPrivateKey], text: str) -> None:
    assert decrypt(LoadedKey(keys[0]), text) == text


def with_another_digest(key: RSAPrivateKey) -> bytes:
    return key.public_key().encrypt(b"x", OAEP(MGF1(SHA256()), SHA256(), None))


UNREADABLE = {
    "for another key": lambda mine, other: b64decode(encrypt(other.public_key(), "张三")),
    "with another digest": lambda mine, other: with_another_digest(mine),
    "no ciphertext of any key": lambda mine, other: b"\xff" * 256,
    "of no UTF-8": lambda mine, other: mine.public_key().encrypt(b"\xffabc", OAEP(MGF1(SHA1()), SHA1(), None)),
}


@pytest.mark.parametrize("make", UNREADABLE.values(), ids=UNREADABLE)
def test_a_ciphertext_that_cannot_be_read_is_an_error_that_shows_nothing(keys: list[RSAPrivateKey], make: Any) -> None:
    text = b64encode(make(*keys)).decode()
    with pytest.raises(ValueError, match="private_key does not decrypt") as caught:
        decrypt(LoadedKey(keys[0]), text)
    assert text not in str(caught.value)
    assert caught.value.__context__ is None


class Vault:
    """A signer that only signs."""

    def sign(self, message: bytes) -> bytes:
        return message


class DecryptingVault(Vault):
    """A signer that decrypts as well."""

    def __init__(self, key: RSAPrivateKey) -> None:
        self._key = LoadedKey(key)

    def decrypt(self, ciphertext: bytes) -> bytes:
        return self._key.decrypt(ciphertext)


class BrokenVault(Vault):
    def decrypt(self, ciphertext: bytes) -> bytes:
        raise ConnectionError("the vault is closed, and here is a secret")


def test_a_signer_of_ones_own_decrypts_where_it_can(keys: list[RSAPrivateKey]) -> None:
    text = encrypt(keys[0].public_key(), "张三")
    assert decrypt(DecryptingVault(keys[0]), text) == "张三"
    with pytest.raises(ValueError, match=r"Vault has no decrypt\(ciphertext\)"):
        decrypt(Vault(), text)


def test_a_signer_that_fails_to_decrypt_is_named_by_its_kind_of_error(keys: list[RSAPrivateKey]) -> None:
    with pytest.raises(ValueError, match=r"does not decrypt \(ConnectionError\)") as caught:
        decrypt(BrokenVault(), encrypt(keys[0].public_key(), "张三"))
    assert caught.value.__context__ is None


# -- a call


class World:
    """A gateway with sensitive fields, and a client of it."""

    def __init__(self, origin: str, received: list[Received], credentials: Credentials) -> None:
        self.received = received
        self.credentials = credentials
        self.client = Client(
            mchid=credentials.mchid,
            serial_no=credentials.serial_no,
            private_key=credentials.merchant_key,
            platform_keys={serial: key.public_key() for serial, key in credentials.platform_keys.items()},
            origin=origin,
        )


@pytest.fixture(scope="module")
def world(wxpay_sandbox_credentials: Credentials) -> Iterator[World]:
    with listening(people.gateway(wxpay_sandbox_credentials)) as (origin, received):
        yield World(origin, received, wxpay_sandbox_credentials)


def create(**parts: Any) -> Any:
    return from_dict(CreateRequest, {"body": people.everything(), **parts})


def test_all_that_is_sensitive_travels_encrypted_and_nothing_else(world: World) -> None:
    world.client.send(create())
    received = world.received[-1]
    assert received.decrypted == people.SENSITIVE
    sent = json.loads(received.body)
    assert (sent["city"], sent["joined"]["number"]) == ("北京", 1)
    assert people.shown_in(received.body.decode()) == []


@pytest.mark.parametrize("which", [0, 1], ids=["the first key", "the key that the caller names"])
def test_it_is_encrypted_with_the_key_that_the_request_names(world: World, tmp_path: Path, which: int) -> None:
    serial, key = list(world.credentials.platform_keys.items())[which]
    prepared = world.client.prepare(create(header={"Wechatpay-Serial": serial} if which else {}))
    assert prepared.headers["Wechatpay-Serial"] == serial
    private, _ = files(key, tmp_path)
    sent = json.loads(prepared.body or b"")
    assert openssl.decrypt(private, b64decode(sent["name"])).decode() == "张三"
    assert openssl.decrypt(private, b64decode(json.loads(sent["held"])["card"])).decode() == "6223"


def test_an_answer_is_decrypted_at_every_depth(world: World) -> None:
    response = world.client.send(QueryRequest(number="1"))
    (person,) = response.data.data
    assert (person.name, person.phones, person.friends[0].name) == ("张三", ["1", "2"], "李四")
    assert person.either == people_api.Card(card="6222")
    assert person.held == people_api.Card(card="6223")
    assert "张三" not in response.content.decode()
    assert to_dict(person)["name"] == "张三"


@given(name=texts.filter(lambda text: text and not text.startswith("x")), phones=st.lists(texts, max_size=3))
def test_any_texts_arrive_as_they_were_given(world: World, name: str, phones: list[str]) -> None:
    world.client.send(CreateRequest(name=name, phones=phones))
    assert world.received[-1].decrypted == {
        "/body/name": name,
        **{f"/body/phones/{index}": phone for index, phone in enumerate(phones)},
    }


# -- what is refused before it is sent


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"name": "字" * 72}, "name"),
        ({"phones": ["1", "2" * 215]}, "phones[1]"),
        ({"friends": [Person(), Person(name="字" * 72)]}, "friends[1].name"),
        ({"by_role": {"chef": Person(phones=["2" * 215])}}, "by_role.chef.phones[0]"),
    ],
)
def test_a_text_that_is_too_long_for_the_key_is_refused(world: World, values: Any, place: str) -> None:
    with pytest.raises(RequestError) as caught:
        world.client.prepare(CreateRequest(**values))
    assert caught.value.parameter == place
    assert str(caught.value).startswith(f"people.create: {place}: expected at most 214 bytes of UTF-8")
    assert "字" not in str(caught.value)
    assert "222" not in str(caught.value)


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"name": ""}, "name: expected 1 to 300 characters, got 0"),
        ({"name": "x1"}, "name: expected a match of '^[^x]', got another text"),
        ({"phones": ["1"] * 6}, "phones: expected at most 5 items, got 6"),
        ({"name": "字" * 301}, "name: expected 1 to 300 characters, got 301"),
    ],
)
def test_limits_are_those_of_the_plain_text(world: World, values: Any, problem: str) -> None:
    with pytest.raises(RequestError) as caught:
        world.client.prepare(CreateRequest(**values))
    assert str(caught.value) == f"people.create: {problem}; nothing was sent"


# -- what cannot be decrypted


class Answering:
    """A server that answers a query with people, and a client of it."""

    def __init__(self, sandbox: Sandbox, scripted: Scripted) -> None:
        self.credentials = sandbox.credentials
        self._server = scripted
        self.client = sandbox.client(origin=scripted.origin, private_key=sandbox.credentials.merchant_key)

    def encrypted(self, text: str) -> str:
        return encrypt(self.credentials.merchant_key.public_key(), text)

    def query(self, *data: Any) -> Any:
        self._server.answer = signed(self.credentials, 200, json.dumps({"data": data}).encode())
        return self.client.send(QueryRequest(number="1")).data.data


@pytest.fixture
def answering(sandbox: Sandbox, scripted: Scripted) -> Answering:
    return Answering(sandbox, scripted)


def test_every_ciphertext_that_cannot_be_read_is_told_with_its_place(
    answering: Answering, keys: list[RSAPrivateKey]
) -> None:
    wrong = encrypt(keys[1].public_key(), "张三")
    with pytest.raises(DecodeError) as caught:
        answering.query(
            {"name": answering.encrypted("李四"), "city": wrong},
            {"name": wrong, "phones": ["1", wrong]},
            {"by_role": {"chef": {"name": wrong}}, "either": {"card": wrong}, "held": json.dumps({"card": wrong})},
        )
    error = caught.value
    assert [told.partition(":")[0] for told in error.errors] == [
        "$.data[1].name",
        "$.data[1].phones[1]",
        "$.data[2].by_role['chef'].name",
        "$.data[2].either.card",
        "$.data[2].held.card",
    ]
    assert error.operation == "people.query"
    assert wrong in error.content.decode()
    for shown in (str(error), repr(error), str(pickle.loads(pickle.dumps(error)))):
        assert wrong not in shown
        assert "李四" not in shown


def test_a_masked_or_missing_value_stays_as_it_came(answering: Answering) -> None:
    person, other = answering.query({"name": "张*", "phones": ["1*", answering.encrypted("2")]}, {"name": None})
    assert (person.name, person.phones) == ("张*", ["1*", "2"])
    assert other.name is None


def test_a_decrypted_text_is_read_as_what_it_is_described_as(answering: Answering) -> None:
    (person,) = answering.query(
        {name: answering.encrypted(text) for name, text in (("birthday", "2001-02-03"), ("secret", '{"pin":7}'))}
        | {"kind": answering.encrypted("OLD")}
    )
    assert person.birthday == date(2001, 2, 3)
    assert person.secret.pin == 7
    assert person.kind is people_api.PersonKind.OLD


def test_which_class_of_a_union_it_is_decides_what_is_decrypted(answering: Answering) -> None:
    card = answering.encrypted("6222")
    account, other = answering.query({"either": {"account": "1", "card": card}}, {"either": {"card": card}})
    assert account.either == people_api.Account(account="1", card=card)
    assert other.either == people_api.Card(card="6222")


def test_a_text_that_holds_no_json_stays_a_text(answering: Answering) -> None:
    (person,) = answering.query({"held": "none at all"})
    assert person.held == "none at all"


def test_half_a_surrogate_pair_in_held_json_comes_through(answering: Answering) -> None:
    (person,) = answering.query({"held": json.dumps({"card": answering.encrypted("6222"), "x": "\ud800"})})
    assert person.held == people_api.Card(card="6222")


def test_plain_data_is_not_decrypted(answering: Answering) -> None:
    name = answering.encrypted("张三")
    assert from_dict(Person, {"name": name}).name == name
    assert to_dict(Person(name=name)) == {"name": name}
