//! Tables of form B: visits.

use tallfest_forms::smiso::visit::Visit;

use crate::AnyTable;

/// The tables, in the order of their publication.
pub static TABLES: &[&dyn AnyTable<Visit>] = &[];
