//! Tables of the pandemic supplement.

use tallfest_forms::smiso::pandemic::Pandemic;

use crate::AnyTable;

/// The tables, in the order of their publication.
pub static TABLES: &[&dyn AnyTable<Pandemic>] = &[];
