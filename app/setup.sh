# What Proofline needs on a machine, and how to get it: sourced by app/run and tests/run.
# Debian 12 and Ubuntu 24.04 through apt-get; elsewhere it says what to install by hand.
# shellcheck shell=bash

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$top/build
wanted=() # "package|alternative|...=why"

want() { wanted+=("$1"); }

want_to_build() {
    want "g++=compiles C++20"
    want "cmake=configures the build"
    want "ninja-build=builds"
    want "pkgconf|pkg-config=finds the libraries below"
    want "qt6-base-dev=Qt 6: widgets, printing, tests"
    want "libqt6opengl6-dev|qt6-base-dev=Qt 6: asked for by Qt Charts"
    want "qt6-charts-dev|libqt6charts6-dev=Qt 6: charts"
    want "qt6-svg-dev|libqt6svg6-dev=Qt 6: SVG pictures"
    want "libgumbo-dev=reads HTML"
    want "libuchardet-dev=recognises encodings"
    want "libarchive-dev=reads .zip, .gz and .xz lists"
    want "zlib1g-dev=reads .gz reports"
}

# A scalable font with digits of equal width, for pictures and the window, where fontconfig finds none.
want_font() {
    want "fontconfig=finds fonts"
    if ! command -v fc-list >/dev/null || [ -z "$(fc-list :scalable=true file 2>/dev/null | head -n 1)" ]; then
        want "fonts-noto-core|fonts-dejavu-core=no scalable font was found"
    fi
}

# What the tests look through: PDF text, a screen of their own, the accessibility bus.
want_to_test() {
    want "poppler-utils=the picture tests read PDFs"
    want "zip=the list tests pack"
    want "xz-utils=the list tests pack"
    want "xvfb=the screen reader test opens a window"
    want "dbus=the screen reader test asks over the bus"
    want "at-spi2-core=the screen reader test asks through AT-SPI"
    want "python3-pyatspi=the screen reader test asks through AT-SPI"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "This needs root rights and there is no sudo: $*" >&2
        return 1
    fi
}

is_installed() { # one of the names a|b|c
    local name
    for name in ${1//|/ }; do
        [[ " $installed " == *" $name "* ]] && return 0
    done
    return 1
}

# Installs the wanted packages that are missing; only these.
install_wanted() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        install_by_hand
        return
    fi
    local installed entry names missing=()
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii *//p' | tr '\n' ' ')
    for entry in "${wanted[@]}"; do
        is_installed "${entry%%=*}" || missing+=("$entry")
    done
    [ ${#missing[@]} -eq 0 ] && return 0

    echo "Missing here, to be installed with apt-get:"
    for entry in "${missing[@]}"; do
        names=${entry%%=*}
        printf '  %-20s %s\n' "${names%%|*}" "${entry#*=}"
    done
    as_root apt-get update -q || echo "apt-get update failed; trying with the package lists at hand." >&2
    local chosen=() name found
    for entry in "${missing[@]}"; do
        found=
        names=${entry%%=*}
        for name in ${names//|/ }; do
            if apt-cache show "$name" >/dev/null 2>&1; then found=$name; break; fi
        done
        [ -n "$found" ] || { echo "apt-get knows no package ${names//|/ or } (${entry#*=}); please install it by hand." >&2; return 1; }
        chosen+=("$found")
    done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${chosen[@]}"
}

install_by_hand() {
    local entry names tool absent=()
    for tool in c++ cmake ninja pkg-config; do command -v "$tool" >/dev/null || absent+=("$tool"); done
    for tool in Qt6Widgets Qt6Charts Qt6Svg gumbo uchardet libarchive zlib; do
        pkg-config --exists "$tool" 2>/dev/null || absent+=("$tool")
    done
    [ ${#absent[@]} -eq 0 ] && return 0
    echo "There is no apt-get here. Not found: ${absent[*]}. Please install by hand (Debian's names):" >&2
    for entry in "${wanted[@]}"; do
        names=${entry%%=*}
        printf '  %-20s %s\n' "${names%%|*}" "${entry#*=}" >&2
    done
    [ -d "$build" ] && return 0 # an earlier build may still work without pkg-config's word for it
    return 1
}

# build_targets TARGET...: a Release in build/; configured once, then only what changed.
build_targets() {
    if [ ! -f "$build/build.ninja" ]; then
        cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release
    fi
    cmake --build "$build" --target "$@"
}
