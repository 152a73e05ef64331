//! What the catalogue knows: schemas, rules and their pages.

use std::{ffi::OsStr, fs};

use serde_json::Value as Json;

use crate::program::{Made, files, finish, program, tallfest};

#[test]
fn a_schema_is_printed_or_written_to_a_file_each() {
    let printed = tallfest!["schema", "--form", "contact", "--year", "2020"];
    assert_eq!((printed.code, printed.err.as_str()), (Some(0), ""));
    let schema: Json = serde_json::from_str(&printed.out).unwrap();
    assert_eq!(schema["$id"], "urn:tallfest:schema:smiso:contact:2020");
    assert!(jsonschema::meta::is_valid(&schema));

    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("schemas");
    assert_eq!(tallfest!["schema", "--out", out].code, Some(0));
    let all = files(&out);
    let years = tallfest::forms::YEARS.count();
    // Of each year, the bundle and the components of an open API; and eleven documents, and what tells whose folder it is.
    assert_eq!(all.len(), (tallfest::catalog::schema::FORMS.len() + 2) * years + 11 + 1);
    assert_eq!(all["smiso-contact-2020.schema.json"], printed.out.as_bytes());
    // What it wrote itself, it replaces; the names are what is listed.
    assert_eq!(tallfest!["schema", "--out", out].code, Some(0));
    assert_eq!(files(&out), all);
    let listed = tallfest!["schema"];
    for name in listed.out.lines() {
        assert!(all.contains_key(name), "{name}");
    }
    assert_eq!(listed.out.lines().count(), all.len() - 1);
}

#[test]
fn the_schemas_accept_what_synth_makes() {
    let made = Made::year(1);
    for (form, file) in [
        ("manifest", "smiso-01/submission.json"),
        ("register", "year.json"),
        ("annual", "smiso-01/annual.json"),
    ] {
        let schema = tallfest!["schema", "--form", form, "--year", "2020"].out;
        let document = fs::read_to_string(made.file(file)).unwrap();
        let (schema, document): (Json, Json) =
            (serde_json::from_str(&schema).unwrap(), serde_json::from_str(&document).unwrap());
        assert!(jsonschema::draft202012::is_valid(&schema, &document), "{form}");
        assert!(!jsonschema::draft202012::is_valid(&schema, &serde_json::json!({"nope": 1})));
    }
}

#[test]
fn what_is_printed_as_json_is_what_its_schema_describes() {
    let made = Made::year(1);
    let (from, to) = (made.file("smiso-01"), made.beside("2019"));
    let migrate = tallfest!["migrate", &from, &to, "--to", "2019", "--format", "json", "--dry-run"];
    for (id, document) in [
        ("changes", tallfest!["changes", "2019", "2020", "--format", "json"].out),
        ("changes", tallfest!["changes", "2019", "2020", "--prove", "--format", "json"].out),
        ("lint", tallfest!["lint", "--format", "json"].out),
        ("migration", migrate.out),
    ] {
        let schema: Json = serde_json::from_str(&tallfest!["schema", "--form", id].out).unwrap();
        assert!(jsonschema::meta::is_valid(&schema), "{id}");
        assert_eq!(schema["$id"], format!("urn:tallfest:schema:{id}"));
        let document: Json = serde_json::from_str(&document).unwrap();
        assert!(jsonschema::draft202012::is_valid(&schema, &document), "{id}");
        assert!(!jsonschema::draft202012::is_valid(&schema, &serde_json::json!({"format": 1})));
    }
}

/// Whether a part only narrows keys that its whole tells of.
fn narrows(part: &Json, whole: &Json) -> bool {
    let keys = |schema: &Json| schema["properties"].as_object().cloned().unwrap_or_default();
    let whole = keys(whole);
    !whole.is_empty() && keys(part).keys().all(|key| whole.contains_key(key))
}

#[test]
fn the_schema_of_a_document_is_closed_and_says_and_shows_what_each_part_is() {
    fn look(schema: &Json, at: &str) {
        let Some(object) = schema.as_object() else { return };
        // A condition only asks whether a key is there.
        if at.ends_with("/if") {
            return;
        }
        for part in ["properties", "$defs"] {
            for (key, schema) in object.get(part).and_then(Json::as_object).into_iter().flatten() {
                for keyword in ["title", "examples"] {
                    assert!(schema.get(keyword).is_some(), "{at}/{part}/{key} has no {keyword}");
                }
                // One of several ways says what its one key is, and the lines of a code list say what it is.
                let is_way = at.ends_with("/oneOf") && object.contains_key("description");
                let is_list = schema["oneOf"][0]["x-labels"].is_object();
                let is_said = schema.get("description").is_some();
                assert!(is_said || is_way || is_list, "{at}/{part}/{key} is not described");
            }
        }
        if object.contains_key("properties") {
            // Closed, or what else there can be is described.
            let others = object.get("additionalProperties");
            let is_said = others.is_some_and(|others| others["description"].is_string());
            assert!(is_said || others == Some(&Json::Bool(false)), "{at}");
        }
        for (key, below) in object {
            if ["then", "else"].contains(&key.as_str()) && narrows(below, schema) {
                continue;
            }
            match below {
                Json::Array(parts) if key != "examples" => {
                    for part in parts {
                        look(part, &format!("{at}/{key}"));
                    }
                }
                Json::Object(_) if ["properties", "$defs"].contains(&key.as_str()) => {
                    for (name, part) in below.as_object().unwrap() {
                        look(part, &format!("{at}/{key}/{name}"));
                    }
                }
                _ if key != "examples" && key != "default" => look(below, &format!("{at}/{key}")),
                Json::Null
                | Json::Bool(_)
                | Json::Number(_)
                | Json::String(_)
                | Json::Array(_)
                | Json::Object(_) => (),
            }
        }
    }
    for id in
        ["manifest", "register", "series", "findings", "release", "table", "changes", "migration"]
    {
        let schema: Json = serde_json::from_str(&tallfest!["schema", "--form", id].out).unwrap();
        assert!(jsonschema::meta::is_valid(&schema), "{id}");
        assert_eq!(schema["$id"], format!("urn:tallfest:schema:{id}"));
        look(&schema, id);
        let examples = schema["examples"].as_array().unwrap();
        assert!(!examples.is_empty(), "{id}");
        let judge = jsonschema::draft202012::new(&schema).unwrap();
        for example in examples {
            let found: Vec<_> = judge.iter_errors(example).map(|error| error.to_string()).collect();
            assert!(found.is_empty(), "{id}: {found:?}");
            let mut open = example.clone();
            open["nope"] = 1.into();
            assert!(!judge.is_valid(&open), "{id} is closed");
        }
    }
    // What the schema of series shows can be given to `publish`.
    let series: Json = serde_json::from_str(&tallfest!["schema", "--form", "series"].out).unwrap();
    let example = series["examples"][0].to_string();
    assert!(tallfest::formats::read_series(example.as_bytes()).is_ok());
}

#[test]
fn every_rule_is_listed_and_explained_in_every_language() {
    let listed = tallfest!["rules"];
    assert_eq!((listed.code, listed.err.as_str()), (Some(0), ""));
    let ids: Vec<_> = listed.out.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(ids.len() > 50 && ids.contains(&"A-001") && ids.contains(&"S-022"));
    for lang in ["nb", "nn", "en"] {
        let words = tallfest!["rules", "--lang", lang].out;
        assert_eq!(words.lines().count(), ids.len());
        for id in ["A-001", "S-022", "COM-009b"] {
            let page = tallfest!["explain", id, "--lang", lang];
            assert_eq!(page.code, Some(0));
            assert!(page.out.starts_with(&format!("{id}: ")), "{}", page.out);
            // People read words, not marks.
            assert!(!page.out.contains("**") && !page.out.contains("\n#"), "{}", page.out);
            assert!(!page.out.contains('\u{1b}') && !page.out.contains('`'), "{}", page.out);
        }
    }
}

#[test]
fn a_rule_is_explained_with_what_an_example_changes_and_the_finding_it_gives() {
    for (lang, heading, change, finding) in [
        (
            "nb",
            "\nSlik rettes det\n",
            "\"phone\" (telefon) → \"visit\" (besøk)",
            "• feil /contact_channel: kont",
        ),
        (
            "nn",
            "\nSlik blir det retta\n",
            "\"phone\" (telefon) → \"visit\" (besøk)",
            "• feil /contact_channel: kont",
        ),
        (
            "en",
            "\nHow to mend it\n",
            "\"phone\" (telephone) → \"visit\" (visit)",
            "• error /contact_channel: the",
        ),
    ] {
        let page = tallfest!["explain", "a-001", "--lang", lang].out;
        for part in [heading, change, finding] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert_eq!(page.contains("a user visits"), lang == "en", "an example's name is English");
    }
    // Colours are for a terminal, or for who asks for them.
    let mut coloured = program(&["explain", "A-001"].map(OsStr::new));
    coloured.env("CLICOLOR_FORCE", "1");
    assert!(finish(coloured).out.starts_with("\u{1b}["));
    // A rule of two parts is explained whole.
    assert_eq!(tallfest!["explain", "A-002"].out.matches("A-002: ").count(), 2);
}

#[test]
fn rules_are_told_to_other_programs_too() {
    let document: Json = serde_json::from_str(&tallfest!["rules", "--format", "json"].out).unwrap();
    let rules = document["rules"].as_array().unwrap();
    let lines: Vec<Json> = tallfest!["rules", "--format", "ndjson"]
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(rules, &lines);
    let one: Json =
        serde_json::from_str(&tallfest!["rules", "A-001", "--format", "json"].out).unwrap();
    assert_eq!(one["rules"].as_array().unwrap().len(), 1);
    assert!(rules.contains(&one["rules"][0]));
    let schema = tallfest::catalog::document::schema();
    for document in [&document, &one] {
        assert!(jsonschema::draft202012::is_valid(&schema, document));
    }
}

#[test]
fn what_the_catalogue_does_not_know_ends_with_2() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "mine").unwrap();
    for (ran, why) in [
        (tallfest!["rules", "X-001"], "there is no rule X-001"),
        (tallfest!["explain", "X-9999"], "there is no rule X-9999; `tallfest rules`"),
        (tallfest!["explain", "a1"], "there is no rule a1; did you mean A-001?"),
        (tallfest!["explain", "S-0222"], "did you mean S-022?"),
        (tallfest!["explain"], "<ID>"),
        (tallfest!["schema", "--form", "nope"], "there is no schema of nope"),
        (tallfest!["schema", "--year", "1999"], "2014–2024"),
        (tallfest!["schema", "--out", folder.path()], "choose an empty or a new folder"),
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{why}");
        assert!(ran.err.contains(why), "{why}: {}", ran.err);
    }
    assert_eq!(files(folder.path()).len(), 1);
}
