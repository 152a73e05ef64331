//! The page of a publication: tables with bars, in one file that needs nothing else.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use tallfest_base::{Lang, Share, Text, text};
use tallfest_disclosure::{Figure, Frame, Hidden, Protected, Row, grouped};

use super::{
    Publication,
    csv::{decimal, whole_mean},
    series,
};

/// The name of the page in a language.
pub(super) fn file_name(lang: Lang) -> String {
    if lang == Lang::Nb { "index.html".to_owned() } else { format!("index.{lang}.html") }
}

const SYNTHETIC: Text = text(
    "Oppdiktede data. Tallene på denne siden er laget av et program og gjelder ingen virkelige personer eller sentre.",
    "Oppdikta data. Tala på denne sida er laga av eit program og gjeld ingen verkelege personar eller senter.",
    "Made-up data. The figures on this page were made by a program and are about no real persons or centres.",
);
const HELP: Text = text("Trenger du hjelp?", "Treng du hjelp?", "Do you need help?");
const HELP_WHERE: Text = text(
    "Er det fare for liv og helse, ring politiet på 112. Hjelpetelefonen for seksuelt misbrukte er 800 57 000. Flere tilbud finner du på dinutvei.no.",
    "Er det fare for liv og helse, ring politiet på 112. Hjelpetelefonen for seksuelt misbrukte er 800 57 000. Fleire tilbod finn du på dinutvei.no.",
    "If life or health is in danger, call the police on 112. The helpline for sexually abused persons is 800 57 000. More services are on dinutvei.no.",
);

/// The head of any page: what it is called, and how it looks.
pub(super) fn page_head(title: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title) }
            style { (PreEscaped(STYLE)) }
        }
    }
}

/// That nobody real is behind the figures.
pub(super) fn banner(words: Text, lang: Lang) -> Markup {
    html! { p.banner role="note" { (words.to(lang)) } }
}

/// The way to the same page in the other languages.
pub(super) fn other_languages(file_name: fn(Lang) -> String, lang: Lang) -> Markup {
    html! { @for other in Lang::ALL { @if other != lang {
        a href=(file_name(other)) lang=(other.code()) { (other.name()) } " "
    } } }
}

/// Where who meets the page finds help (`domain.md` 10.9).
pub(super) fn help(lang: Lang) -> Markup {
    html! { aside.help { h2 { (HELP.to(lang)) } p { (HELP_WHERE.to(lang)) } } }
}

/// The page in a language.
pub(super) fn page(publication: &Publication<'_>, lang: Lang) -> Markup {
    let year = publication.year;
    let say = |words: Text| words.to(lang);
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            (page_head(&format!("{} {year}", say(publication.title))))
            body {
                header {
                    @if publication.synthetic { (banner(SYNTHETIC, lang)) }
                    h1 { (say(publication.title)) " " (year) }
                    nav { (other_languages(file_name, lang)) }
                    p { (coverage(publication, lang)) }
                    @if publication.series.is_some() { p { a href=(series::file_name(lang)) { (say(series::TITLE)) } } }
                }
                main { @for table in publication.tables { (section(table, lang)) } }
                footer {
                    (help(lang))
                    p { (signs(lang)) }
                }
            }
        }
    }
}

const COVER: Text = text("Tall for {}", "Tal for {}", "Figures for {}");

/// The page that leads to those of several systems.
pub(super) fn cover(publications: &[Publication<'_>], lang: Lang) -> Markup {
    let year = publications.first().map_or_else(String::new, |first| first.year.to_string());
    let title = COVER.to(lang).replace("{}", &year);
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            (page_head(&title))
            body {
                header {
                    @if publications.iter().any(|publication| publication.synthetic) { (banner(SYNTHETIC, lang)) }
                    h1 { (title) }
                    nav { (other_languages(file_name, lang)) }
                }
                main { ul { @for publication in publications { li {
                    a href={ (publication.system) "/" (file_name(lang)) } { (publication.title.to(lang)) }
                    " – " (coverage(publication, lang))
                } } } }
                footer { (help(lang)) }
            }
        }
    }
}

fn coverage(publication: &Publication<'_>, lang: Lang) -> String {
    let reported = publication.reported.to_string();
    let mut words = match publication.register {
        Some(register) => text(
            "{} av {register} sentre har rapportert.",
            "{} av {register} senter har rapportert.",
            "{} of {register} centres reported.",
        )
        .to(lang)
        .replace("{register}", &register.to_string()),
        None => {
            text("{} sentre har rapportert.", "{} senter har rapportert.", "{} centres reported.")
                .to(lang)
                .to_owned()
        }
    }
    .replace("{}", &reported);
    for (form, centres) in publication.partly {
        let all = publication.register.unwrap_or(publication.reported).to_string();
        let partly = text(
            " {form}: {} av {all} sentre.",
            " {form}: {} av {all} senter.",
            " {form}: {} of {all} centres.",
        );
        let partly = partly.to(lang).replace("{form}", form.to(lang)).replace("{all}", &all);
        words += &partly.replace("{}", &centres.to_string());
    }
    if publication.waived > 0 {
        let waived = text(" Fritatte feil: {}.", " Fritekne feil: {}.", " Errors let through: {}.");
        words += &waived.to(lang).replace("{}", &publication.waived.to_string());
    }
    if let Some(day) = publication.published {
        let published = text(" Publisert {}.", " Publisert {}.", " Published {}.");
        words += &published.to(lang).replace("{}", &day.to_string());
    }
    words
}

fn signs(lang: Lang) -> &'static str {
    text(
        "Tegn: «:» tallet vises ikke av hensyn til personvern; «–» ingenting å regne av. Prosenter er avrundet hver for seg og summerer ikke alltid til 100.",
        "Teikn: «:» talet blir ikkje vist av omsyn til personvern; «–» ingenting å rekne av. Prosentar er avrunda kvar for seg og summerer ikkje alltid til 100.",
        "Signs: \":\" is not shown for reasons of privacy; \"–\" nothing to take a share of. Percentages are rounded one by one and do not always sum to 100.",
    )
    .to(lang)
}

fn section(table: &Protected, lang: Lang) -> Markup {
    let frame = table.frame();
    html! {
        section id=(frame.id) {
            h2 { (frame.title.to(lang)) }
            p.about {
                (frame.population.to(lang)) ". " (unit_words(frame, lang)) ". " (table.protection().words(lang)) ". "
                a href={ "tables/" (frame.id) ".csv" } { "CSV" }
            }
            table {
                caption { (frame.title.to(lang)) }
                (head(frame, lang))
                tbody { @for row in table.rows() { (rows(frame, row, lang)) } }
            }
            @if let Some(coverage) = &frame.coverage { p.note { (coverage.words(lang)) } }
            @for response in table.responses() { p.note { (response.words(lang)) } }
            @for note in frame.notes.iter().copied().chain(notes(table)) { p.note { (note.to(lang)) } }
        }
    }
}

const SEVERAL: Text =
    text("Flere svar er mulige.", "Fleire svar er moglege.", "Several answers are possible.");
const FEW: Text = text(
    "Prosenter av færre enn 30 må leses med varsomhet; av færre enn 10 vises antallet i stedet.",
    "Prosentar av færre enn 30 må lesast varsamt; av færre enn 10 blir talet vist i staden.",
    "Percentages of fewer than 30 are to be read with care; of fewer than 10 the number is shown instead.",
);
const WITHHELD: Text = text(
    "Tabellen er holdt tilbake: den har et tall som må skjules, og som ellers kunne regnes ut fra andre tabeller eller fra summen.",
    "Tabellen er halden tilbake: han har eit tal som må skjulast, og som elles kunne reknast ut frå andre tabellar eller frå summen.",
    "The table is withheld: it has a count that must be hidden, and that could be worked out from other tables or from the total.",
);

/// What a reader must know of a table's figures, from the figures alone.
fn notes(table: &Protected) -> impl Iterator<Item = Text> {
    let frame = table.frame();
    let withheld = |row: &Row| row.total == Figure::Hidden(Hidden::Table);
    let few = |row: &Row| {
        let mut shares = row.cells.iter().chain(&row.any).filter_map(|figure| figure.share());
        shares.any(|share| is_few(share, frame, CAREFUL_BELOW))
    };
    [
        (!frame.partition, SEVERAL),
        (has_shares(frame) && table.rows().iter().any(few), FEW),
        (table.rows().iter().any(withheld), WITHHELD),
    ]
    .into_iter()
    .filter_map(|(is_so, note)| is_so.then_some(note))
}

/// Of fewer than these, a share is read with care (P-05).
const CAREFUL_BELOW: u64 = 30;
/// Of fewer than these, no percentage is printed (P-05).
pub(super) const NO_PERCENT_BELOW: u64 = 10;

/// Whether a share is of fewer than so many. Of hours, kroner or FTE there is no few.
pub(super) fn is_few(share: Share, frame: &Frame, below: u64) -> bool {
    frame.decimals == 0 && share.whole() < below
}

/// A share in words: of few, how many of how many.
fn share_words(share: Share, frame: &Frame, lang: Lang) -> String {
    if !is_few(share, frame, NO_PERCENT_BELOW) {
        return if frame.base.is_amount() {
            format!("{} %", with_decimals(share.tenths_of_percent(), 1, lang))
        } else {
            format!("{} %", share.percent())
        };
    }
    let words = text("{part} av {whole}", "{part} av {whole}", "{part} of {whole}").to(lang);
    let words = words.replace("{part}", &share.part().to_string());
    words.replace("{whole}", &share.whole().to_string())
}

fn unit_words(frame: &Frame, lang: Lang) -> String {
    text("Enhet: {}", "Eining: {}", "Unit: {}").to(lang).replace("{}", frame.unit.to(lang))
}

/// Whether a figure can have a share: a mean has none.
const fn has_shares(frame: &Frame) -> bool {
    !frame.has_mean
}

fn head(frame: &Frame, lang: Lang) -> Markup {
    let is_sum = frame.has_mean || frame.base.is_amount();
    let number = if is_sum { text("Sum", "Sum", "Sum") } else { text("Antall", "Tal", "Number") };
    let number = number.to(lang);
    let of = text("Av antall svar", "Av talet på svar", "Of answers").to(lang);
    let mean = text("Gjennomsnitt", "Gjennomsnitt", "Mean").to(lang);
    html! {
        thead { tr {
            @for dimension in &frame.dimensions { th scope="col" { (dimension.label.to(lang)) } }
            @if frame.dimensions.is_empty() { td {} }
            th scope="col" { (number) }
            @if has_shares(frame) { th scope="col" { (frame.base.words().to(lang)) } th scope="col" aria-hidden="true" {} }
            @if frame.has_mean { th scope="col" { (mean) } th scope="col" { (of) } }
        } }
    }
}

/// What a share is a share of, where that is an amount.
const BASE: Text = text("Grunnlag", "Grunnlag", "Base");

fn rows(frame: &Frame, row: &Row, lang: Lang) -> Markup {
    let classes = frame.dimensions.last().map_or(&[][..], |last| &last.classes);
    let before: Vec<_> = frame
        .dimensions
        .iter()
        .zip(&row.classes)
        .filter_map(|(dimension, place)| dimension.classes.get(*place))
        .map(|class| class.label.to(lang))
        .collect();
    let any = text("minst én", "minst éin", "at least one").to(lang);
    // An amount is no sum of its parts.
    let is_amount = frame.base.is_amount();
    let total = if is_amount { BASE } else { text("I alt", "I alt", "Total") }.to(lang);
    let base = row.base.map(|base| {
        let words = text("I alt ({} i grunnlaget)", "I alt ({} i grunnlaget)", "Total (base {})");
        words.to(lang).replace("{}", &number(base, frame, lang))
    });
    let base = base.filter(|_| has_shares(frame) && !is_amount);
    let total = base.unwrap_or_else(|| total.to_owned());
    html! {
        @for (class, figure) in classes.iter().zip(&row.cells) {
            (line(frame, &before, class.label.to(lang), *figure, None, lang))
        }
        @if let Some(figure) = row.any { (line(frame, &before, any, figure, None, lang)) }
        (line(frame, &before, &total, row.total, Some(row), lang))
    }
}

fn line(
    frame: &Frame,
    before: &[&str],
    label: &str,
    figure: Figure,
    total: Option<&Row>,
    lang: Lang,
) -> Markup {
    let shown = figure.value().map_or(":".to_owned(), |value| number(value, frame, lang));
    let share = figure.share();
    let drawn = share.filter(|share| !is_few(*share, frame, NO_PERCENT_BELOW));
    let nothing = if figure.value().is_some() { "–" } else { ":" };
    let mean = total.and_then(|row| row.mean);
    html! {
        tr.total[total.is_some()] {
            @for class in before { th scope="row" { (class) } }
            th scope="row" { (label) }
            td { (shown) }
            @if has_shares(frame) {
                td { @if total.is_none() { @match share { Some(share) => { (share_words(share, frame, lang)) }, None => { (nothing) } } } }
                td.bar { @if let Some(share) = drawn { (bar(share.percent())) } }
            }
            @if frame.has_mean {
                td { @if let Some(mean) = mean {
                    (whole_mean(mean, frame.decimals))
                } @else { (nothing) } }
                td { @if let Some(mean) = mean {
                    (grouped(&mean.whole().to_string()))
                } @else { (nothing) } }
            }
        }
    }
}

/// A figure with its decimals, a thin space between thousands, and the language's decimal sign.
fn number(units: u64, frame: &Frame, lang: Lang) -> String {
    with_decimals(units, frame.decimals, lang)
}

/// A number of smallest units with so many decimals.
pub(super) fn with_decimals(units: u64, decimals: u32, lang: Lang) -> String {
    let plain = decimal(units, decimals);
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let grouped = grouped(whole);
    match part {
        "" => grouped,
        part => format!("{grouped}{}{part}", if lang == Lang::En { '.' } else { ',' }),
    }
}

fn bar(share: u64) -> Markup {
    let width = share.min(100);
    html! {
        svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
            rect width=(width) height="8" {}
        }
    }
}

const STYLE: &str = "
:root { color-scheme: light dark; --ink: #1b2a33; --paper: #fff; --line: #c8d2d8; --bar: #1f6f8b; --note: #fff3cd; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf1; --paper: #12191d; --line: #36444c; --bar: #58b4d1; --note: #4a3d10; } }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
.banner { background: var(--note); border: 2px solid currentColor; padding: .75rem 1rem; font-weight: 600; }
h1 { line-height: 1.2; } section { margin: 2.5rem 0; } .about, .note, footer { font-size: .875rem; }
table { border-collapse: collapse; width: 100%; } caption { position: absolute; left: -9999px; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: middle; }
td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } tbody th { font-weight: 400; }
thead th { font-size: .8125rem; } .bar { width: 30%; min-width: 6rem; } .bar svg { display: block; width: 100%; height: .75rem; }
.bar rect { fill: var(--bar); } .total th, .total td { font-weight: 600; border-bottom: 2px solid var(--line); }
.help { border: 2px solid var(--bar); padding: 0 1rem; margin: 2rem 0; }
.chart { display: block; width: 100%; height: auto; margin: 1rem 0; } .chart text { font-size: 11px; fill: var(--ink); }
.chart .axis, .chart .mark { stroke: var(--line); } .chart .mark { stroke-dasharray: 3 3; stroke: var(--ink); } .chart .span { fill: var(--note); }
.chart .all, .chart .panel { fill: none; stroke: var(--bar); stroke-width: 2; } .chart .panel { stroke-dasharray: 6 3; }
.chart circle { fill: var(--bar); stroke: var(--bar); stroke-width: 2; } .chart circle.published { fill: var(--paper); }
.break th { font-weight: 600; background: var(--note); }
@media print { body { max-width: none; } section { break-inside: avoid; } }
";
