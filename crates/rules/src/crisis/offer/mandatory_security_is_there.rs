//! An offer has the security measures that the regulation asks for, from 2017.

use tallfest_base::{Answer, CodeSet, seen, text};
use tallfest_forms::{
    crisis::{
        lists::{MenHousing, SecurityMeasure},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::{of_men, without_housing};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

/// What the regulation on physical security asks for (SEC § 3).
const MANDATORY: CodeSet<SecurityMeasure> = SecurityMeasure::Intercom
    .bit()
    .or(SecurityMeasure::CameraEntrance.bit())
    .or(SecurityMeasure::SecuredDoor.bit())
    .or(SecurityMeasure::LockableWindows.bit())
    .or(SecurityMeasure::BurglarAlarm.bit())
    .or(SecurityMeasure::ShieldedView.bit());

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-011"),
        severity: &[warning(seen(2017))],
        asks: &[
            fields::SECURITY_MEASURES.place(),
            fields::HAS_RESIDENTIAL.place(),
            fields::MEN_HOUSING_SOLUTION.place(),
        ],
        message: text(
            "dette kreves av forskriften, men er ikke krysset av: {lacking}",
            "dette krev forskrifta, men det er ikkje kryssa av: {lacking}",
            "the regulation asks for this, but it is not ticked: {lacking}",
        ),
        why: text(
            "Forskriften om fysisk sikkerhet i krisesentertilbudene gjelder fra mars 2017.",
            "Forskrifta om fysisk tryggleik i krisesentertilboda gjeld frå mars 2017.",
            "The regulation on physical security in crisis centres is in force from March 2017.",
        ),
        mend: text(
            "Kryss av for tiltakene som finnes. Mangler et tiltak i huset, bekreft svaret.",
            "Kryss av for tiltaka som finst. Manglar eit tiltak i huset, stadfest svaret.",
            "Tick the measures that there are. If the house lacks one, confirm the answer.",
        ),
        source: "SEC § 3; S1: alarm at 14 to 21 of 43, E-11",
    },
    check,
    examples: &[
        Example::pass(2020, "all six", |_| ()),
        Example::fail(2020, "all but the alarm", |offer| {
            let most = MANDATORY.bits() & !SecurityMeasure::BurglarAlarm.bit().bits();
            offer.security_measures =
                CodeSet::from_bits(most).map_or(Answer::Absent, Answer::Given);
        }),
        Example::fail(2020, "no measures", |offer| {
            offer.security_measures = Answer::Given(SecurityMeasure::None.bit());
        }),
        Example::pass(2020, "no accommodation", without_housing),
        Example::pass(2020, "men are housed in a hotel", |offer| {
            of_men(offer);
            offer.men_housing_solution = Answer::Given(MenHousing::Temporary);
            offer.security_measures = Answer::Given(SecurityMeasure::None.bit());
        }),
        Example::fail(2020, "men are housed in the same building", |offer| {
            of_men(offer);
            offer.security_measures = Answer::Given(SecurityMeasure::Intercom.bit());
        }),
        Example::unknown(
            2020,
            "measures are not stated",
            |offer| offer.security_measures = Answer::Given(SecurityMeasure::NotStated.bit()),
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let is_elsewhere = offer.men_housing_solution.is(MenHousing::Temporary);
    if offer.has_residential.is(YesNo::No) || is_elsewhere {
        return Verdict::Held;
    }
    let Some(measures) = common::stated(&offer.security_measures) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let Some(lacking) = CodeSet::from_bits(MANDATORY.bits() & !measures.bits()) else {
        return Verdict::Held;
    };
    findings
        .at(fields::SECURITY_MEASURES.place())
        .with("lacking", common::codes::<SecurityMeasure>(lacking))
        .broken()
}
