"""The generated package, file by file."""

from __future__ import annotations

from codegen.model import Api
from codegen.renderer.examples import examples, examples_package
from codegen.renderer.module import module_source
from codegen.renderer.package import package


def render(api: Api) -> dict[str, str]:
    """The source of every file of the package, by its path within it; not yet formatted."""
    files = {"__init__.py": package(api), "examples/__init__.py": examples_package(api)}
    for module in api.modules:
        files[f"{module.name}.py"] = module_source(module)
        files[f"examples/{module.name}.py"] = examples(module)
    return files
