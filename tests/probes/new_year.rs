//! A stay from December to February: its nights are in the year of their days, and the person is counted once in each.

use serde_json::{Value as Json, json};
use tallfest::{FolderReport, Limits, Source, Submission};
use tallfest_base::Year;
use tallfest_forms::crisis::{child::Child, resident::Resident};
use tallfest_rules::Severity;

use crate::{cell, found, manifest, sample, table, with};

/// What is sent of a year: stays of adults and of children.
fn check(year: Year, residents: &[Json], children: &[Json]) -> FolderReport {
    let lines = |records: &[Json]| {
        records.iter().fold(String::new(), |lines, record| lines + &record.to_string() + "\n")
    };
    let (residents, children) = (lines(residents), lines(children));
    Submission::new(manifest("crisis", "crisis-01", year).as_bytes())
        .file("residents.ndjson", Source::memory(residents.as_bytes()))
        .file("children.ndjson", Source::memory(children.as_bytes()))
        .check(&Limits::default())
        .unwrap()
}

/// The days of the stay, as they are known in a year: at New Year it is still open.
fn days(year: Year) -> Json {
    if year == 2020 {
        json!({"arrival": "2020-12-20", "departure": null, "nights": null, "left_to": "still_resident"})
    } else {
        json!({"arrival": "2020-12-20", "departure": "2021-02-10", "nights": null, "left_to": "own_home"})
    }
}

/// The nights and the persons of a year, of adults and of children.
fn counted(year: Year, residents: &[Json], children: &[Json]) -> [[u64; 2]; 2] {
    let report = check(year, residents, children);
    assert_eq!(found(&report, Severity::Error), [""; 0], "{year}");
    let [of_year] = report.years.as_slice() else { unreachable!() };
    let nights = |id| table(of_year, id).lines()[0].sum();
    [
        [nights("crisis-nights"), cell(of_year, "crisis-residents-by-gender", &["female"])],
        [nights("crisis-child-nights"), cell(of_year, "crisis-children-by-gender", &["female"])],
    ]
}

#[test]
fn nights_are_split_at_new_year_and_the_person_counts_once_in_each_year() {
    let adult = |year| with(sample::<Resident>(year), &days(year));
    let child = |year| with(with(sample::<Child>(year), &days(year)), &json!({"left_to": null}));
    // 20 to 31 December; January and nine days of February.
    assert_eq!(counted(2020, &[adult(2020)], &[child(2020)]), [[12, 1], [12, 1]]);
    assert_eq!(counted(2021, &[adult(2021)], &[child(2021)]), [[40, 1], [40, 1]]);
    // That the end is known when the first year is sent changes nothing.
    let ended = with(adult(2020), &json!({"departure": "2021-02-10", "left_to": null}));
    assert_eq!(counted(2020, &[ended], &[])[0], [12, 1]);
    // A second stay in the new year is no second person.
    let again = json!({
        "record_id": "r-2", "arrival": "2021-05-01", "departure": "2021-05-04",
        "first_stay_this_year": "no",
    });
    let again = with(sample::<Resident>(2021), &again);
    assert_eq!(counted(2021, &[adult(2021), again], &[])[0], [43, 1]);
}

/// It is sent in each year in which it has a night, and in no other.
#[test]
fn a_stay_is_sent_in_the_years_of_its_nights_alone() {
    let of = |year, arrival: &str, departure: &str| {
        let days = json!({"arrival": arrival, "departure": departure});
        let report = check(year, &[with(sample::<Resident>(year), &days)], &[]);
        let rules = found(&report, Severity::Warning).into_iter();
        rules.filter(|rule| rule.starts_with("COM-002")).collect::<Vec<_>>()
    };
    for year in [2020, 2021] {
        assert_eq!(of(year, "2020-12-20", "2021-02-10"), [""; 0], "{year}");
    }
    assert_eq!(of(2022, "2020-12-20", "2021-02-10"), ["COM-002 residents.ndjson"]);
    assert_eq!(of(2019, "2020-12-20", "2021-02-10"), ["COM-002 residents.ndjson"]);
    // It ends on New Year's Day: its last night is of the year before.
    assert_eq!(of(2020, "2020-12-20", "2021-01-01"), [""; 0]);
    assert_eq!(of(2021, "2020-12-20", "2021-01-01"), ["COM-002b residents.ndjson"]);
}
