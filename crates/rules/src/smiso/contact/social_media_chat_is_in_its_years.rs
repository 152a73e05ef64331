//! The channel "social media or chat" is used from its first year on.
//!
//! "Chat" came into the label on some pages of 2020, and no source says since when the channel has been on the form.
//! So the rule is not evaluated until a first year is found; it then is the code's first year in its list.

use tallfest_base::{Answer, seen, text};
use tallfest_forms::smiso::{
    contact::{Contact, fields},
    lists::Channel,
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, warning};

pub(super) static RULE: Rule<Contact> = Rule {
    info: RuleInfo {
        id: RuleId::new("A-014"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONTACT_CHANNEL.place()],
        message: text(
            "kontaktmåten «sosiale medier eller chat» fantes ikke i skjemaet dette året",
            "kontaktmåten «sosiale medium eller chat» fanst ikkje i skjemaet dette året",
            "the channel \"social media or chat\" was not on the form in this year",
        ),
        why: text(
            "Et svar som ikke fantes på skjemaet det året, er misforstått eller ført på feil år.",
            "Eit svar som ikkje fanst på skjemaet det året, er misforstått eller ført på feil år.",
            "An answer that was not on that year's form is a misunderstanding or belongs to another year.",
        ),
        mend: text(
            "Velg en kontaktmåte som fantes det året.",
            "Vel ein kontaktmåte som fanst det året.",
            "Choose a channel of that year.",
        ),
        source: "S0, MK20: the label changed in 2020, A-14",
    },
    check,
    examples: &[
        Example::unknown(
            2020,
            "a contact through social media",
            |contact| contact.contact_channel = Answer::Given(Channel::Chat),
            Reason::FirstYearUnknown,
        ),
        Example::unknown(
            2020,
            "no channel",
            |contact| contact.contact_channel = Answer::Absent,
            Reason::NotAnswered,
        ),
    ],
};

fn check(contact: &Contact, _: &Context<'_>, _: &mut Findings) -> Verdict {
    match contact.contact_channel {
        Answer::Given(Channel::Chat) => Verdict::NotEvaluated(Reason::FirstYearUnknown),
        Answer::Given(_) => Verdict::Held,
        Answer::Absent => Verdict::NotEvaluated(Reason::NotAnswered),
    }
}
