# `make` sets everything up and builds all leaflets; `make help` tells what else there is.

PYTHON ?= python3
LEAFLETS ?=
WORKERS ?= auto

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
INSTALL := $(PIP) install --no-build-isolation --use-pep517 --require-hashes
BUILD := $(BIN)/publisher build $(LEAFLETS)
SYSTEM := PYTHON=$(PYTHON) scripts/system-packages

# What pip cannot bring, as PROBE=DEBIAN-PACKAGE.
RUNTIME_SYSTEM := libpango-1.0.so.0=libpango-1.0-0 libpangoft2-1.0.so.0=libpangoft2-1.0-0 \
	libharfbuzz-subset.so.0=libharfbuzz-subset0
TEST_SYSTEM := ffprobe=ffmpeg pdftoppm=poppler-utils
JUDGES_SYSTEM := chromium=chromium soffice=libreoffice-writer-nogui \
	libatomic.so.1=libatomic1

.DELETE_ON_ERROR:
.DEFAULT_GOAL := all
.PHONY: all help pdf word epub narrated_epub audio m4b daisy lpf vtt web check verify test quick judges mutations lint style types imports bench bench-voices locks clean

all: .venv/.runtime ## build every leaflet in every format, into outputs/ (this is what `make` does)
	$(BUILD)

pdf word epub narrated_epub audio m4b daisy lpf vtt web: .venv/.runtime ## build this format only (one leaflet: make pdf LEAFLETS=id)
	$(BUILD) --to $@

check: .venv/.runtime ## read the leaflets and tell what is wrong with them; build nothing
	$(BIN)/publisher check $(LEAFLETS)

test: .venv/.test ## run the tests, all but those of `make judges`
	$(BIN)/python -m pytest -n $(WORKERS) -m "not judges and not long"

quick: .venv/.test ## run the quick tests only, in about a minute
	$(BIN)/python -m pytest -n $(WORKERS) -m "not slow and not judges"

judges: .venv/.judges ## install Chromium, Node, LibreOffice and the studio voices, and run the tests that need them
	$(BIN)/python -m pytest -n $(WORKERS) -m "judges and not long"

lint: style types imports ## check style, types and the direction of imports

style: .venv/.lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/.lint
	$(BIN)/mypy --strict publisher tests/judges

imports: .venv/.lint
	$(BIN)/lint-imports --no-logo

verify: .venv/.judges ## have what was built judged by all judges (leaves conformance.html)
	$(BIN)/publisher verify $(LEAFLETS) --level full

mutations: .venv/.judges ## plant defects and print how many of them the checks catch
	$(BIN)/python -m tests.mutations

bench: .venv/.bench ## measure what builds cost, beside a script and the libraries alone (takes half an hour)
	$(BIN)/python -m benchmarks

bench-voices: .venv/.judges ## have a recogniser listen to the voices, and write docs/voices.md (takes long)
	$(BIN)/python -m benchmarks.voices

locks: ## write requirements/ and package-lock.json anew (needs uv and npm)
	$(LOCK) --group pyproject.toml:build -o requirements/build.txt
	$(LOCK) pyproject.toml -c requirements/build.txt -o requirements/runtime.txt
	$(LOCK) --group pyproject.toml:test $(SAME) -o requirements/test.txt
	$(LOCK) --group pyproject.toml:lint $(SAME) -o requirements/lint.txt
	$(LOCK) --group pyproject.toml:bench $(SAME) -o requirements/bench.txt
	$(LOCK) pyproject.toml --extra judges $(SAME) -c requirements/test.txt -o requirements/judges.txt
	npm install --package-lock-only --ignore-scripts

LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header
SAME := -c requirements/build.txt -c requirements/runtime.txt

clean: ## remove what was built (what was spoken and the environment stay: delete .cache, .venv and node_modules)
	rm -rf outputs dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find publisher tests -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## show this list
	@echo "make [TARGET]"
	@sed -nE 's/^([a-z][a-z0-9_ -]*):[^#]*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | \
		awk -F '\t' '{ printf "  %-24s %s\n", $$1, $$2 }'

# Set-up. Each stamp says that a part is in place, and is made anew when its lock changes.

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed (make PYTHON=python3.12, for example)." >&2; exit 1; }
	@$(SYSTEM) module:ensurepip=python3-venv
	$(PYTHON) -m venv .venv

.venv/.runtime: requirements/build.txt requirements/runtime.txt pyproject.toml | .venv/bin/python
	@$(SYSTEM) $(RUNTIME_SYSTEM)
	$(INSTALL) -r requirements/build.txt
	$(INSTALL) -r requirements/runtime.txt
	$(PIP) install --no-build-isolation --no-deps --no-index --editable .
	@touch $@

.venv/.test: requirements/test.txt .venv/.runtime
	@$(SYSTEM) $(TEST_SYSTEM)
	$(INSTALL) -r requirements/test.txt
	@touch $@

.venv/.bench: requirements/bench.txt .venv/.test
	@$(SYSTEM) espeak-ng=espeak-ng lame=lame
	$(INSTALL) -r requirements/bench.txt
	@touch $@

.venv/.lint: requirements/lint.txt .venv/.test
	$(INSTALL) -r requirements/lint.txt
	@touch $@

.venv/.judges: requirements/judges.txt package.json package-lock.json .venv/.test
	@$(SYSTEM) $(JUDGES_SYSTEM)
	$(INSTALL) -r requirements/judges.txt
	PATH="$(CURDIR)/$(BIN):$$PATH" PUPPETEER_SKIP_DOWNLOAD=1 ELECTRON_SKIP_BINARY_DOWNLOAD=1 \
		npm ci --ignore-scripts --no-audit --no-fund
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/publisher voices install emma
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/publisher voices install george
	@touch $@
