# Everything a person types. `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help
.PHONY: help setup playground run test format bench clean

help:            ## what there is to type
	@sed -n 's/^\([a-z]*\): .*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

$(VENV)/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Second Opinion needs Python 3.11 or newer; set PYTHON=python3.11")'
	@echo "Setting up $(VENV): a minute or two, this once …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -c constraints.txt -e '.[dev]'
	@touch $@

setup: $(VENV)/ready ## create .venv with all that the project needs

playground: $(VENV)/ready ## the real bot in a made-up server, in your browser
	@$(BIN)/python playground.py

run: $(VENV)/ready ## the bot on Discord (needs DISCORD_TOKEN)
	@$(BIN)/python bot.py

test: $(VENV)/ready ## the whole gate: format, lint, types, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy .
	$(BIN)/pytest -n auto

bench: $(VENV)/ready ## measure the bot beside its rivals: some five minutes
	@$(BIN)/python -m bench

format: $(VENV)/ready ## put the code into the house's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:           ## remove what setup made
	rm -rf $(VENV) build *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
