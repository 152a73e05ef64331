//! `tallfest lint`: what is wrong with the survey itself.

use insta::assert_snapshot;
use serde_json::Value as Json;

use crate::program::tallfest;

#[test]
fn what_is_found_in_the_survey_reads_so() {
    for lang in ["nb", "nn", "en"] {
        let ran = tallfest!["lint", "--lang", lang];
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert_snapshot!(format!("lint_{lang}"), ran.out);
    }
}

#[test]
fn a_form_or_a_year_has_a_part_of_it() {
    let all = tallfest!["lint", "--format", "json"];
    let all: Json = serde_json::from_str(&all.out).unwrap();
    for (args, form, year) in [
        (["--form", "user"], Some("user"), None),
        (["--form", "crisis/child"], Some("child"), None),
        (["--year", "2016"], None, Some(2016)),
    ] {
        let ran = tallfest!["lint", "--format", "json", args[0], args[1]];
        assert_eq!(ran.code, Some(0));
        let part: Json = serde_json::from_str(&ran.out).unwrap();
        let mut expected = all.clone();
        expected["findings"].as_array_mut().unwrap().retain(|finding| {
            let years = finding["years"].as_array().unwrap();
            form.is_none_or(|form| finding["form"] == form)
                && year.is_none_or(|year| years.contains(&Json::from(year)))
        });
        assert_eq!(part, expected, "{args:?}");
    }
}

#[test]
fn what_is_no_form_or_year_of_the_survey_ends_with_2() {
    for (ran, why) in [
        (tallfest!["lint", "--form", "nope"], "there is no form nope"),
        (tallfest!["lint", "--year", "2013"], "2014–2024"),
        (tallfest!["lint", "--format", "xml"], "json"),
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{why}");
        assert!(ran.err.contains(why), "{why}: {}", ran.err);
    }
}
