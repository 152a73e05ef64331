//! A series as CSV: a line a year, of all centres and of the fixed panel.

use std::io;

use tallfest_base::Share;
use tallfest_tables::{
    published::Printed,
    series::{Amount, Break, Kind, Overview, Per, Point, Points},
};

use super::{chart::tenths, csv::decimal};

const HEADINGS: [&str; 17] = [
    "series",
    "year",
    "centres_in",
    "value",
    "part",
    "base",
    "status",
    "printed",
    "remainder",
    "origin",
    "source",
    "figure",
    "centres",
    "rate",
    "rate_per",
    "breaks_before",
    "synthetic",
];

/// The series, with a line of headings.
pub(super) fn of(overview: &Overview, synthetic: bool) -> io::Result<Vec<u8>> {
    let mut csv = csv::Writer::from_writer(vec![]);
    csv.write_record(HEADINGS)?;
    let all = overview.all.iter().map(|point| ("all", &overview.all, point));
    let panel =
        overview.panel.iter().flat_map(|points| points.iter().map(move |one| (points, one)));
    let panel = panel.map(|(points, point)| ("panel", points, point));
    for (who, points, point) in all.chain(panel) {
        let rate = overview.rates.get(&point.year()).filter(|_| who == "all");
        csv.write_record(line(points, point, who, rate.copied(), synthetic))?;
    }
    csv.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn line(
    points: &Points,
    point: &Point,
    who: &str,
    rate: Option<Share>,
    synthetic: bool,
) -> Vec<String> {
    let series = points.series();
    let (value, part, base, status) = match point.amount() {
        Amount::Number(number) => (decimal(*number, series.decimals()), None, None, "shown"),
        Amount::Ratio(share) => {
            let value = if series.kind == Kind::Share {
                share.tenths_of_percent()
            } else {
                tenths(*share, series.kind)
            };
            (
                decimal(value, 1),
                Some(decimal(share.part(), series.decimals())),
                Some(share.whole().to_string()),
                "shown",
            )
        }
        Amount::Rounded(number) => (number.to_string(), None, None, "shown"),
        Amount::Hidden => (String::new(), None, None, "hidden"),
        Amount::Words(words) => (words.clone(), None, None, "words"),
    };
    let (source, figure) = match point.origin() {
        tallfest_tables::series::Origin::Records => ("", ""),
        tallfest_tables::series::Origin::Published { source, figure, .. } => {
            (source.as_str(), figure.as_str())
        }
    };
    let before = points.iter().rev().find(|before| before.year() < point.year());
    let breaks = before.map_or(vec![], |before| points.breaks(before.year(), point.year()));
    let breaks: Vec<_> = breaks.into_iter().map(|one: &Break| one.id).collect();
    let per = match series.per.filter(|_| rate.is_some()) {
        Some(Per::Centre) => "centre",
        Some(Per::Series(id)) => id,
        None => "",
    };
    let is_of_records = point.is_of_records();
    vec![
        series.id.to_owned(),
        point.year().to_string(),
        who.to_owned(),
        value,
        part.unwrap_or_default(),
        base.unwrap_or_default(),
        status.to_owned(),
        printed(point.printed()).to_owned(),
        point.is_remainder().to_string(),
        if is_of_records { "records" } else { "published" }.to_owned(),
        source.to_owned(),
        figure.to_owned(),
        point.centres().map_or_else(String::new, |centres| centres.to_string()),
        rate.map_or_else(String::new, |rate| decimal(rate_in_tenths(rate, series.decimals()), 1)),
        per.to_owned(),
        breaks.join("|"),
        (synthetic && is_of_records).to_string(),
    ]
}

/// A rate in tenths, rounded once from the exact ratio.
pub(super) fn rate_in_tenths(rate: Share, decimals: u32) -> u64 {
    tenths(rate, Kind::Mean { decimals })
}

/// How a number was printed, as a code.
const fn printed(printed: Printed) -> &'static str {
    match printed {
        Printed::Exact => "exact",
        Printed::About => "about",
        Printed::Over => "over",
        Printed::Nearly => "nearly",
        Printed::Words => "words",
    }
}
