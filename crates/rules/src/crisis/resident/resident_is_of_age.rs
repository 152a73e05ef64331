//! A resident is 18 or older. One of 16 or 17 who came alone fits neither form.

use tallfest_base::{Answer, Stated, seen, text};
use tallfest_forms::crisis::resident::{Resident, Years, fields};

use super::{missing, reserved};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

/// Residents are adults (K-B23).
const OF_AGE: Years = Years::whole(18);

pub(super) static RULE: Rule<Resident> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-007"),
        severity: &[warning(seen(2014))],
        asks: &[fields::REGISTRATION_STATUS.place(), fields::AGE.place()],
        message: text(
            "beboeren er {found} år, altså under 18",
            "bebuaren er {found} år, altså under 18",
            "the resident is {found}, and so under 18",
        ),
        why: text(
            "Beboerskjemaet er for voksne. Barn som er med, har et eget skjema.",
            "Bebuarskjemaet er for vaksne. Barn som er med, har eit eige skjema.",
            "The resident form is for adults. Children who are brought have a form of their own.",
        ),
        mend: text(
            "Rett alderen, eller bruk barneskjemaet. Er personen her alene, bekreft svaret.",
            "Rett alderen, eller bruk barneskjemaet. Er personen her åleine, stadfest svaret.",
            "Mend the age, or use the child form. If the person is here alone, confirm the answer.",
        ),
        source: "K-B23, R-07",
    },
    check,
    examples: &[
        Example::pass(2020, "36", |_| ()),
        Example::pass(2020, "18", |resident| age(resident, 18)),
        Example::fail(2020, "17", |resident| age(resident, 17)),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "the age is not stated",
            |resident| resident.age = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(resident: &Resident, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(age) = resident.age.known() else { return missing(resident) };
    if *age >= OF_AGE {
        return Verdict::Held;
    }
    findings.at(fields::AGE.place()).with("found", common::number(*age)).broken()
}

fn age(resident: &mut Resident, years: u64) {
    resident.age = Answer::Given(Stated::Known(Years::whole(years)));
}
