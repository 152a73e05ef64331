"""Counts the records of an NDJSON file by two questions, as DuckDB does it, round by round.

    "$(benches/peers/setup.sh)" benches/peers/group_by.py WAY FILE QUESTION QUESTION

WAY is `declared` or `sniffed`. First it says `ready duckdb VERSION`. Then, for each line read, which is a number of
threads, it runs the query once from the file and answers `NANOSECONDS RECORDS`: the time from the query's text to its
last group, and the sum of the groups, which must be the number of lines. It ends when its input does; whatever goes wrong
ends it with a message on stderr and another code than 0.

`declared` is told the two columns and their type and reads no other; `sniffed` is left to find out all columns by itself,
as who knows nothing of the file would have it. DuckDB cuts a file into pieces of 32 MiB for its threads (smaller ones
made no difference), so two threads are worth measuring on some hundred MB only.
"""

import importlib.metadata
import sys
import time

import duckdb


def main():
    way, path, *names = sys.argv[1:]
    # Nothing is fetched, whatever it misses.
    config = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    connection = duckdb.connect(config=config)
    questions = ", ".join(names)
    columns = ", ".join(f"{name}: 'VARCHAR'" for name in names)
    declared = {"declared": f", columns = {{{columns}}}", "sniffed": ""}[way]
    query = f"""
        SELECT {questions}, count(*) FROM read_json(?, format = 'newline_delimited'{declared}) GROUP BY {questions}
    """
    print("ready duckdb", importlib.metadata.version("duckdb"), flush=True)
    for line in sys.stdin:
        # The thread that asks is one of them.
        connection.execute(f"SET threads TO {int(line)}")
        started = time.perf_counter_ns()
        groups = connection.execute(query, [path]).fetchall()
        print(time.perf_counter_ns() - started, sum(group[-1] for group in groups), flush=True)


main()
