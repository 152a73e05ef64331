//! `tallfest convert`: records as CSV and back, without loss, or nothing.

use std::fs;

use crate::program::{CONTACTS, Made, files, tallfest};

#[test]
fn a_year_comes_back_from_csv() {
    let made = Made::year(2);
    let (sheets, back) = (made.beside("sheets"), made.beside("back"));
    let ran = tallfest!["convert", made.path(), &sheets];
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", ""));
    assert!(sheets.join("smiso-01/contacts.csv").is_file());
    assert!(!sheets.join("smiso-01/contacts.ndjson").exists());
    let checked = tallfest!["check", &sheets, "--deny", "warning"];
    assert_eq!(checked.code, Some(0), "{}", checked.out);
    assert_eq!(tallfest!["convert", &sheets, &back].code, Some(0));
    let (before, after) = (files(&made.path()), files(&back));
    for name in ["year.json", "smiso-01/submission.json", CONTACTS] {
        assert!(before[name] == after[name], "{name} differs");
    }
    let again = made.beside("again");
    assert_eq!(tallfest!["convert", &back, &again].code, Some(0));
    assert!(files(&again) == files(&sheets));
}

#[test]
fn a_file_is_converted_by_its_extensions() {
    let made = Made::year(1);
    let (sheet, back) = (made.beside("contacts.csv"), made.beside("back.ndjson"));
    assert_eq!(tallfest!["convert", made.file(CONTACTS), &sheet].code, Some(0));
    let ran = tallfest!["convert", &sheet, &back, "--form", "smiso/contact"];
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(fs::read(&back).unwrap() == fs::read(made.file(CONTACTS)).unwrap());
    let checked = tallfest!["check", &sheet, "--form", "smiso/contact", "--year", "2020"];
    assert_eq!(checked.code, Some(0), "{}", checked.out);
}

#[test]
fn what_cannot_be_carried_is_told_and_nothing_is_written() {
    let made = Made::year(1);
    made.change_lines(CONTACTS, 2, "\"gender\"", "\"gendre\"");
    let to = made.beside("sheets");
    let ran = tallfest!["convert", made.path(), &to];
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert!(ran.out.contains("S-001") && !to.exists(), "{}", ran.out);
    let one = made.beside("contacts.csv");
    assert_eq!(tallfest!["convert", made.file(CONTACTS), &one].code, Some(1));
    assert!(!one.exists());
}

#[test]
fn what_cannot_be_converted_ends_with_2() {
    let made = Made::year(1);
    let contacts = made.file(CONTACTS);
    fs::copy(&contacts, made.beside("contacts.ndjson")).unwrap();
    for (ran, why) in [
        (tallfest!["convert", &contacts, &contacts], "not overwritten"),
        (tallfest!["convert", made.path(), made.path().join("sheets")], "not overwritten"),
        (tallfest!["convert", made.beside("nowhere.csv"), made.beside("a.ndjson")], "cannot open"),
        (tallfest!["convert", made.beside("contacts.ndjson"), made.beside("a.csv")], "cannot open"),
        (tallfest!["convert", &contacts, made.beside("a.xlsx")], ".ndjson or .csv"),
        (tallfest!["convert", made.path(), made.beside("")], "not make"),
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{why}: {}", ran.err);
        assert!(ran.err.contains(why), "{why}: {}", ran.err);
    }
}
