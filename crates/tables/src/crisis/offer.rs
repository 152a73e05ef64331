//! Tables of the yearly questionnaire of an offer. What is asked of each offer is told of the offers to women and to men
//! apart; what is asked once a centre, of centres.

use tallfest_base::{Answer, Asked, CodeList, CodeSet, Condition, Sample, text};
use tallfest_forms::{
    crisis::{
        lists::{OfferFor, OrganisationForm, OutreachType},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use crate::{Population, table::tables};

tables! {
    /// The tables of the offers, in the order of publication.
    Offer:
    accommodation { OFFERS, RESIDENTIAL, MEN_HOUSING, PLACES }
    residents { SERVICES, NUMBER_OF_SERVICES, PROCEDURES, FOLLOWUP_PROCEDURES }
    children { SERVICES, NUMBER_OF_SERVICES, LEISURE, PROCEDURES }
    day_users { SERVICES, NUMBER_OF_SERVICES, LEISURE, PROCEDURES }
    relatives { OFFERED, SERVICES, SERVICES_OF_ALL }
    security { MEASURES, POLICE_ASSESSED, POLICE_WRITTEN, POLICE_WRITTEN_OF_ALL, POLICE_FOLLOWED_UP, POLICE_FOLLOWED_UP_OF_ALL }
    participation { ROUTINE, TYPES, TYPES_OF_ALL }
    outreach { TYPES, LESS_IN_THE_PANDEMIC, SCHOOL_LEVELS, WEBSITE, WEBSITE_LANGUAGES, WEBSITE_VISUALLY_IMPAIRED }
    cooperation { BY_AGENCY_AND_FORM, MUNICIPAL_FORUM }
    capacity { FULL }
    staff { EMPLOYEES, FTE, BY_TIME, BY_EDUCATION, VOLUNTEERS, VOLUNTEER_FTE, FOR_CHILDREN, SPECIAL_COMPETENCE }
    organisation { FORM, GRANTS, COST_PER_INHABITANT }
}

/// All offers that sent the questionnaire.
const ALL_OFFERS: Population<Offer> =
    Population { words: text("Alle tilbud", "Alle tilbod", "All offers"), records: Asked::Always };

/// Centres: each by the questionnaire in which it answers for the whole centre. That is the one of its offer to women, or
/// its only one; a questionnaire of an offer to men is counted if it does.
const CENTRES: Population<Offer> = Population {
    words: text("Alle krisesentre", "Alle krisesenter", "All crisis centres"),
    records: Asked::When(Condition::Any(&ANSWERS_FOR_THE_CENTRE)),
};
static ANSWERS_FOR_THE_CENTRE: [Condition<Offer>; 3] = [
    fields::OFFER.is(OfferFor::Women.bit()),
    fields::ORGANISATION_FORM.is(OrganisationForm::InterMunicipalCompany
        .bit()
        .or(OrganisationForm::Municipal.bit())
        .or(OrganisationForm::Foundation.bit())
        .or(OrganisationForm::Other.bit())
        .or(OrganisationForm::NotStated.bit())),
    fields::STAFF_CHILD.is(YesNo::Yes.bit().or(YesNo::No.bit()).or(YesNo::NotStated.bit())),
];

/// Offers with services for relatives.
const WITH_RELATIVES: Population<Offer> = Population {
    words: text(
        "Tilbud med noe for pårørende",
        "Tilbod med noko for pårørande",
        "Offers with services for relatives",
    ),
    records: Asked::When(fields::RELATIVES_OFFER.is(YesNo::Yes.bit())),
};

/// Offers that the police have assessed.
const ASSESSED: Population<Offer> = Population {
    words: text(
        "Tilbud vurdert av lokalt politi",
        "Tilbod vurderte av lokalt politi",
        "Offers assessed by the local police",
    ),
    records: Asked::When(fields::POLICE_ASSESSED.is(YesNo::Yes.bit())),
};

/// Offers with a routine for users' experiences.
const WITH_ROUTINE: Population<Offer> = Population {
    words: text(
        "Tilbud med rutiner for innhenting av brukererfaringer",
        "Tilbod med rutinar for innhenting av brukarerfaringar",
        "Offers with routines for collecting users' experiences",
    ),
    records: Asked::When(fields::PARTICIPATION_ROUTINE.is(YesNo::Yes.bit())),
};

/// Offers that informed in schools.
const IN_SCHOOLS: Population<Offer> = Population {
    words: text(
        "Tilbud som har besøkt eller informert på skoler",
        "Tilbod som har besøkt eller informert på skular",
        "Offers that visited or informed schools",
    ),
    records: Asked::When(fields::OUTREACH_TYPES.has(OutreachType::VisitedSchools.bit())),
};

/// Offers with a website.
const WITH_WEBSITE: Population<Offer> = Population {
    words: text("Tilbud med egen nettside", "Tilbod med eiga nettside", "Offers with a website"),
    records: Asked::When(fields::WEBSITE.is(YesNo::Yes.bit())),
};

/// The offer to men of a centre that answers for itself in its offer to women.
fn men() -> Offer {
    Offer::sample().of_men()
}

/// Offers for a table of an answer with several codes, side by side: to women both codes and the first, to men the second
/// and no answer.
fn answered<C: CodeList>(
    [one, other]: [CodeSet<C>; 2],
    answer: impl Fn(&mut Offer, Answer<CodeSet<C>>),
) -> Vec<Offer> {
    let with = |offer, codes| {
        let mut offer = Offer { offer: Answer::Given(offer), ..Sample::sample() };
        answer(&mut offer, codes);
        offer
    };
    vec![
        with(OfferFor::Women, Answer::Given(one.or(other))),
        with(OfferFor::Women, Answer::Given(one)),
        with(OfferFor::Men, Answer::Given(other)),
        with(OfferFor::Men, Answer::Absent),
    ]
}
