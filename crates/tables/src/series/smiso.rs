//! Series of the centres against incest and sexual abuse.

mod abuse;
mod centres;
mod contacts;
mod users;
mod visits;

use tallfest_base::{Text, Validity, seen_about, text};

use super::Series;

/// The series, in the order of publication.
pub(super) static SERIES: &[&Series] = &[
    &centres::CENTRES,
    &contacts::CONTACTS,
    &contacts::CONTACTS_BY_PHONE,
    &contacts::PHONE_SHARE,
    &contacts::WOMEN_IN_CONTACT,
    &contacts::MEN_IN_CONTACT,
    &visits::VISITS,
    &visits::FIRST_VISITS,
    &visits::VISITORS,
    &visits::VISITING_WOMEN,
    &visits::VISITING_MEN,
    &visits::VISITORS_NOT_STATED,
    &users::USERS,
    &users::CONSENTED,
    &users::TOO_YOUNG,
    &users::ABUSED,
    &users::RELATIVE,
    &users::BOTH,
    &users::ABUSED_OR_BOTH,
    &users::RELATIVE_OR_BOTH,
    &users::WOMEN,
    &users::ABUSED_WOMEN,
    &users::RELATED_WOMEN,
    &users::MOTHERS,
    &abuse::UNDER_7,
    &abuse::UNDER_13_OR_14,
    &abuse::STRANGERS,
    &abuse::REPORTED,
    &abuse::DISMISSED,
    &users::NEW_ABUSED,
    &users::NEW_RELATIVES,
    &centres::EMPLOYEES,
    &centres::FTE,
    &centres::MEAN_EMPLOYEES,
    &centres::MEAN_FTE,
    &centres::SUPERVISION,
];

/// Found at the same place in all years that there are figures of.
const ALWAYS: Validity = seen_about(0);

const PER_CENT: Text = text("prosent", "prosent", "per cent");
