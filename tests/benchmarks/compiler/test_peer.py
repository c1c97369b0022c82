"""Several documents as the one that openapi-python-client takes."""

import json

import pytest
import yaml

from benchmarks.compiler.peer import merge


def document(path, **schemas):
    answer = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}
    return {"paths": {path: {"get": {"responses": {"200": answer}}}}, "components": {"schemas": schemas}}


@pytest.fixture
def merged(tmp_path):
    """Merge documents, given by their names."""

    def merged(**documents):
        for name, content in documents.items():
            (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
        merge(tmp_path, tmp_path / "merged" / "one")
        return json.loads((tmp_path / "merged" / "one.json").read_text(encoding="utf-8"))

    return merged


def schema_of(merged, path):
    answer = merged["paths"][path]["get"]["responses"]["200"]
    name = answer["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    return merged["components"]["schemas"][name]


def test_has_the_paths_of_all(merged):
    one = merged(a=document("/a", Thing={"type": "string"}), b=document("/b", Thing={"type": "string"}))

    assert list(one["paths"]) == ["/a", "/b"]


def test_says_once_what_they_say_alike(merged):
    one = merged(a=document("/a", Thing={"type": "string"}), b=document("/b", Thing={"type": "string"}))

    assert one["components"]["schemas"] == {"Thing": {"type": "string"}}


def test_keeps_apart_what_has_one_name_in_two(merged):
    one = merged(a=document("/a", Thing={"type": "string"}), b=document("/b", Thing={"type": "integer"}))

    assert schema_of(one, "/a") == {"type": "string"}
    assert schema_of(one, "/b") == {"type": "integer"}


def test_keeps_both_operations_of_one_path(merged):
    one = merged(a=document("/a", Thing={"type": "string"}), b=document("/a", Thing={"type": "string"}))

    assert list(one["paths"]) == ["/a", "/a#b"]


def test_is_the_same_in_yaml_and_in_json(merged, tmp_path):
    one = merged(a=document("/a", Thing={"enum": ["no", "1", "2018-06-08"]}))

    assert yaml.safe_load((tmp_path / "merged" / "one.yaml").read_text(encoding="utf-8")) == one
