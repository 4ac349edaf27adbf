# Every target builds what it needs; typing it again takes seconds.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

DOCS ?= eval/samples/built
PORT ?= 8000
TORCH ?= torch==2.13.0
UV ?= uv
EXTENT ?=
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
STAMP_VENV := $(VENV)/.made
STAMP_DEFAULT := $(VENV)/.installed
STAMP_DEV := $(VENV)/.installed-dev
LONGEST := tests/channels tests/eval tests/ingest_pipeline
TESTS := $(LONGEST) $(filter-out $(LONGEST),$(patsubst %/,%,$(sort $(dir $(wildcard tests/*/test_*.py)))))

.PHONY: help install install-dev run test check format lint types imports regression reference bench \
	lock storm clean distclean programs test-sentence-transformers $(TESTS) tests

help: ## show the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 30

install: $(STAMP_DEFAULT) ## .venv with the command .venv/bin/hoidap
install-dev: $(STAMP_DEV) ## the same with what tests and checks need

$(STAMP_VENV): .ci/make-venv
	.ci/make-venv $(VENV)
	touch $@

# Bytecode of what is imported is written then; of the rest (a cluster's client, 50 MB) never.
$(STAMP_DEFAULT): $(STAMP_VENV) constraints.txt pyproject.toml
	$(PIP) install --no-compile --require-hashes -r constraints.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

$(STAMP_DEV): $(STAMP_DEFAULT) constraints-dev.txt
	$(PIP) install --require-hashes -r constraints-dev.txt
	touch $@

run: install ## ingest DOCS (default: the samples) and serve on PORT
	$(BIN)/hoidap ingest "$(DOCS)" || [ $$? -eq 1 ] # 1: done, some files named as unreadable
	exec $(BIN)/hoidap serve --port $(PORT)

programs:
	@.ci/programs || echo "Tests skip what needs a program that is missing (see above): Chromium," \
		"tesseract-ocr-vie, LibreOffice; 'hoidap doctor' names the packages." >&2

# Each folder of tests in a process of its own, JOBS at a time, those that take longest first.
test: install-dev programs ## every test, with coverage
	$(BIN)/coverage erase
	$(MAKE) --no-print-directory --jobs=$(JOBS) --output-sync=target --keep-going $(TESTS) tests
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

$(TESTS):
	$(BIN)/coverage run -m pytest $@

tests:
	$(BIN)/coverage run -m pytest tests/test_*.py

format: install-dev ## rewrite the code in the one format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: install-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: install-dev
	$(BIN)/mypy

imports: install-dev
	$(BIN)/lint-imports

# Answers on the samples' development questions against the committed reference run: fails on a
# significant drop, or where a strict score is broken. The report stays in artefacts/.
regression: install-dev ## fail where answers got worse
	$(BIN)/hoidap eval answers --half dev
	mkdir -p artefacts
	$(BIN)/hoidap eval report latest --against samples \
		--html artefacts/answers.html --markdown artefacts/answers.md
	$(BIN)/hoidap eval compare samples latest

reference: install-dev ## rewrite the reference run; look at `git diff` and commit it
	$(BIN)/hoidap eval answers --half dev --keep eval/reference/samples

check: lint types imports test regression ## what CI runs, word for word

# Torch weighs a gigabyte, so it is never installed unless asked for; a CPU build is enough.
test-sentence-transformers: install-dev
	$(PIP) install "$(TORCH)"
	$(PIP) install --no-build-isolation -e ".[sentence-transformers]"
	$(BIN)/python -m pytest tests/embedders

# EXTENT=--quick: about a minute; EXTENT=--full: the real documents and a fresh clone as well.
bench: install-dev ## measure speed, load and memory, print the table, draw artefacts/bench.html
	mkdir -p artefacts
	$(BIN)/hoidap eval bench $(EXTENT) --html artefacts/bench.html

lock: ## pin the dependencies anew (needs uv)
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		pyproject.toml --group build -o constraints.txt
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		pyproject.toml --extra eval --extra openai --extra ollama --extra anthropic \
		--extra google-genai --extra otel --extra peers --group build --group dev \
		-c constraints.txt -o constraints-dev.txt

storm: install-dev ## each channel: 10,000 events, duplicates, disorder, failing sends, ten kills; 1,000 token refreshes
	STORM_EVENTS=10000 STORM_KILLS=10 STORM_REFRESHES=1000 $(BIN)/python -m pytest --no-cov -s --timeout=0 tests/channels/test_storm.py \
		tests/channels/zalo_oa/test_oa_storm.py tests/channels/zalo_bot/test_bot_storm.py tests/channels/zalo_oa/test_token_rotation.py

clean: ## remove what building and testing leave; documents ingested into data/ stay
	rm -rf dist artefacts .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache \
		.import_linter_cache .hypothesis
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +

distclean: clean ## clean, and remove the virtual environment
	rm -rf $(VENV)
