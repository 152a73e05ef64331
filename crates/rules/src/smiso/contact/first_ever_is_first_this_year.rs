//! A user's first contact ever is also the first of the year.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::{
    lists::{YesNo, YesNoDk},
    smiso::{
        contact::{Contact, fields},
        lists::{Channel, Party},
    },
};

use super::visit_is_from_partner::from_partner;
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

pub(super) static RULE: Rule<Contact> = Rule {
    info: RuleInfo {
        id: RuleId::new("A-007"),
        severity: &[warning(seen(2009))],
        asks: &[
            fields::FIRST_CONTACT_EVER.place(),
            fields::FIRST_CONTACT_THIS_YEAR.place(),
            fields::CONTACT_PARTY.place(),
        ],
        message: text(
            "første henvendelse noensinne er {ever}, men første henvendelse i år er {this_year}",
            "første førespurnad nokon gong er {ever}, men første førespurnad i år er {this_year}",
            "the first contact ever is {ever}, but the first contact this year is {this_year}",
        ),
        why: text(
            "Den som tar kontakt for aller første gang, gjør det også for første gang i år. Personer telles av «første henvendelse i år».",
            "Den som tek kontakt for aller første gong, gjer det også for første gong i år. Personar blir talde av «første førespurnad i år».",
            "Whoever makes contact for the very first time does so for the first time this year too. Persons are counted by \"first contact this year\".",
        ),
        mend: text(
            "Rett ett av de to svarene.",
            "Rett eitt av dei to svara.",
            "Mend one of the two answers.",
        ),
        source: "A-07: follows from the two questions",
    },
    check,
    examples: &[
        Example::pass(2020, "neither ever nor this year", |contact| {
            first(contact, YesNoDk::No, YesNo::No);
        }),
        Example::pass(2020, "first this year but not ever", |contact| {
            first(contact, YesNoDk::No, YesNo::Yes);
        }),
        Example::pass(2020, "first ever and this year", |contact| {
            first(contact, YesNoDk::Yes, YesNo::Yes);
        }),
        Example::pass(2020, "whether it is the first ever is not known", |contact| {
            first(contact, YesNoDk::DoesNotKnow, YesNo::No);
        }),
        Example::pass(2020, "first this year, and ever is not stated", |contact| {
            first(contact, YesNoDk::NotStated, YesNo::Yes);
        }),
        Example::pass(2020, "a partner is not asked", |contact| {
            *contact = from_partner(contact, Channel::Phone);
        }),
        Example::fail(2020, "first ever but not this year", |contact| {
            first(contact, YesNoDk::Yes, YesNo::No);
        }),
        Example::unknown(
            2020,
            "ever is not stated",
            |contact| first(contact, YesNoDk::NotStated, YesNo::No),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "this year is not answered",
            |contact| {
                first(contact, YesNoDk::Yes, YesNo::No);
                contact.first_contact_this_year = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(contact: &Contact, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    match (contact.first_contact_ever.given(), contact.first_contact_this_year.given()) {
        (Some(YesNoDk::Yes), Some(YesNo::No)) => {}
        (Some(YesNoDk::No | YesNoDk::DoesNotKnow), _) | (_, Some(YesNo::Yes)) => {
            return Verdict::Held;
        }
        _ if contact.contact_party.is(Party::Partner) => return Verdict::Held,
        _ => return Verdict::NotEvaluated(Reason::NotAnswered),
    }
    findings
        .at(fields::FIRST_CONTACT_THIS_YEAR.place())
        .with("ever", common::code(YesNoDk::Yes))
        .with("this_year", common::code(YesNo::No))
        .broken()
}

fn first(contact: &mut Contact, ever: YesNoDk, this_year: YesNo) {
    contact.first_contact_ever = Answer::Given(ever);
    contact.first_contact_this_year = Answer::Given(this_year);
}
