# Read by the scripts beside it, from the project's folder: a folder, servers and a PostgreSQL of their own, all thrown
# away at the end. "$data" is the folder; "$database" is where the data are; "$libraries" is the class path.
data=$(mktemp -d)
servers=() cluster= as=()
stop_all() {
  [ "${#servers[@]}" = 0 ] || kill "${servers[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  [ -z "$cluster" ] || "${as[@]}" "$bin/pg_ctl" stop -m immediate -D "$cluster/data" >/dev/null || true
  rm -rf "$data" "$cluster"
}
trap stop_all EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
libraries="exam-runner/target/exam-runner.jar:exam-runner/target/lib/*"

# compile FILES...: what is measured with; needs a built project
compile() {
  ./thetaprep serve --help >/dev/null            # builds if needed
  mkdir -p "$data/classes"
  "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -proc:none -d "$data/classes" -cp "$libraries" "$@"
}

# run CLASS ARGUMENTS...: a class of the benchmarks
run() { "$java" -XX:+UseSerialGC $run_options -cp "$data/classes:$libraries" "org.thetaprep.benchmarks.$@"; }
run_options=

# a PostgreSQL server that syncs as usual
start_postgres() {
  bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -1)
  cluster=$(mktemp -d) port=$((20000 + RANDOM % 10000))
  if [ "$(id -u)" = 0 ]; then chown postgres "$cluster"; as=(runuser -u postgres --); fi
  "${as[@]}" "$bin/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 >/dev/null
  "${as[@]}" "$bin/pg_ctl" start -w -D "$cluster/data" -l "$cluster/log" \
    -o "-p $port -k $cluster -c listen_addresses=127.0.0.1 -c max_connections=100" >/dev/null
}

# new_database KIND NAME: sets "$database" to a new one, and "$place" to the options of a server on it
new_database() {
  if [ "$1" = postgresql ]; then
    [ -n "$cluster" ] || start_postgres
    "${as[@]}" "$bin/createdb" -h 127.0.0.1 -p "$port" -U postgres "$2"
    database=postgresql://postgres@127.0.0.1:$port/$2
    place=(--database "$database")
  else
    mkdir -p "$data/$2"
    database=$data/$2/thetaprep.db
    place=(--data "$data/$2")
  fi
}

# start_server: on "$place"; sets "$address" and "$server"
start_server() {
  : >"$data/out"
  ./thetaprep serve --port 0 "${place[@]}" >"$data/out" 2>"$data/err" &
  server=$!
  servers+=("$server")
  until address=$(grep -o 'http://[^ ]*' "$data/out"); do
    kill -0 "$server" || { cat "$data/err" >&2; exit 1; }
    sleep 0.1
  done
  address=${address%%/start*}
}
stop_server() { kill "$server"; wait "$server" 2>/dev/null || true; }
