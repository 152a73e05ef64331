//! A protected table as CSV: UTF-8, commas, a point before decimals, a line a figure.

use std::io;

use tallfest_base::{Share, Year};
use tallfest_disclosure::{Class, Dimension, Figure, Frame, Hidden, Protected, Row};

use super::page::{NO_PERCENT_BELOW, is_few};

/// The class of a total.
pub(super) const TOTAL: &str = "total";
/// The class of an amount that shares are shares of, and that is no total.
const BASE: &str = "base";
/// The class of a mean.
pub(super) const MEAN: &str = "mean";
/// What a line says of its figure: that it is shown, hidden by itself, or withheld with its whole table.
pub(super) const SHOWN: &str = "shown";
pub(super) const HIDDEN: &str = "hidden";
pub(super) const WITHHELD: &str = "withheld";
/// The class of those that have any of the classes.
const ANY: &str = "any";

/// The table, with a line of headings.
pub(super) fn table(table: &Protected, year: Year, synthetic: bool) -> io::Result<Vec<u8>> {
    let frame = table.frame();
    let mut csv = csv::Writer::from_writer(vec![]);
    // The last column, so that a file that has left its folder still says it.
    let says = |mut line: Vec<String>| {
        line.push(synthetic.to_string());
        line
    };
    csv.write_record(headings(frame))?;
    for row in table.rows() {
        for (classes, figure) in figures(frame, row) {
            csv.write_record(says(line(frame, &classes, figure, row, year)))?;
        }
        if let Some(mean) = row.mean {
            csv.write_record(says(mean_line(frame, row, mean, year)))?;
        }
    }
    csv.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn headings(frame: &Frame) -> Vec<String> {
    let mut headings = vec!["table".to_owned(), "year".to_owned()];
    for (number, dimension) in frame.dimensions.iter().enumerate() {
        // The rows and the codes of a matrix are two dimensions of one question.
        let same = frame.dimensions.iter().take(number).any(|before| before.id == dimension.id);
        let id = format!("{}{}", dimension.id, if same { "_code" } else { "" });
        headings.extend([format!("{id}_label"), id].into_iter().rev());
    }
    headings.extend(["unit", "value", "share_percent", "base", "status"].map(str::to_owned));
    if frame.coverage.is_some() {
        headings.extend(["forms", "forms_with_consent", "visitors"].map(str::to_owned));
    }
    headings.push("synthetic".to_owned());
    headings
}

/// A class: its code and its label.
type Named = (&'static str, &'static str);

/// The classes of a row's figure, that of the last dimension being `last`.
fn classes(frame: &Frame, row: &Row, last: Named) -> Vec<Named> {
    let class = |class: &Class| (class.code, class.label.nb);
    let before = frame
        .dimensions
        .iter()
        .zip(&row.classes)
        .map(|(dimension, place)| dimension.classes.get(*place).map_or(("", ""), class));
    before.chain([last]).take(frame.dimensions.len()).collect()
}

/// The figures of a row with their classes, then its total.
fn figures(frame: &Frame, row: &Row) -> Vec<(Vec<Named>, Figure)> {
    let with = |last: Named| classes(frame, row, last);
    let last = frame.dimensions.last().map_or(&[][..], |last: &Dimension| &last.classes);
    let cells = last.iter().zip(&row.cells);
    let cells = cells.map(|(class, figure)| (with((class.code, class.label.nb)), *figure));
    let any = row.any.map(|any| (with((ANY, "minst én")), any));
    let total = if frame.base.is_amount() { (BASE, "grunnlag") } else { (TOTAL, "i alt") };
    cells.chain(any).chain([(with(total), row.total)]).collect()
}

/// What every line begins with: table, year, classes.
fn start(frame: &Frame, classes: &[Named], year: Year) -> Vec<String> {
    let mut line = vec![frame.id.to_owned(), year.to_string()];
    line.extend(classes.iter().flat_map(|(code, label)| [(*code).to_owned(), (*label).to_owned()]));
    line
}

fn line(frame: &Frame, classes: &[Named], figure: Figure, row: &Row, year: Year) -> Vec<String> {
    let mut line = start(frame, classes, year);
    let status = match figure {
        Figure::Shown { .. } => SHOWN,
        Figure::Hidden(Hidden::Cell) => HIDDEN,
        Figure::Hidden(Hidden::Table) => WITHHELD,
    };
    let percent = figure.share().filter(|share| !is_few(*share, frame, NO_PERCENT_BELOW));
    let or_nothing = |text: Option<String>| text.unwrap_or_default();
    line.extend([
        frame.unit.nb.to_owned(),
        or_nothing(figure.value().map(|value| decimal(value, frame.decimals))),
        or_nothing(percent.map(|share| percent_of(frame, share))),
        or_nothing(
            row.base.filter(|_| figure.share().is_some()).map(|base| decimal(base, frame.decimals)),
        ),
        status.to_owned(),
    ]);
    line.extend(covered(frame));
    line
}

/// A share in per cent: with one decimal of an amount, as its source prints it.
fn percent_of(frame: &Frame, share: Share) -> String {
    if frame.base.is_amount() {
        decimal(share.tenths_of_percent(), 1)
    } else {
        share.percent().to_string()
    }
}

/// What stands behind a table of a form that needs consent; nothing of others.
fn covered(frame: &Frame) -> Vec<String> {
    let number = |number: Option<u64>| number.map_or_else(String::new, |it| it.to_string());
    let numbers = frame.coverage.map(|all| [all.forms, all.consented, all.visitors].map(number));
    numbers.into_iter().flatten().collect()
}

/// The mean of a sum over those that gave a number: a whole number, as on the page.
fn mean_line(frame: &Frame, row: &Row, mean: Share, year: Year) -> Vec<String> {
    let classes = classes(frame, row, (MEAN, "gjennomsnitt"));
    let mut line = start(frame, &classes, year);
    let (value, base) = (whole_mean(mean, frame.decimals).to_string(), mean.whole().to_string());
    line.extend([frame.unit.nb.to_owned(), value, String::new(), base, SHOWN.to_owned()]);
    line.extend(covered(frame));
    line
}

/// Means per centre are whole numbers, rounded once from the exact ratio (`domain.md` 3.6).
pub(super) fn whole_mean(mean: Share, decimals: u32) -> u64 {
    Share::new(mean.part(), mean.whole() * 10_u64.pow(decimals)).map_or(0, Share::rounded)
}

/// A figure in its smallest unit, with its decimals.
pub(super) fn decimal(units: u64, decimals: u32) -> String {
    let one = 10_u64.pow(decimals);
    if decimals == 0 {
        return units.to_string();
    }
    let width = usize::try_from(decimals).unwrap_or(0);
    format!("{}.{:0width$}", units / one, units % one)
}
