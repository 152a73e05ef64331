//! The declarations of series and breaks, the published figures in them, and what is told of them. All records are made up.

mod domain;
mod laws;

use std::collections::{BTreeMap, BTreeSet};

use tallfest_base::{Lang, Year};

use self::domain::{BESIDE, DOMAIN};
use super::{
    Amount, BREAKS, BRIDGES, Bridge, Cells, ChangeBy, Crossing, Kind, NoChange, Overview, Per,
    Point, Points, REMARKS, Reading, Reported, Series, overviews,
};
use crate::published::{Figure, Printed, Published, SYSTEMS, Test, Value};

fn files() -> Vec<Published> {
    Published::all().unwrap()
}

fn series(id: &str) -> &'static Series {
    Series::of_id(id).unwrap_or_else(|| panic!("no {id}"))
}

fn points(id: &str) -> Points {
    Points::published(series(id), &files())
}

#[test]
fn the_declarations_name_what_there_is() {
    let ids: Vec<_> = Series::all().map(|series| series.id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for series in Series::all() {
        assert!(SYSTEMS.contains(&series.system()), "{}", series.id);
        if let Some(Per::Series(other)) = series.per {
            assert!(ids.contains(&other), "{}: {other}", series.id);
        }
    }
    let concerned = BREAKS.iter().flat_map(|one| one.concerns);
    let remarked = REMARKS.iter().map(|remark| &remark.series);
    let bridged = BRIDGES.iter().flat_map(|bridge| [&bridge.new, &bridge.old]);
    for id in concerned.chain(remarked).chain(bridged) {
        assert!(ids.contains(id), "{id}");
    }
    for one in BREAKS {
        assert!(one.last_before < one.first_after, "{}", one.id);
        assert!(one.concerns.iter().all(|id| series(id).system() == one.concerns_system()));
    }
    let breaks: BTreeSet<_> = BREAKS.iter().map(|one| one.id).collect();
    assert_eq!(breaks.len(), BREAKS.len());
}

impl super::Break {
    fn concerns_system(&self) -> &'static str {
        self.id.split('-').next().unwrap()
    }
}

/// What a series is read from is a table of ours, protected alike, and has the decimals and the cells that it names.
#[test]
fn a_series_is_read_where_it_says() {
    let tables = crate::published::tests::counted(1, 1);
    for series in Series::all() {
        for place in series.places {
            let (Cells::All(table) | Cells::Of(table, _)) = place.cells else { continue };
            let table = tables.iter().find(|counted| counted.id() == table);
            let table = table.unwrap_or_else(|| panic!("{}", series.id));
            let (open, protection) = table.open();
            assert_eq!(protection, series.protection, "{}", series.id);
            if let Kind::Sum { decimals } | Kind::Mean { decimals } = series.kind {
                assert_eq!(decimals, table.decimals(), "{}", series.id);
            }
            let year = place.valid.first.clamp(2017, 2024);
            // The code of an earlier year is in the list of all years.
            assert!(series.read(year, table).is_some(), "{}: {:?}", series.id, open.frame.id);
        }
    }
}

#[test]
fn every_figure_of_the_headline_series_is_there_with_its_source() {
    let files = files();
    for (id, years) in DOMAIN {
        let points = Points::published(series(id), &files);
        let has: Vec<_> = points.iter().map(Point::year).collect();
        assert_eq!(has, *years, "{id}");
        for point in points.iter() {
            let super::Origin::Published { at, source, .. } = point.origin() else {
                panic!("{id}")
            };
            for lang in Lang::ALL {
                assert!(!at.to(lang).is_empty(), "{id}: {source}");
            }
        }
    }
    for id in BESIDE {
        assert!(files.iter().any(|file| file.figure(id).is_some()), "{id}");
    }
    // A year of a series is told once, or told alike.
    for series in Series::all() {
        let mut told: BTreeMap<Year, Point> = BTreeMap::new();
        for file in &files {
            let at = |one: &Figure| &file.sources[&one.source.file];
            let points =
                file.figures.iter().filter_map(|one| Point::published(series, one, at(one)));
            for point in points {
                if let Some(known) = told.get(&point.year()) {
                    assert_eq!(known.amount(), point.amount(), "{} {}", series.id, point.year());
                }
                told.insert(point.year(), point);
            }
        }
    }
}

#[test]
fn a_point_tells_how_it_was_printed() {
    let printed = |id, year| points(id).get(year).map(|one| (one.amount().clone(), one.printed()));
    let number = Amount::Number;
    assert_eq!(printed("crisis-residents", 2007), Some((number(1_800), Printed::About)));
    assert_eq!(printed("crisis-nights", 2006), Some((number(59_000), Printed::About)));
    assert_eq!(printed("smiso-visits", 2009), Some((number(20_000), Printed::About)));
    assert_eq!(printed("smiso-visitors", 2014), Some((number(3_000), Printed::Over)));
    assert_eq!(printed("smiso-staff-fte", 2021), Some((number(1_340), Printed::Nearly)));
    assert_eq!(printed("smiso-staff-fte", 2020), Some((number(1_353), Printed::Exact)));
    assert_eq!(
        printed("smiso-users-reported-share", 2020),
        Some((Amount::Rounded(33), Printed::Words))
    );
    let remainders = points("smiso-users-both-share");
    let is_remainder = |year| remainders.get(year).map(Point::is_remainder);
    assert_eq!([2019, 2020, 2021].map(is_remainder), [Some(true), Some(true), Some(false)]);
    let garbled = points("crisis-residents").get(2005).cloned().unwrap();
    assert!(matches!(garbled.amount(), Amount::Words(_)) && garbled.note().is_some());
}

/// The sources print these changes themselves; ours come from the counts.
#[test]
fn printed_changes_come_out_of_the_counts() {
    let smiso = Published::aggregates_of("smiso").unwrap();
    let printed = |id: &str| smiso.figure(id).map(|figure| figure.value.clone());
    let contacts = points("smiso-contacts").change(2019, 2020).unwrap();
    let id = "smiso.form_a.2020.contacts.change_from_2019";
    assert_eq!(printed(id), Some(Value::Number(contacts.tenths())));
    // That of visits crosses a break: it is no change that we tell.
    let visits = points("smiso-visits");
    assert!(matches!(visits.change(2019, 2020), Err(NoChange::Break(_))));
    let rise = points("smiso-visits").change(2018, 2019).unwrap();
    // 25 438 of 26 253, by hand: −3.104 per cent.
    assert_eq!((rise.by(), rise.tenths()), (ChangeBy::PerCent, -31));
    let (one, other) = (visits.get(2019).unwrap(), visits.get(2020).unwrap());
    let exact = |point: &Point| crate::published::Quantity::from(point.exact().unwrap());
    let fall = exact(other).minus(exact(one)).and_then(|fall| fall.part_of(exact(one)));
    let fall = fall.and_then(crate::published::Quantity::tenths_of_percent).unwrap();
    let id = "smiso.form_b.2020.visits.change_from_2019";
    assert_eq!(printed(id), Some(Value::Number(fall)));
    assert!(matches!(smiso.figure(id).map(|one| &one.test), Some(Test::Untestable(_))));
}

#[test]
fn a_break_of_unknown_year_marks_all_of_its_years() {
    let marks = |id: &str, from, to| -> Vec<_> {
        Points::new(series(id)).breaks(from, to).into_iter().map(|one| one.id).collect()
    };
    for (from, to) in [(2020, 2021), (2021, 2022), (2022, 2023), (2020, 2023), (2016, 2024)] {
        assert!(marks("smiso-contacts", from, to).contains(&"smiso-planned-talks"));
    }
    assert!(marks("smiso-contacts", 2019, 2020).is_empty());
    assert!(marks("smiso-contacts", 2023, 2024).is_empty());
    assert_eq!(marks("smiso-users-under-7-share", 2017, 2018), ["smiso-age-bands"]);
    assert_eq!(marks("smiso-users-both-share", 2018, 2019), ["smiso-role-both"]);
    assert_eq!(marks("crisis-stays-men", 2016, 2017), ["crisis-gender-of-reserved"]);
    assert_eq!(marks("crisis-offers-men", 2017, 2018), ["crisis-offers-to-men"]);
    assert_eq!(marks("crisis-day-offer", 2019, 2020), ["crisis-phone-talks"]);
    assert_eq!(marks("crisis-residents", 2020, 2021), ["crisis-first-for-everybody"]);
    assert_eq!(marks("crisis-residents-old-method", 2020, 2021), [""; 0]);
    // The number of centres is no break.
    assert_eq!(marks("smiso-centres", 2000, 2030), [""; 0]);
    assert_eq!(marks("crisis-centres", 2000, 2030), [""; 0]);
}

/// The traps of `domain.md` 5: each is a break or a remark.
#[test]
fn what_sources_got_wrong_is_told() {
    assert!(matches!(points("crisis-residents").change(2020, 2021), Err(NoChange::Break(_))));
    let fall = points("smiso-contacts").change(2018, 2019).unwrap();
    assert!(fall.tenths() < 0);
    assert!(matches!(points("smiso-contacts").change(2021, 2023), Err(NoChange::Break(_))));
    let remarks: Vec<_> = REMARKS.iter().map(|remark| (remark.series, remark.year)).collect();
    assert_eq!(remarks.len(), 5);
    assert!(remarks.contains(&("smiso-users", 2018)));
    assert!(remarks.contains(&("smiso-users-new-abused-share", 2021)));
}

/// 18 of 23 and 18 of 22 centres: the number did not fall, the share rose.
#[test]
fn a_change_of_a_share_rests_on_the_share_and_tells_both_counts() {
    let supervision = points("smiso-supervision-routine-share");
    let change = supervision.change(2019, 2020).unwrap();
    // 81.818 less 78.261.
    assert_eq!((change.by(), change.tenths()), (ChangeBy::Points, 36));
    assert_eq!(
        change.sentence(Lang::Nb),
        "+3,6 prosentpoeng fra 2019 til 2020: 18 av 23 og 18 av 22."
    );
    let change = supervision.change(2018, 2020).unwrap();
    // 20 of 24 is 83.333.
    assert_eq!(change.tenths(), -15);
}

#[test]
fn a_change_between_unequal_numbers_of_centres_rests_on_the_rate() {
    let all = overviews("smiso", &[], &files());
    let contacts = all.iter().find(|one| one.all.series().id == "smiso-contacts").unwrap();
    let change = contacts.all.change(2019, 2020).unwrap();
    assert_eq!(change.composition(), Some((23, 22)));
    // 38 359 / 22 over 35 968 / 23.
    assert_eq!(change.per_centre(), Some(115));
    assert_eq!(
        change.sentence(Lang::En),
        "A centre +11.5 % from 2019 to 2020: 35\u{202f}968 at 23 centres, 38\u{202f}359 at 22."
    );
    let offers = points("crisis-offers-men").change(2019, 2020).unwrap();
    assert_eq!((offers.by(), offers.short(Lang::Nb)), (ChangeBy::Institutions, "−2".to_owned()));
}

#[test]
fn what_is_not_exact_has_no_change() {
    let reason = |id, from, to| points(id).change(from, to).unwrap_err();
    assert_eq!(reason("crisis-residents", 2006, 2007), NoChange::NotExact);
    assert_eq!(reason("smiso-users-stranger-share", 2020, 2021), NoChange::NotExact);
    assert_eq!(reason("crisis-residents", 2008, 2016), NoChange::NoPoint);
    assert_eq!(reason("crisis-residents", 2017, 2017), NoChange::NoPoint);
    assert_eq!(reason("crisis-residents", 2017, 2016), NoChange::NoPoint);
}

#[test]
fn both_published_bridges_are_there() {
    let crossings = |number: usize| {
        let Bridge { new, old } = BRIDGES[number];
        BRIDGES[number].crossings(&points(new), &points(old))
    };
    let [residents] = crossings(0)[..] else { panic!() };
    let is_of_records = false;
    assert_eq!(residents, Crossing { year: 2022, new: 2_110, old: 1_979, is_of_records });
    let [day_users] = crossings(1)[..] else { panic!() };
    assert_eq!(day_users, Crossing { year: 2023, new: 3_358, old: 3_058, is_of_records });
    // "About 1 684 by the old one".
    assert_eq!(residents.by_the_old_method(1_795), Some(1_684));
}

/// So many contacts of each centre.
fn reported(year: Year, of: &[(&str, u64)]) -> Reported {
    let reading = |count| Reading { value: count, base: 0, contributors: count };
    let centre = |(centre, count): &(&str, u64)| {
        ((*centre).to_owned(), BTreeMap::from([("smiso-contacts", reading(*count))]))
    };
    Reported { year, centres: of.iter().map(centre).collect(), ..Reported::default() }
}

fn contacts(years: &[Reported]) -> Overview {
    let years: Vec<_> = years.iter().collect();
    let all = overviews("smiso", &years, &[]);
    all.into_iter().find(|one| one.all.series().id == "smiso-contacts").unwrap()
}

fn numbers(points: &Points) -> Vec<(Year, Amount, Option<u64>)> {
    points.iter().map(|one| (one.year(), one.amount().clone(), one.centres())).collect()
}

#[test]
fn the_fixed_panel_is_the_centres_that_reported_in_all_years() {
    let years = [
        reported(2018, &[("a", 100), ("b", 200), ("c", 40)]),
        reported(2019, &[("a", 110), ("b", 210)]),
        reported(2020, &[("b", 220), ("a", 120), ("d", 19)]),
    ];
    let overview = contacts(&years);
    let number = |number| Amount::Number(number);
    assert_eq!(
        numbers(&overview.all),
        [(2018, number(340), Some(3)), (2019, number(320), Some(2)), (2020, number(359), Some(3))]
    );
    // In 2020, the panel beside all would give the contacts of one centre away, which are fewer than 20.
    assert_eq!(
        numbers(&overview.panel.unwrap()),
        [
            (2018, number(300), Some(2)),
            (2019, number(320), Some(2)),
            (2020, Amount::Hidden, Some(2))
        ]
    );
}

#[test]
fn what_is_small_is_hidden_and_changes_nothing() {
    let overview = contacts(&[reported(2018, &[("a", 2)]), reported(2019, &[("a", 90)])]);
    assert_eq!(overview.all.get(2018).map(Point::amount), Some(&Amount::Hidden));
    assert_eq!(overview.all.change(2018, 2019), Err(NoChange::Hidden));
    let overview = contacts(&[reported(2018, &[("a", 29)]), reported(2019, &[("a", 90)])]);
    assert_eq!(overview.all.change(2018, 2019), Err(NoChange::Small));
}

#[test]
fn records_go_before_what_was_published() {
    let years = [reported(2020, &[("a", 38_000)])];
    let all = overviews("smiso", &years.iter().collect::<Vec<_>>(), &files());
    let contacts = all.iter().find(|one| one.all.series().id == "smiso-contacts").unwrap();
    assert!(contacts.all.get(2020).unwrap().is_of_records());
    assert_eq!(contacts.all.get(2020).unwrap().amount(), &Amount::Number(38_000));
    assert!(!contacts.all.get(2019).unwrap().is_of_records());
}
