//! How many of a centre's contacts look like another of the same day. Two users can look alike, so that a repeat is
//! lawful, and a centre is never asked; it speaks only where something repeats.

use tallfest_base::{Answer, seen_about, text};
use tallfest_forms::{lists::Gender, smiso::contact::fields};

use super::{Records, Year, summary::ONCE_A_DAY};
use crate::{Context, Example, Findings, Rule, RuleId, RuleInfo, Shown, Verdict, info};

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("A-006"),
        severity: &[info(seen_about(ONCE_A_DAY))],
        asks: &[
            fields::CONTACT_DATE.place(),
            fields::USER_GROUP.place(),
            fields::GENDER.place(),
            fields::AGE_GROUP.place(),
            fields::CONTACT_CHANNEL.place(),
        ],
        message: text(
            "{repeated} av {all} henvendelser fra brukere ligner en annen samme dag",
            "{repeated} av {all} førespurnader frå brukarar liknar ein annan same dag",
            "{repeated} of {all} contacts from users look like another of the same day",
        ),
        why: text(
            "Bare den første henvendelsen fra en bruker i løpet av en dag skal telles. Uten en nøkkel for brukeren er like henvendelser lovlige; andelen sier om noe kan være talt to ganger.",
            "Berre den første førespurnaden frå ein brukar i løpet av ein dag skal teljast. Utan ein nøkkel for brukaren er like førespurnader lovlege; delen seier om noko kan vere talt to gonger.",
            "Only the first contact of a user in a day is counted. Without a key for the user, contacts that look alike are lawful; their share tells whether something may be counted twice.",
        ),
        mend: text(
            "Ingenting å rette: opplysningen er for den som bruker tallene.",
            "Ingenting å rette: opplysninga er for den som bruker tala.",
            "Nothing to mend: this is for those who use the figures.",
        ),
        source: "MA23, A-06",
    },
    check,
    examples: &[
        Example::pass(2023, "no two contacts look alike", Records::once_a_day),
        Example::fail(2023, "two contacts of a day look alike", |records| {
            records.once_a_day();
            same_day(records);
        }),
        Example::pass(2023, "two contacts of a day, one from a man", |records| {
            records.once_a_day();
            same_day(records);
            if let Some(contact) = records.contacts.get_mut(3) {
                contact.gender = Answer::Given(Gender::Male);
            }
        }),
        Example::beside(
            &[RuleId::new("COM-009b")],
            Example::pass(2023, "two contacts of a day, one without a gender", |records| {
                records.once_a_day();
                same_day(records);
                if let Some(contact) = records.contacts.get_mut(3) {
                    contact.gender = Answer::Absent;
                }
            }),
        ),
        Example::pass(2023, "two contacts of partners on a day", |records| {
            records.once_a_day();
            let day = records.contacts.first().map(|contact| contact.contact_date.clone());
            if let (Some(contact), Some(day)) = (records.contacts.get_mut(10), day) {
                contact.contact_date = day;
            }
        }),
        Example::pass(2023, "no contacts", |records| {
            records.once_a_day();
            records.contacts.clear();
        }),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (all, repeated) = year.contacts.repeats.all_and_repeated();
    if repeated == 0 {
        return Verdict::Held;
    }
    findings
        .at(fields::CONTACT_DATE.place())
        .with("repeated", Shown::Count(repeated))
        .with("all", Shown::Count(all))
        .broken()
}

/// The fourth contact, which else looks like the second, is on its day.
fn same_day(records: &mut Records) {
    let day = records.contacts.get(1).map(|contact| contact.contact_date.clone());
    if let (Some(contact), Some(day)) = (records.contacts.get_mut(3), day) {
        contact.contact_date = day;
    }
}
