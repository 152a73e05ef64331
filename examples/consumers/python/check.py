"""Checks a submission with the schema of its year, and says in Norwegian what is wrong."""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    submission = json.load(file)

lines = set()
for error in Draft202012Validator(schema).iter_errors(submission):
    finding = error.schema.get("x-findings", {}).get(error.validator)
    place = "/" + "/".join(str(step) for step in error.absolute_path)
    if finding:
        lines.add(f"{place}: {finding['message']['nb']} ({finding['rule']})")
    else:
        lines.add(f"{place}: {error.validator}")
for line in sorted(lines):
    print(line)
sys.exit(1 if lines else 0)
