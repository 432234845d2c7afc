# What a newcomer needs: `make plan`, then `make test`. Everything is built in release mode, so HiGHS is built once.
SHELL := /bin/bash
CARGO ?= cargo
INSTANCE ?= instances/tam-nong/2027-q1.json
PLAN ?= build/$(patsubst instances/%.json,%,$(INSTANCE)).plan.json

.PHONY: help setup build plan serve install test lint bench docs pictures clean

help: ## Show the targets.
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## Check what the build needs and install what is missing.
	@scripts/setup.sh

build: setup ## Build the command (target/release/luanphien).
	@$(CARGO) build --release --locked

# A plan needs no PDF, which takes minutes to build.
plan: setup ## Plan the Tam Nông quarter and print the summary.
	@mkdir -p $(dir $(PLAN))
	@$(CARGO) run --release --locked --no-default-features -- plan $(INSTANCE) -o $(PLAN)

serve: setup ## Run the service at http://127.0.0.1:8080 (without PDF, which takes minutes to build).
	@$(CARGO) run --release --locked --no-default-features --features service -- serve

install: setup ## Install the command with everything (~/.cargo/bin/luanphien).
	@$(CARGO) install --path . --locked

test: ## Run all the tests.
	@scripts/setup.sh test
	@scripts/readers.sh
	@$(CARGO) test --release --locked
	@$(CARGO) test --release --locked --test suite -- --ignored --test-threads 1 service::pages

lint: setup ## Check formatting, clippy and the documentation.
	@$(CARGO) fmt --check
	@$(CARGO) clippy --release --locked --all-targets -- -D warnings
	@$(CARGO) clippy --release --locked --all-targets --no-default-features -- -D warnings
	@RUSTDOCFLAGS="-D warnings" $(CARGO) doc --release --locked --no-deps --document-private-items --quiet

bench: setup ## Run the benchmarks (docs/performance.md tells how to read them).
	@$(CARGO) bench --locked

docs: setup ## Write the generated pages again (docs/cli.md, the sheets in docs/workbook.md, the API).
	@LUANPHIEN_WRITE_DOCS=1 $(CARGO) test --release --locked --quiet --test suite -- docs::cli_page workbook::catalogue::page service::api::openapi::the_description service::api::matrix::the_page service::api::verbs::the_page

pictures: build ## Make the pictures of papers and of the service again (docs/pictures/).
	@scripts/readers.sh
	@scripts/pictures.sh

clean: ## Remove what was built.
	@$(CARGO) clean
	@rm -rf build
