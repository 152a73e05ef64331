//! The page of a publication's series: each with its line, its figures, and what a reader must know of them.

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, html};
use tallfest_base::{Lang, Share, Text, text};
use tallfest_disclosure::grouped;
use tallfest_tables::{
    published::Printed,
    series::{
        Amount, Break, Change, Crossing, Kind, NoChange, Origin, Overview, Per, Point, Points,
        Remark, Series,
    },
};

use super::{
    Publication, SeriesPages,
    chart::{chart, tenths},
    page::{self, with_decimals},
    series_csv::rate_in_tenths,
};

/// The name of the page in a language.
pub(super) fn file_name(lang: Lang) -> String {
    if lang == Lang::Nb { "series.html".to_owned() } else { format!("series.{lang}.html") }
}

pub(super) const TITLE: Text =
    text("Serier gjennom årene", "Seriar gjennom åra", "Series through the years");
const SYNTHETIC: Text = text(
    "Oppdiktede data. Tall som er talt fra poster på denne siden, er laget av et program og gjelder ingen virkelige personer eller sentre. Publiserte tall er kildenes.",
    "Oppdikta data. Tal som er talde frå postar på denne sida, er laga av eit program og gjeld ingen verkelege personar eller senter. Publiserte tal er kjeldene sine.",
    "Made-up data. Figures on this page that are counted from records were made by a program and are about no real persons or centres. Published figures are the sources'.",
);
const ABOUT: Text = text(
    "Et brudd er et sted der tellemåten ble endret: tall på hver sin side av det sammenlignes ikke. At antallet sentre er et annet, er ikke et brudd, men står ved tallene. Faste sentre er de som har rapportert skjemaet i alle årene det er poster for.",
    "Eit brot er ein stad der teljemåten vart endra: tal på kvar si side av det blir ikkje samanlikna. At talet på senter er eit anna, er ikkje eit brot, men står ved tala. Faste senter er dei som har rapportert skjemaet i alle åra det er postar for.",
    "A break is where the way of counting changed: figures on either side of it are not compared. A change in the number of centres is no break; the number stands beside the figures. The fixed panel is the centres that reported the form in all years of which there are records.",
);
const LEFT_OUT: Text = text(
    "Utelatt, siden innsendingene har feil: {}.",
    "Utelatne, sidan innsendingane har feil: {}.",
    "Left out, since the submissions have errors: {}.",
);
const SIGNS: Text = text(
    "Tegn: «:» tallet vises ikke av hensyn til personvern; «–» ikke noe tall, eller ingen endring som kan regnes ut. Endringer er regnet av uavrundede tall.",
    "Teikn: «:» talet blir ikkje vist av omsyn til personvern; «–» ikkje noko tal, eller inga endring som kan reknast ut. Endringar er rekna av uavrunda tal.",
    "Signs: \":\" is not shown for reasons of privacy; \"–\" no figure, or no change that can be worked out. Changes are worked out from figures that are not rounded.",
);

/// The page in a language.
pub(super) fn page(publication: &Publication<'_>, pages: SeriesPages<'_>, lang: Lang) -> Markup {
    let title = format!("{}: {}", publication.title.to(lang), TITLE.to(lang));
    let by_id: BTreeMap<_, _> =
        pages.overviews.iter().map(|one| (one.all.series().id, one.all.series())).collect();
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            (page::page_head(&title))
            body {
                header {
                    @if pages.synthetic { (page::banner(SYNTHETIC, lang)) }
                    h1 { (title) }
                    nav {
                        a href=(page::file_name(lang)) { (publication.title.to(lang)) " " (publication.year) } " "
                        (page::other_languages(file_name, lang))
                    }
                    p { (ABOUT.to(lang)) }
                    @if !pages.left_out.is_empty() {
                        p.note { (LEFT_OUT.to(lang).replace("{}", &listed(pages.left_out))) }
                    }
                    ul { @for one in pages.overviews { li {
                        a href={ "#" (one.all.series().id) } { (one.all.series().title.to(lang)) }
                    } } }
                }
                main { @for one in pages.overviews { (section(one, &by_id, pages.synthetic, lang)) } }
                (sources(pages.overviews, lang))
                footer {
                    (page::help(lang))
                    p { (SIGNS.to(lang)) }
                }
            }
        }
    }
}

fn listed(years: &[u16]) -> String {
    years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn section(
    overview: &Overview,
    by_id: &BTreeMap<&str, &Series>,
    synthetic: bool,
    lang: Lang,
) -> Markup {
    let (points, series) = (&overview.all, overview.all.series());
    let unit = text("Enhet: {}", "Eining: {}", "Unit: {}").to(lang);
    html! {
        section id=(series.id) {
            h2 { (series.title.to(lang)) }
            p.about {
                (unit.replace("{}", series.unit.to(lang))) ". " (series.protection.words(lang)) ". "
                a href={ "series/" (series.id) ".csv" } { "CSV" }
            }
            @if let Some(drawing) = chart(overview, lang) { (drawing) }
            table {
                caption { (series.title.to(lang)) }
                (head(overview, by_id, lang))
                tbody { @for (before, point) in with_before(points) {
                    @if let Some(before) = before {
                        @for one in points.breaks(before.year(), point.year()) { (break_row(one, columns(overview), lang)) }
                    }
                    (row(overview, before, point, synthetic, lang))
                } }
            }
            @if let Some(change) = last_change(points, synthetic) { p { (change.sentence(lang)) } }
            @if let Some(change) = overview.panel.as_ref().and_then(|points| last_change(points, synthetic)) {
                p { (text("Faste sentre: ", "Faste senter: ", "Fixed panel: ").to(lang)) (change.sentence(lang)) }
            }
            (bridge(overview, lang))
            @if let Some(note) = composition(points, lang) { p.note { (note) } }
            @for remark in Remark::of(series) { @if points.get(remark.year).is_some() {
                p.note { (remark.year) ": " (remark.words.to(lang)) " (" (remark.source) ")" }
            } }
            @for point in points.iter() { @if let Some(note) = point.note() {
                p.note { (point.year()) ": " (note.to(lang)) }
            } }
        }
    }
}

/// Each point with the one before it.
fn with_before(points: &Points) -> Vec<(Option<&Point>, &Point)> {
    let before = std::iter::once(None).chain(points.iter().map(Some));
    before.zip(points.iter()).collect()
}

/// The change between the last two points, if one is told.
fn last_change(points: &Points, synthetic: bool) -> Option<Change> {
    let mut last = points.iter().rev();
    let (to, from) = (last.next()?, last.next()?);
    if !is_comparable(from, to, synthetic) {
        return None;
    }
    points.change(from.year(), to.year()).ok()
}

fn columns(overview: &Overview) -> usize {
    5 + usize::from(!overview.rates.is_empty()) + 2 * usize::from(overview.panel.is_some())
}

fn head(overview: &Overview, by_id: &BTreeMap<&str, &Series>, lang: Lang) -> Markup {
    let per = overview.all.series().per.map(|per| match per {
        Per::Centre => text("Per senter", "Per senter", "Per centre").to(lang).to_owned(),
        Per::Series(id) => {
            let title = by_id.get(id).map_or("", |series| series.title.to(lang));
            text("Delt på: {}", "Delt på: {}", "Divided by: {}").to(lang).replace("{}", title)
        }
    });
    let panel = text("Faste sentre", "Faste senter", "Fixed panel").to(lang);
    html! {
        thead { tr {
            th scope="col" { (text("År", "År", "Year").to(lang)) }
            th scope="col" { (text("Alle sentre", "Alle senter", "All centres").to(lang)) }
            th scope="col" { (text("Antall sentre", "Tal på senter", "Number of centres").to(lang)) }
            @if !overview.rates.is_empty() { th scope="col" { (per.unwrap_or_default()) } }
            th scope="col" { (text("Endring", "Endring", "Change").to(lang)) }
            @if let Some(points) = &overview.panel {
                th scope="col" { (panel) " (" (points.iter().find_map(Point::centres).unwrap_or(0)) ")" }
                th scope="col" { (text("Endring", "Endring", "Change").to(lang)) }
            }
            th scope="col" { (text("Fra", "Frå", "From").to(lang)) }
        } }
    }
}

fn row(
    overview: &Overview,
    before: Option<&Point>,
    point: &Point,
    synthetic: bool,
    lang: Lang,
) -> Markup {
    let year = point.year();
    let series = overview.all.series();
    let rate = overview.rates.get(&year);
    let of_panel = overview.panel.as_ref().map(|points| {
        let earlier = points.iter().rev().find(|before| before.year() < year);
        (points.get(year), change(points, earlier, points.get(year), synthetic, lang))
    });
    html! {
        tr {
            th scope="row" { (year) }
            td { (amount(series, point, lang)) }
            td { (point.centres().map_or_else(|| "–".to_owned(), |centres| centres.to_string())) }
            @if !overview.rates.is_empty() {
                td { (rate.map_or_else(|| "–".to_owned(), |rate| per(*rate, series, lang))) }
            }
            td { (change(&overview.all, before, Some(point), synthetic, lang)) }
            @if let Some((figure, change)) = of_panel {
                td { (figure.map_or_else(|| "–".to_owned(), |point| amount(series, point, lang))) }
                td { (change) }
            }
            td { (origin(point, lang)) }
        }
    }
}

fn per(rate: Share, series: &Series, lang: Lang) -> String {
    with_decimals(rate_in_tenths(rate, series.decimals()), 1, lang)
}

/// The figure of a point, as it was printed.
fn amount(series: &Series, point: &Point, lang: Lang) -> String {
    let figure = match (point.amount(), series.kind) {
        (Amount::Number(number), _) => with_decimals(*number, series.decimals(), lang),
        (Amount::Ratio(share), Kind::Share) if share.whole() < page::NO_PERCENT_BELOW => {
            let words =
                text("{part} av {whole}", "{part} av {whole}", "{part} of {whole}").to(lang);
            let words = words.replace("{part}", &share.part().to_string());
            words.replace("{whole}", &share.whole().to_string())
        }
        (Amount::Ratio(share), Kind::Share) => {
            let base = text("av", "av", "of").to(lang);
            format!("{} % ({base} {})", share.percent(), grouped(&share.whole().to_string()))
        }
        (Amount::Ratio(mean), kind) => with_decimals(tenths(*mean, kind), 1, lang),
        (Amount::Rounded(number), Kind::Share) => format!("{number} %"),
        (Amount::Rounded(number), _) => with_decimals(*number, 0, lang),
        (Amount::Hidden, _) => ":".to_owned(),
        (Amount::Words(words), _) => words.clone(),
    };
    let figure = match point.printed() {
        _ if matches!(point.amount(), Amount::Words(_)) => figure,
        Printed::Exact => figure,
        Printed::About => {
            text("om lag {}", "om lag {}", "about {}").to(lang).replace("{}", &figure)
        }
        Printed::Over => text("over {}", "over {}", "over {}").to(lang).replace("{}", &figure),
        Printed::Nearly => {
            text("nesten {}", "nesten {}", "nearly {}").to(lang).replace("{}", &figure)
        }
        Printed::Words => text("{} (trykt i ord)", "{} (trykt i ord)", "{} (printed in words)")
            .to(lang)
            .replace("{}", &figure),
    };
    if point.is_remainder() {
        let computed = text("({}, regnet ut)", "({}, rekna ut)", "({}, computed)").to(lang);
        return computed.replace("{}", &figure);
    }
    figure
}

/// Whether two points are of one world: made-up records are not compared with what was published.
const fn is_comparable(before: &Point, point: &Point, synthetic: bool) -> bool {
    !synthetic || before.is_of_records() == point.is_of_records()
}

/// The change from the point before, or a sign why there is none.
fn change(
    points: &Points,
    before: Option<&Point>,
    point: Option<&Point>,
    synthetic: bool,
    lang: Lang,
) -> String {
    let (Some(before), Some(point)) = (before, point) else { return "–".to_owned() };
    if !is_comparable(before, point, synthetic) {
        return "–".to_owned();
    }
    match points.change(before.year(), point.year()) {
        Ok(change) => change.short(lang),
        Err(NoChange::Break(_)) => text("brudd", "brot", "break").to(lang).to_owned(),
        Err(NoChange::Hidden) => ":".to_owned(),
        Err(NoChange::NoPoint | NoChange::NotExact | NoChange::Small) => "–".to_owned(),
    }
}

fn origin(point: &Point, lang: Lang) -> Markup {
    html! {
        @match point.origin() {
            Origin::Records => { (text("poster", "postar", "records").to(lang)) }
            Origin::Published { source, .. } => { a href="#sources" { (source) } }
        }
    }
}

/// The row that marks a break.
fn break_row(one: &Break, columns: usize, lang: Lang) -> Markup {
    let words = if one.is_dated() {
        text("Brudd mellom {} og {to}:", "Brot mellom {} og {to}:", "Break between {} and {to}:")
    } else {
        text(
            "Brudd en gang mellom {} og {to}:",
            "Brot ein gong mellom {} og {to}:",
            "Break some time between {} and {to}:",
        )
    };
    let words = words.to(lang).replace("{}", &one.last_before.to_string());
    let words = words.replace("{to}", &one.first_after.to_string());
    let inferred =
        text(" (året er antatt)", " (året er gått ut frå)", " (the year is inferred)").to(lang);
    let is_inferred = one.certainty == tallfest_base::Certainty::Inferred;
    html! {
        tr.break { th scope="rowgroup" colspan=(columns) {
            (words) " " (one.reason.to(lang)) " (" (one.source) ")" @if is_inferred { (inferred) }
        } }
    }
}

/// That the number of centres is not the same in all years.
fn composition(points: &Points, lang: Lang) -> Option<String> {
    let pairs = with_before(points);
    let changes = pairs.iter().filter_map(|(before, point)| {
        let before = (*before)?;
        let (from, to) = points.composition(before.year(), point.year())?;
        Some(format!("{}–{}: {from} → {to}", before.year(), point.year()))
    });
    let changes: Vec<_> = changes.collect();
    let words = text(
        "Antallet sentre bak tallene er ikke det samme: {}.",
        "Talet på senter bak tala er ikkje det same: {}.",
        "The number of centres behind the figures is not the same: {}.",
    );
    (!changes.is_empty()).then(|| words.to(lang).replace("{}", &changes.join(", ")))
}

/// The same records counted by both methods.
fn bridge(overview: &Overview, lang: Lang) -> Markup {
    let title = text(
        "De samme postene talt etter begge metoder",
        "Dei same postane talde etter begge metodar",
        "The same records counted by both methods",
    );
    let number = |number: u64| grouped(&number.to_string());
    let ratio = |of: &Crossing| {
        let thousandths = Share::new(of.new.saturating_mul(1000), of.old).map(Share::rounded);
        thousandths.map_or_else(|| "–".to_owned(), |it| with_decimals(it, 3, lang))
    };
    let from = |of: &Crossing| {
        let words = if of.is_of_records {
            text("poster", "postar", "records")
        } else {
            text("publisert", "publisert", "published")
        };
        words.to(lang)
    };
    html! {
        @if !overview.crossings.is_empty() {
            h3 { (title.to(lang)) }
            table {
                caption { (title.to(lang)) }
                thead { tr {
                    th scope="col" { (text("År", "År", "Year").to(lang)) }
                    th scope="col" { (text("Gammel metode", "Gammal metode", "Old method").to(lang)) }
                    th scope="col" { (text("Ny metode", "Ny metode", "New method").to(lang)) }
                    th scope="col" { (text("Ny delt på gammel", "Ny delt på gammal", "New over old").to(lang)) }
                    th scope="col" { (text("Fra", "Frå", "From").to(lang)) }
                } }
                tbody { @for of in &overview.crossings { tr {
                    th scope="row" { (of.year) }
                    td { (number(of.old)) } td { (number(of.new)) } td { (ratio(of)) } td { (from(of)) }
                } } }
            }
        }
    }
}

/// The sources of the published figures, as they are called in the files that they come from.
fn sources(overviews: &[Overview], lang: Lang) -> Markup {
    let points = overviews.iter().flat_map(|one| one.all.iter());
    let sources: BTreeMap<_, _> = points
        .filter_map(|point| match point.origin() {
            Origin::Published { source, at, .. } => Some((source, at)),
            Origin::Records => None,
        })
        .collect();
    html! {
        @if !sources.is_empty() {
            section id="sources" {
                h2 { (text("Kilder", "Kjelder", "Sources").to(lang)) }
                dl { @for (source, at) in sources { dt { (source) } dd { (at.to(lang)) } } }
            }
        }
    }
}
