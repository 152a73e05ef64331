//! Where violence against the child is known, the child welfare service was contacted: the law asks for it.

use tallfest_base::{Answer, CodeSet, date, seen_about, text};
use tallfest_forms::{
    crisis::{
        child::{Child, fields},
        lists::ViolenceExperience,
    },
    lists::YesNoDk,
};

use super::missing;
use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

/// What was done to the child, not to a parent.
const AGAINST_THE_CHILD: CodeSet<ViolenceExperience> = ViolenceExperience::Physical
    .bit()
    .or(ViolenceExperience::Psychological.bit())
    .or(ViolenceExperience::Sexual.bit())
    .or(ViolenceExperience::Neglect.bit());

pub(super) static RULE: Rule<Child> = Rule {
    info: RuleInfo {
        id: RuleId::new("K-010"),
        severity: &[warning(seen_about(2024))],
        asks: &[
            fields::REGISTRATION_STATUS.place(),
            fields::VIOLENCE_EXPERIENCE.place(),
            fields::CHILD_WELFARE_CONTACT.place(),
        ],
        message: text(
            "barnet er {found}, men kontakt med barnevernstjenesten er ikke opprettet",
            "barnet er {found}, men kontakt med barnevernstenesta er ikkje oppretta",
            "the child is {found}, but no contact with the child welfare service was established",
        ),
        why: text(
            "Krisesentrene har plikt til å melde fra til barnevernstjenesten.",
            "Krisesentera har plikt til å melde frå til barnevernstenesta.",
            "Crisis centres have a duty to inform the child welfare service.",
        ),
        mend: text(
            "Rett det ene av de to svarene. Er begge riktige, bekreft dem.",
            "Rett det eine av dei to svara. Er begge rette, stadfest dei.",
            "Mend one of the two answers. If both are right, confirm them.",
        ),
        source: "LAW § 6, K-10",
    },
    check,
    examples: &[
        Example::pass(2024, "violence against a parent, and no contact", |child| {
            violence(child, ViolenceExperience::WitnessedPhysicalAgainstParent, YesNoDk::No);
        }),
        Example::pass(2024, "violence against the child, and contact", |child| {
            violence(child, ViolenceExperience::Physical, YesNoDk::Yes);
        }),
        Example::fail(2024, "violence against the child, and no contact", |child| {
            violence(child, ViolenceExperience::Physical, YesNoDk::No);
        }),
        Example::unknown(
            2024,
            "it is not known whether there was contact",
            |child| violence(child, ViolenceExperience::Physical, YesNoDk::DoesNotKnow),
            Reason::NotAnswered,
        ),
    ],
};

fn check(child: &Child, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let experience = common::stated(&child.violence_experience);
    let contact = common::stated_code(&child.child_welfare_contact);
    let Some((experience, contact)) = experience.zip(contact) else { return missing(child) };
    let against = CodeSet::from_bits(experience.bits() & AGAINST_THE_CHILD.bits());
    let Some(against) = against.filter(|_| contact == YesNoDk::No) else { return Verdict::Held };
    findings
        .at(fields::CHILD_WELFARE_CONTACT.place())
        .with("found", common::codes::<ViolenceExperience>(against))
        .broken()
}

/// A stay in 2024, with this experience and contact.
fn violence(child: &mut Child, experience: ViolenceExperience, contact: YesNoDk) {
    child.arrival = Answer::Given(date(2024, 3, 2));
    child.departure = Answer::Given(date(2024, 3, 23));
    child.violence_experience = Answer::Given(experience.bit());
    child.child_welfare_contact = Answer::Given(contact);
}
