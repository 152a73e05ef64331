//! Stays in time, persons and children of stays, and the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tallfest_base::Date;
use tallfest_synth::{CRISIS_YEARS, CrisisCentre, CrisisYear, Plan, Submission};
use tallfest_tables::published::Published;

use crate::{codes, has, records, year};

fn day(record: &Value, pointer: &str) -> Option<Date> {
    record.pointer(pointer).map(|day| day.as_str().unwrap().parse().unwrap())
}

/// The nights of a stay in a year, one by one.
fn nights(record: &Value, year: u16) -> u64 {
    let arrival = day(record, "/arrival").unwrap();
    let departure = day(record, "/departure");
    let dates = (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day)));
    let dates = dates.filter_map(|(month, day)| Date::new(year, month, day));
    let is_night = |date: &Date| arrival <= *date && departure.is_none_or(|last| *date < last);
    u64::try_from(dates.filter(is_night).count()).unwrap()
}

#[test]
fn nights_come_out_as_published() {
    let published = Published::aggregates_of("crisis").unwrap();
    for of in [2019, 2020] {
        let year = year(of, 3);
        let residents = records(&year, CrisisCentre::residents);
        let all: Vec<_> = residents.values().flatten().collect();
        let number = |topic: &str| {
            published.number(&format!("crisis.users_residents.{of}.{topic}")).unwrap()
        };
        let sum = |stays: &[&Value]| stays.iter().map(|stay| nights(stay, of)).sum::<u64>();
        let mean = |stays: &[&Value]| {
            let so_many = u64::try_from(stays.len()).unwrap();
            (2 * sum(stays) + so_many) / (2 * so_many)
        };
        let of_men: Vec<_> =
            all.iter().copied().filter(|stay| has(stay, "/offer", "men")).collect();
        assert_eq!(sum(&of_men), number("nights.men"));
        assert_eq!(mean(&all), number("nights.mean"));
        assert!(all.iter().all(|stay| (1..=150).contains(&nights(stay, of))));
    }
}

/// The stays of a person follow each other, the first one has the flag, and no other has it.
#[test]
fn first_stays_are_the_earliest() {
    for of in CRISIS_YEARS {
        let year = CrisisYear::new(&Plan { year: of, seed: 5, scale: 2, centres: None }).unwrap();
        let (mut persons, mut twice) = (0, 0);
        for stays in records(&year, CrisisCentre::residents).values() {
            let mut of_person: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
            for stay in stays {
                let person = stay.pointer("/person_ref").map(|key| key.as_str().unwrap());
                if let Some(person) = person {
                    of_person.entry(person).or_default().push(stay);
                }
            }
            for stays in of_person.values_mut() {
                stays.sort_by_key(|stay| day(stay, "/arrival"));
                let flags: Vec<_> =
                    stays.iter().map(|stay| has(stay, "/first_stay_this_year", "yes")).collect();
                assert!(flags[0] && !flags[1..].contains(&true));
                for pair in stays.windows(2) {
                    assert!(
                        day(pair[0], "/departure").unwrap() <= day(pair[1], "/arrival").unwrap()
                    );
                }
                persons += 1;
                twice += usize::from(stays.len() > 1);
            }
        }
        assert!(persons > 1_000 && twice > 100, "{persons} {twice}");
    }
}

/// What a reserved stay says: nothing of the person but the gender.
#[test]
fn reserved_stays_say_little() {
    let year = year(2020, 1);
    let of_resident =
        ["record_id", "registration_status", "offer", "gender", "arrival", "departure"];
    let of_child = [&of_resident[..], &["registration_decided_by", "parent_form_ref"]].concat();
    let of_visit = [
        "record_id",
        "event_kind",
        "event_date",
        "registration_status",
        "offer",
        "visit_place",
        "gender",
    ];
    for (records, may) in [
        (records(&year, CrisisCentre::residents), &of_resident[..]),
        (records(&year, CrisisCentre::children), &of_child),
        (records(&year, CrisisCentre::day_visits), &of_visit),
    ] {
        let all: usize = records.values().map(Vec::len).sum();
        let reserved = records.values().flatten();
        let reserved: Vec<_> =
            reserved.filter(|record| has(record, "/registration_status", "reserved")).collect();
        assert!((5..=10).contains(&(100 * reserved.len() / all)), "{} of {all}", reserved.len());
        for record in reserved {
            assert!(record.as_object().unwrap().keys().all(|key| may.contains(&key.as_str())));
        }
    }
}

/// Each child is on a stay of a parent at its centre, within it, and each parent brought as many as say so.
#[test]
fn children_are_where_their_parents_are() {
    for (of, scale) in [(2017, 1), (2020, 3)] {
        let year = CrisisYear::new(&Plan { year: of, seed: 11, scale, centres: None }).unwrap();
        let parents = records(&year, CrisisCentre::residents);
        for (centre, children) in records(&year, CrisisCentre::children) {
            let mut brought: BTreeMap<String, u64> = BTreeMap::new();
            let stays: BTreeMap<_, _> = parents[&centre]
                .iter()
                .map(|stay| (stay["record_id"].as_str().unwrap().to_owned(), stay))
                .collect();
            for child in &children {
                let parent = child["parent_form_ref"].as_str().unwrap().to_owned();
                let stay = stays[&parent];
                for pointer in ["/arrival", "/departure", "/offer"] {
                    assert_eq!(child.pointer(pointer), stay.pointer(pointer));
                }
                assert!(
                    codes(child, "/first_stay_this_year").is_empty()
                        || child["first_stay_this_year"] == stay["first_stay_this_year"]
                );
                *brought.entry(parent).or_default() += 1;
            }
            for (id, stay) in stays {
                let said = stay.pointer("/n_children").map(|number| number.as_u64().unwrap());
                assert_eq!(said, brought.get(&id).copied(), "{centre} {id}");
            }
        }
    }
}

/// A stay over New Year is in both years, from the same day and with as many children.
#[test]
fn stays_over_new_year_are_in_both_years() {
    let (before, after) = (year(2019, 4), year(2020, 4));
    let (before, after) =
        (records(&before, CrisisCentre::residents), records(&after, CrisisCentre::residents));
    let mut over = 0;
    for (centre, stays) in &after {
        let facts = |stay: &Value| {
            ["/arrival", "/age", "/n_children", "/disability", "/reported"]
                .map(|pointer| stay.pointer(pointer).map(ToString::to_string))
        };
        let new: Vec<_> = Date::new(2020, 1, 1).into_iter().collect();
        let mut began: Vec<_> = stays
            .iter()
            .filter(|stay| day(stay, "/arrival").unwrap() < new[0])
            .map(facts)
            .collect();
        let open = before[centre].iter().filter(|stay| stay.pointer("/departure").is_none());
        let mut went_on: Vec<_> = open.map(facts).collect();
        began.sort();
        went_on.sort();
        assert_eq!(began, went_on, "{centre}");
        over += began.len();
    }
    assert!(over > 60);
}

#[test]
fn a_seed_gives_the_same_bytes_and_another_other_records() {
    let bytes = |seed| {
        let plan = Plan { seed, centres: Some(5), ..Plan::default() };
        let year = CrisisYear::new(&plan).unwrap();
        let mut files = BTreeMap::new();
        for centre in year.centres() {
            for file in centre.files() {
                let mut bytes = vec![];
                centre.write(file, &mut bytes).unwrap();
                assert!(!bytes.is_empty());
                files.insert(format!("{}/{file}", centre.id()), bytes);
            }
        }
        files
    };
    let (one, again, other) = (bytes(7), bytes(7), bytes(8));
    assert!(one == again);
    let differ = one.iter().filter(|(name, bytes)| other.get(*name) != Some(bytes)).count();
    // Four centres with six files, one with five; manifests are alike.
    assert_eq!((one.len(), differ), (4 * 6 + 5, 4 * 5 + 4));
}

#[test]
fn a_scale_multiplies_every_record() {
    let counts = |scale| {
        let year = CrisisYear::new(&Plan { scale, ..Plan::default() }).unwrap();
        let mut ids = BTreeSet::new();
        for centre in year.centres() {
            for stay in centre.residents() {
                assert!(ids.insert((centre.id(), serde_json::to_string(&stay.record_id).unwrap())));
            }
        }
        let children: usize = year.centres().iter().map(|centre| centre.children().count()).sum();
        let visits: usize = year.centres().iter().map(|centre| centre.day_visits().count()).sum();
        [ids.len(), children, visits]
    };
    assert_eq!(counts(5), counts(1).map(|count| 5 * count));
}
