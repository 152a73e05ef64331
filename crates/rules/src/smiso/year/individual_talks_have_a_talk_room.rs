//! Where there are visits for one-to-one talks, the premises have a talk room. Six of 22 centres have none, so that this
//! is for the analyst and no centre is asked.

use tallfest_base::{Answer, inferred, text};
use tallfest_forms::smiso::{
    annual::fields,
    lists::{Room, VisitPurpose},
    visit::fields as visit,
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, info};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("D-017"),
        severity: &[info(inferred(2014))],
        asks: &[fields::PREMISES.place(), visit::VISIT_PURPOSE.place()],
        message: text(
            "{talks} besøk er til enesamtale, men lokalene har ikke samtalerom",
            "{talks} besøk er til einesamtale, men lokala har ikkje samtalerom",
            "{talks} visits are for a one-to-one talk, but the premises have no talk room",
        ),
        why: text(
            "Enesamtaler trenger et rom. 16 av 22 sentre hadde samtalerom i 2020; de andre brukte et annet rom.",
            "Einesamtalar treng eit rom. 16 av 22 senter hadde samtalerom i 2020; dei andre brukte eit anna rom.",
            "One-to-one talks need a room. 16 of 22 centres had a talk room in 2020; the others used another one.",
        ),
        mend: text(
            "Ingenting å rette: opplysningen er for den som bruker tallene.",
            "Ingenting å rette: opplysninga er for den som bruker tala.",
            "Nothing to mend: this is for those who use the figures.",
        ),
        source: "S0, D-17",
    },
    check,
    examples: &[
        Example::pass(2020, "talks, and a talk room", |_| ()),
        Example::fail(2020, "talks, and an office only", |records| {
            rooms(records, Answer::Given(Room::Office.bit()));
        }),
        Example::pass(2020, "an office only, and no visits", |records| {
            rooms(records, Answer::Given(Room::Office.bit()));
            records.visits.clear();
        }),
        Example::unknown(
            2020,
            "talks, and the rooms are not stated",
            |records| rooms(records, Answer::Given(Room::NotStated.bit())),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "talks, and the rooms are not answered",
            |records| rooms(records, Answer::Absent),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "talks, and no annual questionnaire",
            |records| records.annual = None,
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let talks = year.visits.with_purpose(VisitPurpose::IndividualTalk);
    if talks == 0 {
        return Verdict::Held;
    }
    let rooms = year.annual.as_deref().and_then(|annual| annual.premises.given());
    match rooms.filter(|rooms| !rooms.has(Room::NotStated)) {
        None => Verdict::NotEvaluated(Reason::NotAnswered),
        Some(rooms) if rooms.has(Room::TalkRoom) => Verdict::Held,
        Some(_) => {
            findings.at(fields::PREMISES.place()).with("talks", Shown::Count(talks)).broken()
        }
    }
}

fn rooms(records: &mut Records, rooms: Answer<tallfest_base::CodeSet<Room>>) {
    if let Some(annual) = &mut records.annual {
        annual.premises = rooms;
    }
}
