//! An offer works with the police.

use tallfest_base::{Answer, CodeSet, PerCode, seen, text};
use tallfest_forms::{
    crisis::{
        lists::Agency,
        offer::{Offer, fields},
    },
    lists::CooperationForm,
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, warning};

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-013"),
        severity: &[warning(seen(2014))],
        asks: &[fields::COOPERATION_AGENCIES.place()],
        message: text(
            "tilbudet samarbeider ikke med politiet",
            "tilbodet samarbeider ikkje med politiet",
            "the offer does not work with the police",
        ),
        why: text(
            "42 av 43 tilbud til kvinner samarbeidet med politiet i 2020. Et tilbud uten slikt samarbeid er uvanlig.",
            "42 av 43 tilbod til kvinner samarbeidde med politiet i 2020. Eit tilbod utan slikt samarbeid er uvanleg.",
            "42 of 43 offers for women worked with the police in 2020. One without such cooperation is unusual.",
        ),
        mend: text(
            "Rett svaret. Er det riktig, bekreft det.",
            "Rett svaret. Er det rett, stadfest det.",
            "Mend the answer. If it is right, confirm it.",
        ),
        source: "K-S20: 42 of 43, E-13",
    },
    check,
    examples: &[
        Example::pass(2020, "in individual cases", |_| ()),
        Example::fail(2020, "no cooperation", |offer| police(offer, CooperationForm::None.bit())),
        Example::unknown(
            2020,
            "cooperation is not stated",
            |offer| police(offer, CooperationForm::NotStated.bit()),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "cooperation is not answered",
            |offer| offer.cooperation_agencies = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let police = offer.cooperation_agencies.given().and_then(|rows| rows.row(Agency::Police));
    let Some(police) = police.filter(|forms| !forms.has(CooperationForm::NotStated)) else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if !police.has(CooperationForm::None) {
        return Verdict::Held;
    }
    findings.at(fields::COOPERATION_AGENCIES.row(Agency::Police.bit()).place()).broken()
}

/// How the offer works with the police; with the others it works as in the sample.
fn police(offer: &mut Offer, forms: CodeSet<CooperationForm>) {
    let rows = offer.cooperation_agencies.given().cloned();
    let others = rows.iter().flat_map(PerCode::iter).map(|(agency, forms)| (agency, *forms));
    offer.cooperation_agencies =
        Answer::Given(PerCode::of(others.chain([(Agency::Police, forms)])));
}
