#!/usr/bin/env bash
# Prints how many compilers may run at a time: one per core, but no more than fit into memory at
# 1.5 GiB each. Without the second limit a small machine kills the compiler half way.
set -euo pipefail
cores=$(nproc)
fit=$(awk '/^MemTotal:/ { print int($2 / 1572864) }' /proc/meminfo)
jobs=$((fit < cores ? fit : cores))
echo $((jobs > 0 ? jobs : 1))
