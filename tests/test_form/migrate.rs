//! What changed in the made-up form, and what of its records has a place in another year.

use tallfest::{Migrated, Why, migrate_record};
use tallfest_base::{Answer, CodeSet, Integer, PerCode, Sample};
use tallfest_catalog::changes::{Certainty, Part, Turn, of_form};

use crate::form::{Harbour, Quay, Service};

#[test]
fn questions_rows_codes_and_routes_that_ended_are_told_of() {
    let changes = of_form::<Harbour>(2019, 2020, []);
    let questions: Vec<_> = changes.questions.iter().map(|it| it.question.as_str()).collect();
    assert_eq!(questions, ["telegrams"]);
    let codes: Vec<_> = changes
        .codes
        .iter()
        .map(|it| (it.question.as_str(), it.part, it.code.as_str(), it.span.certainty))
        .collect();
    let (answer, row, seen) = (Part::Answer, Part::Row, Certainty::Seen);
    assert_eq!(
        codes,
        [
            ("services", answer, "telegraph", seen),
            ("boats", answer, "steam", seen),
            ("rescue", answer, "telegraph", seen),
            ("quay_m", row, "old", seen),
        ]
    );
    assert!(changes.codes.iter().all(|it| it.span.change == Turn::Removed));
    let ice = changes.routes.iter().find(|it| it.question == "ice_days").unwrap();
    assert_eq!((ice.before.en.as_str(), ice.after.en.as_str()), ("all", "nobody"));
    assert_eq!(ice.certainty, seen);
    let nights = changes.routes.iter().find(|it| it.question == "nights").unwrap();
    assert!(nights.before.nb.contains("dampbåt") && !nights.after.nb.contains("dampbåt"));
}

#[test]
fn questions_rows_codes_and_routes_that_ended_have_no_place() {
    let services = CodeSet::of([Service::Water, Service::Telegraph]).unwrap();
    let mut harbour = Harbour {
        services: Answer::Given(services),
        telegrams: Answer::Given(Integer::whole(7)),
        ice_days: Answer::Given(Integer::whole(3)),
        quay_m: Answer::Given(PerCode::of([
            (Quay::Long, Integer::whole(80)),
            (Quay::Old, Integer::whole(20)),
        ])),
        ..Harbour::sample()
    };
    let lost = migrate_record(&mut harbour, Migrated { from: 2019, to: 2020 });
    let told: Vec<_> = lost
        .iter()
        .map(|lost| (lost.place.pointer(), lost.code.map(|code| code.code), lost.why))
        .collect();
    assert_eq!(
        told,
        [
            ("/services".to_owned(), Some("telegraph"), Why::Code),
            ("/telegrams".to_owned(), None, Why::Question),
            ("/quay_m/old".to_owned(), None, Why::Row),
            ("/ice_days".to_owned(), None, Why::NotAsked),
        ]
    );
    assert_eq!(harbour.services, Answer::Given(Service::Water.bit()));
    assert_eq!(harbour.quay_m, Answer::Given(PerCode::of([(Quay::Long, Integer::whole(80))])));
    assert!(harbour.telegrams.is_absent() && harbour.ice_days.is_absent());
}
