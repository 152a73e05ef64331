"""Holds Python's jsonschema against the verdicts of a corpus, and check-jsonschema against the meta-schema.

python judge.py CORPUS: schemas/*.schema.json, vectors/*.ndjson.
"""

import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator

corpus = pathlib.Path(sys.argv[1])
paths = sorted((corpus / "schemas").iterdir())
schemas = {path.name.removesuffix(".schema.json"): json.loads(path.read_text("utf-8")) for path in paths}

judged = wrong = 0
validators = {}
for name, schema in schemas.items():
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator.FORMAT_CHECKER
    validators[name] = Draft202012Validator(schema, format_checker=checker)
examples = {}
for path in sorted((corpus / "vectors").iterdir()):
    for line in path.read_text("utf-8").splitlines():
        vector = json.loads(line)
        for year, findings in vector["verdicts"].items():
            schema = f"{path.stem}-{year}"
            says = validators[schema].is_valid(vector["instance"])
            judged += 1
            if says != (not findings):
                wrong += 1
                print(f"jsonschema says {says}: {schema}: {vector['name']}: {line}", file=sys.stderr)
            if year == "2020":
                examples.setdefault((schema, not findings), vector["instance"])
print(f"{judged} verdicts of jsonschema, {wrong} wrong")

# check-jsonschema starts anew for each schema: one record of each verdict.
tool = [sys.executable, "-m", "check_jsonschema"]
subprocess.run([*tool, "--check-metaschema", *map(str, paths)], check=True, stdout=subprocess.DEVNULL)
for (schema, valid), instance in examples.items():
    file = corpus / "instance.json"
    file.write_text(json.dumps(instance), "utf-8")
    schema_file = str(corpus / "schemas" / f"{schema}.schema.json")
    done = subprocess.run([*tool, "--schemafile", schema_file, str(file)], capture_output=True)
    if (done.returncode == 0) != valid:
        wrong += 1
        print(f"check-jsonschema ends with {done.returncode}: {schema}", file=sys.stderr)
print(f"{len(examples)} verdicts of check-jsonschema")
sys.exit(1 if wrong or not judged else 0)
