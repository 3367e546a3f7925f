#!/bin/bash
# An installed program finds its own scenarios, and its pictures and fonts lie beside them: install_test.sh BUILD.
set -euo pipefail
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$1" --prefix "$prefix" >/dev/null
"$prefix/bin/turnstone" --version
"$prefix/bin/turnstone" check elm-street | grep -F "$prefix/share/turnstone/scenarios/elm-street/scenario.json: nothing wrong"
if "$prefix/bin/turnstone" check elm-street | grep -F certificate; then exit 1; fi
share=$prefix/share/turnstone
[[ -s $share/scenarios/course.json ]]
[[ -s $share/pictures/pictures.json && -s $share/pictures/people/mila-settled.png ]]
[[ -s $share/fonts/Inter-Regular.otf ]]
[[ -s $prefix/share/applications/turnstone.desktop && -s $prefix/share/icons/hicolor/scalable/apps/turnstone.svg ]]
grep -q OFL-1.1 "$share/fonts/Inter-licence.txt"
