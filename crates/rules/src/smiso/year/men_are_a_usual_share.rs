//! The share of men among a centre's abused users is not far from what it is elsewhere.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::{
    lists::{Gender, YesNo},
    smiso::{
        lists::{RelationToAbused, UserRole},
        user::fields,
    },
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// 14 per cent of the abused users were men in 2021 (P21). In per cent.
const LEAST: u64 = 3;
/// See [`LEAST`].
const MOST: u64 = 50;
/// With fewer users, a share says nothing (C-29).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("C-029"),
        severity: &[warning(seen(2009))],
        asks: &[fields::GENDER.place(), fields::USER_ROLE.place()],
        message: text(
            "{men} av {all} utsatte brukere er menn; det pleier å være mellom {least} og {most} prosent",
            "{men} av {all} utsette brukarar er menn; det pleier å vere mellom {least} og {most} prosent",
            "{men} of {all} abused users are men; it is usually between {least} and {most} per cent",
        ),
        why: text(
            "Omtrent hver sjuende utsatte bruker i landet er mann. Noe helt annet kan bety at kjønn er ført feil.",
            "Om lag kvar sjuande utsette brukar i landet er mann. Noko heilt anna kan tyde at kjønn er ført feil.",
            "About every seventh abused user in the country is a man. Something quite different may mean that gender is recorded wrongly.",
        ),
        mend: text(
            "Se etter at kjønn er riktig på skjemaene. Er det slik, bekreft det.",
            "Sjå etter at kjønn er rett på skjema. Er det slik, stadfest det.",
            "See that gender is right on the forms. If it is so, confirm it.",
        ),
        source: "P21, C-29",
    },
    check,
    examples: &[
        Example::pass(2020, "4 of 24 are men", |_| ()),
        Example::pass(2020, "12 of 24 are men", |records| men(records, 12)),
        Example::fail(2020, "13 of 24 are men", |records| men(records, 13)),
        Example::pass(2020, "1 of 24 is a man", |records| men(records, 1)),
        Example::pass(2020, "3 of 100 are men", |records| of_100(records, 3)),
        Example::fail(2020, "2 of 100 are men", |records| of_100(records, 2)),
        Example::pass(2020, "2 of 66 are men", |records| of(records, 66, 2)),
        Example::fail(2020, "2 of 67 are men", |records| of(records, 67, 2)),
        Example::pass(2020, "50 of 100 are men", |records| of_100(records, 50)),
        Example::fail(2020, "51 of 100 are men", |records| of_100(records, 51)),
        Example::fail(2020, "50 of 99 are men", |records| of(records, 99, 50)),
        Example::fail(2020, "none of 24 is a man", |records| men(records, 0)),
        Example::fail(2020, "none of 20 whose gender is stated is a man", |records| {
            men(records, 0);
            records.users.iter_mut().take(4).for_each(|user| {
                user.gender = Answer::Given(Gender::NotStated);
            });
        }),
        Example::fail(2020, "none of 24 who are abused and relatives is a man", |records| {
            men(records, 0);
            records.users.iter_mut().take(24).for_each(|user| {
                user.user_role = Answer::Given(UserRole::Both);
                user.relation_to_abused = Answer::Given(RelationToAbused::Friend.bit());
            });
        }),
        Example::beside(
            &[RuleId::new("COM-009b")],
            Example::unknown(
                2020,
                "none of 19 whose gender is answered is a man",
                |records| {
                    men(records, 0);
                    records.users.iter_mut().take(5).for_each(|user| user.gender = Answer::Absent);
                },
                Reason::FewRecords,
            ),
        ),
        Example::unknown(
            2020,
            "none of 19 whose gender is stated is a man",
            |records| {
                men(records, 0);
                records.users.iter_mut().take(5).for_each(|user| {
                    user.gender = Answer::Given(Gender::NotStated);
                });
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (all, men) = (year.users.abused, year.users.abused_men);
    if all < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if men * 100 >= all * LEAST && men * 100 <= all * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::GENDER.place())
        .with("men", Shown::Count(men))
        .with("all", Shown::Count(all))
        .with("least", Shown::Count(LEAST))
        .with("most", Shown::Count(MOST))
        .broken()
}

/// Of 100 abused users, the first are men.
fn of_100(records: &mut Records, men: usize) {
    of(records, 100, men);
}

/// Of so many abused users, the first are men, the others women; all of them have visited the centre.
fn of(records: &mut Records, all: usize, men: usize) {
    let abused = records.users.first().cloned().into_iter();
    let abused: Vec<_> = abused.cycle().take(all).collect();
    drop(records.users.splice(..24, abused));
    for (number, user) in records.users.iter_mut().take(all).enumerate() {
        let gender = if number < men { Gender::Male } else { Gender::Female };
        user.gender = Answer::Given(gender);
    }
    for visit in &mut records.visits {
        visit.first_visit_this_year = Answer::Given(YesNo::Yes);
    }
}

/// Of the 24 abused users of the sample, the first are men, the others women.
fn men(records: &mut Records, men: usize) {
    for (number, user) in records.users.iter_mut().take(24).enumerate() {
        let gender = if number < men { Gender::Male } else { Gender::Female };
        user.gender = Answer::Given(gender);
    }
}
