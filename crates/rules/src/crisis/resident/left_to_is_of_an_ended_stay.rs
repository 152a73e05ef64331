//! A resident went somewhere if the stay ended in the registration year, and still lives at the centre if it did not: a stay
//! that ends next year is sent then too, and says then where the resident went (`domain.md` 3.16). Else it would be counted in
//! both years.

use tallfest_base::{Answer, Date, date, inferred, text};
use tallfest_forms::crisis::{
    lists::LeftTo,
    resident::{Resident, fields},
};

use super::{missing, reserved};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

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
            "svaret på hvor beboeren dro, er {found}, og det passer ikke med om oppholdet ble avsluttet i {year}",
            "svaret på kvar bebuaren drog, er {found}, og det passar ikkje med om opphaldet vart avslutta i {year}",
            "the answer to where the resident went is {found}, which does not fit whether the stay ended in {year}",
        ),
        why: text(
            "Et opphold uten avreisedato i året varer ved nyttår, og da bor beboeren på senteret. Hvor beboeren dro, telles i det året oppholdet slutter.",
            "Eit opphald utan avreisedato i året varer ved nyttår, og då bur bebuaren på senteret. Kvar bebuaren drog, blir talt i det året opphaldet sluttar.",
            "A stay without a day of departure in the year lasts at New Year, and the resident lives at the centre. Where the resident went is counted in the year in which the stay ends.",
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
            "the stay ends on New Year's Day, and the resident still lived there",
            |resident| {
                until(resident, date(2021, 1, 1));
                resident.left_to = Answer::Given(LeftTo::StillResident);
            },
        ),
        Example::fail(2020, "the stay ends on New Year's Day, with a new home", |resident| {
            until(resident, date(2021, 1, 1));
        }),
        Example::pass(2020, "the stay ends on New Year's Eve, with a new home", |resident| {
            until(resident, date(2020, 12, 31));
        }),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "where the resident went is not known",
            |resident| resident.left_to = Answer::Given(LeftTo::DoesNotKnow),
            Reason::NotAnswered,
        ),
        Example::beside(
            &[RuleId::new("COM-002")],
            Example::unknown(
                2020,
                "the stay begins next year",
                |resident| {
                    resident.arrival = Answer::Given(date(2021, 1, 1));
                    resident.departure = Answer::Given(date(2021, 1, 4));
                },
                Reason::NotAnswered,
            ),
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
    // A stay that begins after the year is none of it (COM-002).
    let arrival = resident.arrival.given().filter(|day| day.year() <= context.year);
    let Some((left_to, _)) = left_to.zip(arrival) else {
        return missing(resident);
    };
    let has_ended = resident.departure.given().is_some_and(|day| day.year() <= context.year);
    if has_ended == (left_to != LeftTo::StillResident) {
        return Verdict::Held;
    }
    findings
        .at(fields::LEFT_TO.place())
        .with("found", common::code(left_to))
        .with("year", Shown::Year(context.year))
        .broken()
}

/// The stay began before Christmas, and has not ended.
fn open(resident: &mut Resident) {
    resident.arrival = Answer::Given(date(2020, 12, 20));
    resident.departure = Answer::Absent;
}

/// The stay began before Christmas, and ended on this day.
fn until(resident: &mut Resident, departure: Date) {
    resident.arrival = Answer::Given(date(2020, 12, 20));
    resident.departure = Answer::Given(departure);
}
