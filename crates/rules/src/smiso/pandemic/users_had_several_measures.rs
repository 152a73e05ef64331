//! A centre had two or more kinds of infection control for users in 2020.

use tallfest_base::{Answer, CodeList, CodeSet, seen, text};
use tallfest_forms::smiso::{
    lists::UserMeasure,
    pandemic::{Pandemic, fields},
};

use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

/// Every centre ticked at least so many (S3).
const FEWEST: u64 = 2;

pub(super) static RULE: Rule<Pandemic> = Rule {
    info: RuleInfo {
        id: RuleId::new("V-006"),
        severity: &[warning(seen(2020).until(2020))],
        asks: &[fields::COVID_USER_MEASURES.place()],
        message: text(
            "smitteverntiltak for brukere er {found}; alle sentrene hadde minst {fewest} i 2020",
            "smitteverntiltak for brukarar er {found}; alle sentra hadde minst {fewest} i 2020",
            "infection control for users is {found}; all centres had at least {fewest} in 2020",
        ),
        why: text(
            "Alle sentrene hadde hygieniske tiltak og flyttet samtaler til telefon i 2020. Trolig mangler et kryss.",
            "Alle sentra hadde hygieniske tiltak og flytta samtalar til telefon i 2020. Truleg manglar eit kryss.",
            "All centres had hygienic measures and moved talks to the telephone in 2020. Probably a tick is missing.",
        ),
        mend: text(
            "Kryss av for alle tiltakene som ble brukt. Er det slik, bekreft det.",
            "Kryss av for alle tiltaka som vart brukte. Er det slik, stadfest det.",
            "Tick all measures that were used. If it is so, confirm it.",
        ),
        source: "S3: 22 of 22 for two of them, V-06",
    },
    check,
    examples: &[
        Example::pass(2020, "two", |_| ()),
        Example::pass(2020, "three", |pandemic| {
            let two = UserMeasure::Hygiene.bit().or(UserMeasure::TalksToPhone.bit());
            measures(pandemic, two.or(UserMeasure::TalksVideo.bit()));
        }),
        Example::fail(2020, "one", |pandemic| measures(pandemic, UserMeasure::Hygiene.bit())),
        Example::fail(2020, "none", |pandemic| measures(pandemic, UserMeasure::None.bit())),
        Example::unknown(
            2020,
            "the measures are not stated",
            |pandemic| measures(pandemic, UserMeasure::NotStated.bit()),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the measures are not answered",
            |pandemic| pandemic.covid_user_measures = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(pandemic: &Pandemic, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(measures) = common::stated(&pandemic.covid_user_measures) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let count = (measures.bits() & UserMeasure::LIST.some()).count_ones();
    if u64::from(count) >= FEWEST {
        return Verdict::Held;
    }
    findings
        .at(fields::COVID_USER_MEASURES.place())
        .with("found", common::codes(measures))
        .with("fewest", Shown::number(FEWEST, 0))
        .broken()
}

fn measures(pandemic: &mut Pandemic, measures: CodeSet<UserMeasure>) {
    pandemic.covid_user_measures = Answer::Given(measures);
}
