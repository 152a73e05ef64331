//! A contact's day lies in the registration year.

use tallfest_base::{Answer, date, seen, text};
use tallfest_forms::smiso::contact::{Contact, fields};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, error};

pub(super) static RULE: Rule<Contact> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-002"),
        severity: &[error(seen(2009))],
        asks: &[fields::CONTACT_DATE.place()],
        message: text(
            "datoen {date} ligger ikke i registreringsåret {year}",
            "datoen {date} ligg ikkje i registreringsåret {year}",
            "the day {date} is not in the registration year {year}",
        ),
        why: text(
            "En henvendelse telles i det året den fant sted.",
            "Ein førespurnad blir talt i det året han fann stad.",
            "A contact is counted in the year in which it took place.",
        ),
        mend: text(
            "Rett datoen, eller flytt posten til innsendingen for riktig år.",
            "Rett datoen, eller flytt posten til innsendinga for rett år.",
            "Mend the day, or move the record to the submission of its year.",
        ),
        source: "S3, domain.md 3.16, COM-02",
    },
    check,
    examples: &[
        Example::pass(2020, "the first day of the year", |contact| {
            contact.contact_date = Answer::Given(date(2020, 1, 1));
        }),
        Example::pass(2020, "the last day of the year", |contact| {
            contact.contact_date = Answer::Given(date(2020, 12, 31));
        }),
        Example::fail(2020, "the last day of the year before", |contact| {
            contact.contact_date = Answer::Given(date(2019, 12, 31));
        }),
        Example::unknown(
            2020,
            "no day",
            |contact| contact.contact_date = Answer::Absent,
            Reason::NotAnswered,
        ),
        Example::fail(2020, "the first day of the year after", |contact| {
            contact.contact_date = Answer::Given(date(2021, 1, 1));
        }),
    ],
};

fn check(contact: &Contact, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(day) = contact.contact_date.given().copied() else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    if day.year() == context.year {
        return Verdict::Held;
    }
    findings
        .at(fields::CONTACT_DATE.place())
        .with("date", Shown::Date(day))
        .with("year", Shown::Year(context.year))
        .broken()
}
