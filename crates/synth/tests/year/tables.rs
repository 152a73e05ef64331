//! Published figures counted by our tables.

use std::collections::BTreeMap;

use tallfest_base::{CentreFacts, Checked, Form};
use tallfest_forms::smiso::{annual::Annual, contact::Contact, pandemic::Pandemic, visit::Visit};
use tallfest_synth::{NationalYear, Plan};
use tallfest_tables::{
    AnyTable, Counted, Tallies,
    published::{National, Outcome, Published},
    smiso,
};

use crate::year;

fn tallies<T: Form>(tables: &'static [&'static dyn AnyTable<T>], facts: CentreFacts) -> Tallies<T> {
    Tallies::new(tables, 2020, facts).unwrap()
}

fn add<T: Form>(tallies: &mut Tallies<T>, record: &T) {
    tallies.add(Checked::vouch(record, record.row().as_ref()));
}

fn counted(year: &NationalYear) -> Vec<Counted> {
    let facts = CentreFacts::default();
    let mut annuals = tallies::<Annual>(smiso::annual::TABLES, facts);
    let mut contacts = tallies::<Contact>(smiso::contact::TABLES, facts);
    let mut visits = tallies::<Visit>(smiso::visit::TABLES, facts);
    let mut pandemics = tallies::<Pandemic>(smiso::pandemic::TABLES, facts);
    for centre in year.centres() {
        add(&mut annuals, centre.annual());
        centre.contacts().for_each(|contact| add(&mut contacts, &contact));
        centre.visits().for_each(|visit| add(&mut visits, &visit));
        centre.pandemic().into_iter().for_each(|pandemic| add(&mut pandemics, pandemic));
    }
    [annuals.counted(), contacts.counted(), visits.counted(), pandemics.counted()].concat()
}

#[test]
fn every_figure_that_can_be_tested_comes_out() {
    let published = Published::smiso().unwrap();
    for seed in [1, 4, 2020] {
        let year = year(seed);
        let tables = counted(&year);
        let national =
            National { tables: &tables, register: Some(year.register().counts("smiso")) };
        let mut reproduced = 0;
        for compared in published.compare(&BTreeMap::from([(2020, national)])).unwrap() {
            match compared.outcome {
                Outcome::Reproduced { .. } => reproduced += 1,
                Outcome::Differs { ours, .. } => {
                    panic!("seed {seed}: {} is {ours}, not {}", compared.figure.id, compared.figure)
                }
                Outcome::NotTestable { .. } | Outcome::NoRecords { .. } => {}
            }
        }
        // What compares with other years, is not among them.
        assert_eq!(reproduced, 158);
    }
}

#[test]
fn a_part_of_the_year_does_not_come_out() {
    let published = Published::smiso().unwrap();
    let part = NationalYear::new(&Plan { centres: Some(3), ..Plan::default() }).unwrap();
    let tables = counted(&part);
    let national = National { tables: &tables, register: Some(part.register().counts("smiso")) };
    let compared = published.compare(&BTreeMap::from([(2020, national)])).unwrap();
    assert!(compared.iter().any(|compared| matches!(compared.outcome, Outcome::Differs { .. })));
}
