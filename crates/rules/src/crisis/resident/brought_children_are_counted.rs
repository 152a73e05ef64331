//! Who brought children brought at least one, and fewer than ten. That the number stands only with a yes, and is
//! there then, the declaration says.

use tallfest_base::{Answer, Integer, Stated, seen, text};
use tallfest_forms::{
    crisis::resident::{Resident, fields},
    lists::YesNo,
};

use super::reserved;
use crate::{
    Breach, Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Shown, Verdict,
    common, error, warning,
};

/// More is unusual (KOS 013).
const USUAL: u64 = 9;

pub(super) static RULE: Rule<Resident> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-013"),
        severity: &[error(seen(2014))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::N_CHILDREN.place(),
            fields::BROUGHT_CHILDREN.place(),
        ],
        message: text(
            "beboeren hadde med barn, men antallet er 0",
            "bebuaren hadde med barn, men talet er 0",
            "the resident brought children, but their number is 0",
        ),
        why: text(
            "Den som hadde med barn, hadde med minst ett.",
            "Den som hadde med barn, hadde med minst eitt.",
            "Who brought children brought at least one.",
        ),
        mend: text(
            "Rett antallet, eller svar nei.",
            "Rett talet, eller svar nei.",
            "Mend the number, or answer no.",
        ),
        source: "KOS 011 and 012, R-13",
    },
    check,
    examples: &[
        Example::pass(2020, "two", |_| ()),
        Example::pass(2020, "one", |resident| children(resident, 1)),
        Example::fail(2020, "none", |resident| children(resident, 0)),
        Example::pass(2020, "no children, and no number", without_children),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "the number is not stated",
            |resident| resident.n_children = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<Resident> = Said::by(&RULE.info, |_| {
    let children = fields::N_CHILDREN.slot();
    vec![Breach { at: children, when: children.is_below(1) }]
});

pub(super) static SECOND: Rule<Resident> = Rule {
    info: RuleInfo {
        id: RuleId::new("R-014"),
        severity: &[warning(seen(2014))],
        asks: &[fields::REGISTRATION_STATUS.place(), fields::N_CHILDREN.place()],
        message: text(
            "beboeren hadde med {found} barn; det pleier å være høyst {most}",
            "bebuaren hadde med {found} barn; det pleier å vere høgst {most}",
            "the resident brought {found} children; it is usually {most} at most",
        ),
        why: text(
            "Så mange barn er uvanlig, og ofte en skrivefeil.",
            "Så mange barn er uvanleg, og ofte ein skrivefeil.",
            "So many children are unusual, and often a slip.",
        ),
        mend: text(
            "Rett svaret. Er det riktig, bekreft det.",
            "Rett svaret. Er det rett, stadfest det.",
            "Mend the answer. If it is right, confirm it.",
        ),
        source: "KOS 013, R-14",
    },
    check: are_few,
    examples: &[
        Example::pass(2020, "two", |_| ()),
        Example::pass(2020, "nine", |resident| children(resident, 9)),
        Example::fail(2020, "ten", |resident| children(resident, 10)),
        Example::pass(2020, "no children, and no number", without_children),
        Example::pass(2020, "a person who reserved is not asked", reserved),
        Example::unknown(
            2020,
            "the number is not stated",
            |resident| resident.n_children = Answer::Given(Stated::NotStated),
            Reason::NotAnswered,
        ),
    ],
};

fn check(resident: &Resident, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(children) = resident.n_children.known() else { return unknown(resident) };
    if children.units() != 0 {
        return Verdict::Held;
    }
    findings.at(fields::N_CHILDREN.place()).broken()
}

fn are_few(resident: &Resident, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(children) = resident.n_children.known() else { return unknown(resident) };
    if children.units() <= USUAL {
        return Verdict::Held;
    }
    findings
        .at(fields::N_CHILDREN.place())
        .with("found", common::number(*children))
        .with("most", Shown::Count(USUAL))
        .broken()
}

/// Without children there is nothing to count.
fn unknown(resident: &Resident) -> Verdict {
    if resident.brought_children.is(YesNo::No) { Verdict::Held } else { super::missing(resident) }
}

fn children(resident: &mut Resident, number: u64) {
    resident.n_children = Answer::Given(Stated::Known(Integer::whole(number)));
}

fn without_children(resident: &mut Resident) {
    resident.brought_children = Answer::Given(YesNo::No);
    resident.n_children = Answer::Absent;
}
