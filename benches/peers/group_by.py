"""Counts the records of an NDJSON file of contacts by two questions, as other programs do it, round by round.

    "$(benches/peers/setup.sh)" benches/peers/group_by.py PEER FILE

PEER is duckdb-declared, duckdb-sniffed, polars-declared or polars-sniffed. First it says `ready NAME VERSION`. Then, for
each line read, which is a number of threads, it runs the query once from the file and answers `NANOSECONDS RECORDS`: the
time from the query's text to its last group, and the sum of the groups, which must be the number of lines. It ends when
its input does; whatever goes wrong ends it with a message on stderr and another code than 0.

`…-declared` is told the two columns and their type and reads no other; `…-sniffed` is left to find out all columns by
itself, as who knows nothing of the file would have it. DuckDB cuts a file into pieces of 32 MiB for its threads (smaller
ones made no difference), so two threads are worth measuring on some hundred MB only.
"""

import importlib.metadata
import os
import sys
import time

QUESTIONS = ["contact_party", "contact_channel"]


def duckdb(path, declared, _):
    """Gives what runs the query with so many threads."""
    import duckdb

    # Nothing is fetched, whatever it misses.
    config = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    connection = duckdb.connect(config=config)
    questions = ", ".join(QUESTIONS)
    columns = ", ".join(f"{name}: 'VARCHAR'" for name in QUESTIONS)
    options = "format = 'newline_delimited'" + (f", columns = {{{columns}}}" if declared else "")
    query = f"SELECT {questions}, count(*) FROM read_json(?, {options}) GROUP BY {questions}"

    def ask(threads):
        # The thread that asks is one of them.
        connection.execute(f"SET threads TO {threads}")
        started = time.perf_counter_ns()
        groups = connection.execute(query, [path]).fetchall()
        return time.perf_counter_ns() - started, sum(group[-1] for group in groups)

    return ask


def polars(path, declared, first):
    """Gives what runs the query; how many threads it has is settled when it is loaded, by the first round."""
    os.environ["POLARS_MAX_THREADS"] = str(first)
    import polars

    schema = dict.fromkeys(QUESTIONS, polars.String) if declared else None

    def ask(threads):
        if threads != polars.thread_pool_size():
            raise ValueError(f"{threads} threads after {first}: each number wants a process of its own")
        started = time.perf_counter_ns()
        groups = polars.scan_ndjson(path, schema=schema).group_by(QUESTIONS).len().collect(engine="streaming")
        return time.perf_counter_ns() - started, groups["len"].sum()

    return ask


def main():
    peer, path = sys.argv[1:]
    name, _, way = peer.partition("-")
    prepare = {"duckdb": duckdb, "polars": polars}[name]
    declared = {"declared": True, "sniffed": False}[way]
    print("ready", name, importlib.metadata.version(name), flush=True)
    ask = None
    for line in sys.stdin:
        threads = int(line)
        ask = ask or prepare(path, declared, threads)
        print(*ask(threads), flush=True)


main()
