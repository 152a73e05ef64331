//! Who went back to the perpetrator went back to somebody near, not to a stranger or an acquaintance.

use tallfest_base::{Answer, CodeSet, seen, text};
use tallfest_forms::crisis::{
    lists::{LeftTo, Perpetrator},
    resident::{Resident, fields},
};

use super::{missing, reserved};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

/// Persons whom nobody lives with.
const DISTANT: CodeSet<Perpetrator> =
    Perpetrator::Stranger.bit().or(Perpetrator::Acquaintance.bit());

pub(super) static RULE: Rule<Resident> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-021"),
        severity: &[warning(seen(2014))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::LEFT_TO.place(),
            fields::PERPETRATOR_RELATION.place(),
        ],
        message: text(
            "beboeren dro {left_to}, men voldsutøveren er {perpetrators}",
            "bebuaren drog {left_to}, men valdsutøvaren er {perpetrators}",
            "the resident went {left_to}, but the perpetrator is {perpetrators}",
        ),
        why: text(
            "Man flytter sjelden tilbake til en ukjent eller bekjent person.",
            "Ein flyttar sjeldan tilbake til ein ukjend person eller ein kjenning.",
            "People seldom move back to a stranger or an acquaintance.",
        ),
        mend: text(
            "Rett det ene av de to svarene. Er begge riktige, bekreft dem.",
            "Rett det eine av dei to svara. Er begge rette, stadfest dei.",
            "Mend one of the two answers. If both are right, confirm them.",
        ),
        source: "K-B24, R-21",
    },
    check,
    examples: &[
        Example::pass(2020, "a new home", |_| ()),
        Example::pass(2020, "back to the spouse", |resident| {
            back_to(resident, Perpetrator::SpouseCohabitant.bit());
        }),
        Example::fail(2020, "back to a stranger", |resident| {
            back_to(resident, Perpetrator::Stranger.bit());
        }),
        Example::fail(2020, "back to an acquaintance or a stranger", |resident| {
            back_to(resident, DISTANT);
        }),
        Example::pass(2020, "a parent, and a stranger", |resident| {
            back_to(resident, Perpetrator::Parent.bit().or(Perpetrator::Stranger.bit()));
        }),
        Example::pass(2020, "a new home, and a stranger", |resident| {
            resident.perpetrator_relation = Answer::Given(Perpetrator::Stranger.bit());
        }),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "the perpetrator is not stated",
            |resident| back_to(resident, Perpetrator::NotStated.bit()),
            Reason::NotAnswered,
        ),
    ],
};

fn check(resident: &Resident, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let left_to = common::stated_code(&resident.left_to);
    let Some((left_to, perpetrators)) = left_to.zip(common::stated(&resident.perpetrator_relation))
    else {
        return missing(resident);
    };
    if left_to != LeftTo::BackToPerpetrator || perpetrators.bits() & !DISTANT.bits() != 0 {
        return Verdict::Held;
    }
    findings
        .at(fields::LEFT_TO.place())
        .with("left_to", common::code(left_to))
        .with("perpetrators", common::codes(perpetrators))
        .broken()
}

fn back_to(resident: &mut Resident, perpetrators: CodeSet<Perpetrator>) {
    resident.left_to = Answer::Given(LeftTo::BackToPerpetrator);
    resident.perpetrator_relation = Answer::Given(perpetrators);
}
