//! A point of a series: a year, a figure, and where it is from.

use tallfest_base::{Share, Year};
use tallfest_disclosure::{Figure as Shown, Protected};

use super::{Kind, Series};
use crate::published::{Figure, Measure, Note, Printed, SourceWords, Value};

/// A point of a series. It was published, or it came through [`Protected`]: there is no other way to make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    year: Year,
    amount: Amount,
    printed: Printed,
    is_remainder: bool,
    centres: Option<u64>,
    origin: Origin,
    note: Option<Note>,
}

/// The figure of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// A number, in the smallest unit of its series.
    Number(u64),
    /// A share or a mean, exactly.
    Ratio(Share),
    /// A share in whole per cent or a mean in whole units, rounded by who printed it.
    Rounded(u64),
    /// Not shown, for reasons of privacy.
    Hidden,
    /// Words where a number was expected.
    Words(String),
}

/// Where a point is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The records of the year.
    Records,
    /// A figure that was published.
    Published {
        /// The figure's id.
        figure: String,
        /// The name of its source.
        source: String,
        /// What that is.
        at: SourceWords,
    },
}

impl Point {
    /// A point that was counted from the records of so many centres, and protected.
    pub fn of_records(series: &Series, year: Year, table: &Protected, centres: u64) -> Self {
        let row = table.rows().first();
        let amount = row.and_then(|row| match series.kind {
            Kind::Count | Kind::Sum { .. } => row.total.value().map(Amount::Number),
            Kind::Share => {
                let part = row.cells.first()?;
                matches!(part, Shown::Shown { .. }).then_some(())?;
                part.share().map(Amount::Ratio)
            }
            Kind::Mean { .. } => row.mean.map(Amount::Ratio),
        });
        Self { amount: amount.unwrap_or(Amount::Hidden), ..Self::hidden(year, centres) }
    }

    /// A point of the records of so many centres that is not shown.
    pub const fn hidden(year: Year, centres: u64) -> Self {
        Self {
            year,
            amount: Amount::Hidden,
            printed: Printed::Exact,
            is_remainder: false,
            centres: Some(centres),
            origin: Origin::Records,
            note: None,
        }
    }

    /// A published figure as a point; `None` if the series has no such figure. What a source is, `at` tells.
    pub fn published(series: &Series, figure: &Figure, at: &SourceWords) -> Option<Self> {
        let year = figure.year.filter(|_| series.has(figure))?;
        let whole = |number: i64| u64::try_from(number).ok();
        // A number of another fineness than that of the series: 134 employees, where it has tenths.
        let in_series = |number: u64| {
            let finer = series.decimals().checked_sub(figure.decimals)?;
            number.checked_mul(10_u64.checked_pow(finer)?)
        };
        let amount = match (&figure.value, figure.measure, series.kind) {
            (Value::Words(words), Measure::Text, _) => Amount::Words(words.clone()),
            (Value::Number(number), Measure::Count | Measure::Sum, Kind::Share) => {
                Amount::Ratio(Share::new(whole(*number)?, figure.base?)?)
            }
            (Value::Number(number), Measure::SharePercent, Kind::Share)
            | (Value::Number(number), Measure::Mean, Kind::Mean { .. }) => {
                Amount::Rounded(whole(*number)?)
            }
            (
                Value::Number(number),
                Measure::Count | Measure::Sum | Measure::AtLeast,
                Kind::Count | Kind::Sum { .. },
            ) => Amount::Number(in_series(whole(*number)?)?),
            // In the middle of what it can have been rounded from stands what was printed.
            (Value::Range([lowest, highest]), Measure::Range, Kind::Count | Kind::Sum { .. }) => {
                Amount::Number(in_series(whole((lowest + highest + 1) / 2)?)?)
            }
            _ => return None,
        };
        Some(Self {
            year,
            amount,
            printed: figure.printed,
            is_remainder: figure.remainder,
            centres: None,
            origin: Origin::Published {
                figure: figure.id.clone(),
                source: figure.source.file.clone(),
                at: at.clone(),
            },
            note: figure.note.clone(),
        })
    }

    /// The registration year.
    pub const fn year(&self) -> Year {
        self.year
    }

    /// The figure.
    pub const fn amount(&self) -> &Amount {
        &self.amount
    }

    /// How it was printed; what is counted from records is exact.
    pub const fn printed(&self) -> Printed {
        self.printed
    }

    /// Whether it was not printed, but computed from others that were.
    pub const fn is_remainder(&self) -> bool {
        self.is_remainder
    }

    /// How many centres stand behind it, if that is known.
    pub const fn centres(&self) -> Option<u64> {
        self.centres
    }

    /// Where it is from.
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What a reader must know beside it.
    pub const fn note(&self) -> Option<&Note> {
        self.note.as_ref()
    }

    /// Whether it is from records.
    pub const fn is_of_records(&self) -> bool {
        matches!(self.origin, Origin::Records)
    }

    /// The exact figure: a number over 1, or a ratio. None of one that was printed rounded, in words, or is hidden.
    pub fn exact(&self) -> Option<Share> {
        match &self.amount {
            _ if self.printed != Printed::Exact => None,
            Amount::Number(number) => Share::new(*number, 1),
            Amount::Ratio(ratio) => Some(*ratio),
            Amount::Rounded(_) | Amount::Hidden | Amount::Words(_) => None,
        }
    }

    /// The point with the centres behind it, where it does not know them itself.
    #[must_use]
    pub(super) fn of_centres(mut self, centres: Option<u64>) -> Self {
        self.centres = self.centres.or(centres);
        self
    }

    /// Which of two points of a year is told: of records before what was published, exact before rounded, and else the
    /// first by its id, so that the order of files does not matter.
    pub(super) fn rank(&self) -> (bool, bool, Printed, &str) {
        let id = match &self.origin {
            Origin::Records => "",
            Origin::Published { figure, .. } => figure,
        };
        (!self.is_of_records(), self.exact().is_none(), self.printed, id)
    }
}
