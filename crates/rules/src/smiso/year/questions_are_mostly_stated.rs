//! A question is not "not stated" on many of a centre's records of a form; one finding for each question that is.

use tallfest_base::{Answer, Slot, seen, text};
use tallfest_forms::{
    lists::Gender,
    smiso::{contact::Contact, lists::Channel, user::User, visit::Visit},
};

use super::{Records, Year, summary::Summed};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, Weight,
    common::Places, warning,
};

/// In per cent of the records that answer the question (COM-14).
const MOST: u64 = 25;
/// With fewer answers, a share says nothing (COM-14).
const ENOUGH: u64 = 20;

const SEVERITY: &[Weight] = &[warning(seen(2009))];

const fn rule<T: Summed>(examples: &'static [Example<Records>]) -> Rule<Year> {
    Rule {
        info: RuleInfo {
            id: RuleId::new("COM-014"),
            severity: SEVERITY,
            asks: Places::<T>::CODED,
            message: text(
                "{question} er ikke oppgitt for {not_stated} av {answered} {records}; det pleier å være høyst {most} prosent",
                "{question} er ikkje oppgitt for {not_stated} av {answered} {records}; det pleier å vere høgst {most} prosent",
                "{question} is not stated for {not_stated} of {answered} {records}; it is usually {most} per cent at most",
            ),
            why: text(
                "Når mye ikke er oppgitt, sier fordelingen lite, og tallene for landet blir usikre.",
                "Når mykje ikkje er oppgitt, seier fordelinga lite, og tala for landet blir usikre.",
                "Where much is not stated, the distribution says little, and the figures for the country are uncertain.",
            ),
            mend: text(
                "Fyll ut det senteret vet. Er resten ukjent, bekreft det.",
                "Fyll ut det senteret veit. Er resten ukjend, stadfest det.",
                "Fill in what the centre knows. If the rest is unknown, confirm it.",
            ),
            source: "domain.md 3.2, COM-14",
        },
        check: check::<T>,
        examples,
    }
}

pub(super) static RULE: Rule<Year> = rule::<Contact>(&[
    Example::pass(2020, "everything is stated", |_| ()),
    Example::pass(2020, "the channel is not stated on one contact in four", |records| {
        without_channel(records, 15);
    }),
    Example::fail(2020, "the channel is not stated on more than one in four", |records| {
        records.contacts.truncate(58);
        without_channel(records, 15);
    }),
    Example::fail(2020, "25 of 99 contacts", |records| {
        let more = records.contacts.iter().take(39).cloned().collect::<Vec<_>>();
        records.contacts.extend(more);
        without_channel(records, 25);
    }),
    Example::fail(2020, "6 of 20 contacts", |records| {
        records.contacts.truncate(20);
        without_channel(records, 6);
    }),
    Example::unknown(
        2020,
        "19 contacts",
        |records| {
            records.contacts.truncate(19);
            without_channel(records, 19);
        },
        Reason::FewRecords,
    ),
]);

pub(super) static OF_VISITS: Rule<Year> = rule::<Visit>(&[
    Example::pass(2020, "the gender is not stated on one visit in four", |records| {
        records.visits.iter_mut().take(30).for_each(without_gender);
    }),
    Example::fail(2020, "the gender is not stated on more than one in four", |records| {
        records.visits.iter_mut().take(31).for_each(without_gender);
    }),
    Example::unknown(
        2020,
        "19 visits",
        |records| {
            records.visits.truncate(19);
            records.visits.iter_mut().for_each(without_gender);
        },
        Reason::FewRecords,
    ),
]);

pub(super) static OF_USERS: Rule<Year> = rule::<User>(&[
    Example::pass(2020, "an age is not stated on 7 of 30 forms with content", |records| {
        records.users.iter_mut().take(7).for_each(without_age);
    }),
    Example::fail(2020, "an age is not stated on 8 of 30 forms with content", |records| {
        records.users.iter_mut().take(8).for_each(without_age);
    }),
    Example::unknown(2020, "19 forms", |records| records.users.truncate(19), Reason::FewRecords),
]);

fn check<T: Summed>(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let mut is_enough = false;
    for (slot, (answered, not_stated)) in Slot::<T>::all().zip(&T::answers(year).stated) {
        if *answered < ENOUGH {
            continue;
        }
        is_enough = true;
        if not_stated * 100 > answered * MOST {
            let finding = findings.at(slot.place()).with("question", Shown::Place(slot.place()));
            let finding = finding.with("not_stated", Shown::Count(*not_stated));
            let finding = finding.with("answered", Shown::Count(*answered));
            let finding = finding.with("records", Shown::Words(T::INFO.unit));
            let _ = finding.with("most", Shown::Count(MOST)).broken();
        }
    }
    if is_enough { findings.verdict() } else { Verdict::NotEvaluated(Reason::FewRecords) }
}

/// The first contacts have no known channel.
fn without_channel(records: &mut Records, count: usize) {
    for contact in records.contacts.iter_mut().take(count) {
        contact.contact_channel = Answer::Given(Channel::NotStated);
    }
}

fn without_gender(visit: &mut Visit) {
    visit.gender = Answer::Given(Gender::NotStated);
}

fn without_age(user: &mut User) {
    user.age = Answer::Given(tallfest_base::Stated::NotStated);
}
