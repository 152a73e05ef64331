//! Who was never in contact with a crisis centre before has the first stay of the year.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::{
    crisis::{
        lists::PreviousContact,
        resident::{Resident, fields},
    },
    lists::YesNo,
};

use super::{missing, reserved};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Resident> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-022"),
        severity: &[warning(inferred(2019))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::PREVIOUS_CONTACT.place(),
            fields::FIRST_STAY_THIS_YEAR.place(),
        ],
        message: text(
            "personen har ikke vært i kontakt med krisesenter før, men oppholdet er ikke årets første",
            "personen har ikkje vore i kontakt med krisesenter før, men opphaldet er ikkje det første i året",
            "the person was not in contact with a crisis centre before, but the stay is not the first of the year",
        ),
        why: text(
            "Et opphold tidligere i året er kontakt.",
            "Eit opphald tidlegare i året er kontakt.",
            "An earlier stay in the year is contact.",
        ),
        mend: text(
            "Rett det ene av de to svarene. Er begge riktige, bekreft dem.",
            "Rett det eine av dei to svara. Er begge rette, stadfest dei.",
            "Mend one of the two answers. If both are right, confirm them.",
        ),
        source: "logic, R-22",
    },
    check,
    examples: &[
        Example::pass(2020, "never before, and the first stay", |_| ()),
        Example::fail(2020, "never before, and not the first stay", |resident| {
            resident.first_stay_this_year = Answer::Given(YesNo::No);
        }),
        Example::pass(2020, "a resident before, and not the first stay", |resident| {
            resident.previous_contact = Answer::Given(PreviousContact::EarlierResident.bit());
            resident.first_stay_this_year = Answer::Given(YesNo::No);
        }),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "earlier contact is not stated",
            |resident| resident.previous_contact = Answer::Given(PreviousContact::NotStated.bit()),
            Reason::NotAnswered,
        ),
    ],
};

fn check(resident: &Resident, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let contact = common::stated(&resident.previous_contact);
    let Some((contact, first)) = contact.zip(common::stated_code(&resident.first_stay_this_year))
    else {
        return missing(resident);
    };
    if !contact.has(PreviousContact::Never) || first != YesNo::No {
        return Verdict::Held;
    }
    findings.at(fields::FIRST_STAY_THIS_YEAR.place()).broken()
}
