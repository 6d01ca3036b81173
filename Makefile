# Every task of the project. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
CONFIGURATION := -c release
# As many compilers at a time as cores and memory allow; SwiftPM looks at the cores only.
JOBS ?= $(shell scripts/jobs.sh)
# As many tests at a time: more would starve the ones that wait for real servers.
TESTS ?= 8
BUILD := $(SWIFT) build $(CONFIGURATION) --jobs $(JOBS)
FORMATTED := Sources Tests Benchmarks Fuzz Package.swift
DEMO ?= --borrowers 200 --months 6 --seed 1
BENCH ?= bench reports
TARGET ?= ReportReader
RUNS ?= 1000000

.PHONY: help install build demo test check lint format requirements docs bench fuzz clean

help: ## list the tasks
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  \1\t/' | expand -t 18

install: ## install the system packages that are missing
	@scripts/install-deps.sh

build: install ## build the tally command (release)
	$(BUILD) --product tally

demo: build ## run the whole platform for some months with a simulated outside world, then serve it
	"$$($(SWIFT) build $(CONFIGURATION) --show-bin-path)/tally" demo $(DEMO)

test: install ## build and run all tests, in the configuration that ships
	$(BUILD) --build-tests
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$(TESTS) \
	  $(SWIFT) test $(CONFIGURATION) --skip-build --disable-xctest

check: lint ## lint, requirements up to date, tests
	@scripts/requirements.py --check
	@$(MAKE) --no-print-directory test

lint: ## formatting and style rules that the formatter knows
	$(SWIFT) format lint --strict --recursive --parallel $(wildcard $(FORMATTED))

format: ## rewrite the sources in the project's format
	$(SWIFT) format format --in-place --recursive --parallel $(wildcard $(FORMATTED))

requirements: ## write docs/requirements.md from the tests' names
	@scripts/requirements.py

docs: requirements ## write the generated pages of docs/

bench: install ## run the benchmarks, or one program of them: make bench BENCH=reports
	cd Benchmarks && for one in $(BENCH); do \
	  $(SWIFT) run $(CONFIGURATION) --jobs $(JOBS) "$$one"; done

fuzz: install ## feed a reader with wrong bytes: make fuzz TARGET=ReportReader RUNS=1000000
	scripts/fuzz.sh $(TARGET) $(RUNS)

clean: ## remove what was built
	$(SWIFT) package clean
