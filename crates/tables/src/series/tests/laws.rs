//! The laws of points: merging, spans, panels, rates, breaks.

use std::sync::LazyLock;

use proptest::prelude::*;
use tallfest_base::Year;

use super::{contacts, files, numbers, points, reported, series};
use crate::{
    published::Published,
    series::{Amount, NoChange, Overview, Point, Points, Reported, Series, overviews},
};

/// Years of a few centres, some of which did not report.
fn some_years() -> impl Strategy<Value = Vec<Reported>> {
    let centre = proptest::option::of(0_u64..2_000);
    let year = proptest::collection::vec(centre, 4);
    proptest::collection::vec(year, 1..6).prop_map(|years| {
        let year = |(year, counts): (Year, Vec<Option<u64>>)| {
            let names = ["a", "b", "c", "d"].into_iter().zip(counts);
            let of: Vec<_> = names.filter_map(|(name, count)| Some((name, count?))).collect();
            reported(year, &of)
        };
        (2015..).zip(years).map(year).collect()
    })
}

fn of_contacts(years: &[Reported]) -> Option<Overview> {
    let years: Vec<_> = years.iter().collect();
    let all = overviews("smiso", &years, &[]);
    all.into_iter().find(|one| one.all.series().id == "smiso-contacts")
}

proptest! {
    /// Where the same centres reported in all years, the panel is all of them.
    #[test]
    fn the_panel_of_all_is_all(counts in proptest::collection::vec(proptest::collection::vec(0_u64..2_000, 3), 2..6)) {
        let years: Vec<_> = (2015..).zip(&counts).map(|(year, of)| {
            let of: Vec<_> = ["a", "b", "c"].into_iter().zip(of.iter().copied()).collect();
            reported(year, &of)
        }).collect();
        let overview = contacts(&years);
        prop_assert_eq!(numbers(&overview.all), numbers(&overview.panel.unwrap()));
    }

    /// A panel is shown only if all less the panel is nothing, or at least 20; nothing under 3 is shown.
    #[test]
    fn a_panel_gives_no_few_away(years in some_years()) {
        let Some(overview) = of_contacts(&years) else { return Ok(()) };
        for point in overview.all.iter() {
            if let Amount::Number(number) = point.amount() {
                prop_assert!(*number == 0 || *number >= 3);
            }
        }
        for point in overview.panel.iter().flat_map(Points::iter) {
            let all = overview.all.get(point.year()).map(Point::amount);
            if let (Amount::Number(part), Some(Amount::Number(all))) = (point.amount(), all) {
                let same = overview.all.get(point.year()).unwrap().centres() == point.centres();
                prop_assert!(same || all - part == 0 || all - part >= 20);
                prop_assert!(same || all - part == 0 || *part == 0 || *part >= 20);
            }
        }
    }

    /// The order of centres and years, and how points are put together, change nothing.
    #[test]
    fn points_merge_in_any_order(years in some_years(), cut in 0_usize..6) {
        let Some(whole) = of_contacts(&years) else { return Ok(()) };
        let cut = cut.min(years.len());
        let (early, late) = years.split_at(cut);
        let parts = [early, late].map(|part| of_contacts(part).map(|one| one.all));
        for order in [[0, 1], [1, 0]] {
            let mut merged = Points::new(series("smiso-contacts"));
            order.into_iter().filter_map(|at| parts[at].clone()).for_each(|part| merged.merge(part));
            prop_assert_eq!(&merged, &whole.all);
            let again = merged.clone();
            merged.merge(again.clone());
            prop_assert_eq!(merged, again);
        }
        let turned: Vec<_> = years.iter().rev().cloned().collect();
        prop_assert_eq!(of_contacts(&turned), Some(whole));
    }

    /// A span cuts what was merged as it cuts the parts, and a change within it is the change of all.
    #[test]
    fn a_span_commutes(years in some_years(), from in 2013_u16..2022, to in 2013_u16..2022) {
        let Some(overview) = of_contacts(&years) else { return Ok(()) };
        let published = points("smiso-contacts");
        let mut merged = overview.all.clone();
        merged.merge(published.clone());
        let mut parts = overview.all.within(from..=to);
        parts.merge(published.within(from..=to));
        prop_assert_eq!(&merged.within(from..=to), &parts);
        if from < to {
            prop_assert_eq!(parts.change(from, to), merged.change(from, to));
        }
    }

    /// No change is told across a break, of any series and years; where one is told, no break may lie between.
    #[test]
    fn no_change_crosses_a_break(from in 2003_u16..2025, to in 2003_u16..2025) {
        for series in Series::all() {
            let points = Points::published(series, &FILES);
            let crossed = series.breaks().any(|one| from < to && from < one.first_after && one.last_before < to);
            let change = points.change(from, to);
            prop_assert!(!crossed || change.is_err());
            if points.get(from).is_some() && points.get(to).is_some() && crossed {
                prop_assert!(matches!(change, Err(NoChange::Break(_))));
            }
        }
    }

    /// A rate times what it is a rate of is the figure.
    #[test]
    fn a_rate_times_its_base_is_the_figure(years in some_years()) {
        let Some(overview) = of_contacts(&years) else { return Ok(()) };
        for (year, rate) in &overview.rates {
            let point = overview.all.get(*year).unwrap();
            prop_assert_eq!(point.amount(), &Amount::Number(rate.part()));
            prop_assert_eq!(point.centres(), Some(rate.whole()));
        }
        let shown = overview.all.iter().filter(|point| point.exact().is_some()).count();
        prop_assert_eq!(overview.rates.len(), shown);
    }
}

static FILES: LazyLock<Vec<Published>> = LazyLock::new(files);
