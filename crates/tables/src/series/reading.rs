//! What a centre's year comes to in a series, before it is protected.

use std::collections::{BTreeMap, BTreeSet};

use tallfest_base::Year;

use super::{Cells, Kind, Series};
use crate::Counted;

/// What records come to in a series. Those of several centres add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// The number, the part of a share, or the sum of a mean, in its smallest unit.
    pub value: u64,
    /// What a share is a share of, or a mean a mean over.
    pub base: u64,
    /// How many records have something in it.
    pub contributors: u64,
}

impl Reading {
    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            value: self.value + other.value,
            base: self.base + other.base,
            contributors: self.contributors + other.contributors,
        }
    }

    const fn count(value: u64) -> Self {
        Self { value, base: 0, contributors: value }
    }
}

/// What the centres of a system reported of a year: of each the series whose form it sent, small enough to be kept
/// centre by centre.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reported {
    /// The registration year.
    pub year: Year,
    /// The centres, and by the ids of the series what each came to.
    pub centres: BTreeMap<String, BTreeMap<&'static str, Reading>>,
    /// The series of which the tables of the year hide a figure: what is hidden there, is hidden here.
    pub hidden: BTreeSet<&'static str>,
}

impl Series {
    /// What a centre's tables come to in each series of its system. A form that was not sent is not zero: its series are
    /// left out, unless the centre said that it had nothing to report, which `is_empty` tells of a table.
    pub fn readings(
        system: &str,
        year: Year,
        tables: &[Counted],
        is_empty: impl Fn(&str) -> bool,
    ) -> BTreeMap<&'static str, Reading> {
        let of_system = Self::all().filter(|series| series.system() == system);
        let read = |series: &'static Self| {
            let reading = match series.place(year)?.cells {
                Cells::Centre => Some(Reading::count(1)),
                Cells::All(table) | Cells::Of(table, _) => {
                    match tables.iter().find(|counted| counted.id() == table) {
                        Some(counted) => series.read(year, counted),
                        None => is_empty(table).then(Reading::default),
                    }
                }
            };
            Some((series.id, reading?))
        };
        of_system.filter_map(read).collect()
    }

    /// What a table comes to in the series; `None` if it has no such cell.
    pub fn read(&self, year: Year, table: &Counted) -> Option<Reading> {
        let cells = match self.place(year)?.cells {
            Cells::Centre => return None,
            Cells::All(_) => None,
            Cells::Of(_, cells) => Some(cells),
        };
        let sum_of = |cells: &[&[&str]]| cells.iter().map(|cell| table.cell(cell)).sum();
        match (self.kind, cells) {
            (Kind::Count, None) => Some(Reading::count(table.population())),
            (Kind::Count, Some(cells)) => {
                let count: Option<u64> = sum_of(cells);
                count.map(Reading::count)
            }
            (Kind::Sum { .. }, None) => {
                let lines = table.lines().iter();
                let both = |sum: Reading, line: &crate::Line| sum.and(of_line(line));
                Some(Reading { base: 0, ..lines.fold(Reading::default(), both) })
            }
            (Kind::Sum { .. }, Some(cells)) => {
                let lines = cells.iter().map(|cell| table.line(cell).map(of_line));
                let sum = lines.sum_readings()?;
                Some(Reading { base: 0, ..sum })
            }
            (Kind::Share, cells) => {
                let cells = cells?;
                let (_, line) = cells.first()?.split_last()?;
                let value: Option<u64> = sum_of(cells);
                let value = value?;
                Some(Reading { value, base: table.base_of(table.line(line)?), contributors: value })
            }
            (Kind::Mean { .. }, cells) => {
                let line = cells.and_then(|cells| cells.first()).copied().unwrap_or(&[]);
                table.line(line).map(of_line)
            }
        }
    }
}

/// A line of a sum: its numbers, those that gave one, and those with something in it.
fn of_line(line: &crate::Line) -> Reading {
    let contributors = line.contributors.iter().sum();
    Reading { value: line.sum(), base: line.stated, contributors }
}

/// Readings of which one may not be there.
trait SumReadings {
    fn sum_readings(self) -> Option<Reading>;
}

impl<I: Iterator<Item = Option<Reading>>> SumReadings for I {
    fn sum_readings(mut self) -> Option<Reading> {
        self.try_fold(Reading::default(), |sum, reading| Some(sum.and(reading?)))
    }
}
