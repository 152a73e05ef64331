//! Where "other" is ticked, a text says what; where there is such a text, "other" is ticked.
//!
//! For every question that has a field `<question>_other_text`, also where the question is not asked or not answered:
//! a text then stands without its tick.

use tallfest_base::{Answer, AnyField, Form, FreeText, Slot, Text, Value, seen, text};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::{Annual, fields},
        lists::{OrganisationForm, OutreachType},
    },
};

use super::other_outreach;
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Annual> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-007"),
        severity: &[warning(seen(2009))],
        asks: &[
            fields::SUPERVISOR_TYPE.place(),
            fields::SUPERVISOR_TYPE_OTHER_TEXT.place(),
            fields::RVTS_COOPERATION.place(),
            fields::RVTS_COOPERATION_OTHER_TEXT.place(),
            fields::OUTREACH_TYPES.place(),
            fields::OUTREACH_TYPES_OTHER_TEXT.place(),
            fields::USER_PARTICIPATION.place(),
            fields::USER_PARTICIPATION_OTHER_TEXT.place(),
            fields::ORGANISATION_FORM.place(),
            fields::ORGANISATION_FORM_OTHER_TEXT.place(),
            fields::MEMBERSHIP.place(),
            fields::MEMBERSHIP_OTHER_TEXT.place(),
        ],
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
    check,
    examples: &[
        Example::pass(2020, "neither tick nor text", |_| ()),
        Example::pass(2020, "tick and text", |annual| other_outreach(annual, "brev til fastleger")),
        Example::fail(2020, "a tick without a text", |annual| other_outreach(annual, "")),
        Example::fail(2020, "a text without a tick", |annual| {
            other_outreach(annual, "brev til fastleger");
            annual.outreach_types = Answer::Given(OutreachType::Teaching.bit());
        }),
        Example::pass(2020, "a single choice and its text", |annual| {
            annual.organisation_form = Answer::Given(OrganisationForm::Other);
            annual.organisation_form_other_text = Answer::Given(FreeText::literal("forening"));
        }),
        Example::fail(2020, "a single choice without its text", |annual| {
            annual.organisation_form = Answer::Given(OrganisationForm::Other);
        }),
        Example::fail(2020, "a text to a question that is not asked", |annual| {
            annual.supervision_routine = Answer::Given(YesNo::No);
            annual.supervision_frequency = Answer::Absent;
            annual.supervisor_type = Answer::Absent;
            annual.supervisor_type_other_text = Answer::Given(FreeText::literal("coach"));
        }),
    ],
};

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

fn check(annual: &Annual, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    for (question, text) in questions_with_a_text::<Annual>() {
        let list = question.field.kind.codes();
        let Some((list, other)) = list.and_then(|list| Some((list, list.line("other")?))) else {
            continue;
        };
        let is_ticked = question.get(annual).word() >> other & 1 == 1;
        let (place, found) = match (is_ticked, text.get(annual)) {
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
        let question = text.question.id.strip_suffix("_other_text")?;
        let slot = |field| Slot { field, row: 0 };
        Some((slot(AnyField::named(T::FIELDS, question)?), slot(text)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_asks_every_question_that_has_a_text() {
        let pairs = questions_with_a_text::<Annual>();
        let places: Vec<_> = pairs.flat_map(|(one, two)| [one.place(), two.place()]).collect();
        assert_eq!(RULE.info.asks, places);
    }
}
