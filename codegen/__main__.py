"""The command line of the compiler: `python -m codegen generate`, `check`, `diff OLD NEW`, `explain CODE`."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .compiler import model_of, valid_subset
from .diagnostics import Diagnostics, SpecError, present, show
from .diff.changes import Differences
from .diff.comparison import command as diff
from .diff.comparison import summary
from .diff.revision import is_as_in
from .model import Api, Shipped
from .renderer.operations_page import operations_page
from .renderer.render import render
from .renderer.shipped import shipped_file
from .rules import explain
from .shipped import GROUPS, OPERATIONS
from .write import OutputError, drift, formatted, page_drift, write, write_page

_ROOT = Path(__file__).resolve().parent.parent
_SPEC = _ROOT / "spec"
_API = _ROOT / "wxpay_client" / "api"
_SHIPPED = _ROOT / "codegen" / "shipped"
_PAGE = _ROOT / "docs" / "operations.md"

# In the repository, this compiles the client that is shipped. Installed, it compiles packages beside that.
_COMMAND = f"python -m {__package__}"
_IS_SHIPPED = __package__ != "codegen"
_BESIDE = Shipped(_COMMAND, GROUPS, OPERATIONS) if _IS_SHIPPED else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns:
        0 done; 1 errors in the specification, drift or a breaking change; 2 wrong usage.
    """
    options = _parser().parse_args(arguments)
    unlike = _IS_SHIPPED and _why_unlike_the_library()
    if unlike:
        print(f"error: {unlike}: pip install 'wxpay-client[codegen]'", file=sys.stderr)
        return 2
    try:
        match options.command:
            case "generate":
                generate = _generate_rest if options.keep_going else _generate
                return generate(options.spec or [_SPEC], options.out, Diagnostics(strict=options.strict))
            case "check":
                return _check(options.spec or [_SPEC], options.out, Diagnostics(strict=options.strict))
            case "diff":
                return diff(options.old, options.new)
            case _:
                return _explain(options.code)
    except SpecError as error:
        print(present(error.diagnostics, ()), file=sys.stderr)
        return 1
    except (OutputError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


def _why_unlike_the_library() -> str:
    """Why this compiler is not that of the installed library, or nothing.

    Installers say it as well where one of the two is replaced alone, and go on.
    """
    try:
        own = version("wxpay-client-codegen")
    except PackageNotFoundError:  # a copy, of which nothing is known
        return ""
    try:
        library = version("wxpay-client")
    except PackageNotFoundError:
        return f"the compiler of wxpay-client {own} is installed, and wxpay-client is not"
    return "" if own == library else f"the compiler is that of wxpay-client {own}, and installed is {library}"


def _parser() -> argparse.ArgumentParser:
    text = "Compile OpenAPI documents to a package" if _IS_SHIPPED else "Compile spec/*.yaml to wxpay_client/api/"
    parser = argparse.ArgumentParser(prog=_COMMAND, description=f"{text}.")
    commands = parser.add_subparsers(dest="command", required=True)
    given = f"a file, or a folder of *.yaml{'' if _IS_SHIPPED else ' (default: spec/)'}; may be given several times"
    place = "the folder of the generated package" if _IS_SHIPPED else "default: wxpay_client/api/"
    strict = "take warnings for errors, and warn of what our own specification may not lack"
    for name, text in (
        ("generate", "write the generated package"),
        ("check", "write nothing; show how the package differs from the specification"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--spec", type=Path, action="append", required=_IS_SHIPPED, help=given)
        command.add_argument("--out", type=Path, required=_IS_SHIPPED, default=_API, help=place)
        command.add_argument("--strict", action="store_true", help=strict)
    commands.choices["generate"].add_argument(
        "--keep-going",
        action="store_true",
        help="write the operations and events that no error touches; the exit status is 1 all the same",
    )
    text = "what changed for users of the client, as Markdown; exit status 1 where a change is breaking"
    command = commands.add_parser("diff", help=text, description=text)
    command.add_argument("old", metavar="OLD", help="a folder, a file, or a git revision")
    command.add_argument("new", metavar="NEW", help="a folder, a file, or a git revision")
    text = "what an error means, and how to mend it"
    command = commands.add_parser("explain", help=text, description=text)
    command.add_argument("code", metavar="CODE", help="what stands in brackets at the end of an error")
    return parser


def _generate(specs: Sequence[Path], out: Path, diagnostics: Diagnostics) -> int:
    api = model_of(*specs, diagnostics=diagnostics, shipped=_BESIDE)
    _show_findings(diagnostics)
    return _written(api, specs, out)


def _show_findings(diagnostics: Diagnostics) -> None:
    if diagnostics:
        print(present(diagnostics, ()), file=sys.stderr)


def _written(api: Api, specs: Sequence[Path], out: Path) -> int:
    files = formatted(render(api))
    changed = write(files, out)
    if _is_ours(out):
        write(formatted(shipped_file(api)), _SHIPPED)
        write_page(operations_page(api), _PAGE)
    changes = ""
    if specs == [_SPEC] and not _IS_SHIPPED:
        # Of the project's own specification it is known what it was; compiling that as well is saved where it can be.
        changes = Differences([]).summary() if is_as_in("HEAD") else summary("HEAD", api)
    since = f"; since the last commit: {changes}" if changes else ""
    show(f"{len(files)} files, {len(changed)} changed in {_shown(out)}{since}\n")
    return 0


def _generate_rest(specs: Sequence[Path], out: Path, diagnostics: Diagnostics) -> int:
    api = valid_subset(*specs, diagnostics=diagnostics, shipped=_BESIDE)
    _show_findings(diagnostics)
    if not diagnostics.errors:
        return _written(api, specs, out)
    # Of nothing, nothing is made: it would replace a package that has something.
    if api.modules:
        files = formatted(render(api))
        changed = write(files, out)
        show(f"{len(files)} files, {len(changed)} changed in {_shown(out)}: what no error touches\n")
    return 1


def _check(specs: Sequence[Path], out: Path, diagnostics: Diagnostics) -> int:
    api = model_of(*specs, diagnostics=diagnostics, shipped=_BESIDE)
    _show_findings(diagnostics)
    differences = drift(formatted(render(api)), out)
    if _is_ours(out):
        differences += drift(formatted(shipped_file(api)), _SHIPPED)
        differences += page_drift(operations_page(api), _PAGE)
    if not differences:
        return 0
    show(differences)
    again = f"{_COMMAND} generate" if _IS_SHIPPED else "make codegen"
    print(f"{_shown(out)} is not what the specification says: run `{again}`", file=sys.stderr)
    return 1


def _explain(code: str) -> int:
    try:
        show(f"{explain(code)}\n")
    except LookupError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


def _is_ours(out: Path) -> bool:
    """Whether a folder is that of the shipped client, of which there is more: a list, and what other packages need."""
    return not _IS_SHIPPED and out.resolve() == _API


def _shown(path: Path) -> str:
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else path.as_posix()


if __name__ == "__main__":
    # A run makes some hundred nodes an operation, keeps them until its end, and leaves next to no cycles behind: there
    # is nothing to collect, and looking for it again and again takes longer than all the rest.
    gc.disable()
    sys.exit(main())
