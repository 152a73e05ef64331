//! The share of contacts by telephone is not far from what it is elsewhere.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::{
    lists::YesNo,
    register::facts::RUNS_HELPLINE,
    smiso::{contact::fields, lists::Channel},
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// About half of all contacts were by telephone in 2020 and 2023 (S0, P23). In per cent.
const LEAST: u64 = 20;
/// See [`LEAST`].
const MOST: u64 = 95;
/// With fewer contacts, a share says nothing.
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("A-009"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONTACT_CHANNEL.place()],
        message: text(
            "{phone} av {all} henvendelser er på telefon; det pleier å være mellom {least} og {most} prosent",
            "{phone} av {all} førespurnader er på telefon; det pleier å vere mellom {least} og {most} prosent",
            "{phone} of {all} contacts are by telephone; it is usually between {least} and {most} per cent",
        ),
        why: text(
            "Omtrent halvparten av henvendelsene i landet er på telefon. Noe helt annet kan bety at en kontaktmåte er ført feil eller mangler.",
            "Om lag halvparten av førespurnadene i landet er på telefon. Noko heilt anna kan tyde at ein kontaktmåte er ført feil eller manglar.",
            "About half of the country's contacts are by telephone. Something quite different may mean that a channel is recorded wrongly or is missing.",
        ),
        mend: text(
            "Se etter at alle henvendelser er med og at kontaktmåten er riktig. Er det slik, bekreft det.",
            "Sjå etter at alle førespurnader er med og at kontaktmåten er rett. Er det slik, stadfest det.",
            "See that all contacts are there and that their channel is right. If it is so, confirm it.",
        ),
        source: "S0, P23, A-09",
    },
    check,
    examples: &[
        Example::pass(2020, "half of the contacts are by telephone", |_| ()),
        Example::pass(2020, "one in five is by telephone", |records| by_phone(records, 12)),
        Example::fail(2020, "fewer than one in five are", |records| by_phone(records, 11)),
        Example::pass(2020, "19 of 20 are by telephone", |records| by_phone(records, 57)),
        Example::fail(2020, "more than 19 of 20 are", |records| by_phone(records, 58)),
        Example::fail(2020, "20 of 101 are", |records| {
            so_many(records, 101);
            by_phone(records, 20);
        }),
        Example::fail(2020, "96 of 101 are", |records| {
            so_many(records, 101);
            by_phone(records, 96);
        }),
        Example::fail(2020, "none of 20 is", |records| {
            so_many(records, 20);
            by_phone(records, 0);
        }),
        Example::unknown(
            2020,
            "the channel of 19 is stated",
            |records| {
                so_many(records, 25);
                by_phone(records, 0);
                for contact in records.contacts.iter_mut().skip(19) {
                    contact.contact_channel = Answer::Given(Channel::NotStated);
                }
            },
            Reason::FewRecords,
        ),
        Example::given(
            |context| context.facts = context.facts.with(&RUNS_HELPLINE, true),
            Example::pass(2020, "the helpline's contacts are not counted", |records| {
                by_phone(records, 10);
                for (number, contact) in records.contacts.iter_mut().enumerate() {
                    let helpline = if number < 30 { YesNo::No } else { YesNo::Yes };
                    contact.national_helpline = Answer::Given(helpline);
                }
            }),
        ),
        Example::given(
            |context| context.year_is_over = false,
            Example::unknown(
                2020,
                "19 contacts",
                |records| {
                    records.contacts.truncate(19);
                    by_phone(records, 0);
                },
                Reason::FewRecords,
            ),
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (all, phone) = (year.contacts.channels_stated, year.contacts.by_phone);
    if all < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if phone * 100 >= all * LEAST && phone * 100 <= all * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::CONTACT_CHANNEL.place())
        .with("phone", Shown::Count(phone))
        .with("all", Shown::Count(all))
        .with("least", Shown::Count(LEAST))
        .with("most", Shown::Count(MOST))
        .broken()
}

/// The first contacts are by telephone, the others by text message.
fn by_phone(records: &mut Records, phone: usize) {
    for (number, contact) in records.contacts.iter_mut().enumerate() {
        let channel = if number < phone { Channel::Phone } else { Channel::Sms };
        contact.contact_channel = Answer::Given(channel);
    }
}

/// So many contacts: the first ones, or the first ones once more.
fn so_many(records: &mut Records, count: usize) {
    records.contacts = records.contacts.iter().cycle().take(count).cloned().collect();
}
