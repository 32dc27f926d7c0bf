#!/usr/bin/env bash
# Runs a real Elasticsearch node on loopback in the foreground: tools/es-node/node.sh FOLDER [PORT]
# FOLDER holds its data and, once it answers, a file `port` with the HTTP port. A second start in the same folder finds the data again.
# Needs a JDK 21 or newer and, the first time, Maven. Built outside the repository. Exit status 2: no JDK or no Maven, which
# tools/es-node/node.sh --check tells without starting anything.
set -euo pipefail

source=$(cd "$(dirname "$0")" && pwd)
build="${XDG_CACHE_HOME:-$HOME/.cache}/claimwatch/es-node"
new_enough() { [ -x "$1/bin/javac" ] && [ "$("$1/bin/javac" -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -ge 21 ]; }

jdk=
for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)" || true)")")" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if new_enough "$candidate"; then jdk=$candidate && break; fi
done
[ -n "$jdk" ] || { echo 'No JDK 21 or newer: install one, or name it by JAVA_HOME.' >&2; exit 2; }

# The stamp is the sum of all sources, so a change builds anew; the lock lets parallel starts wait for one build.
sum=$(cd "$source" && find pom.xml java -type f | LC_ALL=C sort | xargs cksum | cksum)
built() { [ "$(cat "$build/stamp" 2>/dev/null)" = "$sum" ]; }
built || command -v mvn >/dev/null || { echo 'Maven is missing: it builds the node once.' >&2; exit 2; }
[ "$1" != --check ] || exit 0

folder=$(mkdir -p "$1" && cd "$1" && pwd)
mkdir -p "$build"
exec 9>"$build/lock"
if command -v flock >/dev/null; then flock 9; fi
if ! built; then
  rm -rf "$build/pom.xml" "$build/java" "$build/target"
  cp -R "$source/pom.xml" "$source/java" "$build/"
  (cd "$build" && JAVA_HOME=$jdk mvn -q -B -ntp package) >&2 || { echo 'The node could not be built.' >&2; exit 1; }
  echo "$sum" >"$build/stamp"
fi
exec 9>&-

# The server loads libzstd from a folder of its own; the system's serves.
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-x64 ;;
  Linux-aarch64) platform=linux-aarch64 ;;
  Darwin-*) platform=darwin-aarch64 ;;
  *) platform=none ;;
esac
mkdir -p "$folder/lib/platform/$platform" "$folder/tmp"
for zstd in /usr/lib/*-linux-gnu/libzstd.so.1 /usr/lib64/libzstd.so.1; do
  if [ -e "$zstd" ]; then ln -sfn "$zstd" "$folder/lib/platform/$platform/libzstd.so"; fi
done

# Without the native vector library, which is not published with the core, vectors are compared by the JDK's vector module.
exec "$jdk/bin/java" "-Xms${ES_NODE_HEAP:-512m}" "-Xmx${ES_NODE_HEAP:-512m}" -XX:+UseSerialGC \
  --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
  -Xshare:auto -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$build/classes.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off -Xlog:aot=off \
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Djava.io.tmpdir=$folder/tmp" "-Des.path.home=$folder" \
  -Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false \
  -Dlog4j2.disable.jmx=true -Dio.netty.noUnsafe=true -Dio.netty.noKeySetOptimization=true \
  -cp "$build/target/lib/*" claimwatch.node.TestNode "$folder" "${2:-0}"
