"""The command line of the compiler: `python -m codegen generate`, `python -m codegen check`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.build import build
from codegen.diagnostics import Diagnostics, SpecError, present
from codegen.load import load
from codegen.render import render
from codegen.validate import validate
from codegen.write import OutputError, drift, formatted, write

_ROOT = Path(__file__).resolve().parent.parent


def compile_files(spec: Path) -> dict[str, str]:
    """The generated files of a specification, formatted.

    Raises:
        SpecError: The specification has errors; all of them are told.
        OutputError: The formatter cannot be run.
    """
    diagnostics = Diagnostics()
    documents = load([spec], diagnostics)
    validate(documents, diagnostics)
    if diagnostics:
        raise SpecError(diagnostics)
    api = build(documents, diagnostics)
    if diagnostics:
        raise SpecError(diagnostics)
    return formatted(render(api))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns 0 done, 1 errors in the specification or drift, 2 wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description="Compile spec/*.yaml to wxpay_client/api/.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (
        ("generate", "write the generated package"),
        ("check", "write nothing; show how the package differs from the specification"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument(
            "--spec", type=Path, default=_ROOT / "spec", help="a file, or a folder of *.yaml (default: spec/)"
        )
        command.add_argument(
            "--out", type=Path, default=_ROOT / "wxpay_client" / "api", help="default: wxpay_client/api/"
        )
    options = parser.parse_args(arguments)
    try:
        files = compile_files(options.spec)
        if options.command == "check":
            return _check(files, options.out)
        changed = write(files, options.out)
    except SpecError as error:
        print(present(error.diagnostics, ()), file=sys.stderr)
        return 1
    except (OutputError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(f"{len(files)} files, {len(changed)} changed in {_shown(options.out)}")
    return 0


def _check(files: dict[str, str], out: Path) -> int:
    differences = drift(files, out)
    if not differences:
        return 0
    # A terminal that knows no Chinese shows the rest.
    encoding = sys.stdout.encoding or "utf-8"
    print(differences.encode(encoding, "backslashreplace").decode(encoding), end="")
    print(f"{_shown(out)} is not what the specification says: run `make codegen`", file=sys.stderr)
    return 1


def _shown(path: Path) -> str:
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else path.as_posix()


if __name__ == "__main__":
    sys.exit(main())
