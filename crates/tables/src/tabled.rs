//! The tables of each form.

use tallfest_base::Form;
use tallfest_forms::smiso as forms;

use crate::{AnyTable, smiso};

/// A form with its tables.
pub trait Tabled: Form {
    /// The tables that are counted from its records, in the order of the publication.
    const TABLES: &'static [&'static dyn AnyTable<Self>];
}

macro_rules! tabled {
    ($($record:ty, $tables:expr;)+) => {$(
        impl Tabled for $record {
            const TABLES: &'static [&'static dyn AnyTable<Self>] = $tables;
        }
    )+};
}
tabled! {
    forms::contact::Contact, smiso::contact::TABLES;
    forms::visit::Visit, smiso::visit::TABLES;
    forms::user::User, smiso::user::TABLES;
    forms::annual::Annual, smiso::annual::TABLES;
    forms::pandemic::Pandemic, smiso::pandemic::TABLES;
    tallfest_forms::crisis::offer::Offer, &[];
    tallfest_forms::crisis::resident::Resident, &[];
    tallfest_forms::crisis::child::Child, &[];
    tallfest_forms::crisis::day_visit::DayVisit, &[];
    tallfest_forms::municipal::report::Report, &[];
}
