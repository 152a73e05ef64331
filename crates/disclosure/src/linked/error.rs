//! What can be wrong with an input, and why a release is refused.

/// What is wrong with axes, records, tables or equations.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ModelError {
    /// An axis without a class, or two classes or groups of one name.
    #[error("axis `{axis}`: `{name}` stands twice or is empty")]
    Name {
        /// The axis.
        axis: String,
        /// The name.
        name: String,
    },
    /// An axis that the model does not have, or has twice.
    #[error("no axis `{0}`, or two of them")]
    Axis(String),
    /// A class or group that the axis does not have.
    #[error("axis `{axis}` has no `{name}`")]
    Class {
        /// The axis.
        axis: String,
        /// The name.
        name: String,
    },
    /// A record that does not name one class of each axis.
    #[error("a record names {given} classes; there are {axes} axes")]
    Record {
        /// How many it names.
        given: usize,
        /// How many axes there are.
        axes: usize,
    },
    /// A record lies where no record can.
    #[error("a record lies where none can")]
    Impossible,
    /// More patterns than the limit, if all that are possible are counted.
    #[error("{0} patterns are possible, too many to go through: count those that occur only")]
    TooMany(usize),
    /// A sum that does not fit.
    #[error("a sum is too large")]
    TooLarge,
    /// A total that is not the sum of its parts, or a cell whose parts lead back to itself.
    #[error("`{0}` is not the sum of its parts")]
    Equation(String),
    /// A cell that nothing says anything about.
    #[error("no cell `{0}`")]
    Cell(String),
    /// A row of a file.
    #[error("row {row}: {what}")]
    Row {
        /// The row, the heading being 1.
        row: usize,
        /// What is wrong.
        what: &'static str,
    },
}

/// Why there is no release: cells for which no table was found in which they differ enough.
///
/// Names the cells, never their figures.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot be protected: {}", cells.join("; "))]
pub struct Unprotectable {
    /// The cells, by the first place in which each is printed.
    pub cells: Vec<String>,
}

/// What is wrong with a ledger.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// It is not one of ours.
    #[error("not a ledger")]
    Json(#[from] serde_json::Error),
    /// A format that is not known.
    #[error("ledger of format {0}, which is not known")]
    Format(u32),
    /// A figure that no table can have.
    #[error("a figure in the ledger is larger than any count or sum can be: the file is damaged")]
    TooLarge,
}

/// Why a release is refused: beside what was published before, a correction in it tells of few persons.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "beside `{release}`, the figure of {cell} was corrected by less than what may be shown: {explanation}"
)]
pub struct Refused {
    /// The earlier release.
    pub release: String,
    /// The cell.
    pub cell: String,
    /// What a reader would learn, in words and without the figures.
    pub explanation: &'static str,
}
