//! Findings for people: grouped, in three languages, the first five of each rule and then a number.

use crate::program::{Made, tallfest};

fn findings(out: &str) -> usize {
    out.lines().filter(|line| line.starts_with("  feil S-022 linje ")).count()
}

#[test]
fn five_findings_of_a_rule_are_printed_and_the_others_are_a_number() {
    let five = Made::year(1).with_errors(5);
    let ran = tallfest!["check", five.path()];
    assert_eq!(findings(&ran.out), 5);
    assert!(!ran.out.contains("til av"), "{}", ran.out);

    let many = Made::year(1).with_errors(50);
    let ran = tallfest!["check", many.path()];
    assert_eq!(findings(&ran.out), 5);
    assert!(ran.out.contains("  … og 45 til av S-022\n"), "{}", ran.out);
    assert!(ran.out.contains("poster lest: 50 feil"), "{}", ran.out);
    // How to mend it is said once.
    assert_eq!(ran.out.matches("rett:").count(), 1);
}

#[test]
fn all_findings_are_printed_where_all_are_asked_for() {
    let made = Made::year(1).with_errors(50);
    let ran = tallfest!["check", made.path(), "--all"];
    assert_eq!(findings(&ran.out), 50);
    assert!(!ran.out.contains("til av"), "{}", ran.out);
}

#[test]
fn findings_past_the_limit_are_counted_and_the_report_says_so() {
    let made = Made::year(1).with_errors(50);
    let ran = tallfest!["check", made.path(), "--all", "--max-findings", "3"];
    assert_eq!((ran.code, findings(&ran.out)), (Some(1), 3));
    assert!(ran.out.contains("  … og 47 til av S-022\n"), "{}", ran.out);
    assert!(ran.out.contains("poster lest: 50 feil"), "{}", ran.out);
    // Even where none is kept, the run is not clean.
    let none = tallfest!["check", made.path(), "--max-findings", "0"];
    assert_eq!(none.code, Some(1));
    assert!(none.out.contains("poster lest: 50 feil"), "{}", none.out);
}

#[test]
fn a_finding_shows_the_spot_and_nothing_else_of_the_record() {
    let made = Made::year(1).with_errors(1);
    let ran = tallfest!["check", made.path()];
    let lines: Vec<_> = ran.out.lines().collect();
    assert_eq!(lines[0], "smiso-01/contacts.ndjson");
    assert!(lines[1].ends_with("`phon` er ikke en kode for «Kontaktmåte»; mente du `phone`?"));
    assert!(lines[2].ends_with("| {…, \"contact_channel\": \"phon\", …}"), "{}", lines[2]);
    let before = |line: &str, mark| line.split(mark).next().unwrap().chars().count();
    assert_eq!(lines[3].matches('^').count(), "\"phon\"".len());
    assert_eq!(before(lines[3], "^"), before(lines[2], "\"phon\""));
}

#[test]
fn people_are_spoken_to_in_their_language() {
    let made = Made::year(1).with_errors(1);
    for (lang, error, summary) in [
        ("nb", "feil S-022 linje", "poster lest: 1 feil, 0 advarsler"),
        ("nn", "feil S-022 linje", "postar lesne: 1 feil, 0 åtvaringar"),
        ("en", "error S-022 line", "records read: 1 error, 0 warnings"),
    ] {
        let ran = tallfest!["check", made.path(), "--lang", lang];
        assert!(ran.out.contains(error), "{lang}: {}", ran.out);
        assert!(ran.out.contains(summary), "{lang}: {}", ran.out);
    }
    let default = tallfest!["check", made.path()];
    assert_eq!(default, tallfest!["check", made.path(), "--lang", "nb"]);
}
