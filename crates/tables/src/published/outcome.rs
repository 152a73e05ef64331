//! What came of comparing a published figure with ours.

use std::fmt;

use tallfest_base::{Date, Share, Year};

use super::{Figure, Quantity, Value};

/// A published figure, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of comparing a published figure with ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It came out.
    Reproduced {
        /// What we have.
        ours: Ours,
    },
    /// It did not.
    Differs {
        /// What we have.
        ours: Ours,
        /// What was printed.
        published: Value,
    },
    /// It can't be tested on records.
    NotTestable {
        /// Why.
        reason: String,
    },
    /// It hangs on records that there are none of.
    NoRecords {
        /// The years whose records it hangs on.
        years: Vec<Year>,
    },
}

/// What we have where a figure was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ours {
    /// Nothing: a share or a mean of no records.
    Nothing,
    /// A number.
    Number {
        /// In its smallest unit.
        units: i64,
        /// Its decimals.
        decimals: u32,
    },
    /// A share, rounded as the source did.
    Percent {
        /// In whole per cent.
        percent: u64,
        /// Exactly.
        share: Share,
    },
    /// A day.
    Day(Date),
    /// Several numbers.
    Each(Vec<Quantity>),
    /// Numbers or shares beside those that they are compared with.
    Beside {
        /// Ours.
        ours: Vec<Quantity>,
        /// The others.
        others: Vec<Quantity>,
    },
}

impl fmt::Display for Ours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("–"),
            Self::Number { units, decimals } => number(f, *units, *decimals),
            Self::Percent { percent, share } => {
                write!(f, "{percent} % ({}/{})", share.part(), share.whole())
            }
            Self::Day(day) => day.fmt(f),
            Self::Each(numbers) => list(f, numbers),
            Self::Beside { ours, others } => {
                list(f, ours)?;
                f.write_str(" | ")?;
                list(f, others)
            }
        }
    }
}

impl fmt::Display for Figure {
    /// What was printed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            Value::Number(units) => number(f, *units, self.decimals),
            Value::Range([lowest, highest]) => {
                number(f, *lowest, self.decimals)?;
                f.write_str("–")?;
                number(f, *highest, self.decimals)
            }
            Value::Words(words) => f.write_str(words),
        }
    }
}

/// A number of smallest units, with a point before its decimals.
fn number(f: &mut fmt::Formatter<'_>, units: i64, decimals: u32) -> fmt::Result {
    let one = 10_u64.pow(decimals);
    let (sign, units) = (if units < 0 { "-" } else { "" }, units.unsigned_abs());
    write!(f, "{sign}{}", units / one)?;
    match usize::try_from(decimals) {
        Ok(width) if width > 0 => write!(f, ".{:0width$}", units % one),
        _ => Ok(()),
    }
}

fn list(f: &mut fmt::Formatter<'_>, numbers: &[Quantity]) -> fmt::Result {
    for (index, number) in numbers.iter().enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        write!(f, "{comma}{number}")?;
    }
    Ok(())
}
