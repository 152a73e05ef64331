//! Where "other" is ticked, a text says what; where there is such a text, "other" is ticked: one rule, instantiated
//! for each form.
//!
//! For every question that has a field `<question>_other_text`, also where the question is not asked or not answered:
//! a text then stands without its tick.

use tallfest_base::{AnyField, Form, Slot, Text, Value, seen, text};

use super::{Places, places::question_of};
use crate::{
    Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Subject, Verdict, Weight, warning,
};

const SEVERITY: &[Weight] = &[warning(seen(2009))];

/// The rule for a form.
pub(crate) const fn rule<T: Form + Subject>(examples: &'static [Example<T::Draft>]) -> Rule<T> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-007"),
            severity: SEVERITY,
            asks: Places::<T>::WITH_OTHER,
            message: text(
                "{other} på spørsmålet {question} {found}",
                "{other} på spørsmålet {question} {found}",
                "{other} under {question} {found}",
            ),
            why: text(
                "Teksten sier hva «annet» er. Uten den, eller uten krysset, kan svaret ikke brukes.",
                "Teksten seier kva «anna» er. Utan han, eller utan krysset, kan svaret ikkje brukast.",
                "The text says what \"other\" is. Without it, or without the tick, the answer is of no use.",
            ),
            mend: text(
                "Skriv hva det gjelder, eller ta bort krysset. Står det en tekst, kryss av for «annet», eller ta bort teksten.",
                "Skriv kva det gjeld, eller ta bort krysset. Står det ein tekst, kryss av for «anna», eller ta bort teksten.",
                "Write what it is, or take the tick away. If there is a text, tick \"other\", or take the text away.",
            ),
            source: "S0 (lists with \"other\"), KOSTRA Melder 2, COM-07",
        },
        check: check::<T>,
        examples,
    }
}

const NO_TEXT: Text = text(
    "er krysset av, men teksten mangler",
    "er kryssa av, men teksten manglar",
    "is ticked, but the text is missing",
);
const NO_TICK: Text = text(
    "er ikke krysset av, men teksten er fylt ut",
    "er ikkje kryssa av, men teksten er fylt ut",
    "is not ticked, but there is a text",
);

fn check<T: Form>(record: &T, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    for (question, text) in questions_with_a_text::<T>() {
        let list = question.field.kind.codes();
        let Some((list, other)) = list.and_then(|list| Some((list, list.line("other")?))) else {
            continue;
        };
        let is_ticked = question.get(record).word() >> other & 1 == 1;
        let (place, found) = match (is_ticked, text.get(record)) {
            (true, Value::Absent) => (text.place(), NO_TEXT),
            (false, Value::Text(_)) => (question.place(), NO_TICK),
            _ => continue,
        };
        let finding =
            findings.at(place).with("other", Shown::Codes(list.codes_in(1 << other).collect()));
        let finding = finding.with("question", Shown::Place(question.place()));
        let _ = finding.with("found", Shown::Words(found)).broken();
    }
    findings.verdict()
}

/// The questions that have a text for what is "other", and the texts.
fn questions_with_a_text<T: Form>() -> impl Iterator<Item = (Slot<T>, Slot<T>)> {
    T::FIELDS.iter().filter_map(|text| {
        let question = question_of(text.question.id)?;
        let slot = |field| Slot { field, row: 0 };
        Some((slot(AnyField::named(T::FIELDS, question)?), slot(text)))
    })
}

#[cfg(test)]
mod tests {
    use tallfest_forms::smiso::{annual::Annual, pandemic::Pandemic};

    use super::*;

    #[test]
    fn the_rule_asks_every_question_that_has_a_text() {
        fn check<T: Form>() {
            let pairs = questions_with_a_text::<T>();
            let places: Vec<_> = pairs.flat_map(|(one, two)| [one.place(), two.place()]).collect();
            assert_eq!(Places::<T>::WITH_OTHER, places);
        }
        check::<Annual>();
        check::<Pandemic>();
    }
}
