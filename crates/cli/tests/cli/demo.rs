//! `tallfest demo`: from made-up submissions to published figures in one run.

use std::path::Path;

use tallfest::{
    base::Share,
    tables::{
        published::{Printed, Published},
        series::{Amount, Kind, Point, Points, Series},
    },
};

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
    known_totals_come_out(&out.join("publication"));
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

/// The headline figures of the years that are made come out of the series of their records: each figure that belongs to a
/// series, as exactly as it was printed.
#[expect(clippy::indexing_slicing, reason = "a test may fail")]
fn known_totals_come_out(publication: &Path) {
    let published = Published::all().unwrap();
    let (mut compared, mut differ) = (0, Vec::<String>::new());
    for series in Series::all() {
        let path = publication.join(series.system()).join(format!("series/{}.csv", series.id));
        let mut csv = csv::Reader::from_path(&path).unwrap();
        for line in csv.records() {
            let line = line.unwrap();
            let year = line[1].parse().unwrap();
            if (&line[2], &line[6], &line[9]) != ("all", "shown", "records") {
                continue;
            }
            // Made-up records say so; what was published is not made up.
            assert_eq!(&line[16], "true");
            let known = Points::published(series, &published);
            let Some(known) = known.get(year) else { continue };
            compared += 1;
            if !comes_out(series, known, &line) {
                differ.push(format!(
                    "{} {year}: {:?}, ours {}",
                    series.id,
                    known.amount(),
                    &line[3]
                ));
            }
        }
    }
    assert!(differ.is_empty(), "{differ:#?}");
    // The others are hidden, since the tables of their year hide a figure that they rest on.
    assert!(compared > 90, "{compared}");
}

/// Whether a line of a series is what was published: in words, nothing is.
fn comes_out(series: &Series, known: &Point, line: &csv::StringRecord) -> bool {
    let units = |at: usize| line[at].replace('.', "").parse::<u64>().unwrap();
    let share = || Share::new(units(4), units(5)).unwrap();
    match (known.amount(), series.kind) {
        (Amount::Number(number), _) if known.printed() == Printed::Exact => units(3) == *number,
        (Amount::Number(number), _) => units(3) >= *number,
        (Amount::Ratio(ratio), _) => share() == *ratio,
        (Amount::Rounded(_), _) if known.printed() == Printed::Words => true,
        (Amount::Rounded(percent), Kind::Share) => share().percent() == *percent,
        (Amount::Rounded(mean), _) => {
            let one = 10_u64.pow(series.decimals());
            Share::new(units(4), units(5) * one).unwrap().rounded() == *mean
        }
        (Amount::Hidden | Amount::Words(_), _) => true,
    }
}
