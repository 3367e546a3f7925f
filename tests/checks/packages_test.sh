#!/bin/bash
# A package that nobody has installed, nor ever heard of, is found to be missing: packages_test.sh PROJECT.
set -euo pipefail
source "$1/script/set-up"
mapfile -t missing < <(missing_of bash no-such-package-as-this)
[[ ${missing[*]} == no-such-package-as-this ]] || stop "missing was said to be: ${missing[*]:-nothing}"
