//! `tallfest synth`: made-up submissions, the same for the same seed.

use std::{ffi::OsStr, fs};

use crate::program::{CONTACTS, files, finish, program, tallfest};

#[test]
fn a_seed_gives_the_same_bytes_and_another_other_records() {
    let folder = tempfile::tempdir().unwrap();
    let made = |name: &str, seed: &str| {
        let out = folder.path().join(name);
        let ran = tallfest!["synth", "--centres", "2", "--seed", seed, "--out", out];
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert_eq!(ran.out, format!("{}\n", out.display()));
        files(&out)
    };
    let (one, again, other) = (made("one", "7"), made("again", "7"), made("other", "8"));
    // Of two systems two centres with six files each, the register, and the mark of a synthetic year.
    assert_eq!(one.len(), 26);
    assert!(one == again);
    assert!(one[CONTACTS] != other[CONTACTS]);
    for (name, bytes) in &one {
        let is_manifest = name.ends_with("submission.json") || name == "year.json";
        let text = String::from_utf8_lossy(bytes);
        assert!(!is_manifest || text.contains("\"synthetic\": true"), "{name}");
    }
}

#[test]
fn a_scale_multiplies_the_contacts_in_which_nothing_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let contacts = |scale: &str| {
        let ran = tallfest![
            "synth",
            "--system",
            "smiso",
            "--centres",
            "1",
            "--scale",
            scale,
            "--out",
            out
        ];
        assert_eq!(ran.code, Some(0));
        fs::read_to_string(out.join(CONTACTS)).unwrap().lines().count()
    };
    let one = contacts("1");
    assert_eq!(contacts("3"), 3 * one);
    let checked = tallfest!["check", out, "--deny", "warning"];
    assert_eq!(checked.code, Some(0), "{}", checked.out);
}

/// One folder for the submissions of all systems, and one register with their centres; or of one system.
#[test]
fn a_year_has_all_systems_or_one() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let made = |arguments: &[&str]| {
        let mut all = vec!["synth", "--year", "2017", "--centres", "1"];
        all.extend(arguments);
        let mut all: Vec<_> = all.into_iter().map(OsStr::new).collect();
        all.extend([OsStr::new("--out"), out.as_os_str()]);
        let ran = finish(program(&all));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        let register: serde_json::Value =
            serde_json::from_slice(&fs::read(out.join("year.json")).unwrap()).unwrap();
        let centres = register["centres"].as_array().unwrap().iter();
        let centres = centres.map(|centre| centre["centre"].as_str().unwrap().to_owned());
        let is_folder = |centre: &String| out.join(centre).join("submission.json").is_file();
        centres.filter(is_folder).collect::<Vec<_>>()
    };
    assert_eq!(made(&[]), ["smiso-01", "crisis-01", "municipal-01"]);
    assert_eq!(made(&["--system", "municipal"]), ["municipal-01"]);
    assert_eq!(made(&["--system", "crisis"]), ["crisis-01"]);
    let ran = tallfest!["synth", "--year", "2016", "--system", "crisis", "--out", out];
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("synthetic years of crisis are made for 2017, 2018, 2019, 2020"),
        "{}",
        ran.err
    );
}

#[test]
fn what_cannot_be_made_ends_with_2_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (out, occupied) = (folder.path().join("out"), folder.path().join("occupied"));
    fs::create_dir(&occupied).unwrap();
    fs::write(occupied.join("letter.txt"), "mine").unwrap();
    for (ran, why) in [
        (
            tallfest!["synth", "--year", "2015", "--out", out],
            "no system has published figures of 2015",
        ),
        (tallfest!["synth", "--centres", "0", "--out", out], "there can be 1 to 22"),
        (tallfest!["synth", "--centres", "23", "--out", out], "there can be 1 to 22"),
        (tallfest!["synth", "--scale", "0", "--out", out], "at the scale 0"),
        (tallfest!["synth", "--out", occupied], "choose an empty or a new folder"),
        (tallfest!["synth"], "--out <OUT>"),
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{why}");
        assert!(ran.err.contains(why), "{why}: {}", ran.err);
    }
    assert!(!out.exists());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_year_that_was_not_made_up_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("year.json"), "{}").unwrap();
    let ran = tallfest!["synth", "--centres", "1", "--out", folder.path()];
    assert_eq!(ran.code, Some(2));
    assert!(folder.path().join("year.json").is_file());
}

#[test]
fn a_year_breaks_the_rule_that_is_asked_for_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let ran = tallfest!["synth", "--broken", "A-001", "--centres", "3", "--out", out];
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let said = format!("{}\nbroken: A-001 at smiso-02/contacts.ndjson\n", out.display());
    assert_eq!(ran.out, said);
    let checked = tallfest!["check", out, "--format", "ndjson"];
    assert_eq!(checked.code, Some(1));
    let errors = checked.out.lines().filter(|line| !line.contains("\"severity\":\"info\""));
    assert_eq!(errors.clone().count(), 1);
    assert!(errors.clone().all(|line| line.contains("\"rule\":\"A-001\"")));
    // A year that breaks a rule is made up too, and is replaced like any other.
    let ran = tallfest!["synth", "--broken", "S-067", "--centres", "3", "--out", out];
    assert!(ran.out.ends_with("broken: S-067 at smiso-02/submission.json\nbeside: COM-009b\n"));
}

#[test]
fn a_rule_over_two_years_is_broken_in_a_folder_for_each() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let ran = tallfest!["synth", "--broken", "D-023", "--out", out];
    assert!(ran.out.ends_with("broken: D-023 at 2021/smiso-01/annual.json, beside 2020\n"));
    let now = out.join("2021");
    let alone = tallfest!["check", now, "--deny", "warning"];
    assert_eq!(alone.code, Some(0));
    let beside = tallfest!["check", now, "--previous", out.join("2020"), "--deny", "warning"];
    assert_eq!(beside.code, Some(1));
    assert!(beside.out.contains("D-023"), "{}", beside.out);
}

#[test]
fn a_rule_that_cannot_be_broken_ends_with_2_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    for (rule, why) in [
        ("A-014", "no source says from which year it holds"),
        ("C-031", "it is no finding"),
        ("A-999", "there is no rule `A-999`"),
    ] {
        let ran = tallfest!["synth", "--broken", rule, "--out", out];
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        assert!(ran.err.contains(why), "{}", ran.err);
    }
    let ran = tallfest!["synth", "--broken", "A-001", "--scale", "2", "--out", out];
    assert_eq!(ran.code, Some(2));
    let ran = tallfest!["synth", "--broken", "V-001b", "--year", "2020", "--out", out];
    assert!(ran.err.contains("nothing was found that breaks V-001b alone in 2020"), "{}", ran.err);
    assert!(!out.exists());
}
