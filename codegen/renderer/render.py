"""The generated package, file by file."""

from __future__ import annotations

from ..model import Api
from .errors import error_files, general_codes
from .examples import example_files
from .files import file_of
from .module import module_source
from .package import package


def render(api: Api) -> dict[str, str]:
    """The source of every file of the package, by its path within it; not yet formatted."""
    general = general_codes(api)
    files = {"__init__.py": package(api, general)}
    for module in api.modules:
        if module.is_package or not module.is_empty:
            files[file_of(module.name, is_package=module.is_package)] = module_source(module, general)
    return {**files, **dict(error_files(api)), **dict(example_files(api))}
