//! A contact's day is not after the last day that the submission covers.

use tallfest_base::{Answer, date, seen, text};
use tallfest_forms::smiso::contact::{Contact, fields};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

pub(super) static RULE: Rule<Contact> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-003"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONTACT_DATE.place()],
        message: text(
            "datoen {date} er etter den siste dagen som innsendingen dekker, {last}",
            "datoen {date} er etter den siste dagen som innsendinga dekkjer, {last}",
            "the day {date} is after the last day that the submission covers, {last}",
        ),
        why: text(
            "Innsendingen sier selv hvor langt den går. En senere dato er en skrivefeil, eller så dekker innsendingen mer enn den sier.",
            "Innsendinga seier sjølv kor langt ho går. Ein seinare dato er ein skrivefeil, eller så dekkjer innsendinga meir enn ho seier.",
            "The submission says itself how far it goes. A later day is a slip, or the submission covers more than it says.",
        ),
        mend: text(
            "Rett datoen, eller rett `period_to` i `submission.json`.",
            "Rett datoen, eller rett `period_to` i `submission.json`.",
            "Mend the day, or mend `period_to` in `submission.json`.",
        ),
        source: "domain.md 9.4 (the manifest; there is no day of entry), COM-03",
    },
    check,
    examples: &[
        Example::pass(2020, "the last day of the year", |contact| {
            contact.contact_date = Answer::Given(date(2020, 12, 31));
        }),
        Example::given(
            |context| context.period_to = Some(date(2020, 6, 30)),
            Example::pass(2020, "the last day of the period", |contact| {
                contact.contact_date = Answer::Given(date(2020, 6, 30));
            }),
        ),
        Example::given(
            |context| context.period_to = Some(date(2020, 6, 30)),
            Example::fail(2020, "the day after the period", |contact| {
                contact.contact_date = Answer::Given(date(2020, 7, 1));
            }),
        ),
        Example::beside(
            &[RuleId::new("COM-002")],
            Example::pass(
                2020,
                "a day of the next year, which is no day of the year at all",
                |contact| {
                    contact.contact_date = Answer::Given(date(2021, 1, 1));
                },
            ),
        ),
        Example::given(
            |context| context.period_to = None,
            Example::unknown(2020, "no period", |_| (), Reason::PeriodUnknown),
        ),
        Example::unknown(
            2020,
            "no day",
            |contact| contact.contact_date = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(contact: &Contact, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(day) = contact.contact_date.given().copied() else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let Some(last) = context.period_to else {
        return Verdict::NotEvaluated(Reason::PeriodUnknown);
    };
    // A day of another year is one fault, and COM-002 reports it.
    if day <= last || day.year() != context.year {
        return Verdict::Held;
    }
    findings
        .at(fields::CONTACT_DATE.place())
        .with("date", Shown::Date(day))
        .with("last", Shown::Date(last))
        .broken()
}
