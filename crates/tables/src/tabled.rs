//! The tables of each form.

use std::sync::LazyLock;

use tallfest_base::Form;
use tallfest_forms::{crisis as crisis_forms, municipal as municipal_forms, smiso as forms};

use crate::{
    AnyTable,
    by_question::{self, OfQuestion, Parts},
    crisis, municipal, smiso,
};

/// A form with its tables.
pub trait Tabled: Form {
    /// The tables that are counted from its records, in the order of the publication.
    const TABLES: &'static [&'static dyn AnyTable<Self>];

    /// A table of each question that is answered with codes: how often each answer is given. They are no part of a
    /// publication. The id of each is `system-form-question`.
    fn by_question() -> &'static [&'static dyn AnyTable<Self>];
}

macro_rules! tabled {
    ($($record:ty, $tables:expr;)+) => {$(
        impl Tabled for $record {
            const TABLES: &'static [&'static dyn AnyTable<Self>] = $tables;

            fn by_question() -> &'static [&'static dyn AnyTable<Self>] {
                static PARTS: LazyLock<Vec<Parts<$record>>> = LazyLock::new(by_question::parts);
                static TABLES: LazyLock<Vec<OfQuestion<$record>>> =
                    LazyLock::new(|| by_question::tables(&PARTS));
                static LIST: LazyLock<Vec<&'static dyn AnyTable<$record>>> = LazyLock::new(|| {
                    let any = |table: &'static OfQuestion<$record>| -> &'static dyn AnyTable<$record> { table };
                    TABLES.iter().map(any).collect()
                });
                &LIST
            }
        }
    )+};
}
tabled! {
    forms::contact::Contact, smiso::contact::TABLES;
    forms::visit::Visit, smiso::visit::TABLES;
    forms::user::User, smiso::user::TABLES;
    forms::annual::Annual, smiso::annual::TABLES;
    forms::pandemic::Pandemic, smiso::pandemic::TABLES;
    crisis_forms::offer::Offer, crisis::offer::TABLES;
    crisis_forms::resident::Resident, crisis::resident::TABLES;
    crisis_forms::child::Child, crisis::child::TABLES;
    crisis_forms::day_visit::DayVisit, crisis::day_visit::TABLES;
    municipal_forms::report::Report, municipal::report::TABLES;
}
