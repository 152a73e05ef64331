//! A table that may be published.

use tallfest_base::Share;

use crate::{Coverage, Frame, Protection, Response};

/// A table that may be published. Made by [`protect`](crate::protect) alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protected {
    pub(crate) frame: Frame,
    pub(crate) protection: Protection,
    pub(crate) rows: Vec<Row>,
    pub(crate) responses: Vec<Response>,
}

/// The figures along the last dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The classes of the other dimensions, as places in their lists.
    pub classes: Vec<usize>,
    /// The cells.
    pub cells: Vec<Figure>,
    /// The total.
    pub total: Figure,
    /// What the shares are shares of, if it is shown.
    pub base: Option<u64>,
    /// The records with any of the classes, where a record can have several.
    pub any: Option<Figure>,
    /// The mean of a sum, over those that gave a number.
    pub mean: Option<Share>,
}

/// A figure that is shown, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// The figure, and its share if it has one.
    Shown {
        /// In the smallest unit.
        value: u64,
        /// Of the row's base.
        share: Option<Share>,
    },
    /// Not shown.
    Hidden(Hidden),
}

/// Why a figure is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// It is small, or would give a small one away; a reader is not told which.
    Cell,
    /// The whole table is withheld.
    Table,
}

impl Protected {
    /// The words of the table.
    pub const fn frame(&self) -> &Frame {
        &self.frame
    }

    /// The table with what stands behind it.
    #[must_use]
    pub fn covered_by(mut self, coverage: Coverage) -> Self {
        self.frame.coverage = Some(coverage);
        self
    }

    /// The table of centres or offers with what became of those of the register.
    #[must_use]
    pub fn answered_by(self, responses: Vec<Response>) -> Self {
        Self { responses, ..self }
    }

    /// What became of the centres of the register, in a table of centres; of the offers, in one of offers, each alone
    /// where it has a line.
    pub fn responses(&self) -> &[Response] {
        &self.responses
    }

    /// How it is protected.
    pub const fn protection(&self) -> Protection {
        self.protection
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

impl Figure {
    /// The figure, if it is shown.
    pub const fn value(self) -> Option<u64> {
        match self {
            Self::Shown { value, .. } => Some(value),
            Self::Hidden(_) => None,
        }
    }

    /// Its share, if it is shown.
    pub const fn share(self) -> Option<Share> {
        match self {
            Self::Shown { share, .. } => share,
            Self::Hidden(_) => None,
        }
    }
}
