//! Which forms are expected of a centre.

use tallfest_base::{CodeList, FormInfo, Year};

use super::{Entry, Side, System};
use crate::{
    crisis::{child, day_visit, offer, resident},
    smiso::{annual, contact, pandemic, user, visit},
};

/// The stem of a form's file in a submission: `contacts`.
pub type Stem = &'static str;

/// The forms of the centres against incest and sexual abuse, each in its years.
pub(super) static SMISO: [&FormInfo; 5] =
    [&contact::FORM, &visit::FORM, &user::FORM, &annual::FORM, &pandemic::FORM];

/// The forms of a crisis centre beside the questionnaire of each offer.
static CRISIS: [&FormInfo; 3] = [&resident::FORM, &child::FORM, &day_visit::FORM];

/// How the file of an offer's questionnaire begins; the side follows.
const OFFER: &str = "offer-";

/// The first year in which men's offers answered on a form of their own; before, only a department that is for men alone
/// did (1.10).
const MENS_FORMS_FROM: Year = 2018;

/// The sides of a crisis centre of which something is expected: the women's unless it is known that there is none, since
/// the published counts of offers fit that; the men's only where a source says that there is one.
pub(super) fn sides(entry: &Entry) -> impl Iterator<Item = Side> {
    let is_crisis = entry.system == System::Crisis;
    let women = is_crisis && entry.has(Side::Women) != Some(false);
    let men = entry.has(Side::Men) == Some(true);
    let sides = [(Side::Women, women), (Side::Men, men)];
    sides.into_iter().filter_map(|(side, is_there)| is_there.then_some(side))
}

/// The forms of a crisis centre.
pub(super) fn crisis(entry: &Entry, year: Year) -> Vec<Stem> {
    let is_for_men_alone = entry.has(Side::Women) == Some(false);
    let men_answer = year >= MENS_FORMS_FROM || is_for_men_alone;
    let answers = |side: Side| match side {
        Side::Women => true,
        Side::Men => men_answer,
    };
    let is_asked = |stem: &Stem| {
        let side = stem.strip_prefix(OFFER).and_then(Side::from_code);
        side.is_some_and(|side| answers(side) && sides(entry).any(|one| one == side))
    };
    let offers = offer::FORM.files.iter().copied().filter(is_asked);
    let others = CRISIS.iter().filter(|form| form.valid.holds_in(year));
    offers.chain(others.map(|form| form.file())).collect()
}
