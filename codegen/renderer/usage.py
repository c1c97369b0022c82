"""How to call an operation whose arguments or answer are files: an example for its docstring."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from ..model import Field, Model, Named, Operation, Plain

# Members of `meta` that tell of the file, under the names that the vendor gives them, and where they are found.
_OF_FILE: Final = {
    "filename": "filename",
    "file_name": "filename",
    "sha256": "sha256",
    "file_digest": "sha256",
}


def usage(operation: Operation, models: Collection[Model]) -> str:
    """Lines of Python that call an operation; empty where neither an argument nor the answer is a file.

    Args:
        operation: The operation, its fields under their last names.
        models: The classes of its module.
    """
    group = operation.id.rpartition(".")[0]
    method = f"client.{group}.{operation.method_name}"
    file = next((field for field in operation.fields if field.type == Plain("Upload")), None)
    if file is not None:
        given = [f for f in operation.fields if f.required or f is file]
        arguments = [f"    {f.name}={_argument(f, file, models)}," for f in given]
        return "\n".join([f'{file.name} = Upload.from_path("demo.png")', f"{method}(", *arguments, ")"])
    if any(answer.type == Plain("Download") for answer in operation.answers):
        return f"with {method}(...) as download:\n    download.save(path)"
    return ""


def _argument(field: Field, file: Field, models: Collection[Model]) -> str:
    if field is file:
        return file.name
    model = next((model for model in models if isinstance(field.type, Named) and field.type.name == model.name), None)
    if model is None or not any(f.wire_name in _OF_FILE for f in model.fields):
        return "..."
    values = [
        f"        {f.name}={f'{file.name}.{_OF_FILE[f.wire_name]}' if f.wire_name in _OF_FILE else '...'},"
        for f in model.fields
        if f.required or f.wire_name in _OF_FILE
    ]
    return "\n".join([f"{model.name}(", *values, "    )"])
