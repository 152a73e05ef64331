//! A user's visit is on form B; only a partner's visit is on form A.

use tallfest_base::{Answer, Test, seen, text};
use tallfest_forms::smiso::{
    contact::{Contact, fields},
    lists::{Channel, PartnerType, Party},
};

use crate::{
    Breach, Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Said, Shown, Verdict, error,
};

pub(super) static RULE: Rule<Contact> = Rule {
    info: RuleInfo {
        id: RuleId::new("A-001"),
        severity: &[error(seen(2009))],
        asks: &[fields::CONTACT_CHANNEL.place(), fields::CONTACT_PARTY.place()],
        message: text(
            "kontaktmåten «besøk» er bare for samarbeidspartnere; denne henvendelsen er fra {party}",
            "kontaktmåten «besøk» er berre for samarbeidspartnarar; denne førespurnaden er frå {party}",
            "the channel \"visit\" is for cooperation partners only; this contact is from {party}",
        ),
        why: text(
            "Besøk av brukere føres på skjema B. Telles de også her, blir henvendelsene for mange.",
            "Besøk av brukarar blir førte på skjema B. Blir dei talde også her, blir førespurnadene for mange.",
            "Users' visits are on form B. Counted here as well, they make the contacts too many.",
        ),
        mend: text(
            "Før besøket på skjema B, eller rett hvem henvendelsen kommer fra.",
            "Før besøket på skjema B, eller rett kven førespurnaden kjem frå.",
            "Report the visit on form B, or mend whom the contact is from.",
        ),
        source: "S0, A-01",
    },
    check,
    examples: &[
        Example::pass(2020, "a user phones", |_| ()),
        Example::pass(2020, "a partner visits", |contact| {
            *contact = from_partner(contact, Channel::Visit);
        }),
        Example::pass(2020, "a partner phones", |contact| {
            *contact = from_partner(contact, Channel::Phone);
        }),
        Example::fail(2020, "a user visits", |contact| {
            contact.contact_channel = Answer::Given(Channel::Visit);
        }),
        Example::unknown(
            2020,
            "somebody visits",
            |contact| {
                *contact = from_partner(contact, Channel::Visit);
                contact.contact_party = Answer::Absent;
                contact.partner_type = Answer::Absent;
                contact.partner_about_user = Answer::Absent;
            },
            Reason::NotAnswered,
        ),
    ],
};

pub(super) static SAID: Said<Contact> = Said::by(&RULE.info, |_| {
    let (channel, party) = (fields::CONTACT_CHANNEL.slot(), fields::CONTACT_PARTY.slot());
    let of_others = Party::User.bit().or(Party::NotStated.bit());
    let when = [channel.is_in(Channel::Visit.bit().bits()), party.is_in(of_others.bits())];
    vec![Breach { at: channel, when: Test::every(when) }]
});

fn check(contact: &Contact, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    match (&contact.contact_channel, &contact.contact_party) {
        (Answer::Given(Channel::Visit), Answer::Given(Party::Partner)) => Verdict::Held,
        (Answer::Given(Channel::Visit), Answer::Given(_)) => {
            let party = fields::CONTACT_PARTY.slot();
            let party = Shown::answer(party.get(contact), &party.field.kind);
            findings.at(fields::CONTACT_CHANNEL.place()).with("party", party).broken()
        }
        (Answer::Given(Channel::Visit), Answer::Absent) | (Answer::Absent, _) => {
            Verdict::NotEvaluated(Reason::NotAnswered)
        }
        (Answer::Given(_), _) => Verdict::Held,
    }
}

/// A partner's contact with the same id and day.
pub(super) fn from_partner(contact: &Contact, channel: Channel) -> Contact {
    use tallfest_forms::lists::YesNo;
    Contact {
        record_id: contact.record_id.clone(),
        contact_date: contact.contact_date.clone(),
        contact_party: Answer::Given(Party::Partner),
        contact_channel: Answer::Given(channel),
        partner_type: Answer::Given(PartnerType::Nav),
        partner_about_user: Answer::Given(YesNo::No),
        ..Contact::default()
    }
}
