//! Which forms are expected of a centre.

use tallfest_base::{FormInfo, Year};

use super::{Entry, Side};
use crate::smiso::{annual, contact, pandemic, user, visit};

/// The stem of a form's file in a submission: `contacts`.
pub type Stem = &'static str;

/// The forms of the centres against incest and sexual abuse, each in its years.
pub(super) static SMISO: [&FormInfo; 5] =
    [&contact::FORM, &visit::FORM, &user::FORM, &annual::FORM, &pandemic::FORM];

/// The first year in which men's offers answered on a form of their own; before, only a department that is for men alone
/// did (1.10).
const MENS_FORMS_FROM: Year = 2018;

/// The forms of a crisis centre. A women's offer is expected unless it is known that there is none, since the published
/// counts of offers fit that; a men's only where a source says that there is one.
pub(super) fn crisis(entry: &Entry, year: Year) -> Vec<Stem> {
    let women = entry.has(Side::Women) != Some(false);
    let men = entry.has(Side::Men) == Some(true) && (year >= MENS_FORMS_FROM || !women);
    let offers = [(women, "offer-women"), (men, "offer-men")];
    let offers = offers.into_iter().filter_map(|(is_there, stem)| is_there.then_some(stem));
    offers.chain(["residents", "children", "day_visits"]).collect()
}
