//! Golden files: what people read of a faulty submission, and of a series. All records are made up.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p tallfest-cli --test cli golden`, then read the
//! difference.

use std::{collections::BTreeMap, fs, path::Path};

use insta::assert_snapshot;
use tallfest::{
    base::text,
    formats::publication::{Files, Publication, SeriesPages},
    tables::{
        published::Published,
        series::{Reading, Reported, overviews},
    },
};

use crate::program::tallfest;

const MANIFEST: &str = r#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"status":"final","synthetic":true,"empty":["annual"]}"#;

/// Ten lines: a good one, then faults of structure, of the declaration and of rules, one of them seven times.
const CONTACTS: &str = r#"{"record_id":"g-1","contact_date":"2020-03-12","contact_party":"user","contact_channel":"phone","user_group":"abused","gender":"female","age_group":"18_23","first_contact_ever":"no","first_contact_this_year":"yes"}
{"record_id":"g-2","contact_date":"2020-03-12","contact_party":"user","contact_channel":"phon","user_group":"abused","gendre":"female","gender":"female","age_group":null,"first_contact_ever":["no"],"first_contact_this_year":"no"}
{"record_id":"g-3","contact_date":"2021-03-01","contact_party":"user","contact_channel":"visit","user_group":"abused","age_group":"18_23","first_contact_ever":"yes","first_contact_this_year":"no"}
{"record_id":"g-1","contact_date":"2020-02-30","contact_party":"cooperation_partner","contact_channel":"email","partner_type":"police","partner_about_user":"Kari Nordmann","gender":"male"}
{"record_id":"g-5","contact_date":"2020-04-01","contact_party":"cooperation_partner"

{"record_id":"g-7","contact_date":"2020-05-01","contact_party":"cooperation_partner","partner_type":"police","partner_about_user":"no"}
{"record_id":"g-8","contact_date":"2020-05-02","contact_party":"cooperation_partner","partner_type":"police","partner_about_user":"no"}
{"record_id":"g-9","contact_date":"2020-05-03","contact_party":"cooperation_partner","partner_type":"police","partner_about_user":"no"}
{"record_id":"g-10","contact_date":"2020-05-04","contact_party":"cooperation_partner","partner_type":"police","partner_about_user":"no"}
{"record_id":"g-11","contact_date":"2020-05-05","contact_party":"cooperation_partner","partner_type":"police","partner_about_user":"no"}
{"record_id":"g-12","contact_date":"2020-05-06","contact_party":"cooperation_partner","partner_type":"police","partner_about_user":"no"}
"#;

#[test]
fn the_findings_of_a_faulty_submission_read_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("submission.json"), MANIFEST).unwrap();
    fs::write(folder.path().join("contacts.ndjson"), CONTACTS).unwrap();
    fs::write(folder.path().join("notes.txt"), "not part of a submission").unwrap();
    for lang in ["nb", "nn", "en"] {
        let ran = tallfest!["check", folder.path(), "--lang", lang];
        assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
        assert!(!ran.out.contains("Nordmann"));
        assert_snapshot!(format!("check_{lang}"), ran.out);
    }
}

/// The series of contacts: two years of made-up records beside what was published.
#[test]
fn a_page_of_series_reads_so() {
    let reading = |count| Reading { value: count, base: 0, contributors: count };
    let of = |(centre, count): (&str, u64)| {
        (centre.to_owned(), BTreeMap::from([("smiso-contacts", reading(count))]))
    };
    let years = [
        Reported {
            year: 2019,
            centres: [("a", 400), ("b", 300), ("c", 200)].map(of).into(),
            ..Reported::default()
        },
        Reported {
            year: 2020,
            centres: [("a", 500), ("b", 300)].map(of).into(),
            ..Reported::default()
        },
    ];
    let published = Published::all().unwrap();
    let mut overviews = overviews("smiso", &[&years[0], &years[1]], &published);
    overviews.retain(|one| one.all.series().id == "smiso-contacts");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("publication");
    let publication = Publication {
        system: "smiso",
        title: text("Sentre", "Senter", "Centres"),
        year: 2020,
        published: None,
        synthetic: true,
        register: None,
        reported: 2,
        partly: &[],
        waived: 0,
        tables: &[],
        series: Some(SeriesPages { overviews: &overviews, left_out: &[2018], synthetic: true }),
    };
    Files::of(&[publication]).unwrap().write(&out).unwrap();
    let read = |name: &str| fs::read_to_string(out.join(Path::new(name))).unwrap();
    assert_snapshot!("series_page", read("series.html"));
    assert_snapshot!("series_csv", read("series/smiso-contacts.csv"));
}
