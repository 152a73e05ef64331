//! A question is not "not stated" on many of a centre's contacts; one finding for each question that is.

use tallfest_base::{Answer, Slot, seen, text};
use tallfest_forms::smiso::{contact::Contact, lists::Channel};

use super::{Records, Year};
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common::Places,
    warning,
};

/// In per cent of the contacts that answer the question (COM-14).
const MOST: u64 = 25;
/// With fewer answers, a share says nothing (COM-14).
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("COM-014"),
        severity: &[warning(seen(2009))],
        asks: Places::<Contact>::CODED,
        message: text(
            "{question} er ikke oppgitt på {not_stated} av {answered} henvendelser; det pleier å være høyst {most} prosent",
            "{question} er ikkje oppgitt på {not_stated} av {answered} førespurnader; det pleier å vere høgst {most} prosent",
            "{question} is not stated on {not_stated} of {answered} contacts; it is usually {most} per cent at most",
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
    check,
    examples: &[
        Example::pass(2020, "everything is stated", |_| ()),
        Example::pass(2020, "the channel is not stated on one in four", |records| {
            not_stated(records, 15);
        }),
        Example::fail(2020, "the channel is not stated on more than one in four", |records| {
            records.contacts.truncate(58);
            not_stated(records, 15);
        }),
        Example::fail(2020, "25 of 99 contacts", |records| {
            let more = records.contacts.iter().take(39).cloned().collect::<Vec<_>>();
            records.contacts.extend(more);
            not_stated(records, 25);
        }),
        Example::fail(2020, "6 of 20 contacts", |records| {
            records.contacts.truncate(20);
            not_stated(records, 6);
        }),
        Example::unknown(
            2020,
            "19 contacts",
            |records| {
                records.contacts.truncate(19);
                not_stated(records, 19);
            },
            Reason::FewRecords,
        ),
    ],
};

fn check(year: &Year, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let mut is_enough = false;
    for (slot, (answered, not_stated)) in Slot::<Contact>::all().zip(&year.contacts.answers.stated)
    {
        if *answered < ENOUGH {
            continue;
        }
        is_enough = true;
        if not_stated * 100 > answered * MOST {
            let finding = findings.at(slot.place()).with("question", Shown::Place(slot.place()));
            let finding = finding.with("not_stated", Shown::Count(*not_stated));
            let finding = finding.with("answered", Shown::Count(*answered));
            let _ = finding.with("most", Shown::Count(MOST)).broken();
        }
    }
    if is_enough { findings.verdict() } else { Verdict::NotEvaluated(Reason::FewRecords) }
}

/// The first contacts have no known channel.
fn not_stated(records: &mut Records, count: usize) {
    for contact in records.contacts.iter_mut().take(count) {
        contact.contact_channel = Answer::Given(Channel::NotStated);
    }
}
