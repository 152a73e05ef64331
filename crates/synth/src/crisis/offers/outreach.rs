//! Information work, schools and the website.

use tallfest_base::Answer;
use tallfest_forms::{
    crisis::{
        lists::{OutreachType, SchoolLevel},
        offer::{Offer, fields},
    },
    lists::YesNo,
};

use super::{Known, at};
use crate::{
    SynthError, answers,
    deal::Dealer,
    questionnaire::{Place, Several, yes_at},
};

const TYPES: [(OutreachType, &str); 7] = [
    (OutreachType::Brochures, "outreach.brochures_waiting_rooms"),
    (OutreachType::VisitedServices, "outreach.visited_services"),
    (OutreachType::Facebook, "outreach.facebook"),
    (OutreachType::VisitedSchools, "outreach.visited_schools"),
    (OutreachType::PressAds, "outreach.local_press_adverts"),
    (OutreachType::TwitterOtherSocial, "outreach.twitter_other_social"),
    (OutreachType::Other, "outreach.other"),
];
const SCHOOLS: [(SchoolLevel, &str); 3] = [
    (SchoolLevel::HigherEducation, "outreach.schools_college"),
    (SchoolLevel::UpperSecondary, "outreach.schools_upper_secondary"),
    (SchoolLevel::Primary, "outreach.schools_primary"),
];

pub(super) fn fill_types(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Several {
        subject: "outreach_types",
        question: |offer: &mut Offer| &mut offer.outreach_types,
        other: (
            OutreachType::Other,
            |offer| &mut offer.outreach_types_other_text,
            "Syntetisk: stand på torget",
        ),
    };
    let any = dealer.choose(known.number("outreach.any")?);
    question.fill_among(offers, &known.quotas(&TYPES)?, &any, dealer)?;
    for (offer, _) in offers.iter_mut().zip(any).filter(|(_, any)| !any) {
        offer.outreach_types = Answer::Given(OutreachType::None.bit());
    }
    let visiting = at(offers, |offer| {
        offer.outreach_types.given().is_some_and(|types| types.has(OutreachType::VisitedSchools))
    });
    let levels = dealer.tick_among(&known.quotas(&SCHOOLS)?, &visiting);
    let levels = levels.ok_or(SynthError::Impossible("school_levels"))?;
    for (offer, levels) in offers.iter_mut().zip(levels) {
        offer.school_levels = levels.map_or(Answer::Absent, Answer::Given);
    }
    if fields::OUTREACH_LESS_PANDEMIC.any().question.valid.holds_in(known.targets.year()) {
        // A remark: those who made none answer nothing.
        let remarked = dealer.choose(known.number("outreach.less_because_of_pandemic")?);
        for (offer, _) in offers.iter_mut().zip(remarked).filter(|(_, remarked)| *remarked) {
            offer.outreach_less_pandemic = Answer::Given(YesNo::Yes);
        }
    }
    Ok(())
}

/// What is asked of a website.
const WEBSITE: [(&str, Place<Offer, YesNo>); 2] = [
    ("website.several_languages", |offer| &mut offer.website_languages),
    ("website.visually_impaired", |offer| &mut offer.website_visually_impaired),
];

pub(super) fn fill_website(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    yes_at(offers, known.number("website.own")?, dealer, |offer| &mut offer.website);
    let with = at(offers, |offer| offer.website == answers::yes_no(true));
    for (topic, question) in WEBSITE {
        let yes = dealer.choose_among(known.number(topic)?, &with);
        for ((offer, yes), _) in offers.iter_mut().zip(yes).zip(&with).filter(|(_, with)| **with) {
            *question(offer) = answers::yes_no(yes);
        }
    }
    Ok(())
}
