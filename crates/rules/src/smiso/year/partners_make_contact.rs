//! A centre that works with all the services has contacts from cooperation partners.

use tallfest_base::{Answer, CodeList, PerCode, Sample, seen, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields as annual},
    contact::{Contact, fields},
    lists::{Agency, CooperationForm, Party},
};

use super::{Records, Year};
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Shown, Verdict, warning};

/// With fewer contacts, that none is a partner's says nothing.
const ENOUGH: u64 = 20;

pub(super) static RULE: Rule<Year> = Rule {
    info: RuleInfo {
        id: RuleId::new("A-015"),
        severity: &[warning(seen(2009))],
        asks: &[fields::CONTACT_PARTY.place(), annual::COOPERATION_AGENCIES.place()],
        message: text(
            "ingen av {all} henvendelser er fra samarbeidspartnere, selv om senteret samarbeider med alle instansene",
            "ingen av {all} førespurnader er frå samarbeidspartnarar, sjølv om senteret samarbeider med alle instansane",
            "none of {all} contacts is from a cooperation partner, though the centre works with all services",
        ),
        why: text(
            "Årsskjemaet sier at senteret samarbeider med alle de sju instansene. Da tar vanligvis noen av dem kontakt i løpet av et år.",
            "Årsskjemaet seier at senteret samarbeider med alle dei sju instansane. Då tek vanlegvis nokre av dei kontakt i løpet av eit år.",
            "The annual questionnaire says that the centre works with all seven services. Some of them usually make contact in the course of a year.",
        ),
        mend: text(
            "Før henvendelser og besøk fra samarbeidspartnere på skjema A. Har det ikke vært noen, bekreft det.",
            "Før førespurnader og besøk frå samarbeidspartnarar på skjema A. Har det ikkje vore nokon, stadfest det.",
            "Report contacts and visits of cooperation partners on form A. If there have been none, confirm it.",
        ),
        source: "S0, A-15",
    },
    check,
    examples: &[
        Example::pass(2020, "partners make contact", works_with_all),
        Example::pass(2020, "one partner, with all services", |records| {
            let from_partner = records.contacts.first().cloned();
            from_users(records);
            works_with_all(records);
            records.contacts.extend(from_partner);
        }),
        Example::pass(2020, "no partner, but not all services are worked with", from_users),
        Example::fail(2020, "no partner among 20 contacts, with all services", |records| {
            from_users(records);
            works_with_all(records);
            records.contacts.truncate(20);
        }),
        Example::unknown(
            2020,
            "no partner among 19 contacts",
            |records| {
                from_users(records);
                works_with_all(records);
                records.contacts.truncate(19);
            },
            Reason::FewRecords,
        ),
        Example::given(
            |context| context.year_is_over = false,
            Example::unknown(2020, "the year is not over", from_users, Reason::YearNotOver),
        ),
        Example::unknown(
            2020,
            "no annual questionnaire",
            |records| {
                from_users(records);
                records.annual = None;
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "cooperation with a service is left out",
            |records| {
                from_users(records);
                cooperation(records, &[Agency::Nav], CooperationForm::FixedContact);
            },
            Reason::NotAnswered,
        ),
        Example::unknown(
            2020,
            "cooperation is not stated",
            |records| {
                from_users(records);
                cooperation(records, Agency::ALL, CooperationForm::NotStated);
            },
            Reason::NotAnswered,
        ),
    ],
};

fn check(year: &Year, context: &Context<'_>, findings: &mut Findings) -> Verdict {
    let all = year.contacts.answers.known(fields::CONTACT_PARTY.slot());
    if !context.year_is_over {
        return Verdict::NotEvaluated(Reason::YearNotOver);
    }
    if all < ENOUGH {
        return Verdict::NotEvaluated(Reason::FewRecords);
    }
    if year.contacts.from_partners > 0 {
        return Verdict::Held;
    }
    match year.annual.as_deref().and_then(works_with_all_services) {
        None => Verdict::NotEvaluated(Reason::NotAnswered),
        Some(false) => Verdict::Held,
        Some(true) => {
            findings.at(fields::CONTACT_PARTY.place()).with("all", Shown::Count(all)).broken()
        }
    }
}

/// Whether a centre works with all services; `None` where an answer is missing that could decide it.
fn works_with_all_services(annual: &Annual) -> Option<bool> {
    let rows = annual.cooperation_agencies.given()?;
    if rows.iter().any(|(_, forms)| forms.has(CooperationForm::None)) {
        return Some(false);
    }
    let is_stated = |agency: &Agency| {
        rows.row(*agency).is_some_and(|forms| !forms.has(CooperationForm::NotStated))
    };
    Agency::ALL.iter().all(is_stated).then_some(true)
}

/// All contacts are users'.
fn from_users(records: &mut Records) {
    for contact in &mut records.contacts {
        if contact.contact_party.is(Party::Partner) {
            *contact = Contact {
                record_id: contact.record_id.clone(),
                contact_date: contact.contact_date.clone(),
                contact_channel: contact.contact_channel.clone(),
                ..Sample::sample()
            };
        }
    }
}

fn works_with_all(records: &mut Records) {
    cooperation(records, Agency::ALL, CooperationForm::IndividualCases);
}

fn cooperation(records: &mut Records, agencies: &[Agency], form: CooperationForm) {
    let rows = agencies.iter().map(|agency| (*agency, form.bit()));
    if let Some(annual) = &mut records.annual {
        annual.cooperation_agencies = Answer::Given(PerCode::of(rows));
    }
}
