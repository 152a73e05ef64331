//! `tallfest publish`: all of a year or nothing.

use std::{collections::BTreeMap, fs};

use crate::program::{Made, files, tallfest};

#[test]
fn a_year_is_published_as_pages_and_tables() {
    let made = Made::year(2);
    let out = made.beside("out");
    let ran = tallfest!["publish", made.path(), "--out", out, "--published", "2021-06-01"];
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(ran.out, format!("2020 er publisert i {}\n", out.display()));
    let files = files(&out);
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    for (name, made_up, published) in [
        ("index.html", "Oppdiktede data.", "2 av 2 sentre har rapportert. Publisert 2021-06-01."),
        ("index.nn.html", "Oppdikta data.", "2 av 2 senter har rapportert. Publisert 2021-06-01."),
        ("index.en.html", "Made-up data.", "2 of 2 centres reported. Published 2021-06-01."),
    ] {
        let page = text(name);
        assert!(page.starts_with("<!DOCTYPE html>"), "{name}");
        assert!(page.contains(made_up) && page.contains(published), "{name}");
    }
    let tables: Vec<_> = files.keys().filter(|name| name.starts_with("tables/")).collect();
    assert!(tables.len() > 40, "{tables:?}");
    let schema = serde_json::from_str(&tallfest!["schema", "--form", "table"].out).unwrap();
    let judge = jsonschema::draft202012::new(&schema).unwrap();
    let (mut shown, mut hidden) = (0, 0);
    for table in &tables {
        let csv = text(table);
        assert!(csv.starts_with("table,year,"), "{table}");
        for line in csv::Reader::from_reader(csv.as_bytes()).deserialize() {
            let mut line: BTreeMap<String, String> = line.unwrap();
            let is_a_line = |line: &BTreeMap<_, _>| judge.is_valid(&serde_json::json!(line));
            assert!(is_a_line(&line), "{table}: {line:?}");
            if line["status"] == "shown" {
                shown += 1;
            } else {
                hidden += 1;
                line.insert("value".to_owned(), "2".to_owned());
                assert!(!is_a_line(&line), "{table}: {line:?}");
            }
        }
    }
    assert!(shown > 100 && hidden > 10, "{shown} {hidden}");
    let release: serde_json::Value = serde_json::from_str(&text("release.json")).unwrap();
    assert!(is_a_release(&release));
    assert_eq!(release["published"], "2021-06-01");
    assert_eq!(release["synthetic"], true);
    assert_eq!(release["tables"].as_array().unwrap().len(), tables.len());
    // Three pages, what it is, and what everybody may see of its proof.
    assert_eq!(files.len(), tables.len() + 5);
}

/// Of a budget of 12.4 million 12.6 were spent: 101.9 per cent, which rounded amounts do not give. The base is printed, and is
/// no total.
#[test]
fn the_share_of_a_budget_that_was_spent_is_printed_with_one_decimal() {
    let folder = tempfile::tempdir().unwrap();
    let (year, out) = (folder.path().join("2017"), folder.path().join("out"));
    let made = tallfest!["synth", "--year", "2017", "--system", "municipal", "--out", year];
    assert_eq!(made.code, Some(0), "{}", made.err);
    assert_eq!(tallfest!["publish", year, "--out", out].code, Some(0));
    let files = files(&out);
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let csv = text("tables/municipal-spending-share.csv");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let lines: Vec<_> = reader.records().map(Result::unwrap).collect();
    let told: Vec<_> = lines.iter().map(|line| (&line[2], &line[6])).collect();
    assert_eq!(told, [("spending", "101.9"), ("base", "")]);
    assert_eq!(lines[0][7], lines[1][5], "the base of the share is the budget");
    assert!(text("index.html").contains("<td>101,9 %</td>"));
    assert!(text("index.en.html").contains("Per cent of the budget"));
}

/// Whether `release.json` is right by its schema.
fn is_a_release(release: &serde_json::Value) -> bool {
    let schema = tallfest!["schema", "--form", "release"].out;
    let schema = serde_json::from_str(&schema).unwrap();
    assert!(!jsonschema::draft202012::is_valid(&schema, &serde_json::json!({"format": 1})));
    jsonschema::draft202012::is_valid(&schema, release)
}

#[test]
fn what_a_publication_of_several_systems_says_of_itself_is_right_by_its_schema() {
    let year = tempfile::tempdir().unwrap();
    let (all, out) = (year.path().join("2020"), year.path().join("out"));
    assert_eq!(tallfest!["synth", "--year", "2020", "--centres", "2", "--out", all].code, Some(0));
    let ran = tallfest!["publish", all, "--out", out];
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    let files = files(&out);
    let releases = files.keys().filter(|name| name.ends_with("release.json"));
    let mut found = 0;
    for name in releases {
        let release = serde_json::from_slice(&files[name]).unwrap();
        assert!(is_a_release(&release), "{name}: {release}");
        found += 1;
    }
    assert!(found > 2, "{found}");
}

#[test]
fn with_an_error_nothing_is_written() {
    let made = Made::year(2).with_errors(1);
    let out = made.beside("out");
    let ran = tallfest!["publish", made.path(), "--out", out];
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("feil S-022") && ran.err.starts_with("Ingenting er publisert"));
    assert!(!out.exists());
    // A publication that is there stays as it is.
    let good = Made::year(2);
    assert_eq!(tallfest!["publish", good.path(), "--out", out].code, Some(0));
    let before = files(&out);
    assert_eq!(tallfest!["publish", made.path(), "--out", out].code, Some(1));
    assert_eq!(files(&out), before);
    // A warning is no error.
    let warned = Made::year(2).with_warnings(3);
    assert_eq!(tallfest!["publish", warned.path(), "--out", out].code, Some(0));
}

#[test]
fn a_waived_error_is_published_and_told() {
    let made = Made::year(2).with_warnings(1);
    // An annual questionnaire with one employee too many.
    made.change("smiso-02/annual.json", |annual| {
        annual.replacen("\"staff_count\": ", "\"staff_count\": 1", 1)
    });
    let out = made.beside("out");
    let refused = tallfest!["publish", made.path(), "--out", out];
    assert_eq!(refused.code, Some(1), "{}", refused.out);
    let errors: Vec<_> = refused
        .out
        .lines()
        .filter_map(|line| line.strip_prefix("  feil ")?.split(' ').next())
        .collect();
    assert!(!errors.is_empty());
    made.change("year.json", |register| {
        let waivers: Vec<_> = errors
            .iter()
            .map(|rule| serde_json::json!({"centre": "smiso-02", "rule": rule, "reason": "a test"}))
            .collect();
        register.replace("\"waivers\": []", &format!("\"waivers\": {}", serde_json::json!(waivers)))
    });
    let ran = tallfest!["publish", made.path(), "--out", out];
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
    let page = fs::read_to_string(out.join("index.html")).unwrap();
    assert!(page.contains(&format!("Fritatte feil: {}.", errors.len())));
    let checked = tallfest!["check", made.path()];
    assert_eq!(checked.code, Some(0));
    assert!(checked.out.contains("feil (fritatt) "), "{}", checked.out);
}

#[test]
fn a_folder_of_somebody_else_is_not_touched() {
    let made = Made::year(1);
    let occupied = made.beside("occupied");
    fs::create_dir(&occupied).unwrap();
    fs::write(occupied.join("letter.txt"), "mine").unwrap();
    let ran = tallfest!["publish", made.path(), "--out", occupied];
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("choose an empty or a new folder"), "{}", ran.err);
    assert_eq!(files(&occupied).len(), 1);
    let file = made.beside("file");
    fs::write(&file, "mine").unwrap();
    assert_eq!(tallfest!["publish", made.path(), "--out", file].code, Some(2));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    // The submissions themselves are somebody else's folder too.
    assert_eq!(tallfest!["publish", made.path(), "--out", made.path()].code, Some(2));
    assert_eq!(tallfest!["check", made.path()].code, Some(0));
}

#[test]
fn an_empty_folder_and_an_earlier_publication_are_replaced_and_nothing_is_left_beside() {
    let made = Made::year(1);
    let out = made.beside("out");
    fs::create_dir(&out).unwrap();
    assert_eq!(tallfest!["publish", made.path(), "--out", out].code, Some(0));
    let first = files(&out);
    fs::write(out.join("index.html"), "old").unwrap();
    assert_eq!(tallfest!["publish", made.path(), "--out", out].code, Some(0));
    assert_eq!(files(&out), first);
    let names = fs::read_dir(made.beside("")).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.collect();
    names.sort();
    // The certificate is beside it by intention.
    assert_eq!(names, ["2020", "out", "out.certificate.json"]);
}

#[test]
fn the_same_year_gives_the_same_bytes_on_one_thread_and_on_two() {
    let made = Made::year(2);
    let on = |threads: &str| {
        let out = made.beside(threads);
        let ran = tallfest!["publish", made.path(), "--out", out, "--threads", threads];
        assert_eq!(ran.code, Some(0));
        files(&out)
    };
    let one = on("1");
    assert_eq!(one, on("2"));
    assert_eq!(one, on("3"));
}

#[test]
fn a_draft_is_not_published() {
    let made = Made::year(2);
    let draft = |centre: &str| {
        made.change(&format!("{centre}/submission.json"), |manifest| {
            manifest.replace("\"final\"", "\"draft\"")
        });
    };
    draft("smiso-02");
    let out = made.beside("out");
    assert_eq!(tallfest!["publish", made.path(), "--out", out].code, Some(0));
    let page = fs::read_to_string(out.join("index.html")).unwrap();
    assert!(page.contains("1 av 2 sentre har rapportert."));
    // Its tables are those of the other centre alone.
    let alone = Made::year(1);
    assert_eq!(tallfest!["publish", alone.path(), "--out", alone.beside("out")].code, Some(0));
    let tables = |made: &Made| -> Vec<_> {
        let files = files(&made.beside("out")).into_iter();
        files.filter(|(name, _)| name.starts_with("tables/")).collect()
    };
    assert_eq!(tables(&made), tables(&alone));

    draft("smiso-01");
    let none = tallfest!["publish", made.path(), "--out", made.beside("none")];
    assert_eq!((none.code, none.out.as_str()), (Some(2), ""));
    assert_eq!(none.err, "tallfest: nothing is published: there is no final submission\n");
    assert!(!made.beside("none").exists());
}

#[test]
fn what_cannot_be_published_at_all_ends_with_2() {
    let made = Made::year(1);
    let out = made.beside("out");
    for ran in [
        tallfest!["publish", made.beside("nowhere"), "--out", out],
        tallfest!["publish", made.path()],
        tallfest!["publish", made.path(), "--out", out, "--published", "yesterday"],
        tallfest!["publish", made.path(), "--out", out, "--published", "2021-02-29"],
        tallfest!["publish", made.path(), "--out", "/dev/null/out"],
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
        assert!(!ran.err.is_empty() && !out.exists());
    }
}

/// The years of two centres, one of which is gone in the last: series for all, and for the one that stayed.
#[test]
fn series_stand_beside_the_tables_for_all_centres_and_for_the_fixed_panel() {
    let made = Made::year(2);
    let before = made.beside("2019");
    let synth = tallfest![
        "synth",
        "--system",
        "smiso",
        "--centres",
        "3",
        "--year",
        "2019",
        "--out",
        before
    ];
    assert_eq!(synth.code, Some(0), "{}", synth.err);
    let file = made.beside("series.json");
    fs::write(&file, FIGURES).unwrap();
    let out = made.beside("out");
    let ran =
        tallfest!["publish", made.path(), "--out", out, "--previous", before, "--series", file];
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    let files = files(&out);
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let csv = text("series/smiso-visits.csv");
    let lines: Vec<Vec<&str>> = csv.lines().map(|line| line.split(',').collect()).collect();
    let of: Vec<_> = lines.iter().skip(1).map(|line| (line[1], line[2], line[9])).collect();
    assert_eq!(
        of,
        [
            ("2012", "all", "published"),
            ("2019", "all", "records"),
            ("2020", "all", "records"),
            ("2019", "panel", "records"),
            ("2020", "panel", "records")
        ]
    );
    let centres: Vec<_> = lines.iter().skip(2).map(|line| line[12]).collect();
    assert_eq!(centres, ["3", "2", "2", "2"]);
    // The two centres of 2020 are the panel.
    assert_eq!(lines[3][3], lines[5][3]);
    for (name, made_up, mark) in [
        ("series.html", "Oppdiktede data.", "Brudd mellom 2019 og 2020:"),
        ("series.nn.html", "Oppdikta data.", "Brot mellom 2019 og 2020:"),
        ("series.en.html", "Made-up data.", "Break between 2019 and 2020:"),
    ] {
        let page = text(name);
        assert!(page.contains(made_up) && page.contains(mark), "{name}");
        assert!(page.contains("<svg") && page.contains("a report of 2012"), "{name}");
    }
    assert!(text("index.html").contains("href=\"series.html\""));
    let release: serde_json::Value = serde_json::from_str(&text("release.json")).unwrap();
    assert!(is_a_release(&release));
    let ids = release["series"].as_array().unwrap();
    assert!(ids.iter().any(|id| id == "smiso-visits"));
    assert_eq!(files.keys().filter(|name| name.starts_with("series/")).count(), ids.len());
}

/// A figure of an invented report.
const FIGURES: &str = r#"{"about": "Made up.", "year": 2012, "sources": {"R": "a report of 2012"}, "figures": [
    {"id": "smiso.form_b.2012.visits.total", "year": 2012, "measure": "count", "value": 4321, "unit": "visits",
     "rounding": "exact", "source": {"file": "R"}, "series": "smiso-visits"}]}"#;

#[test]
fn an_earlier_year_with_errors_is_left_out_of_series_and_that_is_said() {
    let (made, before) = (Made::year(1), Made::year_of(1, "2019").with_errors(1));
    let out = made.beside("out");
    let ran = tallfest!["publish", made.path(), "--out", out, "--previous", before.path()];
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let page = fs::read_to_string(out.join("series.html")).unwrap();
    assert!(page.contains("Utelatt, siden innsendingene har feil: 2019."));
    let csv = fs::read_to_string(out.join("series/smiso-contacts.csv")).unwrap();
    assert!(csv.contains(",2020,all,") && !csv.contains(",2019,"));
}

#[test]
fn a_file_of_figures_that_cannot_be_used_is_told_before_anything_is_read() {
    let made = Made::year(1);
    let (out, file) = (made.beside("out"), made.beside("series.json"));
    for (figures, told) in [
        (
            FIGURES.replace("smiso-visits", "smiso-visit"),
            "there is no series `smiso-visit`; there is smiso-centres",
        ),
        (FIGURES.replace("4321", "\"many\""), "is no point of `smiso-visits`"),
        (
            FIGURES.replace("\"exact\"", "\"so\""),
            "line 3, `figures[0].rounding`: unknown variant `so`",
        ),
        (FIGURES.replace("\"R\"}", "\"S\"}"), "its source `S` is not in `sources`"),
    ] {
        fs::write(&file, figures).unwrap();
        let ran = tallfest!["publish", made.path(), "--out", out, "--series", file];
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{told}");
        assert!(ran.err.contains("series.json") && ran.err.contains(told), "{}", ran.err);
        assert!(!out.exists());
    }
    let ran = tallfest!["publish", made.path(), "--out", out, "--series", made.beside("none")];
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("cannot open"), "{}", ran.err);
}
