//! A table: plain data that says what is counted.

use std::fmt;

use tallfest_base::{
    AnyField, Asked, Checked, CodeList, Decimal, Field, Form, PerCode, Slot, Stated, Text,
    Validity, Year,
};
use tallfest_disclosure::{Base, Protection};

use crate::{Axis, Unit};

/// What is counted.
pub struct Table<T: 'static, U> {
    /// The id, for ever.
    pub id: &'static str,
    /// The title.
    pub title: Text,
    /// The years in which the table can be made.
    pub valid: Validity,
    /// What one in a cell is.
    pub unit: U,
    /// Whom it is about.
    pub population: Population<T>,
    /// Whether records are counted or numbers summed.
    pub measure: Measure<T>,
    /// The axes, the last one running within a row. A sum may have none.
    pub axes: &'static [Axis<T>],
    /// What shares are shares of.
    pub base: Base,
    /// How small counts are hidden.
    pub protection: Protection,
    /// A case counted by hand.
    pub worked: Worked<T>,
}

/// Whom a table is about: in words, and of which records.
#[derive(Debug)]
pub struct Population<T: 'static> {
    /// In words.
    pub words: Text,
    /// Of which records.
    pub records: Asked<T>,
}

/// What of a record goes into a cell.
#[derive(Debug)]
pub enum Measure<T: 'static> {
    /// The record itself.
    Records,
    /// A number of the record. Made by [`Measure::sum`].
    Sum(Slot<T>),
    /// The numbers of a matrix: its rows are the last dimension. Made by [`Measure::sum_of_rows`].
    SumOfRows(&'static AnyField<T>),
    /// A number that follows from several answers of the record.
    Derived(&'static Derived<T>),
    /// What one number of the record is of another, over all records: a ratio of two sums.
    Ratio(&'static Ratio<T>),
}

/// A number that follows from several answers of a record: nights from days, an overspend from two amounts.
///
/// ```
/// use tallfest_base::{Checked, Form, Sample};
/// use tallfest_forms::crisis::resident::Resident;
/// use tallfest_tables::crisis::resident::nights::IN_THE_YEAR;
///
/// let stay = Resident::sample();
/// let row = stay.row();
/// // From the second to the twenty-third of March.
/// assert_eq!((IN_THE_YEAR.number)(Checked::vouch(&stay, row.as_ref()), 2020), Some(21));
/// ```
pub struct Derived<T: 'static> {
    /// The id, for ever.
    pub id: &'static str,
    /// What it is.
    pub label: Text,
    /// How many decimals its smallest unit has.
    pub decimals: u32,
    /// The answers that it follows from.
    pub from: &'static [&'static AnyField<T>],
    /// The number in a registration year, in its smallest unit; none where the answers do not say.
    pub number: fn(Checked<'_, T>, Year) -> Option<u64>,
}

impl<T> fmt::Debug for Derived<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Derived({})", self.id)
    }
}

/// The ratio of two sums, of the records that have both numbers: spending as a share of the budget. It comes from numbers
/// that nobody rounded, and the part need not be smaller than the whole.
pub struct Ratio<T: 'static> {
    /// The id, for ever.
    pub id: &'static str,
    /// What it is.
    pub label: Text,
    /// What is a part, in the cell.
    pub part: &'static Derived<T>,
    /// What it is a part of, in the base; with as many decimals.
    pub whole: &'static Derived<T>,
}

impl<T> fmt::Debug for Ratio<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ratio({})", self.id)
    }
}

impl<T> Measure<T> {
    /// A number of the record is summed.
    pub const fn sum<const P: u32, const MAX: u64>(
        field: &'static Field<T, Stated<Decimal<P, MAX>>>,
    ) -> Self {
        Self::Sum(Slot { field: field.any(), row: 0 })
    }

    /// The numbers of a matrix are summed row by row.
    pub const fn sum_of_rows<R: CodeList, const P: u32, const MAX: u64>(
        field: &'static Field<T, Stated<PerCode<R, Decimal<P, MAX>>>>,
    ) -> Self {
        Self::SumOfRows(field.any())
    }
}

/// A case counted by hand: records, and the cells that are not 0, named by their classes (`-` is unanswered).
pub struct Worked<T> {
    /// The records.
    pub records: fn() -> Vec<T>,
    /// The cells that are not 0.
    pub cells: &'static [(&'static [&'static str], u64)],
}

impl<T> fmt::Debug for Worked<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.cells.fmt(f)
    }
}

impl<T, U> fmt::Debug for Table<T, U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Table({})", self.id)
    }
}

/// A table whatever its unit, for lists.
pub trait AnyTable<T: Form>: Sync {
    /// The table's id.
    fn id(&self) -> &'static str;
    /// Its title.
    fn title(&self) -> Text;
    /// The years in which it can be made.
    fn valid(&self) -> Validity;
    /// What one in a cell is.
    fn unit(&self) -> Text;
    /// What a reader must know of any table of this unit.
    fn note(&self) -> Option<Text>;
    /// Whom it is about.
    fn population(&self) -> &Population<T>;
    /// What of a record goes into a cell.
    fn measure(&self) -> &Measure<T>;
    /// The axes.
    fn axes(&self) -> &'static [Axis<T>];
    /// What shares are shares of.
    fn base(&self) -> Base;
    /// How small counts are hidden.
    fn protection(&self) -> Protection;
    /// A case counted by hand.
    fn worked(&self) -> &Worked<T>;
}

impl<T: Form, U: Unit> AnyTable<T> for Table<T, U> {
    fn id(&self) -> &'static str {
        self.id
    }
    fn title(&self) -> Text {
        self.title
    }
    fn valid(&self) -> Validity {
        self.valid
    }
    fn unit(&self) -> Text {
        U::LABEL
    }
    fn note(&self) -> Option<Text> {
        U::NOTE
    }
    fn population(&self) -> &Population<T> {
        &self.population
    }
    fn measure(&self) -> &Measure<T> {
        &self.measure
    }
    fn axes(&self) -> &'static [Axis<T>] {
        self.axes
    }
    fn base(&self) -> Base {
        self.base
    }
    fn protection(&self) -> Protection {
        self.protection
    }
    fn worked(&self) -> &Worked<T> {
        &self.worked
    }
}

/// Declares the modules and the list of a form's tables: a line a file, with the tables in it.
macro_rules! tables {
    ($(#[$meta:meta])* $record:ty: $($file:ident { $($table:ident),+ $(,)? })+) => {
        $(pub mod $file;)+
        $(#[$meta])*
        pub static TABLES: &[&dyn $crate::AnyTable<$record>] = &[$($(&$file::$table,)+)+];
    };
}
pub(crate) use tables;
