//! Neither a key nor a text of a record holds an identity number: one rule, instantiated for each form.

use tallfest_base::{Form, Kind, seen, text, texts};

use super::{Places, answer, identity_number};
use crate::{
    Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Subject, Verdict, Weight, error,
};

const SEVERITY: &[Weight] = &[error(seen(2009))];

/// The rule for a form, over all its keys and texts.
pub(crate) const fn rule<T: Form + Subject>(examples: &'static [Example<T::Draft>]) -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-012"),
            severity: SEVERITY,
            asks: Places::<T>::HIDDEN,
            message: text(
                "{question} inneholder et fødselsnummer eller D-nummer ({found})",
                "{question} inneheld eit fødselsnummer eller D-nummer ({found})",
                "{question} holds a national identity number or D-number ({found})",
            ),
            why: text(
                "Et fødselsnummer peker ut én bestemt person. Ingen som har vært i kontakt med et senter, skal kunne kjennes igjen i statistikken.",
                "Eit fødselsnummer peiker ut éin bestemt person. Ingen som har vore i kontakt med eit senter, skal kunne kjennast igjen i statistikken.",
                "An identity number points out one person. Nobody who has been in contact with a centre may be recognised in the statistics.",
            ),
            mend: text(
                "Ta nummeret ut. Er det postens løpenummer, gi posten et nytt som ikke bygger på noe om en person.",
                "Ta nummeret ut. Er det løpenummeret til posten, gi posten eit nytt som ikkje byggjer på noko om ein person.",
                "Take the number out. If it is the record number, give the record a new one that is built from nothing about a person.",
            ),
            source: "domain.md 4, COM-12",
        },
        check: check::<T>,
        examples,
    }
}

/// A key holds a number only as a whole or as parts between hyphens: a random key in hexadecimal would else be hit by
/// chance. In a text, a number stands between anything but digits.
fn check<T: Form>(record: &T, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    for (slot, text) in texts(record) {
        let is_key = matches!(slot.field.kind, Kind::Key);
        let is_gap = |char: char| if is_key { char == '-' } else { !char.is_ascii_digit() };
        if identity_number::stands_in(text, is_gap) {
            let finding = findings.at(slot.place()).with("found", answer(slot, record));
            let _ = finding.with("question", Shown::Place(slot.place())).broken();
        }
    }
    findings.verdict()
}
