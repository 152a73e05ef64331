//! The register of the year before, which stands beside that of a year: what came and what went has a date (COM-021).

use tallfest_base::Year;
use tallfest_forms::register::{Before, Centre, When};

use crate::submission;

/// The centres of the year before: those of the year that were there already, and those that are gone.
pub(crate) fn before(
    centres: &[Centre],
    gone: impl IntoIterator<Item = Before>,
    year: Year,
) -> Vec<Before> {
    let was_there = |centre: &&Centre| centre.opened.is_none_or(|when| when.last_year() < year);
    let stayed = centres.iter().filter(was_there).map(|centre| Before {
        centre: centre.centre.clone(),
        system: centre.system.clone(),
        closed: None,
        merged: None,
    });
    stayed.chain(gone).collect()
}

/// The centres of a system that are gone, by their numbers, and when they closed.
pub(crate) fn gone(
    system: &str,
    centres: impl IntoIterator<Item = (usize, Option<When>)>,
) -> impl Iterator<Item = Before> {
    centres.into_iter().map(move |(number, closed)| Before {
        centre: submission::id(system, number),
        system: system.to_owned(),
        closed,
        merged: None,
    })
}
