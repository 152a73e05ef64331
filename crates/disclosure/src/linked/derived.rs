//! Figures that are made of others.

use super::{CellId, Pattern};

/// A figure that is made of cells: a share of a part in its base, a mean of a sum over its respondents, a change between
/// two. With all but one of its cells it gives that one, so that it is shown only if all of them are.
///
/// ```
/// use tallfest_disclosure::linked::{Derived, Fate, Pattern, System, is_shown};
/// let cells = [("total", 9, true), ("women", 7, true), ("men", 2, true)];
/// let system = System::from_equations("t", &cells, &[("total", vec!["women", "men"])])?;
/// let find = |name| system.find("t", &[Some(name)]).ok_or("no such cell");
/// let share = Derived { cells: vec![find("men")?, find("total")?] };
/// let pattern = Pattern::of(&[], &[find("men")?, find("women")?], 3);
/// assert!(!is_shown(&share, &pattern));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// What it is made of, the base included.
    pub cells: Vec<CellId>,
}

/// Whether a figure made of cells may be shown.
pub fn is_shown(derived: &Derived, pattern: &Pattern) -> bool {
    derived.cells.iter().all(|cell| pattern.fate(*cell).is_some_and(|fate| !fate.is_hidden()))
}
