//! The residents are not very few beside their stays: that some stay is a resident's first of the year is not forgotten.
//!
//! Only stays that tell whether they are the first count: before 2021, those who reserved were not asked.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::{
    crisis::{lists::PreviousContact, resident::fields},
    lists::YesNo,
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// Stays per resident: 1.15 to 1.37 in the country, 2016 to 2024 (K-B20, K-B24).
const MOST: u64 = 2;
/// With fewer stays, a mean says nothing.
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-012"),
        severity: &[warning(seen_about(2014))],
        asks: &[fields::FIRST_STAY_THIS_YEAR.place()],
        message: text(
            "{stays} opphold er av {residents} beboere; det pleier å være høyst {most} av hver",
            "{stays} opphald er av {residents} bebuarar; det pleier å vere høgst {most} av kvar",
            "{stays} stays are of {residents} residents; there are usually {most} of each at most",
        ),
        why: text(
            "Beboere telles av «årets første opphold». Er de svært få, er det trolig svart nei også på første opphold.",
            "Bebuarar blir talde av «det første opphaldet i året». Er dei svært få, er det truleg svart nei også på første opphald.",
            "Residents are counted by \"first stay of the year\". Where they are very few, the answer is probably no on first stays too.",
        ),
        mend: text(
            "Svar ja på det første oppholdet til hver beboer i året. Er det gjort, bekreft det.",
            "Svar ja på det første opphaldet til kvar bebuar i året. Er det gjort, stadfest det.",
            "Answer yes on each resident's first stay in the year. If that is done, confirm it.",
        ),
        source: "K-B20, K-B24, R-12",
    },
    check,
    examples: &[
        Example::pass(2020, "33 stays of 33 residents, and 3 that are reserved", |_| ()),
        Example::pass(2020, "32 stays of 16 residents", |records| {
            records.residents.truncate(35);
            residents(records, 16);
        }),
        Example::fail(2020, "33 stays of 16 residents", |records| residents(records, 16)),
        Example::fail(2020, "20 stays of no resident", |records| {
            records.residents.truncate(22);
            records.children.clear();
            residents(records, 0);
        }),
        Example::unknown(
            2020,
            "19 stays of no resident",
            |records| {
                records.residents.truncate(21);
                residents(records, 0);
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "whether a stay is the first is not stated",
            |records| {
                for stay in &mut records.residents {
                    stay.first_stay_this_year = Answer::Given(YesNo::NotStated);
                }
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let stays = year.stays.answers.known(fields::FIRST_STAY_THIS_YEAR.slot());
    let residents = year.stays.first;
    if stays < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if stays <= residents * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::FIRST_STAY_THIS_YEAR.place())
        .with("stays", Shown::Count(stays))
        .with("residents", Shown::Count(residents))
        .with("most", Shown::Count(MOST))
        .broken()
}

/// The first stays are some resident's first of the year, the others are not.
fn residents(records: &mut Records, residents: usize) {
    let asked = records.residents.iter_mut().filter(|stay| !stay.first_stay_this_year.is_absent());
    for stay in asked.skip(residents) {
        stay.first_stay_this_year = Answer::Given(YesNo::No);
        stay.previous_contact = Answer::Given(PreviousContact::EarlierResident.bit());
    }
}
