//! Violence that was a single event did not last for years.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::crisis::{
    lists::{ViolenceDuration, ViolenceRepeated},
    resident::{Resident, fields},
};

use super::{missing, reserved};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Resident> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-017"),
        severity: &[warning(inferred(2019))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::VIOLENCE_REPEATED.place(),
            fields::VIOLENCE_DURATION.place(),
        ],
        message: text(
            "volden er {repeated}, men varte {duration}",
            "valden er {repeated}, men varte {duration}",
            "the violence is {repeated}, but lasted {duration}",
        ),
        why: text(
            "En enkelthendelse varer ikke i årevis.",
            "Ei enkelthending varer ikkje i årevis.",
            "A single event does not last for years.",
        ),
        mend: text(
            "Rett det ene av de to svarene. Er begge riktige, bekreft dem.",
            "Rett det eine av dei to svara. Er begge rette, stadfest dei.",
            "Mend one of the two answers. If both are right, confirm them.",
        ),
        source: "logic, R-17",
    },
    check,
    examples: &[
        Example::pass(2020, "repeated, 5 to 9 years", |_| ()),
        Example::pass(2020, "a single event, less than a year", |resident| {
            single(resident, ViolenceDuration::Under1Year);
        }),
        Example::fail(2020, "a single event, 1 to 4 years", |resident| {
            single(resident, ViolenceDuration::From1To4);
        }),
        Example::fail(2020, "a single event, 5 to 9 years", |resident| {
            single(resident, ViolenceDuration::From5To9);
        }),
        Example::fail(2020, "a single event, 10 years or more", |resident| {
            single(resident, ViolenceDuration::From10);
        }),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "how long it lasted is not stated",
            |resident| single(resident, ViolenceDuration::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(resident: &Resident, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let repeated = common::stated_code(&resident.violence_repeated);
    let Some((repeated, duration)) = repeated.zip(common::stated_code(&resident.violence_duration))
    else {
        return missing(resident);
    };
    if repeated != ViolenceRepeated::Single || duration == ViolenceDuration::Under1Year {
        return Verdict::Held;
    }
    findings
        .at(fields::VIOLENCE_REPEATED.place())
        .with("repeated", common::code(repeated))
        .with("duration", common::code(duration))
        .broken()
}

fn single(resident: &mut Resident, duration: ViolenceDuration) {
    resident.violence_repeated = Answer::Given(ViolenceRepeated::Single);
    resident.violence_duration = Answer::Given(duration);
}
