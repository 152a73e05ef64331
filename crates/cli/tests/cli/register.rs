//! `tallfest register`: the real centres.

use std::fs;

use crate::program::tallfest;

#[test]
fn a_year_is_written_as_it_is_read_beside_submissions() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("year.json");
    let printed = tallfest!["register", "--year", "2020"];
    assert_eq!((printed.code, printed.err.as_str()), (Some(0), ""));
    let written = tallfest!["register", "--year", "2020", "--out", out];
    assert_eq!((written.code, written.out.as_str()), (Some(0), ""));
    assert_eq!(fs::read_to_string(&out).unwrap(), printed.out);
    let register: serde_json::Value = serde_json::from_str(&printed.out).unwrap();
    let of = |system: &str| {
        let centres = register["centres"].as_array().unwrap().iter();
        centres.filter(|centre| centre["system"] == system).count()
    };
    // With the resource centre against rape, of which nothing is expected.
    assert_eq!((of("smiso"), of("crisis")), (22, 44));
}

#[test]
fn a_sheet_has_a_row_a_centre() {
    let ran = tallfest!["register", "--year", "2018", "--format", "csv"];
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.starts_with("centre,system,kind,name,"));
    assert_eq!(ran.out.lines().count(), 1 + 22 + 46);
    let lines = tallfest!["register", "--year", "2018", "--format", "text", "--lang", "en"];
    assert_eq!(lines.out.lines().count(), 2 + 22 + 46);
    assert!(lines.out.contains(": no forms\n"));
}

#[test]
fn the_rules_of_the_register_hold_and_what_it_lacks_is_said() {
    let ran = tallfest!["register", "--check", "--lang", "en"];
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("2018 smiso: 21 rows, 24 centres stated by the sources (−3)\n"));
    assert!(ran.out.contains("2021 crisis: 43 rows, 43 offers to women stated by the sources\n"));
}

#[test]
fn a_year_or_a_check_is_asked_for_and_not_both() {
    for (ran, why) in [
        (tallfest!["register"], "--year <YEAR>"),
        (tallfest!["register", "--year", "2020", "--check"], "cannot be used with"),
        (tallfest!["register", "--year", "2030"], "the survey does not cover 2030"),
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        assert!(ran.err.contains(why), "{why}: {}", ran.err);
    }
}
