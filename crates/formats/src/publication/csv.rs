//! A protected table as CSV: UTF-8, commas, a point before decimals, a line a figure.

use std::io;

use tallfest_base::Year;
use tallfest_disclosure::{Class, Dimension, Figure, Frame, Hidden, Protected, Row};

/// The class of a total.
const TOTAL: &str = "total";
/// The class of those that have any of the classes.
const ANY: &str = "any";

/// The table, with a line of headings.
pub(super) fn table(table: &Protected, year: Year) -> io::Result<Vec<u8>> {
    let frame = table.frame();
    let mut csv = csv::Writer::from_writer(vec![]);
    csv.write_record(headings(frame))?;
    for row in table.rows() {
        for (classes, figure) in figures(frame, row) {
            csv.write_record(line(frame, &classes, figure, row, year))?;
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
    headings
}

/// The figures of a row with their classes, then its total.
fn figures<'a>(frame: &'a Frame, row: &'a Row) -> Vec<(Vec<(&'static str, &'static str)>, Figure)> {
    let class = |class: &Class| (class.code, class.label.nb);
    let before: Vec<_> = frame
        .dimensions
        .iter()
        .zip(&row.classes)
        .map(|(dimension, place)| dimension.classes.get(*place).map_or(("", ""), class))
        .collect();
    let with = |last: (&'static str, &'static str)| -> Vec<(&'static str, &'static str)> {
        let dimensions = frame.dimensions.len();
        before.iter().copied().chain([last]).take(dimensions).collect()
    };
    let classes = frame.dimensions.last().map_or(&[][..], |last: &Dimension| &last.classes);
    let cells = classes.iter().zip(&row.cells).map(|(last, figure)| (with(class(last)), *figure));
    let any = row.any.map(|any| (with((ANY, "minst én")), any));
    cells.chain(any).chain([(with((TOTAL, "i alt")), row.total)]).collect()
}

fn line(
    frame: &Frame,
    classes: &[(&'static str, &'static str)],
    figure: Figure,
    row: &Row,
    year: Year,
) -> Vec<String> {
    let mut line = vec![frame.id.to_owned(), year.to_string()];
    line.extend(classes.iter().flat_map(|(code, label)| [(*code).to_owned(), (*label).to_owned()]));
    let status = match figure {
        Figure::Shown { .. } => "shown",
        Figure::Hidden(Hidden::Cell) => "hidden",
        Figure::Hidden(Hidden::Table) => "withheld",
    };
    let or_nothing = |text: Option<String>| text.unwrap_or_default();
    line.extend([
        frame.unit.nb.to_owned(),
        or_nothing(figure.value().map(|value| decimal(value, frame.decimals))),
        or_nothing(figure.share().map(|share| share.percent().to_string())),
        or_nothing(
            row.base.filter(|_| figure.share().is_some()).map(|base| decimal(base, frame.decimals)),
        ),
        status.to_owned(),
    ]);
    line
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
