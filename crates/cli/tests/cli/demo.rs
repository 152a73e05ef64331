//! `tallfest demo`: from made-up submissions to published figures in one run.

use crate::program::{files, tallfest};

#[test]
fn the_demo_reproduces_every_figure_that_can_be_tested() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("demo");
    let ran = tallfest!["demo", "--out", out];
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    for all in ["236 av 236", "395 av 395", "10 av 10"] {
        let all = format!("\n{all} testbare publiserte tall er gjenskapt");
        assert!(ran.out.contains(&all), "{}", ran.out);
    }
    assert!(ran.out.contains("0 feil, "), "{}", ran.out);
    assert_eq!(ran.err.lines().count(), 3);
    assert!(out.join("publication/index.html").is_file());
    // Six files a centre; before 2020 there is no pandemic supplement. Of a crisis centre four, and one for each offer.
    let count = |year: &str, system: &str| {
        let files = files(&out.join(year)).into_iter();
        files.filter(|(name, _)| name.starts_with(system)).count()
    };
    assert_eq!((count("2020", "smiso-"), count("2018", "smiso-")), (22 * 6, 24 * 5));
    assert_eq!(count("2020", "crisis-"), 44 * 4 + 43 + 39);
    assert_eq!((count("2017", "municipal-"), count("2020", "municipal-")), (2, 0));

    // Again, over what it made; quiet, and in English.
    let before = files(&out);
    let again = tallfest!["demo", "--out", out, "--quiet", "--lang", "en"];
    assert_eq!((again.code, again.err.as_str()), (Some(0), ""));
    assert!(again.out.contains("\n395 of 395 testable published figures"), "{}", again.out);
    assert!(files(&out) == before);
    // What it made can be checked and published on its own.
    // Its warnings are those that published figures force (`FORCED_WARNINGS`).
    assert_eq!(tallfest!["check", out.join("2020")].code, Some(0));
}
