"""Uploads and downloads, from a specification to the wire and back."""

from __future__ import annotations

import hashlib
import inspect
import subprocess
import sys

import pytest

from tests.codegen.compiling import HEAD, Refused, compiled, modelled, refused, sources, strangers
from tests.support.gateways.gateways import served
from tests.support.waiting import HANGS
from wxpay_client import Download, RequestError, Upload, from_dict, to_dict
from wxpay_client.sandbox.checks.multipart import read_parts

FILE = Upload("a.png", b"\x89PNG")


def uploading(properties: str, *, required: str = "file, meta", media: str = "", components: str = "") -> str:
    """A specification of one upload, `images.upload`, with these parts."""
    return f"""\
{HEAD}paths:
  /v3/images/{{id}}:
    post:
      operationId: images.upload
      summary: Upload an image.
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      requestBody:
        content:
          multipart/form-data:
            schema: {{type: object, required: [{required}], properties: {{{properties}}}}}
            {media}
      responses:
        "200":
          description: Its number.
          content: {{application/json: {{schema: {{type: object, properties: {{media_id: {{type: string}}}}}}}}}}
{components}"""


def downloading(content: str, more: str = "") -> str:
    """A specification of one download, `bills.download`."""
    return f"""\
{HEAD}paths:
  /v3/bills/{{id}}:
    get:
      operationId: bills.download
      summary: Download a bill.
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses:
        "200":
          description: The bill.
          content: {{{content}}}
          {more}
"""


META = "meta: {type: object, properties: {filename: {type: string}, sha256: {type: string, maxLength: 64}}}"
BINARY = "file: {type: string, format: binary, description: The image.}"


class TestUploads:
    def test_are_sent_and_answered(self, tmp_path, wxpay_sandbox_credentials):
        package = compiled(tmp_path, uploading(f"{BINARY}, {META}, number: {{type: integer}}"))
        cls = package.images.UploadRequest
        meta = package.images.UploadRequestMeta(filename=FILE.filename, sha256=FILE.sha256)
        with served(
            wxpay_sandbox_credentials, cls, examples={"images.upload": {"answers": {200: {"media_id": "7"}}}}
        ) as gateway:
            response = gateway.client.send(cls(id="1", file=FILE, meta=meta, number=3))

            assert response.data.media_id == "7"
            parts = read_parts(gateway.received[0].headers, gateway.received[0].body)
        assert [(part.name, part.filename, part.content_type) for part in parts] == [
            ("meta", None, "application/json"),
            ("file", "a.png", "image/png"),
            ("number", None, ""),
        ]

    def test_are_methods(self, tmp_path):
        package = compiled(tmp_path, uploading(f"{BINARY}, {META}, scans: {{type: array, items: {{format: binary}}}}"))
        client = package.client()

        client.images.upload("1", file=FILE, meta=package.images.UploadRequestMeta(), scans=[FILE])

        assert client.sent[0][0].scans == [FILE]

    def test_keep_the_order_of_the_document(self, tmp_path):
        cls = compiled(tmp_path, uploading(f"{BINARY}, {META}, a: {{type: string}}")).images.UploadRequest

        assert list(inspect.signature(cls).parameters) == ["id", "file", "meta", "a"]

    def test_may_be_described_by_several_parts_of_an_all_of(self, tmp_path):
        body = (
            "{allOf: [{$ref: '#/components/schemas/Body'}, {properties: {file: {description: The file.},"
            " meta: {description: About it.}}}]}"
        )
        spec = uploading("", components="components:\n  schemas:\n    Body: {type: object, properties: {%s, %s}}\n")
        spec = spec.replace("{type: object, required: [file, meta], properties: {}}", body) % (BINARY, META)
        images = compiled(tmp_path, spec).images

        request = images.UploadRequest(id="1", file=FILE, meta=images.UploadRequestMeta(filename="a.png"))

        assert to_dict(request)["body"]["meta"] == {"filename": "a.png"}
        assert list(to_dict(request)["body"]["file"]) == ["$file"]

    def test_as_plain_data_and_back(self, tmp_path):
        cls = compiled(tmp_path, uploading(f"{META}, {BINARY}")).images.UploadRequest
        data = {
            "path": {"id": "1"},
            "body": {"meta": {"sha256": "x"}, "file": {"$file": {"filename": "a.png", "content_base64": "eA=="}}},
        }

        assert to_dict(from_dict(cls, data)) == data

    def test_need_meta_whatever_is_required(self, tmp_path):
        package = compiled(tmp_path, uploading(f"{BINARY}, {META}", required=""))

        with pytest.raises(TypeError, match="meta"):
            package.images.UploadRequest(id="1")
        assert package.images.UploadRequest(id="1", meta=package.images.UploadRequestMeta()).file is None

    @pytest.mark.parametrize(
        ("schema", "type_"),
        [
            ("{type: string, format: binary}", Upload),
            ("{format: binary}", Upload),
            ("{type: string, contentMediaType: application/octet-stream}", Upload),
            ("{contentMediaType: application/octet-stream}", Upload),
            ("{type: string, contentMediaType: application/octet-stream, contentEncoding: base64}", str),
            ("{type: string, contentMediaType: image/png}", str),
            ("{$ref: '#/components/schemas/File'}", Upload),
            ("{allOf: [{$ref: '#/components/schemas/File'}], description: It.}", Upload),
            ("{type: array, items: {type: string, format: binary}}", list[Upload]),
            ("{type: array, items: {$ref: '#/components/schemas/File'}}", list[Upload]),
            ("{$ref: '#/components/schemas/Files'}", list[Upload]),
            ("{type: integer}", int),
            ("{type: array, items: {type: number}}", list[float]),
            ("{type: object}", dict),
            (
                "{type: string, contentSchema: {type: array, items: {type: integer}}}",
                list[int],
            ),
        ],
    )
    def test_parts_have_the_type_that_they_hold(self, tmp_path, schema, type_):
        components = (
            "components: {schemas: {File: {type: string, format: binary}, "
            "Files: {type: array, items: {$ref: '#/components/schemas/File'}}}}"
        )
        package = compiled(tmp_path, uploading(f"part: {schema}, {META}", required="part, meta", components=components))

        found = package.images.UploadRequest.__annotations__["part"]
        assert found == type_ or getattr(found, "__origin__", None) is type_

    def test_limits_of_files_are_of_bytes(self, tmp_path):
        package = compiled(
            tmp_path, uploading(f"file: {{type: string, format: binary, maxLength: 2, minLength: 1}}, {META}")
        )

        with pytest.raises(RequestError, match="file: expected 1 to 2 bytes, got 4"):
            to_dict(package.images.UploadRequest(id="1", file=FILE, meta=package.images.UploadRequestMeta()))
        assert "1 to 2 bytes." in package.files["images.py"]

    def test_limits_of_lists_of_files(self, tmp_path):
        schema = "{type: array, maxItems: 2, items: {type: string, format: binary, maxLength: 3}}"
        package = compiled(tmp_path, uploading(f"files: {schema}, {META}", required="meta"))

        def upload(*files):
            return package.images.UploadRequest(id="1", meta=package.images.UploadRequestMeta(), files=list(files))

        with pytest.raises(RequestError, match=r"files\[1\]: expected at most 3 bytes"):
            to_dict(upload(Upload("a", b"123"), Upload("b", b"1234")))
        with pytest.raises(RequestError, match="files: expected at most 2 items"):
            to_dict(upload(*[Upload("a", b"")] * 3))
        assert len(to_dict(upload(Upload("a", b"123"), Upload("b", b"123")))["body"]["files"]) == 2

    def test_types_that_are_taken(self, tmp_path):
        media = "encoding: {file: {contentType: 'image/png, image/bmp'}, meta: {contentType: application/json}}"
        package = compiled(tmp_path, uploading(f"{BINARY}, {META}", media=media))

        with pytest.raises(RequestError, match=r"file\.content_type: expected image/png, image/bmp, got text/csv"):
            to_dict(
                package.images.UploadRequest(id="1", file=Upload("a.csv", b""), meta=package.images.UploadRequestMeta())
            )
        assert "Travels as image/png, image/bmp." in package.files["images.py"]

    def test_files_stand_nowhere_else(self, tmp_path):
        for properties in (
            f"{BINARY}, meta: {{type: object, properties: {{inner: {{type: string, format: binary}}}}}}",
            f"{META}, other: {{type: object, properties: {{inner: {{type: string, format: binary}}}}}}",
        ):
            errors = refused(tmp_path, uploading(properties, required="meta"))
            assert [(error.code, error.message) for error in errors] == [
                ("unsupported", "only a part of a multipart body, or a whole answer, can be a file")
            ]

    def test_beside_another_type_of_body_are_refused(self, tmp_path):
        spec = uploading(f"{BINARY}, {META}").replace(
            "          multipart", "          application/json: {schema: {type: object}}\n          multipart"
        )

        (error,) = refused(tmp_path, spec)
        assert (error.code, error.message) == (
            "unsupported",
            "nothing can be generated for a request body of several content types",
        )

    def test_have_an_example_that_can_be_sent(self, tmp_path):
        schemas = "{type: string, examples: [x]}"
        package = compiled(
            tmp_path,
            uploading(
                f"{BINARY}, meta: {{type: object, properties: {{sha256: {schemas}, note: {schemas}}}}}, "
                f"more: {{type: string, format: binary}}, count: {{type: integer, examples: [3]}}",
                media="encoding: {file: {contentType: 'image/*, application/pdf'}}",
            ).replace(
                "required: true, schema: {type: string}", "required: true, schema: {type: string, examples: [i]}"
            ),
        )
        example = package.examples["images.upload"]["request"]
        request = from_dict(package.images.UploadRequest, example)

        assert to_dict(request) == example
        assert (request.meta.note, request.count, request.more) == ("x", 3, None)
        assert request.meta.sha256 == request.file.sha256 == hashlib.sha256(request.file.content).hexdigest()

    def test_show_how_they_are_used(self, tmp_path):
        package = compiled(
            tmp_path,
            uploading(f"{BINARY}, {META}, note: {{type: string}}, kind: {{type: string}}", required="file, meta, kind"),
        )

        shown = inspect.getdoc(package.images.ImagesResource.upload)
        assert shown is not None
        assert shown.endswith(
            """\
Example:
    file = Upload.from_path("demo.png")
    client.images.upload(
        id=...,
        file=file,
        meta=UploadRequestMeta(
            filename=file.filename,
            sha256=file.sha256,
        ),
        kind=...,
    )"""
        )

    def test_show_what_runs(self, tmp_path, monkeypatch):
        package = compiled(tmp_path, uploading(f"{BINARY}, {META}"))
        (tmp_path / "demo.png").write_bytes(b"x")
        monkeypatch.chdir(tmp_path)
        example = inspect.getdoc(package.images.ImagesResource.upload).partition("Example:\n")[2]
        client = package.client()

        exec(inspect.cleandoc(example), {**vars(package.images), "client": client})

        ((request, *_),) = client.sent
        assert (request.file.content, request.meta.sha256) == (b"x", hashlib.sha256(b"x").hexdigest())


class TestDownloads:
    @pytest.mark.parametrize(
        "content",
        [
            "text/csv: {schema: {type: string}}",
            "image/*: {schema: {type: string, format: binary}}",
            "'*/*': {schema: {}}",
            "application/octet-stream: {}",
            "image/png: {}, image/jpeg: {schema: {format: binary}}",
            "application/gzip: {schema: {type: string, contentMediaType: application/gzip}}",
        ],
    )
    def test_of_every_type(self, tmp_path, content):
        package = compiled(tmp_path, downloading(content))
        operation = package.bills.DownloadRequest.operation

        assert operation.answers == {200: Download}
        assert operation.downloads
        assert not operation.signed_digest
        assert inspect.signature(package.bills.BillsResource.download).return_annotation is Download

    def test_are_read(self, tmp_path, wxpay_sandbox_credentials):
        package = compiled(tmp_path, downloading("text/csv: {schema: {type: string}, example: 'a,b'}"))
        cls = package.bills.DownloadRequest
        with served(wxpay_sandbox_credentials, cls, examples=package.examples) as gateway:
            response = gateway.client.send(cls(id="1"))

            assert (response.data.read(), response.data.content_type, response.verified) == (b"a,b", "text/csv", False)

    def test_with_a_signed_digest(self, tmp_path, wxpay_sandbox_credentials):
        package = compiled(
            tmp_path, downloading("text/csv: {schema: {type: string}}", "x-signed-digest: Wechatpay-Statement-Sha1")
        )
        cls = package.bills.DownloadRequest
        with served(wxpay_sandbox_credentials, cls, examples=package.examples) as gateway:
            response = gateway.client.send(cls(id="1"))

            assert response.data.read()
            assert response.verified
            assert "Wechatpay-Statement-Sha1" in response.headers

    def test_beside_json_of_another_status(self, tmp_path):
        spec = downloading("text/csv: {}") + (
            '        "202": {description: Later., content: {application/json: {schema: {type: object, '
            "properties: {a: {type: string}}}}}}\n"
            '        "204": {description: None.}\n'
        )
        package = compiled(tmp_path, spec)
        operation = package.bills.DownloadRequest.operation

        assert operation.answers == {200: Download, 202: package.bills.DownloadResponse202, 204: None}
        assert [operation.is_download(status) for status in (200, 202, 204, 404)] == [True, False, False, False]

    def test_show_how_they_are_used(self, tmp_path):
        package = compiled(tmp_path, downloading("text/csv: {}"))

        shown = inspect.getdoc(package.bills.BillsResource.download)
        assert "A file, which WeChat Pay does not sign: read it once, in a `with` block." in " ".join(shown.split())
        assert shown.endswith("Example:\n    with client.bills.download(...) as download:\n        download.save(path)")


class TestNames:
    def test_of_classes_do_not_hide_those_of_files(self, tmp_path):
        components = "components: {schemas: {Upload: {type: object, properties: {a: {type: string}}}}}"
        properties = f"{BINARY}, {META}, Upload: {{$ref: '#/components/schemas/Upload'}}, Download: {{type: string}}"
        package = compiled(tmp_path, uploading(properties, components=components))
        body = {"file": FILE, "meta": {}, "Upload": {"a": "b"}, "Download": "d"}
        request = from_dict(package.images.UploadRequest, {"path": {"id": "1"}, "body": body})

        assert request.file is FILE
        assert to_dict(request)["body"] | {"file": FILE} == body

    def test_of_answers_do_not_hide_those_of_files(self, tmp_path):
        spec = (
            downloading("text/csv: {}")
            .replace("name: id, in: path", "name: Download, in: path")
            .replace("{id}", "{Download}")
        )
        package = compiled(tmp_path, spec)

        assert package.bills.DownloadRequest(Download_="1").operation.answers == {200: Download}


@pytest.mark.parametrize(
    "spec",
    [
        uploading(f"{BINARY}, {META}, scans: {{type: array, items: {{format: binary}}}}"),
        downloading("text/csv: {}", "x-signed-digest: X-Digest"),
    ],
    ids=["upload", "download"],
)
class TestSource:
    def test_holds_nothing_strange(self, tmp_path, spec):
        for source in sources(tmp_path, spec).values():
            assert list(strangers(source)) == []

    @pytest.mark.slow
    def test_is_strictly_typed(self, tmp_path, spec):
        package = compiled(tmp_path, spec)
        check = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(tmp_path / package.root.__name__)],
            check=False,
            timeout=HANGS,
            capture_output=True,
            text=True,
        )
        assert check.stdout == ""


HOSTILE = '\'"""\\n"); import os; os.abort()  # \''


def test_hostile_texts_stay_texts(tmp_path):
    parts = f"file: {{type: string, format: binary, description: {HOSTILE}}}, {META}"
    for source in sources(tmp_path, uploading(parts).replace("Upload an image.", HOSTILE)).values():
        assert list(strangers(source)) == []


def test_names_of_parts_are_those_of_headers(tmp_path):
    with pytest.raises(Refused, match="cannot be the name of a part"):
        modelled(tmp_path, uploading(f"{BINARY}, {META}, '{HOSTILE[1:-1]}': {{type: string}}"))
