//! `tallfest migrate`: records of one year, carried to the form of another, whole or not at all.

use std::fs;

use serde_json::Value as Json;

use crate::program::{CONTACTS, Made, files, tallfest};

/// What was read, kept and lost in all files of a migration.
fn sums(document: &Json) -> [u64; 3] {
    let submissions = document["submissions"].as_array().unwrap();
    let files = submissions.iter().flat_map(|submission| submission["files"].as_array().unwrap());
    files.fold([0; 3], |[answers, kept, lost], file| {
        let of_file = file["losses"].as_array().unwrap().iter();
        let losses: u64 = of_file.map(|loss| loss["answers"].as_u64().unwrap()).sum();
        let count = |key: &str| file[key].as_u64().unwrap();
        [answers + count("answers"), kept + count("kept"), lost + losses]
    })
}

#[test]
fn a_submission_is_carried_over_and_every_loss_is_told() {
    let made = Made::year(1);
    let (from, to) = (made.file("smiso-01"), made.beside("2019"));
    let ran = tallfest!["migrate", &from, &to, "--to", "2019", "--format", "json"];
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let document: Json = serde_json::from_str(&ran.out).unwrap();
    let schema = tallfest::migration_schema();
    assert!(jsonschema::draft202012::is_valid(&schema, &document));
    assert!(!jsonschema::draft202012::is_valid(&schema, &serde_json::json!({"format": 1})));
    let [answers, kept, lost] = sums(&document);
    assert!(answers == kept + lost && lost > 0 && kept > 0, "{answers} {kept} {lost}");
    // 2019 had no pandemic supplement, and did not ask how a visit was carried out.
    assert!(from.join("pandemic.json").is_file() && !to.join("pandemic.json").exists());
    let visits = fs::read_to_string(from.join("visits.ndjson")).unwrap();
    let carried = fs::read_to_string(to.join("visits.ndjson")).unwrap();
    assert!(visits.contains("visit_channel") && !carried.contains("visit_channel"));
    assert_eq!(visits.lines().count(), carried.lines().count());
    assert_eq!(files(&from)["contacts.ndjson"], files(&to)["contacts.ndjson"]);
    // It is a draft of the other year, and says where it comes from.
    let manifest: Json =
        serde_json::from_slice(&fs::read(to.join("submission.json")).unwrap()).unwrap();
    let said = ["year", "status", "version", "synthetic"].map(|key| manifest[key].to_string());
    assert_eq!(said, ["2019", "\"draft\"", "1", "true"]);
    assert!(manifest["made_by"].as_str().unwrap().contains("migrated from 2020, version 1"));
    // Its days are those of the year in which the events took place, and a check says so.
    let checked = tallfest!["check", &to, "--lang", "en"];
    assert_eq!(checked.code, Some(1));
    assert!(checked.out.contains("error COM-002"), "{}", checked.out);
    for outside in ["COM-004", "COM-005", "V-001", "S-0"] {
        assert!(!checked.out.contains(outside), "{outside}: {}", checked.out);
    }
}

#[test]
fn a_submission_carried_to_its_own_year_is_what_it_was() {
    let made = Made::year(1);
    let to = made.beside("same");
    let ran = tallfest!["migrate", made.file("smiso-01"), &to, "--to", "2020", "--lang", "en"];
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains(" 0 without a place in 2020"), "{}", ran.out);
    assert!(files(&made.file("smiso-01")) == files(&to));
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let made = Made::year(2);
    let before = files(&made.beside(""));
    let dry = tallfest!["migrate", made.path(), "--to", "2019", "--dry-run", "--lang", "en"];
    assert_eq!((dry.code, dry.err.as_str()), (Some(0), ""));
    assert!(files(&made.beside("")) == before);
    assert!(dry.out.contains("2019 does not ask the question"), "{}", dry.out);
    assert!(dry.out.contains("year.json is the register of another year"), "{}", dry.out);
    let to = made.beside("2019");
    let ran = tallfest!["migrate", made.path(), &to, "--to", "2019", "--lang", "en"];
    assert_eq!(ran, dry);
    assert!(to.join("smiso-02/submission.json").is_file() && !to.join("year.json").exists());
}

#[test]
fn sheets_and_packed_files_are_carried_over_too() {
    let made = Made::year(1);
    let sheets = made.beside("sheets");
    assert_eq!(tallfest!["convert", made.path(), &sheets].code, Some(0));
    let (json, csv) = (made.beside("json"), made.beside("csv"));
    let one = tallfest!["migrate", made.file("smiso-01"), &json, "--to", "2019", "--format=json"];
    let two = tallfest!["migrate", sheets.join("smiso-01"), &csv, "--to", "2019", "--format=json"];
    let documents = [one, two].map(|ran| serde_json::from_str::<Json>(&ran.out).unwrap());
    assert_eq!(sums(&documents[0]), sums(&documents[1]));
    assert!(csv.join("visits.csv").is_file() && !csv.join("pandemic.csv").exists());
    // Both are the same records.
    let back = made.beside("back");
    assert_eq!(tallfest!["convert", &csv, &back].code, Some(0));
    assert!(files(&back) == files(&json));
}

#[test]
fn a_file_is_carried_over_by_its_form_and_year() {
    let made = Made::year(1);
    let visits = made.file("smiso-01/visits.ndjson");
    let to = made.beside("visits.csv");
    let ran = tallfest![
        "migrate", &visits, &to, "--to", "2022", "--form", "visit", "--year", "2020", "--lang",
        "en"
    ];
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("2022 does not ask the question"), "{}", ran.out);
    let checked = tallfest!["check", &to, "--form", "visit", "--year", "2022", "--lang", "en"];
    assert!(checked.out.contains("COM-002") && !checked.out.contains("COM-005"));
    // Of a form that the year does not have, there is nothing to write.
    let none = made.beside("pandemic.json");
    let pandemic = made.file("smiso-01/pandemic.json");
    let ran = tallfest![
        "migrate", &pandemic, &none, "--to", "2019", "--form", "pandemic", "--year", "2020"
    ];
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.contains("skjemaet er ikke med i 2019") && !none.exists(), "{}", ran.out);
}

#[test]
fn texts_and_identity_numbers_are_not_told() {
    let made = Made::year(1);
    made.change("smiso-01/pandemic.json", |json| {
        let mut pandemic: Json = serde_json::from_str(json).unwrap();
        pandemic["covid_comment_changes"] = "Kari Nordmann ringte".into();
        pandemic.to_string()
    });
    made.change_lines(
        "smiso-01/visits.ndjson",
        1,
        "\"record_id\":\"",
        "\"record_id\":\"01817000092-",
    );
    made.change("smiso-01/visits.ndjson", |lines| {
        let (before, after) = lines.split_once("01817000092-").unwrap();
        let (_, after) = after.split_once('"').unwrap();
        format!("{before}01817000092\"{after}")
    });
    for format in ["text", "json"] {
        let to = made.beside(format);
        let ran =
            tallfest!["migrate", made.file("smiso-01"), to, "--to", "2019", "--format", format];
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(ran.out.contains("/covid_comment_changes"), "{}", ran.out);
        assert!(!ran.out.contains("Nordmann") && !ran.out.contains("01817000092"), "{}", ran.out);
    }
}

#[test]
fn what_cannot_be_read_whole_is_told_and_nothing_is_written() {
    let made = Made::year(1);
    made.change_lines(CONTACTS, 2, "\"gender\"", "\"gendre\"");
    let to = made.beside("out");
    let ran = tallfest!["migrate", made.path(), &to, "--to", "2019"];
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert!(ran.out.contains("S-001") && !to.exists(), "{}", ran.out);
    let file = made.beside("contacts.ndjson");
    let ran = tallfest![
        "migrate",
        made.file(CONTACTS),
        &file,
        "--to",
        "2019",
        "--form",
        "contact",
        "--year",
        "2020"
    ];
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert!(!file.exists());
    // A file that is none of a form's would be lost without a word.
    let made = Made::year(1);
    fs::write(made.file("smiso-01/letter.txt"), "mine").unwrap();
    let ran = tallfest!["migrate", made.path(), &to, "--to", "2019"];
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("S-050") && !to.exists(), "{}", ran.out);
}

#[test]
#[expect(clippy::too_many_lines, reason = "each case is one line of a list")]
fn what_cannot_be_migrated_ends_with_2_and_leaves_everything_as_it_was() {
    let made = Made::year(1);
    let (from, contacts) = (made.file("smiso-01"), made.file(CONTACTS));
    let (empty, occupied) = (made.beside("empty"), made.beside("occupied"));
    fs::create_dir(&empty).unwrap();
    fs::create_dir(&occupied).unwrap();
    fs::write(occupied.join("letter.txt"), "mine").unwrap();
    let other = made.beside("other");
    fs::create_dir(&other).unwrap();
    let manifest = fs::read_to_string(from.join("submission.json")).unwrap();
    fs::write(other.join("submission.json"), manifest.replace("2020", "1999")).unwrap();
    let unread = made.beside("unread");
    fs::create_dir(&unread).unwrap();
    fs::write(unread.join("submission.json"), r#"{"format":1,"secret":"Kari Nordmann"}"#).unwrap();
    let bare = made.beside("bare");
    fs::create_dir(&bare).unwrap();
    fs::copy(&contacts, bare.join("contacts.ndjson")).unwrap();
    let out = made.beside("out");
    let before = files(&made.beside(""));
    for (ran, why) in [
        (tallfest!["migrate", &from, &out, "--to", "2013"], "does not cover 2013"),
        (tallfest!["migrate", &from, &out, "--to", "2025"], "2014–2024"),
        (tallfest!["migrate", &from, &out], "--to"),
        (tallfest!["migrate", &from, "--to", "2019"], "<OUT>"),
        (tallfest!["migrate", &other, &out, "--to", "2019"], "does not cover 1999"),
        (tallfest!["migrate", &unread, &out, "--to", "2019"], "submission.json"),
        (tallfest!["migrate", &bare, &out, "--to", "2019"], "cannot open"),
        (tallfest!["migrate", &empty, &out, "--to", "2019"], "no submission"),
        (tallfest!["migrate", made.beside("nowhere"), &out, "--to", "2019"], "cannot open"),
        (tallfest!["migrate", &from, &occupied, "--to", "2019"], "empty or a new folder"),
        (tallfest!["migrate", &from, &from, "--to", "2019"], "not overwritten"),
        (tallfest!["migrate", &from, from.join("in"), "--to", "2019"], "not overwritten"),
        (tallfest!["migrate", &contacts, &out, "--to", "2019"], "say --form and --year"),
        (tallfest!["migrate", &contacts, &out, "--to", "2019", "--form", "contact"], "--year"),
        (
            tallfest![
                "migrate",
                &contacts,
                made.beside("a.xlsx"),
                "--to",
                "2019",
                "--form",
                "contact",
                "--year",
                "2020"
            ],
            ".ndjson or .csv",
        ),
        (
            tallfest![
                "migrate", &contacts, &contacts, "--to", "2019", "--form", "contact", "--year",
                "2020"
            ],
            "not overwritten",
        ),
        (
            tallfest![
                "migrate",
                &contacts,
                made.beside("a.ndjson"),
                "--to",
                "2019",
                "--form",
                "nope",
                "--year",
                "2020"
            ],
            "there is no form nope",
        ),
        (
            tallfest![
                "migrate",
                &contacts,
                made.beside("a.ndjson"),
                "--to",
                "2019",
                "--form",
                "contact",
                "--year",
                "1999"
            ],
            "does not cover 1999",
        ),
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{why}: {}", ran.err);
        assert!(ran.err.contains(why), "{why}: {}", ran.err);
        assert!(!ran.err.contains("Nordmann"));
    }
    assert!(files(&made.beside("")) == before);
}
