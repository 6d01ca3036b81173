#!/usr/bin/env bash
# Builds a fuzz target with libFuzzer and runs it:
#
#   scripts/fuzz.sh TARGET [RUNS] [SECONDS]
#
# TARGET is a folder of Fuzz/ with an entry point, such as ReportReader. RUNS executions, but no
# longer than SECONDS (0: as long as they take). What was found grows in .build/fuzz/corpus/TARGET
# from the seeds in Fuzz/TARGET/Seeds; an input that breaks something is left in
# .build/fuzz/found/TARGET and the script fails.
#
# SANITIZE=address builds with the address sanitizer as well. MAX_LEN bounds an input's bytes.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${1:?give a folder of Fuzz/}
runs=${2:-10000000}
seconds=${3:-0}
sanitize=fuzzer${SANITIZE:+,$SANITIZE}
build=.build/fuzz/${SANITIZE:-plain}
corpus=.build/fuzz/corpus/$target
found=.build/fuzz/found/$target
mkdir -p "$build" "$corpus" "$found"

flags=(
  -O -swift-version 6 -parse-as-library -module-cache-path .build/fuzz/modules
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature InferIsolatedConformances
  -enable-upcoming-feature NonisolatedNonsendingByDefault
  -Xcc "-fmodule-map-file=Sources/CZlib/module.modulemap" -I "$build"
)

# Whether an output is missing or older than a Swift source in one of the folders.
stale() {
  local output=$1
  shift
  [[ ! -e $output ]] || [[ -n $(find "$@" -name '*.swift' -newer "$output" -print -quit) ]]
}

# A library of one module, with its sources in Sources/MODULE; more flags may follow.
library() {
  local module=$1
  shift
  find "Sources/$module" -name '*.swift' | sort > "$build/$module.list"
  swiftc "${flags[@]}" "$@" -wmo -module-name "$module" -package-name tallystick \
    -emit-module -emit-module-path "$build/$module.swiftmodule" \
    -emit-object -o "$build/$module.o" @"$build/$module.list"
}

# The bureau's checker shares no code with the platform; the other targets read reports.
if [[ $target == ReportFileChecker ]]; then
  sources=(Sources/BureauChecker)
  support=()
  objects=("$build/BureauChecker.o")
  if stale "$build/BureauChecker.o" "${sources[@]}"; then
    library BureauChecker -sanitize="$sanitize"
  fi
else
  sources=(Sources/CreditCore Sources/CreditBureau)
  support=(Fuzz/Support/*.swift)
  objects=("$build/CreditBureau.o" "$build/CreditCore.o")
  if stale "$build/CreditCore.o" Sources/CreditCore; then library CreditCore; fi
  if stale "$build/CreditBureau.o" "${sources[@]}"; then
    library CreditBureau -sanitize="$sanitize"
  fi
fi
if stale "$build/$target" "${sources[@]}" Fuzz; then
  swiftc "${flags[@]}" -wmo -sanitize="$sanitize" -module-name "$target" \
    "${support[@]}" Fuzz/"$target"/*.swift "${objects[@]}" -lz -lFoundation -o "$build/$target"
fi

seeds=()
[[ -d Fuzz/$target/Seeds ]] && seeds=("Fuzz/$target/Seeds")
options=(
  -runs="$runs" -max_total_time="$seconds" -max_len="${MAX_LEN:-16384}" -timeout=10
  -rss_limit_mb=512 -malloc_limit_mb=256 -print_funcs=0 -print_final_stats=1
  -artifact_prefix="$found/"
)
[[ -e Fuzz/$target/dictionary.txt ]] && options+=(-dict="Fuzz/$target/dictionary.txt")
SWIFT_BACKTRACE=enable=no exec "$build/$target" "${options[@]}" "$corpus" "${seeds[@]}"
