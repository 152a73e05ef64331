//! The questionnaires of a centre's two offers are not identical in all that both are asked.

use tallfest_base::{Answer, CentreFacts, Form, Integer, Slot, Stated, Value, seen_about, text};
use tallfest_forms::crisis::{
    lists::OfferFor,
    offer::{Offer, fields},
};

use super::{Records, Year, count};
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-023"),
        severity: &[warning(seen_about(2014))],
        asks: &[fields::OFFER.place()],
        message: text(
            "skjemaene for kvinner og menn har like svar på alle de {count} spørsmålene som begge har svart på",
            "skjema for kvinner og menn har like svar på alle dei {count} spørsmåla som begge har svart på",
            "the questionnaires for women and men agree in all {count} answers that both have given",
        ),
        why: text(
            "De to tilbudene er sjelden helt like. Kanskje er det ene skjemaet en kopi av det andre.",
            "Dei to tilboda er sjeldan heilt like. Kanskje er det eine skjemaet ein kopi av det andre.",
            "The two offers are seldom quite the same. One questionnaire may be a copy of the other.",
        ),
        mend: text(
            "Fyll ut skjemaet for hvert tilbud for seg. Er alt likt, bekreft det.",
            "Fyll ut skjemaet for kvart tilbod for seg. Er alt likt, stadfest det.",
            "Fill in the questionnaire of each offer by itself. If all is the same, confirm it.",
        ),
        source: "S1: three items are higher for men in the country, E-23",
    },
    check,
    examples: &[
        Example::pass(2020, "fewer places for men", |_| ()),
        Example::fail(2020, "the same number of places", copied),
        Example::given(
            |context| context.facts = CentreFacts::default(),
            Example::fail(2020, "the same number of places, and no register", copied),
        ),
        Example::beside(
            &[RuleId::new("COM-008")],
            Example::fail(2020, "what is asked once a centre is copied too", |records| {
                copied(records);
                if let [women, men] = records.offers.as_mut_slice() {
                    *men = Offer {
                        offer: men.offer.clone(),
                        men_housing_solution: men.men_housing_solution.clone(),
                        ..women.clone()
                    };
                }
            }),
        ),
        Example::pass(2020, "no offer to men", |records| records.offers.truncate(1)),
        Example::beside(
            &[RuleId::new("COM-009"), RuleId::new("COM-009b")],
            Example::pass(2020, "two questionnaires without answers", |records| {
                for offer in &mut records.offers {
                    *offer = Offer { offer: offer.offer.clone(), ..Offer::default() };
                }
            }),
        ),
    ],
};

fn check(year: &Year, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (women, men) = (year.offer(OfferFor::Women), year.offer(OfferFor::Men));
    let Some((women, men)) = women.zip(men) else { return Verdict::Held };
    let rows = [women.row(), men.row()];
    let is_asked_of_both = |slot: &Slot<Offer>| {
        let asked = slot.field.asked.compile(slot.row, context.year, context.facts);
        asked.is_some_and(|asked| rows.iter().all(|row| asked.holds(row.as_ref())))
    };
    let compared = Slot::<Offer>::all().filter(|slot| *slot != fields::OFFER.slot());
    let compared: Vec<_> = compared.filter(is_asked_of_both).collect();
    if compared.iter().any(|slot| slot.get(women) != slot.get(men)) {
        return Verdict::Held;
    }
    let answered = count(compared.iter().filter(|slot| slot.get(women) != Value::Absent));
    if answered == 0 {
        return Verdict::Held;
    }
    findings.at(fields::OFFER.place()).with("count", Shown::Count(answered)).broken()
}

/// As many places for men as for women: all else is the same already.
fn copied(records: &mut Records) {
    for offer in &mut records.offers {
        offer.places = Answer::Given(Stated::Known(Integer::whole(12)));
    }
}
