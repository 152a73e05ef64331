//! What a web form shows: the places that are asked of a record as far as it is filled in.

use acceptance::{judge::Judged, strategy};
use proptest::prelude::*;
use tallfest_base::{CentreFacts, Form, Sample};
use tallfest_forms::register::facts::RUNS_HELPLINE;
use tallfest_rules::{Context, Routing};

use crate::form::Harbour;

#[test]
fn what_a_web_form_shows_follows_from_the_answers() {
    let pointers = |record: &Harbour, facts| -> Vec<String> {
        let routing = Routing::<Harbour>::new(2020, facts);
        routing.visible(&record.row()).into_iter().map(tallfest_base::Place::pointer).collect()
    };
    let known = CentreFacts::default().with(&RUNS_HELPLINE, false);
    let empty = pointers(&Harbour::default(), known);
    let always = [
        "/record_id",
        "/open",
        "/boats/north",
        "/boats/south",
        "/boats/west",
        "/berths",
        "/depth_m",
        "/crew",
        "/fee",
        "/guests/north",
        "/guests/south",
        "/guests/west",
        "/opened_on",
        "/season",
        "/quay_m/long",
    ];
    assert_eq!(empty, always);
    let mut more = pointers(&Harbour::sample(), known);
    more.retain(|pointer| !always.contains(&pointer.as_str()));
    let opened = [
        "/services",
        "/nights/north",
        "/nights/south",
        "/longest_m/south",
        "/fees/north",
        "/fees/south",
        "/note",
        "/lamp",
        "/watch",
    ];
    assert_eq!(more, opened);
    // What hangs on a register that there is not, is shown.
    let unknown = pointers(&Harbour::default(), CentreFacts::default());
    assert!(unknown.contains(&"/rescue".to_owned()));
}

proptest! {
    /// What is not shown and not answered is never found to be missing, and what is shown is never found to be too
    /// much.
    #[test]
    fn what_is_shown_is_what_is_asked(record in strategy::record::<Harbour>(2020)) {
        let context = Context::of_year(2020);
        let routing = Routing::<Harbour>::new(2020, context.facts);
        let shown = routing.visible(&record.row());
        for fault in Harbour::judge(&record, &context).faults {
            let Some(place) = fault.place else { continue };
            let is_shown = shown.iter().any(|shown| {
                *shown == place || place.row.is_none() && shown.question.id == place.question.id
            });
            match fault.rule.id.as_str() {
                "COM-009" | "COM-009b" => prop_assert!(is_shown, "{:?}", fault),
                "COM-008" | "COM-008b" => prop_assert!(!is_shown, "{:?}", fault),
                _ => (),
            }
        }
    }
}
