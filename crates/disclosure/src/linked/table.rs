//! What is printed.

use std::collections::BTreeSet;

use super::{Axis, Extent, ModelError};

/// A table: the axes it crosses, and the lines it prints along each.
///
/// ```
/// use tallfest_disclosure::linked::{Lines, Table};
/// let table = Table::new("age-geo").by("age", Lines::ClassesAndTotal).by("geo", Lines::All);
/// assert_eq!(table.id(), "age-geo");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    id: String,
    along: Vec<(String, Lines)>,
}

/// The lines that a table prints along an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lines {
    /// Each class.
    Classes,
    /// The total, and each class.
    ClassesAndTotal,
    /// The total, each group, each class.
    All,
    /// These classes and groups, and the total if asked for.
    Named {
        /// Whether the total is printed.
        total: bool,
        /// The names of classes and groups.
        names: Vec<String>,
    },
}

/// A line: its name (the total has none) and its classes.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) name: Option<String>,
    pub(crate) classes: BTreeSet<usize>,
}

impl Table {
    /// A table that prints the total alone, until it is crossed [`by`](Self::by) an axis.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), along: vec![] }
    }

    /// The table, crossed by an axis.
    #[must_use]
    pub fn by(mut self, axis: impl Into<String>, lines: Lines) -> Self {
        self.along.push((axis.into(), lines));
        self
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The names of its axes.
    pub fn axes(&self) -> impl Iterator<Item = &str> {
        self.along.iter().map(|(axis, _)| axis.as_str())
    }

    /// The lines along each of its axes, with the place of the axis among those of the model.
    pub(crate) fn lines(&self, axes: &[Axis]) -> Result<Vec<(usize, Vec<Line>)>, ModelError> {
        let mut along: Vec<(usize, Vec<Line>)> = vec![];
        for (name, lines) in &self.along {
            let found = axes.iter().enumerate().find(|(_, axis)| axis.name() == name);
            let Some((place, line_of)) =
                found.filter(|(place, _)| !along.iter().any(|(other, _)| other == place))
            else {
                return Err(ModelError::Axis(name.clone()));
            };
            along.push((place, lines.of(line_of)?));
        }
        Ok(along)
    }

    /// What one cell is of.
    pub(crate) fn extent(axes: &[Axis], along: &[(usize, &Line)]) -> Extent {
        Extent::of(axes, along.iter().map(|(axis, line)| (*axis, &line.classes)))
    }
}

impl Lines {
    fn of(&self, axis: &Axis) -> Result<Vec<Line>, ModelError> {
        let total = || Line { name: None, classes: (0..axis.classes().len()).collect() };
        let named = |name: &str| {
            let classes = axis.members(name).ok_or_else(|| ModelError::Class {
                axis: axis.name().to_owned(),
                name: name.to_owned(),
            })?;
            Ok(Line { name: Some(name.to_owned()), classes })
        };
        let classes = || axis.classes().iter().map(|name| named(name));
        let mut lines = match self {
            Self::Classes | Self::Named { total: false, .. } => vec![],
            Self::ClassesAndTotal | Self::All | Self::Named { total: true, .. } => vec![total()],
        };
        match self {
            Self::Classes | Self::ClassesAndTotal => {
                for line in classes() {
                    lines.push(line?);
                }
            }
            Self::All => {
                for line in axis.groups().map(named).chain(classes()) {
                    lines.push(line?);
                }
            }
            Self::Named { names, .. } => {
                for name in names {
                    lines.push(named(name)?);
                }
            }
        }
        Ok(lines)
    }
}
