//! The persons are not very few beside the contacts: that some contact is a user's first in the year is not forgotten.
//!
//! Only contacts that tell whether they are the first count, so that an unanswered question is no finding here. A
//! centre where none is the first is found as well.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::{lists::YesNo, smiso::contact::fields};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// Contacts per person. Our assumption: no source has a figure for contacts; of visits there were 7.4 for each
/// visitor in 2019 (B-14).
const MOST: u64 = 50;
/// With fewer contacts, a mean says nothing.
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("A-011"),
        severity: &[warning(seen(2009))],
        asks: &[fields::FIRST_CONTACT_THIS_YEAR.place()],
        message: text(
            "{contacts} henvendelser er fra {persons} personer; det pleier å være høyst {most} fra hver",
            "{contacts} førespurnader er frå {persons} personar; det pleier å vere høgst {most} frå kvar",
            "{contacts} contacts are from {persons} persons; there are usually {most} from each at most",
        ),
        why: text(
            "Personer telles av «brukerens første henvendelse i år». Er de svært få, er det trolig svart nei også på første henvendelse.",
            "Personar blir talde av «første førespurnad frå brukaren i år». Er dei svært få, er det truleg svart nei også på første førespurnad.",
            "Persons are counted by \"the user's first contact this year\". Where they are very few, the answer is probably no on first contacts too.",
        ),
        mend: text(
            "Svar ja på den første henvendelsen fra hver bruker i året. Er det gjort, bekreft det.",
            "Svar ja på den første førespurnaden frå kvar brukar i året. Er det gjort, stadfest det.",
            "Answer yes on each user's first contact in the year. If that is done, confirm it.",
        ),
        source: "A-11: our assumption",
    },
    check,
    examples: &[
        Example::pass(2020, "18 contacts for each person", |_| ()),
        Example::pass(2020, "50 contacts of one person", |records| {
            records.contacts.truncate(56);
            persons(records, 1);
        }),
        Example::fail(2020, "51 contacts of one person", |records| {
            records.contacts.truncate(57);
            persons(records, 1);
        }),
        Example::fail(2020, "20 contacts and no person", |records| {
            records.contacts.truncate(23);
            persons(records, 0);
        }),
        Example::unknown(
            2020,
            "19 contacts",
            |records| {
                records.contacts.truncate(22);
                persons(records, 0);
            },
            Reason::FewRecords,
        ),
        Example::unknown(
            2020,
            "whether a contact is the first is not stated",
            |records| {
                for contact in &mut records.contacts {
                    contact.first_contact_this_year = Answer::Given(YesNo::NotStated);
                }
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let contacts = year.contacts.answers.known(fields::FIRST_CONTACT_THIS_YEAR.slot());
    let persons = year.contacts.persons;
    if contacts < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if contacts <= persons * MOST {
        return Verdict::Held;
    }
    findings
        .at(fields::FIRST_CONTACT_THIS_YEAR.place())
        .with("contacts", Shown::Count(contacts))
        .with("persons", Shown::Count(persons))
        .with("most", Shown::Count(MOST))
        .broken()
}

/// The first users' contacts are first in the year, the others are not.
fn persons(records: &mut Records, persons: usize) {
    let asked = records.contacts.iter_mut().filter(|it| !it.first_contact_this_year.is_absent());
    for (number, contact) in asked.enumerate() {
        let first = if number < persons { YesNo::Yes } else { YesNo::No };
        contact.first_contact_this_year = Answer::Given(first);
    }
}
