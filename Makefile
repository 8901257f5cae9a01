# 常用命令: make site 生成样例网站 · make serve 边写边看 · make test 全部检查
# Common commands: make site builds the sample site, make serve previews it, make test runs every check.

PYTHON ?= python3
DATE ?= 2026-06-01
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
LOCK := pip compile --quiet --generate-hashes --no-emit-index-url --universal --python-version 3.11.5 \
        --custom-compile-command "make lock"

.PHONY: help site serve test check format bench golden reference lock clean browser
.DEFAULT_GOAL := help

help:
	@echo "make site    生成样例网站 site/                 build the sample site"
	@echo "make serve   边写边看                          preview while writing"
	@echo "make test    全部检查和测试，与 CI 相同          every check and test, as in CI"
	@echo "make format  整理代码格式                       format the code"
	@echo "make bench   速度对照                          compare speeds"
	@echo "make golden  重写样张（tests/golden）            write the golden pages anew"
	@echo "make reference 重写字段和规则参考               write the reference of fields and rules anew"
	@echo "make lock    重新锁定依赖                       lock the requirements anew"
	@echo "make clean   删除生成的东西                     remove what was generated"

site: $(VENV)/.runtime
	@$(BIN)/zhishou build
	@echo "打开 open: $(CURDIR)/site/index.html"

serve: $(VENV)/.runtime
	@$(BIN)/zhishou serve

# pytest comes last, so that its closing line is the last line of a run.
test: check browser
	$(BIN)/pytest -q -n 2

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/zhishou build --date $(DATE)

browser: $(VENV)/.dev
	@$(BIN)/python -c 'from tests.browser.chromium import executable; executable()' 2>/dev/null || { \
	  echo "浏览器测试需要 Chromium（Debian: apt-get install chromium），或用 ZHISHOU_CHROMIUM 指明位置"; \
	  echo "The browser tests need Chromium (Debian: apt-get install chromium), or ZHISHOU_CHROMIUM=path"; exit 2; }

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev
	@for file in tests/benchmarks/bench_*.py; do echo "== $$file"; $(BIN)/python -m "$$(echo $${file%.py} | tr / .)"; done

golden: $(VENV)/.dev
	$(BIN)/python -m tests.golden.pages

reference: $(VENV)/.dev
	$(BIN)/python -m docs.make_reference

lock:
	$(or $(UV),$(BIN)/uv) $(LOCK) pyproject.toml requirements/build.in -o requirements/runtime.txt
	$(or $(UV),$(BIN)/uv) $(LOCK) pyproject.toml requirements/build.in --group dev -c requirements/runtime.txt -o requirements/dev.txt

clean:
	rm -rf build site dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# A stamp says that what a list locks is installed; a second run finds it and goes on at once. The longer list holds the
# shorter one, so that `make site` leaves a developer's tools alone.
$(VENV)/.runtime: requirements/runtime.txt pyproject.toml | $(BIN)/python
	@if [ -e $(VENV)/.dev ]; then $(MAKE) --no-print-directory $(VENV)/.dev; else $(call install,runtime); fi
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/python
	@$(call install,dev)
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null || { \
	  echo "需要 Python 3.11.5 以上；用别的 Python: make PYTHON=/路径/python3.12 $(MAKECMDGOALS)"; \
	  echo "Python 3.11.5 or later is needed; name one: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "建不了 .venv（Debian: apt-get install python3-venv）"; \
	  echo "cannot create .venv (Debian: apt-get install python3-venv)"; exit 2; }

# What is locked is checked against its hashes; the project itself is put in from this folder without a download.
ifdef UV
install = "$(UV)" pip sync --quiet --python $(BIN)/python requirements/$(1).txt && \
          "$(UV)" pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
install = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/$(1).txt && \
          $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
endif
