use tallfest_base::{CentreFacts, Checked, Form, Sample};
use tallfest_forms::smiso::{annual::Annual, contact::Contact};

use super::{Against, Ours, Outcome, Published, PublishedError, Statistic, Test, Value};
use crate::{AnyTable, Counted, Tally, smiso};

/// All tables of a year in which each record stands so many times.
fn counted(annuals: usize, contacts: usize) -> Vec<Counted> {
    fn each<T: Form + Sample>(
        tables: &'static [&'static dyn AnyTable<T>],
        times: usize,
    ) -> Vec<Counted> {
        let record = T::sample();
        let row = record.row();
        let count = |table: &&'static dyn AnyTable<T>| {
            let mut tally = Tally::new(*table, 2020, CentreFacts::default()).unwrap();
            (0..times).for_each(|_| tally.add(Checked::vouch(&record, row.as_ref())));
            tally.counted()
        };
        tables.iter().map(count).collect()
    }
    let mut tables = each::<Annual>(smiso::annual::TABLES, annuals);
    tables.extend(each::<Contact>(smiso::contact::TABLES, contacts));
    tables
}

fn outcome(published: &Published, tables: &[Counted], id: &str) -> Outcome {
    let compared = published.compare(tables, 22).unwrap();
    compared.into_iter().find(|compared| compared.figure.id == id).unwrap().outcome
}

/// Whether a name fits the classes of a table's dimensions; `+` fits any.
fn fits(table: &Counted, name: &[String], dimensions: usize) -> bool {
    let frame = table.open().0.frame;
    name.len() == dimensions
        && name.iter().zip(&frame.dimensions).all(|(class, dimension)| {
            class == "+" || dimension.classes.iter().any(|known| known.code == *class)
        })
}

#[test]
fn every_place_is_a_table_of_ours_and_cells_that_it_has() {
    let (published, tables) = (Published::smiso_2020().unwrap(), counted(0, 0));
    for figure in &published.figures {
        let Test::Where(place) = &figure.test else { continue };
        let table = tables.iter().find(|table| table.id() == place.table);
        let table = table.unwrap_or_else(|| panic!("{}: no table {}", figure.id, place.table));
        let dimensions = table.open().0.frame.dimensions.len();
        let named = match place.statistic {
            Statistic::Count | Statistic::Share => dimensions,
            Statistic::Some | Statistic::Without => dimensions - 1,
            Statistic::Total | Statistic::Mean | Statistic::Population => 0,
        };
        let is_cell = matches!(place.statistic, Statistic::Count | Statistic::Share);
        assert!(!is_cell || !place.cells.is_empty(), "{}", figure.id);
        let against = match &place.against {
            Some(Against::Cells(cells)) => cells.as_slice(),
            Some(Against::Figures(ids)) => {
                for id in ids {
                    assert!(published.number(id).is_ok(), "{id}");
                }
                &[]
            }
            None => &[],
        };
        for cell in place.cells.iter().chain(against) {
            assert!(fits(table, cell, named), "{}: {cell:?}", figure.id);
        }
    }
}

#[test]
fn every_figure_can_be_judged() {
    let published = Published::smiso_2020().unwrap();
    let mut ids: Vec<_> = published.figures.iter().map(|figure| &figure.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), published.figures.len());
    let tables = counted(22, 100);
    let compared = published.compare(&tables, 22).unwrap();
    let given = published.figures.iter().filter(|figure| figure.test == Test::Given);
    assert_eq!(compared.len() + given.count(), published.figures.len());
}

#[test]
fn a_figure_is_reproduced_only_if_it_comes_out() {
    let (published, tables) = (Published::smiso_2020().unwrap(), counted(22, 100));
    let outcome = |topic: &str| outcome(&published, &tables, &format!("smiso.annual.2020.{topic}"));
    let number = |units| Ours::Number { units, decimals: 0 };
    assert_eq!(outcome("centres.total"), Outcome::Reproduced { ours: number(22) });
    assert_eq!(outcome("website.own"), Outcome::Reproduced { ours: number(22) });
    // 22 samples of 12 employees.
    let (ours, published) = (number(264), Value::Number(159));
    assert_eq!(outcome("staff.employees_total"), Outcome::Differs { ours, published });
    let (ours, published) = (number(12), Value::Number(7));
    assert_eq!(outcome("staff.employees_per_centre"), Outcome::Differs { ours, published });
    // 8.5 full-time equivalents, rounded half up.
    let (ours, published) = (number(9), Value::Number(6));
    assert_eq!(outcome("staff.fte_per_centre"), Outcome::Differs { ours, published });
    let Outcome::Differs { ours, .. } = outcome("staff.women_share") else { panic!() };
    assert_eq!(ours.to_string(), "75 % (198/264)");
    // The nearest ten per cent of 75 % is 80 %.
    assert!(matches!(outcome("staff.women_tenths"), Outcome::Reproduced { .. }));
    // All 22 have written agreements, and "few" is 10 at most.
    assert!(matches!(outcome("cooperation.written_agreements"), Outcome::Differs { .. }));
    // 22 of 22 against 18 of 23 is more than five percentage points.
    let Outcome::Differs { ours, .. } = outcome("supervision.routines_share_vs_2019") else {
        panic!()
    };
    assert_eq!(ours.to_string(), "22/22 | 18/23");
    assert!(matches!(outcome("rvts.courses_most_common"), Outcome::Reproduced { .. }));
    // NAV has as many fixed contacts as the police.
    let police = outcome("cooperation.fixed_contact_police_most_common");
    assert!(matches!(police, Outcome::Reproduced { .. }));
    assert!(matches!(outcome("outreach.three_most_common"), Outcome::Reproduced { .. }));
    // 22 full-time equivalents fewer than some number is not told by the number itself.
    let needs = Outcome::NeedsOtherYear { years: vec![2019] };
    assert_eq!(outcome("outreach.dedicated_staff_fte_change_from_2019"), needs);
    assert!(matches!(outcome("outreach.extensive_majority"), Outcome::NotTestable { .. }));
}

#[test]
fn a_total_is_held_against_each_earlier_year() {
    let published = Published::smiso_2020().unwrap();
    let id = "smiso.form_a.2020.contacts.total_vs_earlier";
    let Outcome::Differs { ours, .. } = outcome(&published, &counted(0, 35_000), id) else {
        panic!()
    };
    assert_eq!(ours.to_string(), "35000 | 33446, 33574, 37234, 35968");
}

#[test]
fn a_share_of_nothing_differs_and_is_no_fault() {
    let published = Published::smiso_2020().unwrap();
    for topic in ["staff.women_share", "staff.fte_per_centre", "supervision.routines_share_vs_2018"]
    {
        let outcome = outcome(&published, &counted(0, 0), &format!("smiso.annual.2020.{topic}"));
        assert!(matches!(outcome, Outcome::Differs { ours: Ours::Nothing, .. }), "{topic}");
    }
}

#[test]
fn a_change_is_taken_from_what_another_year_published() {
    let mut published = Published::smiso_2020().unwrap();
    let change = r#"{"id":"change","year":2020,"measure":"difference","value":-3,"unit":"centres","rounding":"exact",
        "source":{"file":"000","line":1},"test":{"where":{"table":"smiso-supervision-routine","statistic":"count",
        "cells":[["yes"]],"against":{"figures":["smiso.annual.2019.supervision.routines"]}}}}"#;
    published.figures.push(serde_json::from_str(change).unwrap());
    let ours = Ours::Number { units: -3, decimals: 0 };
    assert_eq!(outcome(&published, &counted(15, 0), "change"), Outcome::Reproduced { ours });
}

#[test]
fn a_table_that_was_not_counted_is_an_error() {
    let published = Published::smiso_2020().unwrap();
    let compared = published.compare(&[], 22);
    assert!(matches!(compared, Err(PublishedError::NoTable { .. })));
}
