//! Who lived alone before the stay had no spouse or cohabitant who used violence. A former one is another code.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::crisis::{
    lists::{MaritalStatus, Perpetrator},
    resident::{Resident, fields},
};

use super::{missing, reserved};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Resident> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-020"),
        severity: &[warning(seen(2014))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::MARITAL_STATUS.place(),
            fields::PERPETRATOR_RELATION.place(),
        ],
        message: text(
            "sivilstanden er {status}, men voldsutøveren er {perpetrator}",
            "sivilstanden er {status}, men valdsutøvaren er {perpetrator}",
            "the marital status is {status}, but the perpetrator is {perpetrator}",
        ),
        why: text(
            "Den som bodde alene, hadde ingen ektefelle eller samboer i huset. En tidligere har en egen kode.",
            "Den som budde åleine, hadde ingen ektefelle eller sambuar i huset. Ein tidlegare har ein eigen kode.",
            "Who lived alone had no spouse or cohabitant at home. A former one has a code of its own.",
        ),
        mend: text(
            "Rett det ene av de to svarene. Er begge riktige, bekreft dem.",
            "Rett det eine av dei to svara. Er begge rette, stadfest dei.",
            "Mend one of the two answers. If both are right, confirm them.",
        ),
        source: "K-V20, R-20",
    },
    check,
    examples: &[
        Example::pass(2020, "married, and the spouse", |_| ()),
        Example::fail(2020, "living alone, and a spouse or cohabitant", |resident| {
            alone(resident, Perpetrator::SpouseCohabitant);
        }),
        Example::pass(2020, "living alone, and a former one", |resident| {
            alone(resident, Perpetrator::FormerPartner);
        }),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "the perpetrator is not stated",
            |resident| alone(resident, Perpetrator::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(resident: &Resident, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let status = common::stated_code(&resident.marital_status);
    let Some((status, perpetrators)) = status.zip(common::stated(&resident.perpetrator_relation))
    else {
        return missing(resident);
    };
    if status != MaritalStatus::LivingAlone || !perpetrators.has(Perpetrator::SpouseCohabitant) {
        return Verdict::Held;
    }
    findings
        .at(fields::MARITAL_STATUS.place())
        .with("status", common::code(status))
        .with("perpetrator", common::code(Perpetrator::SpouseCohabitant))
        .broken()
}

fn alone(resident: &mut Resident, perpetrator: Perpetrator) {
    resident.marital_status = Answer::Given(MaritalStatus::LivingAlone);
    resident.perpetrator_relation = Answer::Given(perpetrator.bit());
}
