//! Tables of the municipal report: what municipalities report of their crisis centres, one by one.

use tallfest_base::{Asked, text};
use tallfest_forms::municipal::report::Report;

use crate::{Population, table::tables};

tables! {
    /// The tables of the municipal report, in the order of publication.
    Report:
    municipalities { OWNERS, VISITED }
    economy { BUDGET, SPENDING, OVERSPEND, UNDERSPEND, SPENDING_SHARE }
    information { BY_GROUP, MAGAZINES, LECTURES_HELD }
    staff { EMPLOYEES, TRAINED, UNTRAINED }
    security { CASES, TALKS_WITH_CHILDREN }
    networks { WOMEN, MEN }
}

/// All reports: a centre each.
const ALL_REPORTS: Population<Report> =
    Population { words: text("Alle sentre", "Alle senter", "All centres"), records: Asked::Always };
