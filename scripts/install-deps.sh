#!/usr/bin/env bash
# Installs the Debian packages the build and the tests need: only those that are missing, saying
# which. Running it again does nothing. It never starts a server.
set -euo pipefail

say() { printf 'install-deps: %s\n' "$*"; }
die() { printf 'install-deps: %s\n' "$*" >&2; exit 1; }

libraries=(libsqlite3-dev libxgboost-dev libssl-dev libpq-dev libcurl4-openssl-dev zlib1g-dev
  libxml2-dev)
# lxml and scipy are benchmarks' references.
tools=(pkg-config make python3 python3-lxml python3-scipy git openssl ca-certificates age)
# Signed papers are printed by weasyprint, in a font with Chinese characters; the tests read them back
# with pdftotext.
printing=(weasyprint fonts-wqy-microhei fonts-noto-cjk poppler-utils)
# The tests start their own PostgreSQL in a temporary folder.
databases=(postgresql-common postgresql-15)
# The tests run their own nginx in a temporary folder, in front of a recipient's interface.
servers=(nginx)

check_swift() {
  command -v swift > /dev/null \
    || die "there is no \`swift\` on the PATH; install Swift 6.3 (https://www.swift.org/install)"
  local version
  version=$(swift --version 2> /dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' \
    | head -n 1)
  case "$version" in
    6.[3-9] | 6.[1-9][0-9] | [7-9].*) ;;
    *) die "Swift 6.3 or newer is needed; \`swift --version\` says '${version:-nothing}'" ;;
  esac
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

# A tool that is there by other means (a container's own python3 or git) is as good as Debian's.
is_there() {
  case "$1" in
    python3 | git | make | openssl) command -v "$1" > /dev/null ;;
    pkg-config) command -v pkg-config > /dev/null ;;
    postgresql-15) [ -x /usr/lib/postgresql/15/bin/postgres ] ;;
    nginx) [ -x /usr/sbin/nginx ] ;;
    *) is_installed "$1" ;;
  esac
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo -- "$@"
  else
    die "root is needed for: $* (there is no sudo; run as root or install the packages yourself)"
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get -qq -o Dpkg::Use-Pty=0 \
    -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" > "$log" 2>&1 || {
    tail -n 20 "$log" >&2
    die "apt-get $1 failed; is the network there, and is this Debian 12?"
  }
}

# Debian starts nginx when the package arrives, unless this file says no. One that is there is the
# machine's own and stays.
policy=/usr/sbin/policy-rc.d
keep_nginx_off() {
  [ ! -e "$policy" ] || return 0
  say "telling Debian not to start nginx"
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" > /dev/null
  made_policy=yes
  as_root chmod 755 "$policy"
}

tidy_up() {
  rm -f "$log"
  [ -z "${made_policy:-}" ] || as_root rm -f "$policy"
}

main() {
  check_swift
  local missing=() package
  for package in "${libraries[@]}" "${tools[@]}" "${printing[@]}" "${databases[@]}" \
    "${servers[@]}"; do
    is_there "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    say "nothing is missing"
    return
  fi
  command -v apt-get > /dev/null \
    || die "this system has no apt-get; install by its own means: ${missing[*]}"
  say "installing ${missing[*]}"
  log=$(mktemp)
  trap tidy_up EXIT
  apt update
  # Must be said before the package arrives: it would make a cluster and start it at boot.
  if [[ " ${missing[*]} " == *" postgresql-15 "* ]]; then
    local folder=/etc/postgresql-common
    if ! grep -qs '^create_main_cluster = false' "$folder/createcluster.conf"; then
      say "telling Debian not to start a PostgreSQL cluster of its own"
      as_root mkdir -p "$folder"
      echo 'create_main_cluster = false' | as_root tee -a "$folder/createcluster.conf" > /dev/null
    fi
  fi
  if [[ " ${missing[*]} " == *" nginx "* ]]; then keep_nginx_off; fi
  apt install --yes --no-install-recommends -o Dpkg::Options::=--force-confold "${missing[@]}"
  # Nor at boot.
  if [[ " ${missing[*]} " == *" nginx "* ]]; then as_root update-rc.d nginx disable > "$log"; fi
  for package in "${missing[@]}"; do
    is_there "$package" || die "$package is still missing after its installation"
  done
  say "done"
}

main "$@"
