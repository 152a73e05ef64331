//! The employees by education are all the employees. Primary school is a row here, and not on the other system's list.

use tallfest_base::{Answer, Integer, PerCode, Stated, seen, text};
use tallfest_forms::crisis::{
    lists::StaffEducation,
    offer::{Offer, fields},
};

use super::{missing_of_a_centre, of_men};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Shown, Verdict, WhyNot, error,
};

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-016"),
        severity: &[error(seen(2014))],
        asks: &[
            fields::OFFER.place(),
            fields::STAFF_EDUCATION.place(),
            fields::STAFF_COUNT.place(),
        ],
        message: text(
            "ansatte etter utdanning er til sammen {sum}, men antall ansatte er {staff}",
            "tilsette etter utdanning er til saman {sum}, men talet på tilsette er {staff}",
            "employees by education are {sum} in all, but the number of employees is {staff}",
        ),
        why: text(
            "Hver ansatt står i én gruppe, også de som ikke har oppgitt utdanning.",
            "Kvar tilsett står i éi gruppe, også dei som ikkje har oppgitt utdanning.",
            "Each employee is in one group, also those whose education is not stated.",
        ),
        mend: text(
            "Rett tallene, så summen med «ikke oppgitt» blir antall ansatte.",
            "Rett tala, så summen med «ikkje oppgitt» blir talet på tilsette.",
            "Mend the numbers, so that the sum with \"not stated\" is the number of employees.",
        ),
        source: "K-A20, E-16",
    },
    check,
    examples: &[
        Example::pass(2020, "8, 3 and 1 are 12", |_| ()),
        Example::pass(2020, "one whose education is not stated counts too", |offer| {
            offer.staff_education = by_education(8, 2, 1);
        }),
        Example::fail(2020, "one too few", |offer| offer.staff_education = by_education(8, 2, 0)),
        Example::fail(2020, "one too many", |offer| offer.staff_education = by_education(8, 4, 0)),
        Example::pass(2020, "an offer to men beside one to women is not asked", of_men),
        Example::unknown(
            2020,
            "a row is left out, and that is not 0",
            |offer| {
                let higher = [(StaffEducation::Higher, Integer::whole(12))];
                offer.staff_education = Answer::Given(Stated::Known(PerCode::of(higher)));
            },
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<Offer> = Said::not(&RULE.info, WhyNot::Sum);

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let sum = offer.staff_education.known().and_then(PerCode::sum);
    let (Some(sum), Some(staff)) = (sum, offer.staff_count.known()) else {
        return missing_of_a_centre(offer);
    };
    if sum == staff.units() {
        return Verdict::Held;
    }
    findings
        .at(fields::STAFF_EDUCATION.place())
        .with("sum", Shown::number(sum, 0))
        .with("staff", Shown::number(staff.units(), 0))
        .broken()
}

/// So many of higher education and of upper secondary school, one of primary school, and so many not stated.
fn by_education(
    higher: u64,
    upper_secondary: u64,
    not_stated: u64,
) -> Answer<Stated<PerCode<StaffEducation, Integer>>> {
    let rows = [
        (StaffEducation::Higher, higher),
        (StaffEducation::UpperSecondary, upper_secondary),
        (StaffEducation::Primary, 1),
        (StaffEducation::Other, 0),
        (StaffEducation::NotStated, not_stated),
    ];
    let rows = rows.map(|(row, number)| (row, Integer::whole(number)));
    Answer::Given(Stated::Known(PerCode::of(rows)))
}
