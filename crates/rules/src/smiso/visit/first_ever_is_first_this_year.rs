//! A user's first visit ever is also the first of the year.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::{
    lists::{YesNo, YesNoDk},
    smiso::visit::{Visit, fields},
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Visit> = Rule {
    info: RuleInfo {
        id: RuleId::new("B-004"),
        severity: &[warning(inferred(2009))],
        asks: &[fields::FIRST_VISIT_EVER.place(), fields::FIRST_VISIT_THIS_YEAR.place()],
        message: text(
            "førstegangsbesøk er {ever}, men første besøk i år er {this_year}",
            "førstegongsbesøk er {ever}, men første besøk i år er {this_year}",
            "the first visit ever is {ever}, but the first visit this year is {this_year}",
        ),
        why: text(
            "Den som kommer for aller første gang, gjør det også for første gang i år. Personer telles av «brukerens første besøk i år».",
            "Den som kjem for aller første gong, gjer det også for første gong i år. Personar blir talde av «første besøket til brukaren i år».",
            "Whoever comes for the very first time does so for the first time this year too. Persons are counted by \"the user's first visit this year\".",
        ),
        mend: text(
            "Rett ett av de to svarene.",
            "Rett eitt av dei to svara.",
            "Mend one of the two answers.",
        ),
        source: "B-04: follows from the two questions",
    },
    check,
    examples: &[
        Example::pass(2020, "neither ever nor this year", |visit| {
            first(visit, YesNoDk::No, YesNo::No);
        }),
        Example::pass(2020, "first this year but not ever", |visit| {
            first(visit, YesNoDk::No, YesNo::Yes);
        }),
        Example::pass(2020, "first ever and this year", |visit| {
            first(visit, YesNoDk::Yes, YesNo::Yes);
        }),
        Example::pass(2020, "whether it is the first ever is not known", |visit| {
            first(visit, YesNoDk::DoesNotKnow, YesNo::No);
        }),
        Example::pass(2020, "first this year, and ever is not stated", |visit| {
            first(visit, YesNoDk::NotStated, YesNo::Yes);
        }),
        Example::fail(2020, "first ever but not this year", |visit| {
            first(visit, YesNoDk::Yes, YesNo::No);
        }),
        Example::unknown(
            2020,
            "ever is not stated",
            |visit| first(visit, YesNoDk::NotStated, YesNo::No),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "this year is not answered",
            |visit| {
                first(visit, YesNoDk::Yes, YesNo::No);
                visit.first_visit_this_year = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(visit: &Visit, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    match (visit.first_visit_ever.given(), visit.first_visit_this_year.given()) {
        (Some(YesNoDk::Yes), Some(YesNo::No)) => findings
            .at(fields::FIRST_VISIT_THIS_YEAR.place())
            .with("ever", common::code(YesNoDk::Yes))
            .with("this_year", common::code(YesNo::No))
            .broken(),
        (Some(YesNoDk::No | YesNoDk::DoesNotKnow), _) | (_, Some(YesNo::Yes)) => Verdict::Held,
        _ => Verdict::NotEvaluated(Reason::NotAnswered),
    }
}

fn first(visit: &mut Visit, ever: YesNoDk, this_year: YesNo) {
    visit.first_visit_ever = Answer::Given(ever);
    visit.first_visit_this_year = Answer::Given(this_year);
}
