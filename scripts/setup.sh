#!/usr/bin/env bash
# Checks what the build needs and installs what is missing: a C++ compiler, make and cmake for the HiGHS solver, and
# libclang for its bindings; with the argument `test` also the server of PostgreSQL, which the tests start for themselves.
# Says nothing when all is there. Without the right to install it names what is missing.
set -euo pipefail

purpose=${1:-build}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Looks where the clang-sys crate looks. LIBCLANG_PATH is a folder, or the library itself; the test sets the folders.
have_libclang() {
    local folder name
    local folders=('/usr/local/llvm*/lib*' '/usr/local/lib*/*/*' '/usr/local/lib*/*' '/usr/local/lib*' '/usr/lib*/*/*' '/usr/lib*/*' '/usr/lib*')
    [ -z "${LUANPHIEN_LIBCLANG_DIR:-}" ] || folders=("$LUANPHIEN_LIBCLANG_DIR")
    if [ -n "${LIBCLANG_PATH:-}" ]; then
        [ ! -f "$LIBCLANG_PATH" ] || return 0
        folders+=("$LIBCLANG_PATH")
    fi
    for folder in "${folders[@]}"; do
        for name in 'libclang.so' 'libclang.so.*' 'libclang-[0-9]*.so' 'libclang-[0-9]*.so.*'; do
            compgen -G "$folder/$name" >/dev/null && return 0
        done
    done
    return 1
}

# Looks where the tests look. Debian keeps the programs of the server out of PATH; the test sets the folder.
have_postgresql() {
    local program
    for program in initdb postgres pg_isready; do
        have "$program" || compgen -G "${LUANPHIEN_POSTGRESQL_DIR:-/usr/lib/postgresql/*/bin}/$program" >/dev/null || return 1
    done
}

check_rust() {
    local wanted found
    have cargo && have rustc || fail \
        "no Rust toolchain found (cargo, rustc)." \
        "Install the stable one as https://rustup.rs says, open a new shell, and run this again."
    wanted=$(sed -n 's/^rust-version *= *"\([0-9.]*\)".*/\1/p' "$root/Cargo.toml")
    found=$(cd "$root" && rustc --version | sed -n 's/^rustc \([0-9]*\.[0-9]*\(\.[0-9]*\)\{0,1\}\).*/\1/p')
    if [ "$(printf '%s\n%s\n' "$wanted" "$found" | sort -V | head -n 1)" != "$wanted" ]; then
        fail "Rust $found is too old: $wanted or newer is needed." "With rustup: rustup update stable"
    fi
}

missing_tools() {
    have g++ || have c++ || echo g++
    have make || echo make
    have cmake || echo cmake
    have_libclang || echo libclang
    [ "$purpose" = test ] || return 0
    have_postgresql || echo postgresql
    # The server refuses to run as root.
    [ "$(id -u)" != 0 ] || have runuser || echo util-linux
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    have apt-get || return 1
    [ "$(id -u)" = 0 ] || { have sudo && sudo -n true >/dev/null 2>&1; }
}

# The distribution's own libclang (libclang1-14, libclang1-17t64, …): the one libclang-dev stands for, else the newest.
libclang_package() {
    local all default
    all=$(apt-cache search --names-only '^libclang1-[0-9]+(t64)?$' | cut -d ' ' -f 1 | sort -V)
    default=$(apt-cache depends libclang-dev 2>/dev/null | sed -n 's/.*Depends: libclang-\([0-9]*\)-dev.*/libclang1-\1/p')
    grep -x -m 1 -E "${default:-none}(t64)?" <<<"$all" || tail -n 1 <<<"$all"
}

# Names what is missing with the command that installs it, and stops.
give_up() {
    local packages='g++ make cmake libclang-dev' use='They build the HiGHS solver, once.'
    if [ "$purpose" = test ]; then
        packages+=' postgresql'
        use='They build the HiGHS solver, once, and run the PostgreSQL server of the tests.'
    fi
    fail "missing: $*." \
        "$use Ask an administrator to run:" \
        "  apt-get update && apt-get install --no-install-recommends $packages" \
        "then run this again. (Elsewhere than on Debian or Ubuntu: the same tools from your own packages;" \
        "LIBCLANG_PATH may name the folder of libclang.so.)"
}

install_missing() {
    local name packages=()
    printf 'setup: installing %s\n' "$*" >&2
    as_root apt-get update -q >&2 || fail "apt-get update failed (see above); still missing: $*."
    for name in "$@"; do
        [ "$name" != libclang ] || name=$(libclang_package)
        packages+=("${name:-libclang-dev}")
    done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${packages[@]}" >&2 ||
        fail "apt-get could not install ${packages[*]} (see above)."
}

check_rust
missing=$(missing_tools)
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086 # the names hold no blanks
    set -- $missing
    may_install || give_up "$@"
    install_missing "$@"
    missing=$(missing_tools)
    [ -z "$missing" ] || give_up $missing
fi
