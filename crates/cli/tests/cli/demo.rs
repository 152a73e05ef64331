//! `tallfest demo`: from made-up submissions to published figures in one run.

use crate::program::{files, tallfest};

#[test]
fn the_demo_reproduces_every_figure_that_can_be_tested() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("demo");
    let ran = tallfest!["demo", "--out", out];
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    assert!(ran.out.starts_with("96 av 96 testbare publiserte tall er gjenskapt"), "{}", ran.out);
    assert!(ran.out.contains("0 feil, 0 advarsler"), "{}", ran.out);
    assert_eq!(ran.err.lines().count(), 3);
    assert!(out.join("publication/index.html").is_file());
    // Six files a centre, the register, and the mark of a synthetic year; before 2020 there is no pandemic supplement.
    assert_eq!(files(&out.join("2020")).len(), 22 * 6 + 2);
    assert_eq!(files(&out.join("2018")).len(), 24 * 5 + 2);

    // Again, over what it made; quiet, and in English.
    let before = files(&out);
    let again = tallfest!["demo", "--out", out, "--quiet", "--lang", "en"];
    assert_eq!((again.code, again.err.as_str()), (Some(0), ""));
    assert!(again.out.starts_with("96 of 96 testable published figures"), "{}", again.out);
    assert!(files(&out) == before);
    // What it made can be checked and published on its own.
    assert_eq!(tallfest!["check", out.join("2020"), "--deny", "info"].code, Some(0));
}
