//! An assessment by the police that is in writing, or was followed up, was made. It may have been made in an earlier year.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::{
    crisis::offer::{Offer, fields},
    lists::YesNo,
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-005"),
        severity: &[warning(seen(2014))],
        asks: &[
            fields::POLICE_ASSESSED.place(),
            fields::POLICE_WRITTEN.place(),
            fields::POLICE_FOLLOWED_UP.place(),
        ],
        message: text(
            "svaret er ja på {question}, men politiet har ikke vurdert bygninger og sikkerhetstiltak",
            "svaret er ja på {question}, men politiet har ikkje vurdert bygningar og tryggingstiltak",
            "the answer is yes to {question}, but the police have not assessed buildings and security measures",
        ),
        why: text(
            "Det som foreligger skriftlig eller er fulgt opp, må være gjort. Det kan være gjort et tidligere år.",
            "Det som ligg føre skriftleg eller er følgt opp, må vere gjort. Det kan vere gjort eit tidlegare år.",
            "What is in writing or was followed up was made. It may have been made in an earlier year.",
        ),
        mend: text(
            "Rett svarene. Er vurderingen fra et tidligere år, bekreft svaret.",
            "Rett svara. Er vurderinga frå eit tidlegare år, stadfest svaret.",
            "Mend the answers. If the assessment is of an earlier year, confirm the answer.",
        ),
        source: "S1: 29 of 43 assessed, 13 in writing, 20 followed up, E-05",
    },
    check,
    examples: &[
        Example::pass(2020, "assessed, in writing and followed up", |_| ()),
        Example::pass(2020, "none of the three", |offer| {
            police(offer, YesNo::No, YesNo::No, YesNo::No);
        }),
        Example::fail(2020, "in writing, not assessed", |offer| {
            police(offer, YesNo::No, YesNo::Yes, YesNo::No);
        }),
        Example::fail(2020, "followed up, not assessed", |offer| {
            police(offer, YesNo::No, YesNo::No, YesNo::Yes);
        }),
        Example::unknown(
            2020,
            "the assessment is not stated",
            |offer| police(offer, YesNo::NotStated, YesNo::Yes, YesNo::Yes),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "the assessment is not answered",
            |offer| offer.police_assessed = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    match offer.police_assessed.given() {
        Some(YesNo::Yes) => return Verdict::Held,
        Some(YesNo::No) => (),
        Some(YesNo::NotStated) | None => return Verdict::NotEvaluated(Reason::NotAnswered),
    }
    let nested = [
        (fields::POLICE_WRITTEN.place(), &offer.police_written),
        (fields::POLICE_FOLLOWED_UP.place(), &offer.police_followed_up),
    ];
    for (place, _) in nested.into_iter().filter(|(_, answer)| answer.is(YesNo::Yes)) {
        let _ = findings.at(place).with("question", Shown::Place(place)).broken();
    }
    findings.verdict()
}

/// Whether the police assessed, wrote it down, and were followed.
fn police(offer: &mut Offer, assessed: YesNo, written: YesNo, followed_up: YesNo) {
    offer.police_assessed = Answer::Given(assessed);
    offer.police_written = Answer::Given(written);
    offer.police_followed_up = Answer::Given(followed_up);
}
