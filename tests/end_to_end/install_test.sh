#!/bin/bash
# An installed program finds its own scenarios: install_test.sh BUILD.
set -euo pipefail
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$1" --prefix "$prefix" >/dev/null
"$prefix/bin/turnstone" --version
"$prefix/bin/turnstone" check elm-street | grep -F "$prefix/share/turnstone/scenarios/elm-street/scenario.json: nothing wrong"
