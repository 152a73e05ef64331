//! A resident went somewhere if the stay has ended, and still lives at the centre if it has not. Of a stay that ends after the
//! registration year, either may be said.

use tallfest_base::{Answer, date, inferred, text};
use tallfest_forms::crisis::{
    lists::LeftTo,
    resident::{Resident, fields},
};

use super::{missing, reserved};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Resident> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-006"),
        severity: &[warning(inferred(2014))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::LEFT_TO.place(),
            fields::ARRIVAL.place(),
            fields::DEPARTURE.place(),
        ],
        message: text(
            "beboeren dro til {found}, og det passer ikke med om oppholdet er avsluttet",
            "bebuaren drog til {found}, og det passar ikkje med om opphaldet er avslutta",
            "the resident went to {found}, which does not fit whether the stay has ended",
        ),
        why: text(
            "Et opphold uten avreisedato varer fortsatt, og da bor beboeren på senteret.",
            "Eit opphald utan avreisedato varer framleis, og då bur bebuaren på senteret.",
            "A stay without a day of departure is still open, and the resident lives at the centre.",
        ),
        mend: text(
            "Sett inn avreisedatoen, eller rett hvor beboeren dro.",
            "Set inn avreisedatoen, eller rett kvar bebuaren drog.",
            "Put in the day of departure, or mend where the resident went.",
        ),
        source: "K-B24, R-06",
    },
    check,
    examples: &[
        Example::pass(2020, "the stay has ended, and the resident has a new home", |_| ()),
        Example::fail(2020, "the stay has ended, and the resident still lives there", |resident| {
            resident.left_to = Answer::Given(LeftTo::StillResident);
        }),
        Example::fail(2020, "the stay is open, and the resident has a new home", |resident| {
            open(resident);
        }),
        Example::pass(2020, "the stay is open, and the resident still lives there", |resident| {
            open(resident);
            resident.left_to = Answer::Given(LeftTo::StillResident);
        }),
        Example::pass(
            2020,
            "the stay ends next year, and the resident still lived there",
            |resident| {
                resident.departure = Answer::Given(date(2021, 1, 4));
                resident.arrival = Answer::Given(date(2020, 12, 20));
                resident.left_to = Answer::Given(LeftTo::StillResident);
            },
        ),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "where the resident went is not known",
            |resident| resident.left_to = Answer::Given(LeftTo::DoesNotKnow),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the days were not kept",
            |resident| {
                resident.arrival = Answer::Absent;
                resident.departure = Answer::Absent;
                resident.nights = resident.n_children.clone();
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(resident: &Resident, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let left_to = common::stated_code(&resident.left_to);
    let Some((left_to, _)) = left_to.zip(resident.arrival.given()) else {
        return missing(resident);
    };
    let fits = match resident.departure.given() {
        None => left_to == LeftTo::StillResident,
        Some(day) => left_to != LeftTo::StillResident || day.year() > context.year,
    };
    if fits {
        return Verdict::Held;
    }
    findings.at(fields::LEFT_TO.place()).with("found", common::code(left_to)).broken()
}

/// The stay began before Christmas, and has not ended.
fn open(resident: &mut Resident) {
    resident.arrival = Answer::Given(date(2020, 12, 20));
    resident.departure = Answer::Absent;
}
