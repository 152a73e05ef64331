//! Tables of form C: users.

use tallfest_forms::smiso::user::User;

use crate::AnyTable;

/// The tables, in the order of their publication.
pub static TABLES: &[&dyn AnyTable<User>] = &[];
