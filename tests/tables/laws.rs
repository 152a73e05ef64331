//! The laws of counting (`design.md` 9), on random records: any at all, and such as have no error.

use std::{collections::BTreeMap, slice};

use acceptance::{
    crossed::Crossed,
    facts::any_facts,
    recount::{Given, Recount, Tabled},
    strategy::{record, records},
};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestRunner},
};
use tallfest_base::{Answer, CentreFacts, Date, Form, Text};
use tallfest_disclosure::protect;
use tallfest_forms::crisis::{child::Child, day_visit::DayVisit, resident::Resident};
use tallfest_forms::smiso::{annual::Annual, contact::Contact, user::User, visit::Visit};
use tallfest_forms::{every_form, lists::YesNo};
use tallfest_tables::{
    AnyTable, Base, Children, Counted, DayUsers, Line, Measure, Persons, Residents, TalkUsers,
    Tallies, Unit,
};

use super::{AnyTables, Counts, counted, tally};

/// Checks what holds of a value, a few times over.
fn holds<V: std::fmt::Debug>(
    values: impl Strategy<Value = V>,
    law: impl Fn(V) -> Result<(), TestCaseError>,
) {
    let config = Config { cases: 96, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&values, law);
    let fault = outcome.err().map_or(String::new(), |error| error.to_string());
    assert!(fault.is_empty(), "{fault}");
}

#[test]
fn a_count_is_what_going_through_the_records_one_by_one_gives() {
    fn check<T: Counts>() {
        let given = (2014_u16..=2024, any_facts());
        holds((records::<T>(2020, 12), given), |(records, (year, facts))| {
            let given = Given { year, facts };
            for table in T::all() {
                let counted = tally(table, &records, year, given.facts).counted().remove(0);
                let dimensions = counted.open().0.frame.dimensions;
                let recount = Recount::new(table, &dimensions, &records, given);
                prop_assert_eq!(counted.population(), recount.population(), "{:?}", table);
                prop_assert_eq!(counted.lines(), recount.lines(), "{:?}", table);
            }
            Ok(())
        });
    }
    every_form!(check);
}

/// Law 1: where a record is in one class at most, the classes and the unanswered are all records.
#[test]
fn classes_and_unanswered_sum_to_the_records() {
    fn check<T: Counts>() {
        holds(records::<T>(2020, 12), |records| {
            for table in T::all().filter(|table| matches!(table.measure(), Measure::Records)) {
                let counted = counted(table, &records);
                let frame = counted.open().0.frame;
                let has_unanswered = frame
                    .dimensions
                    .last()
                    .is_none_or(|last| last.classes.iter().any(|class| class.code == "-"));
                for line in counted.lines().iter().filter(|_| frame.partition) {
                    let left_out = if has_unanswered { 0 } else { line.records - line.answered };
                    prop_assert_eq!(line.sum() + left_out, line.records, "{:?}", table);
                }
                if frame.dimensions.len() < 2 {
                    prop_assert_eq!(counted.lines()[0].records, counted.population());
                }
            }
            Ok(())
        });
    }
    every_form!(check);
}

/// Law 1: the margins of a table are the tables of its axes, for counts and for sums.
#[test]
fn margins_are_the_tables_of_the_axes() {
    fn margins<T: Counts>(pairs: &[(&str, &str, usize)]) {
        holds(records::<T>(2020, 12), |records| {
            for (inner, margin, axis) in pairs {
                let named = |id: &str| counted(T::named(id).unwrap(), &records).named();
                let mut sums = BTreeMap::<Vec<&str>, u64>::new();
                for (name, count) in named(inner) {
                    *sums.entry(name.get(*axis).copied().into_iter().collect()).or_default() +=
                        count;
                }
                let margins: BTreeMap<_, _> = named(margin).into_iter().collect();
                prop_assert_eq!(sums, margins, "{} and {}", inner, margin);
            }
            Ok(())
        });
    }
    margins::<Contact>(&[
        ("smiso-contacts-by-channel-and-gender", "smiso-contacts-by-channel", 0),
        ("smiso-contacts-by-channel-and-gender", "smiso-contacts-by-gender", 1),
    ]);
    margins::<User>(&[
        ("smiso-users-by-role-and-gender", "smiso-users-by-role", 0),
        ("smiso-users-by-role-and-gender", "smiso-users-by-gender", 1),
        ("smiso-users-by-role-and-new-user", "smiso-users-by-role", 0),
        ("smiso-abused-users-by-gender-and-age-first-abuse", "smiso-abused-users-by-gender", 0),
        (
            "smiso-abused-users-by-gender-and-age-first-abuse",
            "smiso-abused-users-by-age-first-abuse",
            1,
        ),
    ]);
    margins::<Annual>(&[
        ("FTE_BY_ORGANISATION", "smiso-staff-fte", 9),
        ("GENDER_BY_WEBSITE", "smiso-staff-by-gender", 1),
        ("ROOMS_BY_WEBSITE", "smiso-premises", 0),
    ]);
}

/// Law 2: parts merge in any order and grouping to the same.
#[test]
fn parts_merge_in_any_order_to_the_same() {
    fn check<T: Counts>() {
        let split = records::<T>(2020, 12).prop_flat_map(|records| {
            let parts = vec(0..4_usize, records.len());
            (Just(records.clone()), Just(records).prop_shuffle(), parts)
        });
        holds(split, |(records, shuffled, parts)| {
            for table in T::all() {
                let part = |number: usize| -> Tallies<T> {
                    let of_part = shuffled.iter().zip(&parts).filter(|(_, part)| **part == number);
                    let of_part: Vec<T> = of_part.map(|(record, _)| record.clone()).collect();
                    tally(table, &of_part, 2020, CentreFacts::default())
                };
                let merged = |mut into: Tallies<T>, others: &[&Tallies<T>]| {
                    for other in others {
                        into.merge(other);
                    }
                    into
                };
                let whole = counted(table, &records);
                let [a, b, c, d] = [0, 1, 2, 3].map(part);
                let pairs = merged(merged(part(0), &[&b]), &[&merged(part(2), &[&d])]);
                let one = |tallies: &Tallies<T>| tallies.counted().remove(0);
                prop_assert_eq!(&one(&merged(part(0), &[&b, &c, &d])), &whole);
                prop_assert_eq!(&one(&merged(part(3), &[&a, &c, &b])), &whole);
                prop_assert_eq!(&one(&pairs), &whole);
                let mut figures = one(&a);
                for part in [&b, &c, &d] {
                    figures.merge(&one(part));
                }
                prop_assert_eq!(&figures, &whole);
                prop_assert_eq!(&one(&merged(part(0), &[&b, &c, &d, &part(9)])), &whole);
            }
            Ok(())
        });
    }
    every_form!(check);
}

/// Law 3: a record adds what it is alone, so that it never lowers a count and leaves nothing when it is taken out.
#[test]
fn a_record_adds_what_it_is_alone() {
    fn check<T: Counts>() {
        holds((records::<T>(2020, 8), record::<T>(2020), 0..9_usize), |(records, one, at)| {
            let mut with = records.clone();
            with.insert(at.min(records.len()), one.clone());
            for table in T::all() {
                let [before, alone, after] = [&records[..], slice::from_ref(&one), &with]
                    .map(|records| figures(&counted(table, records)));
                for (before, after) in before.iter().zip(&after) {
                    prop_assert!(before <= after, "{:?}", table);
                }
                let sum: Vec<_> = before.iter().zip(&alone).map(|(a, b)| a + b).collect();
                prop_assert_eq!(sum, after, "{:?}", table);
            }
            Ok(())
        });
    }
    every_form!(check);
}

/// Every number of a table.
fn figures(counted: &Counted) -> Vec<u64> {
    let of_line = |line: &Line| {
        let Line { cells, contributors, records, asked, answered, stated, some, whole } =
            line.clone();
        let numbers = [records, asked, answered, stated, some, whole];
        cells.into_iter().chain(contributors).chain(numbers).collect::<Vec<_>>()
    };
    let lines = counted.lines().iter().flat_map(of_line);
    [counted.population()].into_iter().chain(lines).collect()
}

/// Law 4: persons are never more than their contacts.
#[test]
fn persons_are_at_most_their_contacts() {
    let pairs = [
        ("smiso-contact-persons-by-gender", "smiso-contacts-by-gender"),
        ("smiso-contact-persons-by-user-group", "smiso-contacts-by-user-group"),
    ];
    let of_persons = Contact::TABLES.iter().filter(|table| table.unit() == Persons::LABEL);
    let of_persons: Vec<_> = of_persons.map(|table| table.id()).collect();
    assert_eq!(of_persons, pairs.map(|(persons, _)| persons));
    holds(records::<Contact>(2020, 20), |records| {
        for (persons, contacts) in pairs {
            let [persons, contacts] = [persons, contacts]
                .map(|id| figures(&counted(Contact::named(id).unwrap(), &records)));
            for (persons, contacts) in persons.iter().zip(&contacts) {
                prop_assert!(persons <= contacts);
            }
        }
        Ok(())
    });
}

/// Law 5: an option is at most its base, so are all options together, and a share is 0 to 100 %. Where the base is
/// those that stated something, a non-response lies outside it and is no part of it. Only a ratio of two sums can be above.
#[test]
fn an_option_is_at_most_its_base() {
    fn check<T: Counts>() {
        holds(records::<T>(2020, 12), |records| {
            let parts = T::all().filter(|table| !matches!(table.measure(), Measure::Ratio(_)));
            for table in parts {
                let counted = counted(table, &records);
                let frame = counted.open().0.frame;
                for line in counted.lines() {
                    let base = counted.base_of(line);
                    prop_assert!(line.some <= base || !is_counted(table), "{:?}", table);
                    let classes = frame.dimensions.last().map_or(&[][..], |last| &last.classes);
                    for (number, cell) in line.cells.iter().enumerate() {
                        let code = classes.get(number).map_or("", |class| class.code);
                        if table.base() == Base::Stated && !is_stated(table, code) {
                            continue;
                        }
                        let says_some = |class: &tallfest_disclosure::Class| class.some;
                        if table.base() == Base::Having
                            && !classes.get(number).is_some_and(says_some)
                        {
                            continue;
                        }
                        prop_assert!(*cell <= base, "{:?} {}", table, code);
                    }
                }
                let (open, protection) = counted.open();
                let published = protect(open, protection);
                for figure in
                    published.rows().iter().flat_map(|row| row.cells.iter().chain(&row.any))
                {
                    let share = figure.share().map(tallfest_base::Share::percent);
                    prop_assert!(
                        share.is_none_or(|share| share <= 100),
                        "{:?} {:?}",
                        table,
                        figure
                    );
                }
            }
            Ok(())
        });
    }
    every_form!(check);
}

fn is_counted<T: Form>(table: AnyTables<T>) -> bool {
    matches!(table.measure(), Measure::Records)
}

/// Whether a class of the last dimension says something.
fn is_stated<T: Form>(table: &'static dyn AnyTable<T>, code: &str) -> bool {
    if code == "-" || code == "not_stated" {
        return false;
    }
    let questions = super::questions(table);
    let list = questions.last().and_then(|field| field.kind.codes());
    list.and_then(|list| Some(list.stated() >> list.line(code)? & 1 == 1)).unwrap_or(true)
}

/// Persons who visited are at most the visits (law 4), by whatever they are told apart.
#[test]
fn persons_are_at_most_their_visits() {
    holds(records::<Visit>(2020, 12), |records| {
        for by in ["gender", "user-group", "age-group"] {
            let cells = |unit: &str| {
                let table = Visit::named(&format!("smiso-{unit}-by-{by}")).unwrap();
                counted(table, &records).lines()[0].cells.clone()
            };
            for (persons, visits) in cells("visit-persons").iter().zip(&cells("visits")) {
                prop_assert!(persons <= visits);
            }
        }
        Ok(())
    });
}

/// So are those who stayed and those who came by day; those of them who are registered, which is all that the method
/// before 2021 counts, are at most all of them.
#[test]
fn persons_are_at_most_their_stays_and_visits() {
    fn check<T: Counts>(tables: [&'static str; 3]) {
        holds(records::<T>(2022, 12), |records| {
            let persons = |id| {
                let table = T::named(id).unwrap();
                let facts = CentreFacts::default();
                tally(table, &records, 2022, facts).counted().remove(0).population()
            };
            let [old, new, events] = tables.map(persons);
            prop_assert!(old <= new && new <= events, "{:?}", tables);
            Ok(())
        });
    }
    check::<Resident>([
        "crisis-residents-by-gender-old-method",
        "crisis-residents-by-gender",
        "crisis-stays-by-gender",
    ]);
    check::<Child>([
        "crisis-children-by-gender-old-method",
        "crisis-children-by-gender",
        "crisis-child-stays-by-gender",
    ]);
    check::<DayVisit>([
        "crisis-day-users-by-gender-old-method",
        "crisis-day-users-by-gender",
        "crisis-day-offer-by-kind",
    ]);
}

/// persons are counted by the first stay, visit or talk of the year, so that another one changes none of their tables.
#[test]
fn what_is_not_the_first_of_the_year_is_in_no_table_of_persons() {
    const NO: Answer<YesNo> = Answer::Given(YesNo::No);
    fn check<T: Counts>(units: &[Text], again: fn(&mut T)) {
        let tables: Vec<_> =
            T::TABLES.iter().filter(|table| units.contains(&table.unit())).collect();
        assert!(tables.len() > 5, "{tables:?}");
        holds(record::<T>(2022), |mut record| {
            again(&mut record);
            for table in &tables {
                let counted =
                    tally(**table, slice::from_ref(&record), 2022, CentreFacts::default())
                        .counted()
                        .remove(0);
                prop_assert_eq!(counted.population(), 0, "{:?}", table);
            }
            Ok(())
        });
    }
    check::<Resident>(&[Residents::LABEL], |stay| stay.first_stay_this_year = NO);
    check::<Child>(&[Children::LABEL], |stay| stay.first_stay_this_year = NO);
    check::<DayVisit>(&[DayUsers::LABEL, TalkUsers::LABEL], |event| {
        event.first_visit_this_year = NO;
        event.first_talk_this_year = NO;
    });
}

/// Y-07: the day offer is its visits and its talks.
#[test]
fn the_day_offer_is_visits_and_talks() {
    holds(records::<DayVisit>(2022, 12), |records| {
        let count = |id: &str| counted(DayVisit::named(id).unwrap(), &records);
        let kinds = count("crisis-day-offer-by-kind");
        let [visits, talks] = ["day_visit", "phone_talk"].map(|kind| kinds.cell(&[kind]).unwrap());
        let unanswered = kinds.cell(&["-"]).unwrap();
        prop_assert_eq!(visits + talks + unanswered, kinds.population());
        prop_assert_eq!(visits, count("crisis-day-visits-by-place").population());
        Ok(())
    });
}

/// The nights of all stays are counted day by day, which is another way than that of the table.
#[test]
fn nights_are_days_that_are_followed_by_another_at_the_centre() {
    holds(records::<Resident>(2020, 12), |records| {
        let table = Resident::named("crisis-nights").unwrap();
        let mut nights = 0;
        for stay in &records {
            match (stay.arrival.given(), stay.departure.given()) {
                (Some(arrival), departure) => {
                    let days =
                        (1..=12_u8).flat_map(|month| (1..=31_u8).map(move |day| (month, day)));
                    let days = days.filter_map(|(month, day)| Date::new(2020, month, day));
                    let is_night = |day: &Date| match departure {
                        Some(last) if last == arrival => day == arrival,
                        Some(last) => arrival <= day && day < last,
                        None => arrival <= day,
                    };
                    nights += u64::try_from(days.filter(is_night).count()).unwrap();
                }
                (None, _) => nights += stay.nights.known().map_or(0, |nights| nights.units()),
            }
        }
        prop_assert_eq!(counted(table, &records).lines()[0].sum(), nights);
        Ok(())
    });
}

/// D-24: those asked and those not asked are all centres that reported; those asked have stated something, said that
/// it is not stated, or not answered. D-11: a form of organisation is one.
#[test]
fn all_centres_are_asked_or_not_and_those_asked_answer_or_not() {
    holds(records::<Annual>(2020, 12), |records| {
        for id in ["smiso-supervision-frequency", "smiso-organisation-form"] {
            let table = Annual::named(id).unwrap();
            let all = u64::try_from(records.len()).unwrap();
            let (counted, line) =
                (counted(table, &records), counted(table, &records).lines()[0].clone());
            let outside = all - counted.population();
            let cell = |code| counted.cell(&[code]).unwrap();
            prop_assert_eq!(line.stated + cell("not_stated") + cell("-") + outside, all, "{}", id);
            prop_assert_eq!(line.sum(), line.records, "{}", id);
        }
        Ok(())
    });
}
