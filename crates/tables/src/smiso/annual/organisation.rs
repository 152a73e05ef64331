//! Form of organisation and membership.

use tallfest_base::{Answer, Asked, CodeSet, Sample, seen_about, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::{Membership, OrganisationForm},
};

use super::ALL_CENTRES;
use crate::{Axis, Base, Centres, Measure, Population, Protection, Table, Unanswered, Worked};

/// Centres by form of organisation.
pub static FORM: Table<Annual, Centres> = Table {
    id: "smiso-organisation-form",
    title: text(
        "Sentre etter organisasjonsform",
        "Senter etter organisasjonsform",
        "Centres by form of organisation",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::ORGANISATION_FORM, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |organisation_form| Annual { organisation_form, ..Sample::sample() };
            let company = Answer::Given(OrganisationForm::InterMunicipalCompany);
            vec![Sample::sample(), Sample::sample(), with(company), with(Answer::Absent)]
        },
        cells: &[(&["foundation"], 2), (&["inter_municipal_company"], 1), (&["-"], 1)],
    },
};

/// Centres by the organisations that they are members of; a centre can be a member of several.
pub static MEMBERSHIP: Table<Annual, Centres> = Table {
    id: "smiso-membership",
    title: text(
        "Sentre etter medlemskap i organisasjoner",
        "Senter etter medlemskap i organisasjonar",
        "Centres by membership of organisations",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: ALL_CENTRES,
    measure: Measure::Records,
    axes: &[Axis::of(&fields::MEMBERSHIP, Unanswered::OwnClass)],
    base: Base::Asked,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: members,
        cells: &[
            (&["nok"], 2),
            (&["virke"], 2),
            (&["samfunnsbedriftene"], 1),
            (&["none"], 1),
            (&["-"], 1),
        ],
    },
};

/// Centres that are members of an organisation other than Nok., a centre once: the published "other organisations".
pub static OTHER_MEMBERSHIP: Table<Annual, Centres> = Table {
    id: "smiso-membership-other-than-nok",
    title: text(
        "Sentre som er medlem av andre organisasjoner enn Nok.",
        "Senter som er medlem av andre organisasjonar enn Nok.",
        "Centres that are members of organisations other than Nok.",
    ),
    valid: seen_about(2014),
    unit: Centres,
    population: Population {
        words: text(
            "Sentre som er medlem av Virke, Samfunnsbedriftene eller en annen organisasjon",
            "Senter som er medlem av Virke, Samfunnsbedriftene eller ein annan organisasjon",
            "Centres that are members of Virke, Samfunnsbedriftene or another organisation",
        ),
        records: Asked::When(fields::MEMBERSHIP.has(OTHER_THAN_NOK)),
    },
    measure: Measure::Records,
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked { records: members, cells: &[(&[], 2)] },
};

const OTHER_THAN_NOK: CodeSet<Membership> =
    Membership::Virke.bit().or(Membership::Samfunnsbedriftene.bit()).or(Membership::Other.bit());

/// One in Nok. alone, one in Virke too, one in two others, one in none, one that does not say.
fn members() -> Vec<Annual> {
    let with = |membership| Annual { membership, ..Sample::sample() };
    let (nok, virke) = (Membership::Nok.bit(), Membership::Virke.bit());
    vec![
        with(Answer::Given(nok)),
        with(Answer::Given(nok.or(virke))),
        with(Answer::Given(virke.or(Membership::Samfunnsbedriftene.bit()))),
        with(Answer::Given(Membership::None.bit())),
        with(Answer::Absent),
    ]
}
