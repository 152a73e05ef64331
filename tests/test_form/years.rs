//! Questions, codes and rows outside their years: an error where the years are seen, a warning where they are inferred.

use tallfest_base::{Answer, CentreFacts, CodeSet, Integer, PerCode, Sample, Year};
use tallfest_forms::register::facts::RUNS_HELPLINE;
use tallfest_rules::Context;

use crate::form::{Boat, Harbour, Jetty, Quay, Service, found};

const NOTHING: [&str; 0] = [];

fn in_year(year: Year, change: impl FnOnce(&mut Harbour)) -> Vec<String> {
    let mut record = Harbour::sample();
    if year < 2020 {
        record.ice_days = Answer::Given(Integer::whole(3));
        let rows = [Quay::Long, Quay::Old].map(|row| (row, Integer::whole(1)));
        record.quay_m = Answer::Given(PerCode::of(rows));
    }
    change(&mut record);
    found(&record, &Context::of_year(year))
}

#[test]
fn the_sample_is_good_in_every_year_of_the_form() {
    for year in 2014..=2024 {
        assert_eq!(in_year(year, |_| ()), NOTHING, "{year}");
    }
}

#[test]
fn a_code_after_its_seen_years_is_an_error_and_before_inferred_ones_a_warning() {
    let services = |year, code: Service| {
        in_year(year, |record| {
            record.services = Answer::Given(Service::Power.bit().or(code.bit()));
        })
    };
    assert_eq!(services(2019, Service::Telegraph), NOTHING);
    assert_eq!(services(2020, Service::Telegraph), ["COM-004 error /services"]);
    assert_eq!(services(2020, Service::Charger), ["COM-004b warning /services"]);
    assert_eq!(services(2021, Service::Charger), NOTHING);
    let both = in_year(2020, |record| {
        let codes = [Service::Power, Service::Telegraph, Service::Charger];
        record.services = CodeSet::of(codes).map_or(Answer::Absent, Answer::Given);
    });
    assert_eq!(both, ["COM-004 error /services", "COM-004b warning /services"]);
}

#[test]
fn a_code_in_a_table_is_found_at_its_row() {
    let boats = |year, code: Boat| {
        in_year(year, |record| {
            record.boats = Answer::Given(PerCode::of([
                (Jetty::North, Boat::Sail.bit()),
                (Jetty::South, Boat::Motor.bit().or(code.bit())),
                (Jetty::West, Boat::None.bit()),
            ]));
        })
    };
    assert_eq!(boats(2019, Boat::Steam), NOTHING);
    assert_eq!(boats(2020, Boat::Steam), ["COM-004 error /boats/south"]);
    assert_eq!(boats(2020, Boat::Solar), ["COM-004b warning /boats/south"]);
    assert_eq!(boats(2021, Boat::Solar), NOTHING);
}

#[test]
fn a_code_is_looked_at_though_nobody_knows_whether_it_was_asked_for() {
    let record = Harbour { rescue: Answer::Given(Service::Telegraph.bit()), ..Harbour::sample() };
    let unknown = Context { facts: CentreFacts::default(), ..Context::of_year(2020) };
    assert_eq!(found(&record, &unknown), ["COM-004 error /rescue"]);
    let runs_helpline = CentreFacts::default().with(&RUNS_HELPLINE, true);
    let known = Context { facts: runs_helpline, ..Context::of_year(2020) };
    assert_eq!(found(&record, &known), ["COM-004 error /rescue"]);
}

#[test]
fn a_question_after_its_seen_years_is_an_error_and_before_inferred_ones_a_warning() {
    let telegrams =
        |year| in_year(year, |record| record.telegrams = Answer::Given(Integer::whole(1)));
    assert_eq!(telegrams(2019), NOTHING);
    assert_eq!(telegrams(2020), ["COM-005 error /telegrams"]);
    let charged = |year, codes: CodeSet<Service>| {
        in_year(year, |record| record.charged = Answer::Given(codes))
    };
    assert_eq!(charged(2021, Service::Power.bit()), NOTHING);
    assert_eq!(charged(2020, Service::Power.bit()), ["COM-005b warning /charged"]);
    // That "none" has company is wrong in any year.
    let none_and_more = charged(2020, Service::Power.bit().or(Service::None.bit()));
    assert_eq!(none_and_more, ["COM-005b warning /charged", "COM-006 error /charged"]);
}

#[test]
fn a_row_outside_its_years_is_not_asked_for_and_is_found_where_it_is_answered() {
    let quays = |year, rows: &[Quay]| {
        in_year(year, |record| {
            let rows = rows.iter().map(|row| (*row, Integer::whole(1)));
            record.quay_m = Answer::Given(PerCode::of(rows));
        })
    };
    assert_eq!(quays(2019, &[Quay::Long, Quay::Old]), NOTHING);
    assert_eq!(quays(2019, &[Quay::Long]), ["COM-009b warning /quay_m/old"]);
    assert_eq!(quays(2020, &[Quay::Long]), NOTHING);
    assert_eq!(quays(2020, &[Quay::Long, Quay::Old]), ["COM-004 error /quay_m/old"]);
}
