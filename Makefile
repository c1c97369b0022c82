# Everything there is to do here. `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPUS ?= ../shared/corpus

# What a target needs is installed once; touching pyproject.toml or the pins installs it anew.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[cli,qr,sandbox]'

# Two processes more than there are cores, since many tests wait. One that ends in the midst of a test has hung: another one
# in its place would begin with the same test.
PYTEST := $(BIN)/python -m pytest --numprocesses $$(($$(getconf _NPROCESSORS_ONLN) + 2)) --dist loadfile --max-worker-restart 0

# Tests start hundreds of processes: without compiled modules on disk each of them compiles the library anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test test-slow test-all test-lowest codegen codegen-check corpus bench bench-compiler soak kills mutants fuzz lint types layers check format docs build changelog lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.demo ## run both operations against the sandbox and show what travels
	@$(BIN)/python examples/demo.py

test: $(VENV)/.test ## run the tests, but those that are slow by nature
	@$(PYTEST) -m "not slow" --ignore tests/benchmarks $(ARGS)

test-slow: $(VENV)/.check ## run those: of the benchmarks, of type checkers on generated code, of clusters, of large documents
	@$(PYTEST) -m slow $(ARGS)

test-all: $(VENV)/.dev ## run the tests on every supported Python that is there or can be had; says which were missing
	@$(BIN)/python -m tests.packaging.interpreters $(ARGS)

test-lowest: $(VENV)/.dev ## run the tests on the lowest allowed versions of all dependencies
	@$(BIN)/python -m tests.packaging.interpreters --lowest $(ARGS)

codegen: $(VENV)/.test ## rewrite wxpay_client/api/ from spec/
	@$(BIN)/python -m codegen generate --strict

codegen-check: $(VENV)/.test ## fail, with a diff, where wxpay_client/api/ is not what spec/ says
	@$(BIN)/python -m codegen check --strict

corpus: $(VENV)/.test ## try the compiler on a folder of real specifications, where there is one: make corpus CORPUS=…
	@$(BIN)/python -m benchmarks.compiler.corpus $(CORPUS)

bench: $(VENV)/.test ## measure the client beside what else makes the same calls; in short: ARGS='--only calls --rounds 3'
	@$$($(BIN)/python -m benchmarks.harness.venv) -m benchmarks $(ARGS)

bench-compiler: $(VENV)/.test ## measure the compiler beside openapi-python-client; in short: ARGS='--rounds 1 --sizes 2 100'
	@$(BIN)/python -m benchmarks.compiler $(ARGS)

soak: $(VENV)/.test ## call a failing gateway 200,000 times, and say what became of every call: make soak ARGS=…
	@$(BIN)/python -m benchmarks.client.soak $(ARGS)

kills: $(VENV)/.test ## kill processes at work with a bulk job 200 times, and see that nothing is lost or sent twice: make kills ARGS=…
	@$(BIN)/python -m benchmarks.client.kills $(ARGS)

mutants: $(VENV)/.test ## change signing, keys, the exchange and repeats in every small way, and tell what no test notices: make mutants ONLY=…
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check mutmut==3.8.1
	@$(BIN)/mutmut run --max-children $(or $(JOBS),2) $(ONLY)
	@$(BIN)/mutmut results

fuzz: $(VENV)/.test ## look for inputs that break what takes bytes from outside, with atheris: make fuzz TARGET=… SECONDS=60
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check atheris
	@$(BIN)/python -m fuzz $(TARGET) $(or $(SECONDS),60)

lint: $(VENV)/.test ## lint, and check the formatting
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

format: $(VENV)/.test ## format, and mend what the linter can mend
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

types: $(VENV)/.check ## check the types: mypy and pyright, both strict
	@$(BIN)/mypy
	@$(BIN)/pyright --pythonpath $(BIN)/python

layers: $(VENV)/.check ## check which module may import which
	@$(BIN)/lint-imports

check: test test-slow lint types layers codegen-check ## all of the above that CI runs

docs: $(VENV)/.docs ## build the documentation into site/, in English and in Chinese
	@$(BIN)/python -m sphinx -q -W --keep-going -d site/.doctrees/en docs site/en
	@$(BIN)/python -m sphinx -q -W --keep-going -d site/.doctrees/zh -t zh docs site/zh
	@cp docs/_root/index.html site/
	@echo "open site/index.html"

build: $(VENV)/.dev ## build both wheels and the source archive into dist/, and look at them
	@rm -rf dist
	@$(BIN)/python -m build
	@$(BIN)/python -m build --wheel --outdir dist codegen
	@$(BIN)/python -m tests.packaging.recompress dist/*.whl
	@$(BIN)/twine check --strict dist/*
	@$(BIN)/check-wheel-contents dist/*.whl

changelog: $(VENV)/.dev ## turn changelog.d/ into the next section of CHANGELOG.md: make changelog VERSION=1.2.3
	@$(BIN)/towncrier build --version $(VERSION)

lock: $(VENV)/.dev ## pin what pyproject.toml allows, for all Python versions, into constraints.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-header --no-annotate --upgrade \
		--all-extras --group dev --no-emit-package wxpay-client-codegen --no-emit-package wxpay-client \
		--output-file constraints.txt pyproject.toml

clean: ## remove the environment and everything that was built
	rm -rf $(VENV) mutants .venv-bench dist site docs/reference/api .venvs .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(VENV)/.pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --upgrade pip
	@touch $@

$(VENV)/.demo: $(VENV)/.pip pyproject.toml constraints.txt
	@echo "installing into $(VENV)/ …"
	@$(INSTALL)
	@touch $@

$(VENV)/.test $(VENV)/.check $(VENV)/.docs $(VENV)/.dev: $(VENV)/.pip pyproject.toml constraints.txt
	@echo "installing into $(VENV)/ …"
	@$(INSTALL) --group $(subst .,,$(notdir $@))
	@touch $@
