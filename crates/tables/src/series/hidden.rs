//! What of a series the tables of a year hide.

use std::collections::BTreeSet;

use tallfest_base::Year;
use tallfest_disclosure::{Figure, Protected};

use super::{Cells, Kind, Series};

impl Series {
    /// The series of a system that rest on a figure that the tables of a year hide. A series would give away what is hidden
    /// beside another figure of its table, which it does not know.
    pub fn hidden_by(system: &str, year: Year, tables: &[Protected]) -> BTreeSet<&'static str> {
        let of_system = Self::all().filter(|series| series.system() == system);
        let hidden = of_system.filter(|series| !series.is_shown_by(year, tables));
        hidden.map(|series| series.id).collect()
    }

    fn is_shown_by(&self, year: Year, tables: &[Protected]) -> bool {
        let Some(place) = self.place(year) else { return true };
        let (table, cells) = match place.cells {
            Cells::Centre => return true,
            Cells::All(table) => (table, None),
            Cells::Of(table, cells) => (table, Some(cells)),
        };
        let Some(table) = tables.iter().find(|known| known.frame().id == table) else {
            return true;
        };
        match cells {
            None => table.rows().iter().all(|row| row.total.value().is_some()),
            Some(cells) => cells.iter().all(|cell| match self.kind {
                Kind::Count | Kind::Share => cell_of(table, cell).is_some_and(is_shown),
                Kind::Sum { .. } | Kind::Mean { .. } => total_of(table, cell).is_some_and(is_shown),
            }),
        }
    }
}

fn is_shown(figure: Figure) -> bool {
    figure.value().is_some()
}

/// The figure of a cell, named by its classes. A class that the year does not have is left out of the table: it is 0.
fn cell_of(table: &Protected, cell: &[&str]) -> Option<Figure> {
    const NONE: Figure = Figure::Shown { value: 0, share: None };
    let (last, before) = cell.split_last()?;
    let classes = &table.frame().dimensions.last()?.classes;
    let Some(place) = classes.iter().position(|class| class.code == *last) else {
        return Some(NONE);
    };
    let Some(row) = row_of(table, before) else { return Some(NONE) };
    row.cells.get(place).copied()
}

/// The total of a line.
fn total_of(table: &Protected, line: &[&str]) -> Option<Figure> {
    row_of(table, line).map(|row| row.total)
}

fn row_of<'a>(table: &'a Protected, line: &[&str]) -> Option<&'a tallfest_disclosure::Row> {
    let dimensions = &table.frame().dimensions;
    table.rows().iter().find(|row| {
        let codes = row.classes.iter().zip(dimensions);
        let codes = codes.filter_map(|(place, of)| of.classes.get(*place).map(|class| class.code));
        codes.eq(line.iter().copied())
    })
}
