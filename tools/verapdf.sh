#!/usr/bin/env bash
# Checks PDF files against PDF/UA-1 (ISO 14289-1) with veraPDF: tools/verapdf.sh file.pdf...
# Needs Java and, the first time, Maven. The program is kept outside the repository. Exit status: 0 all pass, 1 some fail, 2 no veraPDF.
set -euo pipefail

version=1.28.2
cache="${XDG_CACHE_HOME:-$HOME/.cache}/claimwatch"
jar="$cache/greenfield-apps-$version.jar"

command -v java >/dev/null || { echo 'Java is missing: install a Java runtime, version 11 or newer.' >&2; exit 2; }
if [ ! -f "$jar" ]; then
  command -v mvn >/dev/null || { echo "Maven is missing: it fetches veraPDF $version once." >&2; exit 2; }
  mkdir -p "$cache"
  mvn -q -B dependency:copy "-Dartifact=org.verapdf.apps:greenfield-apps:$version" "-DoutputDirectory=$cache" >&2 || {
    echo "veraPDF $version could not be fetched." >&2
    exit 2
  }
fi

verdicts=$(java -cp "$jar" org.verapdf.apps.GreenfieldCliWrapper --flavour ua1 --format text -v "$@" || true)
echo "$verdicts"
[ "$(grep -c '^PASS ' <<<"$verdicts")" -eq $# ]
