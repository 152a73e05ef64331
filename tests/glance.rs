//! A record in which the routing sees nothing at a glance is one in which it finds nothing when it looks.

use std::{cell::Cell, fmt::Debug};

use acceptance::{facts::any_facts, judge::Judged, strategy};
use proptest::prelude::*;
use tallfest_base::Form;
use tallfest_forms::every_form;
use tallfest_rules::{Fault, Routing, Subject};

/// The index of no answer: that it "could not be read" changes nothing, but that the routing then looks at everything.
const NOTHING: &[usize] = &[usize::MAX];

fn found<T: Form>(routing: &Routing<T>, row: &[u64], unreadable: &[usize]) -> Vec<Fault> {
    let mut faults = vec![];
    routing.check(row, unreadable, |fault| faults.push(fault));
    faults
}

fn agrees<T: Form + Judged + Subject<Draft = T> + Debug>() {
    let clean = Cell::new(0);
    let records = prop_oneof![
        strategy::record::<T>(2020),
        strategy::valid::<T>(2020),
        Just(<T as Subject>::sample()),
    ];
    let cases = (records, any_facts(), prop_oneof![Just(2020), 2008..=2025_u16]);
    let mut runner = proptest::test_runner::TestRunner::default();
    let ran = runner.run(&cases, |(record, facts, year)| {
        let routing = Routing::<T>::new(year, facts);
        let row = record.row();
        let looked = found(&routing, row.as_ref(), NOTHING);
        clean.set(clean.get() + usize::from(looked.is_empty()));
        prop_assert_eq!(found(&routing, row.as_ref(), &[]), looked);
        Ok(())
    });
    assert!(ran.is_ok(), "{ran:?}");
    assert!(clean.get() > 0, "no record of {} without a finding was tried", T::INFO.id);
}

#[test]
fn nothing_is_overlooked_at_a_glance() {
    every_form!(agrees);
}
