//! For a child under 16, the caregiver decides on registration.

use tallfest_base::{Answer, Stated, inferred, text};
use tallfest_forms::crisis::{
    child::{Child, ChildAge, fields},
    lists::DecidedBy,
};

use super::{missing, reserved};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

/// From 16 the child decides (K-C23).
const DECIDES: ChildAge = ChildAge::whole(16);

pub(super) static RULE: Rule<Child> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-003"),
        severity: &[warning(inferred(2014))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::AGE.place(),
            fields::REGISTRATION_DECIDED_BY.place(),
        ],
        message: text(
            "barnet er {found} år og har selv tatt stilling til registrering",
            "barnet er {found} år og har sjølv teke stilling til registrering",
            "the child is {found} and decided on the registration",
        ),
        why: text(
            "For barn under 16 år er det omsorgspersonen som tar stilling.",
            "For barn under 16 år er det omsorgspersonen som tek stilling.",
            "For children under 16 the caregiver decides.",
        ),
        mend: text(
            "Rett det ene av de to svarene. Er begge riktige, bekreft dem.",
            "Rett det eine av dei to svara. Er begge rette, stadfest dei.",
            "Mend one of the two answers. If both are right, confirm them.",
        ),
        source: "K-C20, K-C23, K-03",
    },
    check,
    examples: &[
        Example::pass(2020, "8, and the caregiver decided", |_| ()),
        Example::fail(2020, "15, and the child decided", |child| decided(child, 15)),
        Example::pass(2020, "16, and the child decided", |child| decided(child, 16)),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "who decided is not stated",
            |child| child.registration_decided_by = Answer::Given(DecidedBy::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(child: &Child, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let decided_by = common::stated_code(&child.registration_decided_by);
    let Some((decided_by, age)) = decided_by.zip(child.age.known()) else { return missing(child) };
    if decided_by == DecidedBy::Caregiver || *age >= DECIDES {
        return Verdict::Held;
    }
    findings
        .at(fields::REGISTRATION_DECIDED_BY.place())
        .with("found", common::number(*age))
        .broken()
}

/// A child of this age who decided.
fn decided(child: &mut Child, age: u64) {
    child.age = Answer::Given(Stated::Known(ChildAge::whole(age)));
    child.registration_decided_by = Answer::Given(DecidedBy::Child);
}
