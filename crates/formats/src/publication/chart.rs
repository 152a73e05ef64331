//! The line of a series as a drawing: years along, figures up, a gap and a mark where counting changed.

use maud::{Markup, html};
use tallfest_base::{Lang, Share, Year, text};
use tallfest_tables::series::{Amount, Break, Kind, Overview, Point, Points};

use super::page::with_decimals;

/// The drawing, and where the lines stand in it.
const WIDTH: u64 = 640;
const HEIGHT: u64 = 220;
const LEFT: u64 = 60;
const RIGHT: u64 = 620;
const TOP: u64 = 15;
const BOTTOM: u64 = 190;

/// What is drawn: each figure as a whole number of parts, so that it is placed without a fraction.
struct Scale {
    first: Year,
    last: Year,
    highest: u64,
}

/// The drawing; none of fewer than two figures.
pub(super) fn chart(overview: &Overview, lang: Lang) -> Option<Markup> {
    let points: Vec<_> = heights(&overview.all);
    let years = points.iter().map(|(point, _)| point.year());
    let (first, last) = (years.clone().min()?, years.max()?);
    let panel = overview.panel.as_ref().map(heights).unwrap_or_default();
    let highest = points.iter().chain(&panel).map(|(_, height)| *height).max()?;
    let scale = Scale { first, last, highest: highest.max(1) };
    if first == last {
        return None;
    }
    let series = overview.all.series();
    let (title, about) = (format!("chart-{}", series.id), format!("chart-{}-about", series.id));
    let marks: Vec<_> = overview.all.breaks(first, last);
    Some(html! {
        svg.chart viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-labelledby=(format!("{title} {about}")) {
            title id=(title) { (series.title.to(lang)) }
            desc id=(about) { (words(first, last, marks.len(), lang)) }
            @for one in &marks { (mark(one, &scale)) }
            line.axis x1=(LEFT) y1=(BOTTOM) x2=(RIGHT) y2=(BOTTOM) {}
            line.axis x1=(LEFT) y1=(TOP) x2=(LEFT) y2=(BOTTOM) {}
            text x=(LEFT - 5) y=(TOP + 4) text-anchor="end" { (label(series.kind, scale.highest, lang)) }
            text x=(LEFT - 5) y=(BOTTOM + 4) text-anchor="end" { "0" }
            @for year in labelled(first, last) {
                text x=(scale.along(year)) y=(BOTTOM + 18) text-anchor="middle" { (year) }
            }
            @for (from, to) in lines(&overview.all, &points) { (stroke("all", from, to, &scale)) }
            @if let Some(points) = &overview.panel {
                @for (from, to) in lines(points, &panel) { (stroke("panel", from, to, &scale)) }
            }
            @for (point, height) in &points {
                circle.published[!point.is_of_records()] cx=(scale.along(point.year())) cy=(scale.up(*height)) r="3" {}
            }
        }
    })
}

fn words(first: Year, last: Year, breaks: usize, lang: Lang) -> String {
    text(
        "Linje fra {first} til {last}, med {breaks} brudd. Fylte punkter er talt fra poster, åpne er publisert; stiplet linje er de samme sentrene alle år. Tallene står i tabellen under.",
        "Linje frå {first} til {last}, med {breaks} brot. Fylte punkt er talde frå postar, opne er publiserte; stipla linje er dei same sentra alle år. Tala står i tabellen under.",
        "A line from {first} to {last}, with {breaks} breaks. Filled points are counted from records, open ones were published; the dashed line is the same centres in all years. The figures are in the table below.",
    )
    .to(lang)
    .replace("{first}", &first.to_string())
    .replace("{last}", &last.to_string())
    .replace("{breaks}", &breaks.to_string())
}

/// How high each point stands: a share in tenths of a per cent, a mean in tenths, a number in its smallest unit.
fn heights(points: &Points) -> Vec<(&Point, u64)> {
    let kind = points.series().kind;
    points.iter().filter_map(|point| Some((point, height(kind, point.amount())?))).collect()
}

fn height(kind: Kind, amount: &Amount) -> Option<u64> {
    Some(match amount {
        Amount::Number(number) => *number,
        Amount::Ratio(share) if kind == Kind::Share => share.tenths_of_percent(),
        Amount::Ratio(mean) => tenths(*mean, kind),
        Amount::Rounded(number) => number.saturating_mul(10),
        Amount::Hidden | Amount::Words(_) => return None,
    })
}

/// A mean in tenths of its unit.
pub(super) fn tenths(mean: Share, kind: Kind) -> u64 {
    let one = match kind {
        Kind::Mean { decimals } => 10_u64.saturating_pow(decimals),
        Kind::Count | Kind::Sum { .. } | Kind::Share => 1,
    };
    let tenths = Share::new(mean.part().saturating_mul(10), mean.whole().saturating_mul(one));
    tenths.map_or(0, Share::rounded)
}

fn label(kind: Kind, highest: u64, lang: Lang) -> String {
    match kind {
        Kind::Share => format!("{} %", with_decimals(highest, 1, lang)),
        Kind::Mean { .. } => with_decimals(highest, 1, lang),
        Kind::Count => with_decimals(highest, 0, lang),
        Kind::Sum { decimals } => with_decimals(highest, decimals, lang),
    }
}

/// The years that are written below: all of a few, else every fifth, and the last.
fn labelled(first: Year, last: Year) -> Vec<Year> {
    let every = if last - first > 12 { 5 } else { 1 };
    (first..=last).filter(|year| (last - year).is_multiple_of(every)).collect()
}

/// Two points of a line, each with its height.
type Ends<'a> = ((&'a Point, u64), (&'a Point, u64));

/// The points between which a line is drawn: neighbours that no break lies between.
fn lines<'a>(points: &Points, drawn: &[(&'a Point, u64)]) -> Vec<Ends<'a>> {
    let pairs = drawn.iter().zip(drawn.iter().skip(1));
    let connected =
        pairs.filter(|((from, _), (to, _))| points.breaks(from.year(), to.year()).is_empty());
    connected.map(|(from, to)| (*from, *to)).collect()
}

fn stroke(of: &str, from: (&Point, u64), to: (&Point, u64), scale: &Scale) -> Markup {
    let place = |(point, height): (&Point, u64)| (scale.along(point.year()), scale.up(height));
    let ((x1, y1), (x2, y2)) = (place(from), place(to));
    html! { line class=(of) x1=(x1) y1=(y1) x2=(x2) y2=(y2) {} }
}

/// A break: a line in the middle of its years, or all of them where its year is not known.
fn mark(one: &Break, scale: &Scale) -> Markup {
    let within = |year: Year| scale.along(year.clamp(scale.first, scale.last));
    let (from, to) = (within(one.last_before), within(one.first_after));
    if one.is_dated() {
        let middle = u64::midpoint(from, to);
        return html! { line.mark x1=(middle) y1=(TOP) x2=(middle) y2=(BOTTOM) {} };
    }
    html! { rect.span x=(from) y=(TOP) width=(to - from) height=(BOTTOM - TOP) {} }
}

impl Scale {
    fn along(&self, year: Year) -> u64 {
        let all = u64::from(self.last - self.first).max(1);
        LEFT + u64::from(year - self.first) * (RIGHT - LEFT) / all
    }

    fn up(&self, height: u64) -> u64 {
        let high = u128::from(height) * u128::from(BOTTOM - TOP) / u128::from(self.highest);
        BOTTOM - u64::try_from(high).unwrap_or(0).min(BOTTOM - TOP)
    }
}
