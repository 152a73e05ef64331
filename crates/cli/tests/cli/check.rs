//! `tallfest check`: the exit code says whether something is wrong, and whether the program could look at all.

use std::fs;

use crate::program::{CONTACTS, Made, tallfest};

#[test]
fn nothing_found_ends_with_0() {
    let made = Made::year(2);
    let ran = tallfest!["check", made.path()];
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    // That records look alike is lawful, and told.
    assert!(ran.out.contains("poster lest: 0 feil, 0 advarsler, "), "{}", ran.out);
    for severity in ["  feil ", "  advarsel "] {
        assert!(!ran.out.contains(severity), "{}", ran.out);
    }
}

#[test]
fn a_warning_ends_with_0_unless_it_is_denied() {
    let made = Made::year(1).with_warnings(1);
    for (deny, code) in [("error", 0), ("warning", 1), ("info", 1)] {
        let ran = tallfest!["check", made.path(), "--deny", deny];
        assert_eq!(ran.code, Some(code), "{deny}: {}", ran.out);
        assert!(ran.out.contains("advarsel COM-009b"), "{}", ran.out);
    }
}

#[test]
fn an_error_ends_with_1_whatever_is_denied() {
    let made = Made::year(1).with_errors(1);
    for deny in ["error", "warning", "info"] {
        let ran = tallfest!["check", made.path(), "--deny", deny];
        assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
        assert!(ran.out.contains("feil S-022"), "{}", ran.out);
    }
}

#[test]
fn a_file_within_that_cannot_be_read_is_a_finding_and_ends_with_1() {
    let made = Made::year(2);
    fs::remove_file(made.file(CONTACTS)).unwrap();
    fs::create_dir(made.file(CONTACTS)).unwrap();
    let ran = tallfest!["check", made.path()];
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert!(ran.out.contains("stopper S-051"), "{}", ran.out);
}

#[test]
fn what_cannot_be_looked_at_ends_with_2_and_says_why_on_stderr() {
    let made = Made::year(1);
    let (contacts, empty) = (made.file(CONTACTS), made.beside("empty"));
    fs::create_dir(&empty).unwrap();
    for (ran, why) in [
        (tallfest!["check", made.beside("nowhere")], "cannot open"),
        (tallfest!["check", &empty], "there is no submission in"),
        (tallfest!["check", &contacts], "say --form and --year"),
        (tallfest!["check", &contacts, "--form", "contact"], "--year <YEAR>"),
        (tallfest!["check", &contacts, "--year", "2020"], "--form <FORM>"),
        (
            tallfest!["check", &contacts, "--form", "contat", "--year", "2020"],
            "contact, visit, user, annual, pandemic",
        ),
        (tallfest!["check", &contacts, "--form", "contact", "--year", "1999"], "2014–2024"),
        (tallfest!["check", made.path(), "--form", "contact", "--year", "2020"], "cannot open"),
        (tallfest!["check", made.path(), made.beside("nowhere")], "cannot open"),
        (tallfest!["check"], "<PATHS>"),
        (tallfest!["check", made.path(), "--lang", "sv"], "nb, nn and en"),
        (tallfest!["check", made.path(), "--deny", "nothing"], "info, warning, error"),
        (tallfest!["chek"], "unrecognized subcommand"),
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{why}: {}", ran.err);
        assert!(ran.err.contains(why), "{why}: {}", ran.err);
    }
}

#[test]
fn a_file_of_records_is_checked_on_its_own() {
    let made = Made::year(1).with_errors(1);
    let check = |file: &str, form| {
        tallfest!["check", made.file(file), "--form", form, "--year", "2020", "--lang", "en"]
    };
    let contacts = check(CONTACTS, "contact");
    assert_eq!(contacts.code, Some(1));
    assert!(contacts.out.starts_with("contacts.ndjson\n  error S-022 line "), "{}", contacts.out);
    let annual = check("smiso-01/annual.json", "annual");
    assert_eq!(annual.code, Some(0));
    assert!(annual.out.ends_with("1 record read: 0 errors, 0 warnings, 0 infos\n"));
}

#[test]
fn several_paths_are_checked_in_one_run() {
    let (good, bad) = (Made::year(1), Made::year(1).with_errors(1));
    let (one, both) =
        (tallfest!["check", good.path()], tallfest!["check", good.path(), bad.path()]);
    assert_eq!((one.code, both.code), (Some(0), Some(1)));
}

#[test]
fn the_same_input_gives_the_same_bytes_on_one_thread_and_on_two() {
    let made = Made::year(2).with_errors(40).with_warnings(40);
    for format in ["text", "json", "ndjson"] {
        let on = |threads: &str| {
            tallfest!["check", made.path(), "--format", format, "--threads", threads]
        };
        assert_eq!(on("1"), on("2"), "{format}");
    }
    // In one file, the threads share the lines.
    let on = |threads: &str| {
        let contacts = made.file(CONTACTS);
        tallfest!["check", contacts, "--form", "contact", "--year", "2020", "--threads", threads]
    };
    assert_eq!(on("1"), on("2"));
}
