//! A text is short: it says what "other" is and no more, or comments on a subject: one rule, instantiated for each form.

use tallfest_base::{Form, seen, text, texts};

use super::{Places, answer, places::question_of};
use crate::{
    Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Subject, Verdict, Weight, warning,
};

/// The most characters of a text that says what "other" is (COM-13).
const MOST: usize = 200;
/// The most characters of a comment: any other text (COM-13, `domain.md` 1.5).
const MOST_OF_A_COMMENT: usize = 2_000;

const SEVERITY: &[Weight] = &[warning(seen(2009))];

/// The rule for a form, over all its texts.
pub(crate) const fn rule<T: Form + Subject>(examples: &'static [Example<T::Draft>]) -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-013"),
            severity: SEVERITY,
            asks: Places::<T>::HIDDEN,
            message: text(
                "{question} er en {found}; det pleier å være høyst {most}",
                "{question} er ein {found}; det pleier å vere høgst {most}",
                "{question} is a {found}; it is usually {most} at most",
            ),
            why: text(
                "Jo lengre en tekst er, desto lettere røper den hvem noen er.",
                "Di lengre ein tekst er, di lettare røper han kven nokon er.",
                "The longer a text is, the more easily it gives away who somebody is.",
            ),
            mend: text(
                "Skriv kort hva det gjelder, uten noe om enkeltpersoner.",
                "Skriv kort kva det gjeld, utan noko om enkeltpersonar.",
                "Write in few words what it is, with nothing about individuals.",
            ),
            source: "domain.md 4, COM-13",
        },
        check: check::<T>,
        examples,
    }
}

fn check<T: Form>(record: &T, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    for (slot, text) in texts(record) {
        let is_other = question_of(slot.field.question.id).is_some();
        let most = if is_other { MOST } else { MOST_OF_A_COMMENT };
        if text.chars().count() > most {
            let finding = findings.at(slot.place()).with("question", Shown::Place(slot.place()));
            let finding = finding.with("found", answer(slot, record));
            let _ = finding.with("most", Shown::Number(most.to_string())).broken();
        }
    }
    findings.verdict()
}
