// Checks a submission with the schema of its year, and says in Norwegian what is wrong.

import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const schema = read(process.argv[2]);
const submission = read(process.argv[3]);

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);
validate(submission);

// An `if` that fails says nothing of its own: what is wrong is in its `then` or `else`.
const errors = (validate.errors ?? []).filter((error) => error.keyword !== "if");
const lines = errors.map((error) => {
  const finding = error.parentSchema["x-findings"]?.[error.keyword];
  const place = error.instancePath || "/";
  return finding ? `${place}: ${finding.message.nb} (${finding.rule})` : `${place}: ${error.keyword}`;
});
for (const line of [...new Set(lines)].sort()) console.log(line);
process.exit(lines.length > 0 ? 1 : 0);
