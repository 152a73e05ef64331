//! All that is told of a series: all centres, the fixed panel, the rate, the bridge.

use std::collections::{BTreeMap, BTreeSet};

use tallfest_base::{Share, Year};

use super::{Bridge, Crossing, Per, Point, Points, Reading, Reported, Series};
use crate::published::Published;

/// All that is told of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// Its points over all centres that reported.
    pub all: Points,
    /// Its points over the centres that reported its form in all years of records, if there are several years.
    pub panel: Option<Points>,
    /// Its rates, by year.
    pub rates: BTreeMap<Year, Share>,
    /// The years in which the other method of its bridge is known too.
    pub crossings: Vec<Crossing>,
}

/// The overviews of a system's series of which there is anything to tell, from the records of some years and from
/// published figures.
pub fn overviews(system: &str, years: &[&Reported], published: &[Published]) -> Vec<Overview> {
    let of_system = || Series::all().filter(|series| series.system() == system);
    let centres = of_system().find(|series| series.id.ends_with("-centres"));
    let all = |series| {
        let mut points = of_all(series, years);
        points.merge(Points::published(series, published));
        points
    };
    let centres = centres.map(all);
    let all = |series| match &centres {
        Some(centres) => all(series).of_centres(centres),
        None => all(series),
    };
    let points: BTreeMap<_, _> = of_system().map(|series| (series.id, all(series))).collect();
    let overview = |series: &'static Series| {
        let own = points.get(series.id).filter(|points| !points.is_empty())?;
        let other = match series.per {
            Some(Per::Series(id)) => points.get(id),
            Some(Per::Centre) | None => None,
        };
        let rate = |point: &Point| Some((point.year(), own.rate(point.year(), other)?));
        let crossings = Bridge::of(series).and_then(|bridge| {
            Some(bridge.crossings(points.get(bridge.new)?, points.get(bridge.old)?))
        });
        Some(Overview {
            all: own.clone(),
            panel: of_panel(series, years),
            rates: own.iter().filter_map(rate).collect(),
            crossings: crossings.unwrap_or_default(),
        })
    };
    of_system().filter_map(overview).collect()
}

/// What each centre came to in a year.
fn readings<'a>(
    series: &'static Series,
    reported: &'a Reported,
) -> impl Iterator<Item = (&'a str, Reading)> {
    let centres = reported.centres.iter();
    centres.filter_map(|(centre, of)| Some((centre.as_str(), *of.get(series.id)?)))
}

/// The points of all centres that reported.
fn of_all(series: &'static Series, years: &[&Reported]) -> Points {
    let mut points = Points::new(series);
    for reported in years {
        let (mut all, mut centres) = (Reading::default(), 0);
        for (_, reading) in readings(series, reported) {
            all = all.and(reading);
            centres += 1;
        }
        if centres > 0 {
            points.add(if reported.hidden.contains(series.id) {
                Point::hidden(reported.year, centres)
            } else {
                Point::of_records(series, reported.year, &series.protected(all), centres)
            });
        }
    }
    points
}

/// The points of the centres that reported the form in all years in which any did; none if there are not two such years
/// or no such centre.
fn of_panel(series: &'static Series, years: &[&Reported]) -> Option<Points> {
    let mut with_any: Vec<_> =
        years.iter().filter(|year| readings(series, year).next().is_some()).collect();
    with_any.sort_by_key(|reported| reported.year);
    let (first, others) = with_any.split_first().filter(|(_, others)| !others.is_empty())?;
    let of = |reported| readings(series, reported).map(|(centre, _)| centre).collect();
    let mut panel: BTreeSet<&str> = of(first);
    for reported in others {
        let centres: BTreeSet<&str> = of(reported);
        panel.retain(|centre| centres.contains(centre));
    }
    let centres = u64::try_from(panel.len()).ok().filter(|centres| *centres > 0)?;
    let mut points = Points::new(series);
    for reported in with_any {
        let (mut part, mut rest) = (Reading::default(), Reading::default());
        for (centre, reading) in readings(series, reported) {
            let of = if panel.contains(centre) { &mut part } else { &mut rest };
            *of = of.and(reading);
        }
        points.add(if reported.hidden.contains(series.id) {
            Point::hidden(reported.year, centres)
        } else {
            let table = series.protected_part(part, rest);
            Point::of_records(series, reported.year, &table, centres)
        });
    }
    Some(points)
}
