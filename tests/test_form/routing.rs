//! Of whom a question is asked, and what is missing: found from the declaration alone, row by row.

use acceptance::judge::Judged;
use tallfest_base::{
    Answer, CentreFacts, CodeList, CodeSet, Form, FreeText, Integer, PerCode, Sample, Stated, Year,
    date,
};
use tallfest_formats::slow;
use tallfest_forms::register::facts::RUNS_HELPLINE;
use tallfest_rules::{Checks, Context, Event, Reason, Routing, RuleId};

use crate::form::{Boat, Harbour, Jetty, Open, Season, Service, each_jetty, found};

/// What is found in 2020 in the sample after a change.
fn after(change: impl FnOnce(&mut Harbour)) -> Vec<String> {
    let mut record = Harbour::sample();
    change(&mut record);
    found(&record, &Context::of_year(2020))
}

fn nights<const N: usize>(rows: [Jetty; N]) -> Answer<PerCode<Jetty, Integer>> {
    Answer::Given(PerCode::of(rows.map(|row| (row, Integer::whole(1)))))
}

const NOTHING: [&str; 0] = [];

#[test]
fn nothing_is_found_in_the_sample() {
    assert_eq!(after(|_| ()), NOTHING);
}

#[test]
fn an_answer_to_one_question_of_a_group_is_enough_and_none_is_found() {
    // The season routes another question, so that its absence is an error.
    let neither = after(|record| record.season = Answer::Absent);
    assert_eq!(neither, ["COM-009b warning /opened_on", "COM-009 error /season"]);
    let other = after(|record| {
        record.season = Answer::Absent;
        record.opened_on = Answer::Given(date(2020, 5, 1));
    });
    assert_eq!(other, NOTHING);
    assert_eq!(after(|record| record.opened_on = Answer::Given(date(2020, 5, 1))), NOTHING);
}

#[test]
fn what_is_missing_is_an_error_for_keys_and_what_routes_others_else_a_warning() {
    assert_eq!(after(|record| record.record_id = Answer::Absent), ["COM-009 error /record_id"]);
    let services = after(|record| {
        (record.services, record.watch) = (Answer::Absent, Answer::Absent);
    });
    assert_eq!(services, ["COM-009 error /services"]);
    assert_eq!(after(|record| record.lamp = Answer::Absent), ["COM-009b warning /lamp"]);
    assert_eq!(after(|record| record.crew = Answer::Absent), ["COM-009b warning /crew"]);
    assert_eq!(after(|record| record.crew = Answer::Given(Stated::NotStated)), NOTHING);
    assert_eq!(after(|record| record.depth_m = Answer::Absent), NOTHING);
}

#[test]
fn a_row_left_out_is_found_at_the_row_and_a_whole_table_once() {
    let boats = |record: &mut Harbour| {
        record.boats = Answer::Given(PerCode::of([
            (Jetty::North, Boat::Sail.bit()),
            (Jetty::South, Boat::Motor.bit()),
        ]));
    };
    assert_eq!(after(boats), ["COM-009 error /boats/west"]);
    // Nobody can tell which rows the others are asked for.
    let absent = after(|record| record.boats = Answer::Absent);
    assert!(absent.contains(&"COM-009 error /boats".to_owned()), "{absent:?}");
    assert!(!absent.iter().any(|found| found.contains("/boats/")), "{absent:?}");
    let guests = |record: &mut Harbour| {
        record.guests =
            Answer::Given(Stated::Known(PerCode::of([(Jetty::West, Integer::whole(0))])));
    };
    assert_eq!(after(guests), ["COM-009b warning /guests/north", "COM-009b warning /guests/south"]);
    assert_eq!(after(|record| record.guests = Answer::Given(Stated::NotStated)), NOTHING);
    assert_eq!(after(|record| record.guests = Answer::Absent), ["COM-009b warning /guests"]);
    // A row that may be left out, in a table that may be.
    assert_eq!(after(|record| record.longest_m = Answer::Absent), NOTHING);
}

#[test]
fn a_table_is_asked_row_by_row() {
    let only_north = after(|record| record.nights = nights([Jetty::North]));
    assert_eq!(only_north, ["COM-009b warning /nights/south"]);
    let none = after(|record| record.nights = Answer::Absent);
    assert_eq!(none, ["COM-009b warning /nights"]);
    let west = after(|record| record.nights = nights([Jetty::North, Jetty::South, Jetty::West]));
    assert_eq!(west, ["COM-008 error /nights/west"]);
    let longest = |row| {
        after(|record| {
            let rows = PerCode::of([(row, tallfest_base::Decimal::units_of(125))]);
            record.longest_m = Answer::Given(rows);
        })
    };
    assert_eq!(longest(Jetty::South), NOTHING);
    assert_eq!(longest(Jetty::North), ["COM-008 error /longest_m/north"]);
}

#[test]
fn not_stated_answers_all_rows_of_which_one_is_asked_and_is_found_where_none_is() {
    let fees = |record: &mut Harbour| record.fees = Answer::Given(Stated::NotStated);
    assert_eq!(after(fees), NOTHING);
    let empty = after(|record| {
        fees(record);
        record.boats = Answer::Given(each_jetty(Boat::None.bit()));
        (record.nights, record.lamp) = (Answer::Absent, Answer::Absent);
    });
    assert_eq!(empty, ["COM-008 error /fees"]);
}

#[test]
fn a_question_can_hang_on_one_row_of_a_table() {
    let motor_in_the_north = |record: &mut Harbour| {
        record.boats = Answer::Given(PerCode::of([
            (Jetty::North, Boat::Motor.bit()),
            (Jetty::South, Boat::Sail.bit()),
            (Jetty::West, Boat::None.bit()),
        ]));
    };
    assert_eq!(after(motor_in_the_north), ["COM-008 error /lamp"]);
    let without_lamp = after(|record| {
        motor_in_the_north(record);
        record.lamp = Answer::Absent;
    });
    assert_eq!(without_lamp, NOTHING);
}

#[test]
fn all_any_and_not_open_and_close_routes() {
    let note = |record: &mut Harbour| record.note = Answer::Given(FreeText::literal("made up"));
    let services = |record: &mut Harbour, codes: CodeSet<Service>| {
        record.services = Answer::Given(codes);
    };
    assert_eq!(after(note), NOTHING);
    let nothing = after(|record| {
        note(record);
        services(record, Service::None.bit());
    });
    assert_eq!(nothing, ["COM-008 error /note", "COM-008 error /watch"]);
    let winter = after(|record| {
        services(record, Service::Water.bit());
        record.season = Answer::Given(Season::Winter);
    });
    assert_eq!(winter, NOTHING);
    let neither = after(|record| services(record, Service::Water.bit()));
    assert_eq!(neither, ["COM-008 error /watch"]);
    let closed = after(|record| {
        note(record);
        record.open = Answer::Given(Open::No);
    });
    assert_eq!(closed, ["COM-008 error /services", "COM-008 error /note"]);
}

#[test]
fn a_question_of_some_years_is_asked_in_them() {
    let ice = |year: Year, days: Answer<Integer>| {
        let record = Harbour { ice_days: days, ..old_quay_if_asked(year) };
        found(&record, &Context::of_year(year))
    };
    let three = || Answer::Given(Integer::whole(3));
    assert_eq!(ice(2016, three()), NOTHING);
    assert_eq!(ice(2016, Answer::Absent), ["COM-009b warning /ice_days"]);
    assert_eq!(ice(2020, three()), ["COM-008 error /ice_days"]);
    assert_eq!(ice(2020, Answer::Absent), NOTHING);
}

/// The sample, with the row that was there until 2019 where it was.
fn old_quay_if_asked(year: Year) -> Harbour {
    let mut record = Harbour::sample();
    if year < 2020 {
        let rows = crate::form::Quay::ALL.iter().map(|row| (*row, Integer::whole(1)));
        record.quay_m = Answer::Given(PerCode::of(rows));
    }
    record
}

#[test]
fn a_question_that_hangs_on_the_register_is_not_evaluated_without_it() {
    let facts = |runs_helpline: Option<bool>| {
        let unknown = CentreFacts::default();
        runs_helpline.map_or(unknown, |holds| unknown.with(&RUNS_HELPLINE, holds))
    };
    let context = |known| Context { facts: facts(known), ..Context::of_year(2020) };
    let record = |rescue| Harbour { rescue, ..Harbour::sample() };
    let rescue = || Answer::Given(Service::Water.bit());
    assert_eq!(found(&record(rescue()), &context(Some(false))), ["COM-008 error /rescue"]);
    assert_eq!(found(&record(Answer::Absent), &context(Some(true))), ["COM-009b warning /rescue"]);
    for answer in [rescue(), Answer::Absent] {
        assert_eq!(found(&record(answer), &context(None)), NOTHING);
    }
    let routing = Routing::<Harbour>::new(2020, CentreFacts::default());
    let unknown: Vec<_> =
        routing.not_evaluated.iter().map(|(rule, reason)| (rule.id, *reason)).collect();
    assert_eq!(unknown, [(RuleId::new("COM-008"), Reason::NoRegister)]);
}

#[test]
fn an_exclusive_code_has_no_company() {
    for alone in [
        Service::Closed,
        Service::None,
        Service::DoesNotKnow,
        Service::Declined,
        Service::NotStated,
    ] {
        let found = after(|record| {
            record.services = Answer::Given(alone.bit().or(Service::Power.bit()));
            record.note = Answer::Absent;
        });
        assert_eq!(found, ["COM-006 error /services"], "{alone:?}");
    }
    let boats = after(|record| {
        record.boats = Answer::Given(PerCode::of([
            (Jetty::North, Boat::Sail.bit()),
            (Jetty::South, Boat::Motor.bit().or(Boat::None.bit())),
            (Jetty::West, Boat::None.bit()),
        ]));
    });
    assert_eq!(boats, ["COM-006 error /boats/south"]);
}

#[test]
fn of_what_hangs_on_an_unreadable_answer_nothing_is_said() {
    let mut record = serde_json::to_value(Harbour::sample()).unwrap();
    record["boats"]["north"] = serde_json::json!(["canoe"]);
    record["season"] = serde_json::json!(17);
    let slow = slow::<Harbour>(record.to_string().as_bytes());
    assert_eq!(slow.faults.kept().len(), 2);
    let context = Context::of_year(2020);
    let checks = Checks::new(Harbour::RULES, &context);
    let mut found = vec![];
    checks.check(&slow.record, &slow.record.row(), &slow.unreadable, &context, |event| {
        if let Event::Fault(fault) = event {
            found.push(fault);
        }
    });
    assert!(found.is_empty(), "{found:?}");
}
