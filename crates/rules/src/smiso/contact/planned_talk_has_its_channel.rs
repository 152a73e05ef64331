//! A planned talk has the channel that its name says, and a user's contact by video is a planned talk.
//!
//! Planned talks are told apart only from the year in which the kind of contact is asked. Before it, the rule would
//! have nothing to go by: the code `video` and an answer to the kind of contact are then outside their years, which
//! COM-004b and A-005 say.

use tallfest_base::{Answer, Text, date, text};
use tallfest_forms::smiso::{
    contact::{CONTACT_KIND, Contact, fields},
    lists::{Channel, ContactKind, Party},
};

use super::visit_is_from_partner::from_partner;
use crate::{
    Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, common, warning,
};

pub(super) static RULE: Rule<Contact> = Rule {
    info: RuleInfo {
        id: RuleId::new("A-004"),
        severity: &[warning(CONTACT_KIND.valid)],
        asks: &[
            fields::CONTACT_CHANNEL.place(),
            fields::CONTACT_KIND.place(),
            fields::CONTACT_PARTY.place(),
        ],
        message: text(
            "typen henvendelse er {kind}; da skal kontaktmåten være {expected}, ikke {found}",
            "typen førespurnad er {kind}; då skal kontaktmåten vere {expected}, ikkje {found}",
            "the kind of contact is {kind}; then its channel is {expected}, not {found}",
        ),
        why: text(
            "Planlagte samtaler på telefon og video føres som henvendelser på skjema A. Video uten avtale er ingen egen kontaktmåte for brukere.",
            "Planlagde samtalar på telefon og video blir førte som førespurnader på skjema A. Video utan avtale er ingen eigen kontaktmåte for brukarar.",
            "Planned talks by telephone and video are contacts on form A. Video that was not planned is no channel of its own for users.",
        ),
        mend: text(
            "Rett typen henvendelse eller kontaktmåten, så de sier det samme.",
            "Rett typen førespurnad eller kontaktmåten, så dei seier det same.",
            "Mend the kind of contact or its channel, so that they say the same.",
        ),
        source: "MA23, A-04",
    },
    check,
    examples: &[
        Example::pass(2020, "before 2021 planned talks were not told apart", |_| ()),
        Example::pass(2021, "a planned talk by telephone", |contact| {
            talk(contact, ContactKind::PlannedPhoneTalk, Channel::Phone);
        }),
        Example::fail(2021, "a planned telephone talk by video", |contact| {
            talk(contact, ContactKind::PlannedPhoneTalk, Channel::Video);
        }),
        Example::pass(2021, "a planned talk by video", |contact| {
            talk(contact, ContactKind::PlannedVideoTalk, Channel::Video);
        }),
        Example::fail(2021, "a planned video talk by telephone", |contact| {
            talk(contact, ContactKind::PlannedVideoTalk, Channel::Phone);
        }),
        Example::pass(2021, "an unplanned contact by telephone", |contact| {
            talk(contact, ContactKind::Unplanned, Channel::Phone);
        }),
        Example::fail(2021, "an unplanned contact by video", |contact| {
            talk(contact, ContactKind::Unplanned, Channel::Video);
        }),
        Example::pass(2021, "a partner by video", |contact| {
            contact.contact_date = Answer::Given(date(2021, 3, 12));
            *contact = from_partner(contact, Channel::Video);
        }),
        Example::unknown(
            2021,
            "the kind of contact is not stated",
            |contact| talk(contact, ContactKind::NotStated, Channel::Video),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2021,
            "the kind of contact is not answered",
            |contact| contact.contact_date = Answer::Given(date(2021, 3, 12)),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2021,
            "the channel is not stated",
            |contact| talk(contact, ContactKind::PlannedPhoneTalk, Channel::NotStated),
            Reason::NotAnswered,
        ),
        Example::unknown(
            2021,
            "the channel is not answered",
            |contact| {
                talk(contact, ContactKind::PlannedPhoneTalk, Channel::Phone);
                contact.contact_channel = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(contact: &Contact, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let Some(channel) = contact.contact_channel.given().filter(|it| **it != Channel::NotStated)
    else {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    };
    let (holds, expected) = match (contact.contact_kind.given(), contact.contact_party.given()) {
        (Some(ContactKind::PlannedPhoneTalk), _) => {
            (*channel == Channel::Phone, common::code(Channel::Phone))
        }
        (Some(ContactKind::PlannedVideoTalk), _) => {
            (*channel == Channel::Video, common::code(Channel::Video))
        }
        (_, Some(Party::Partner)) => return Verdict::Held,
        (Some(ContactKind::Unplanned), _) => (*channel != Channel::Video, Shown::Words(ANOTHER)),
        (None | Some(ContactKind::NotStated), _) => {
            return Verdict::NotEvaluated(Reason::NotAnswered);
        }
    };
    if holds {
        return Verdict::Held;
    }
    findings
        .at(fields::CONTACT_CHANNEL.place())
        .with("kind", common::answer(fields::CONTACT_KIND.slot(), contact))
        .with("expected", expected)
        .with("found", common::code(*channel))
        .broken()
}

const ANOTHER: Text = text("en annen", "ein annan", "another one");

fn talk(contact: &mut Contact, kind: ContactKind, channel: Channel) {
    contact.contact_date = Answer::Given(date(2021, 3, 12));
    contact.contact_kind = Answer::Given(kind);
    contact.contact_channel = Answer::Given(channel);
}
