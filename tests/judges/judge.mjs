// Holds ajv (strict) and @hyperjump/json-schema against the verdicts of a corpus.
// node judge.mjs CORPUS: schemas/*.schema.json, vectors/*.ndjson, vocabulary.json, and documents/*.schema.json, which are
// right by the rules of strict mode, as their examples are by them.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { registerSchema, validate as hyperjump } from "@hyperjump/json-schema/draft-2020-12";

const corpus = process.argv[2];
const read = (name) => readFileSync(join(corpus, name), "utf8");
const schemas = new Map(
  readdirSync(join(corpus, "schemas")).map((name) => [
    name.replace(".schema.json", ""),
    JSON.parse(read(join("schemas", name))),
  ]),
);

let wrong = 0;
const complain = (words) => {
  wrong += 1;
  console.error(words);
};

const logger = { log: () => {}, warn: complain, error: complain };
const ajv = new Ajv({ strict: true, strictRequired: true, logger });
addFormats(ajv);
ajv.addVocabulary(Object.keys(JSON.parse(read("vocabulary.json")).keywords));
const byAjv = new Map();
const byHyperjump = new Map();
for (const [name, schema] of schemas) {
  try {
    byAjv.set(name, ajv.compile(schema));
  } catch (error) {
    complain(`ajv: ${name}: ${error.message}`);
  }
  registerSchema(schema, schema.$id);
  byHyperjump.set(name, await hyperjump(schema.$id));
}

let judged = 0;
for (const name of readdirSync(join(corpus, "documents"))) {
  const schema = JSON.parse(read(join("documents", name)));
  try {
    // Other documents of the same name stand in other years' bundles.
    const strict = new Ajv({ strict: true, strictRequired: true, logger });
    addFormats(strict);
    strict.addVocabulary(Object.keys(JSON.parse(read("vocabulary.json")).keywords));
    const valid = strict.compile(schema);
    for (const example of schema.examples ?? []) {
      judged += 1;
      if (!valid(example)) complain(`ajv: ${name}: ${JSON.stringify(valid.errors)}`);
    }
  } catch (error) {
    complain(`ajv: ${name}: ${error.message}`);
  }
}
for (const file of readdirSync(join(corpus, "vectors"))) {
  const form = file.replace(".ndjson", "");
  for (const line of read(join("vectors", file)).split("\n").filter(Boolean)) {
    const { name, instance, verdicts } = JSON.parse(line);
    for (const [year, findings] of Object.entries(verdicts)) {
      const schema = `${form}-${year}`;
      const valid = findings.length === 0;
      const verdict = {
        ajv: byAjv.get(schema)?.(instance),
        hyperjump: byHyperjump.get(schema)(instance).valid,
      };
      for (const [judge, says] of Object.entries(verdict)) {
        judged += 1;
        if (says !== valid) complain(`${judge} says ${says}: ${schema}: ${name}: ${line}`);
      }
    }
  }
}
console.log(`${judged} verdicts of ajv and @hyperjump/json-schema, ${wrong} wrong`);
process.exit(wrong > 0 || judged === 0 ? 1 : 0);
