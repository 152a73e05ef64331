//! The services of an offer: for adult residents, for children, for day users, for relatives.

use tallfest_base::Answer;
use tallfest_forms::{
    crisis::{
        lists::{ChildService, DayService, RelativeService, ResidentService},
        offer::Offer,
    },
};

use super::{Known, at};
use crate::{
    SynthError, answers,
    deal::Dealer,
    questionnaire::{Several, yes_at},
};

const RESIDENTS: [(ResidentService, &str); 21] = [
    (ResidentService::IntakeTalk, "residents.intake_talk"),
    (ResidentService::IndividualTalk, "residents.individual_talks"),
    (ResidentService::ContactOtherServices, "residents.help_contact_services"),
    (ResidentService::AttendMeetings, "residents.meetings_with_services"),
    (ResidentService::FindHousing, "headline.help_find_housing"),
    (ResidentService::MapNeeds, "residents.mapping_help_needs"),
    (ResidentService::FollowupPlanDuring, "residents.plan_during"),
    (ResidentService::MapThreatsOwn, "residents.mapping_threats_own"),
    (ResidentService::FollowupPlanAfter, "residents.plan_after"),
    (ResidentService::ResponsibilityGroup, "residents.responsibility_groups"),
    (ResidentService::PracticalHelp, "residents.practical_help"),
    (ResidentService::Childcare, "residents.childcare"),
    (ResidentService::MapThreatsOther, "residents.mapping_threats_others"),
    (ResidentService::ViewingEscort, "residents.accompany_viewing"),
    (ResidentService::MovingHelp, "residents.help_moving"),
    (ResidentService::LeisureOwn, "residents.leisure_own"),
    (ResidentService::LeisureOther, "residents.leisure_others"),
    (ResidentService::Icdp, "residents.icdp_groups"),
    (ResidentService::OtherGroup, "residents.other_group_offers"),
    (ResidentService::Lawyer, "residents.legal_advice"),
    (ResidentService::Other, "residents.other"),
];

pub(super) fn fill_residents(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Several {
        subject: "resident_services",
        question: |offer: &mut Offer| &mut offer.resident_services,
        other: (
            ResidentService::Other,
            |offer| &mut offer.resident_services_other_text,
            "Syntetisk: trening",
        ),
    };
    question.fill(offers, &known.quotas(&RESIDENTS)?, dealer)
}

const CHILDREN: [(ChildService, &str); 17] = [
    (ChildService::WelcomeTalk, "children.welcome_talk"),
    (ChildService::TalkWithoutParent, "children.talk_without_parent"),
    (ChildService::TalkWithParent, "children.talk_with_parent"),
    (ChildService::CooperationSchool, "children.cooperation_school"),
    (ChildService::TransportSchool, "children.transport_school"),
    (ChildService::MapNeeds, "children.mapping_help_needs"),
    (ChildService::MapThreatsOwn, "children.mapping_threats_own"),
    (ChildService::MapThreatsOther, "children.mapping_threats_others"),
    (ChildService::FollowupPlanDuring, "children.plan_during"),
    (ChildService::LeisureOwn, "children.leisure_own"),
    (ChildService::LeisureOther, "children.leisure_others"),
    (ChildService::PrimaryContact, "children.primary_contact"),
    (ChildService::ResponsibilityGroup, "children.responsibility_groups"),
    (ChildService::KindergartenAtCentre, "children.kindergarten_at_centre"),
    (ChildService::SchoolAtCentre, "children.school_at_centre"),
    (ChildService::ChildGroups, "children.groups"),
    (ChildService::Other, "children.other"),
];

pub(super) fn fill_children(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Several {
        subject: "child_services",
        question: |offer: &mut Offer| &mut offer.child_services,
        other: (
            ChildService::Other,
            |offer| &mut offer.child_services_other_text,
            "Syntetisk: leksehjelp",
        ),
    };
    let any = dealer.choose(known.number("children.any")?);
    question.fill_among(offers, &known.quotas(&CHILDREN)?, &any, dealer)?;
    for (offer, _) in offers.iter_mut().zip(any).filter(|(_, any)| !any) {
        offer.child_services = Answer::Given(ChildService::None.bit());
    }
    Ok(())
}

const DAY_USERS: [(DayService, &str); 15] = [
    (DayService::IndividualTalk, "day_users.individual_talks"),
    (DayService::ContactOtherServices, "day_users.help_contact_services"),
    (DayService::MapNeeds, "day_users.mapping_help_needs"),
    (DayService::AttendMeetings, "day_users.meetings_with_services"),
    (DayService::MapThreatsOwn, "day_users.mapping_threats_own"),
    (DayService::ResidentialOffer, "day_users.use_accommodation"),
    (DayService::MapThreatsOther, "day_users.mapping_threats_others"),
    (DayService::Lawyer, "day_users.legal_advice"),
    (DayService::LeisureOwn, "day_users.leisure_own"),
    (DayService::LeisureOther, "day_users.leisure_others"),
    (DayService::Icdp, "day_users.icdp_groups"),
    (DayService::ChildOffer, "day_users.children"),
    (DayService::HomeFollowup, "day_users.home_followup"),
    (DayService::OtherGroup, "day_users.other_group_offers"),
    (DayService::Other, "day_users.other"),
];

pub(super) fn fill_day_users(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Several {
        subject: "day_services",
        question: |offer: &mut Offer| &mut offer.day_services,
        other: (
            DayService::Other,
            |offer| &mut offer.day_services_other_text,
            "Syntetisk: turgruppe",
        ),
    };
    question.fill(offers, &known.quotas(&DAY_USERS)?, dealer)
}

const RELATIVES: [(RelativeService, &str); 14] = [
    (RelativeService::IndividualTalk, "relatives.individual_talks"),
    (RelativeService::ContactOtherServices, "relatives.help_contact_services"),
    (RelativeService::MapNeeds, "relatives.mapping_help_needs"),
    (RelativeService::MapThreatsOwn, "relatives.mapping_threats_own"),
    (RelativeService::MapThreatsOther, "relatives.mapping_threats_others"),
    (RelativeService::ResidentialOffer, "relatives.use_accommodation"),
    (RelativeService::Lawyer, "relatives.legal_advice"),
    (RelativeService::AttendMeetings, "relatives.meetings_with_services"),
    (RelativeService::LeisureOwn, "relatives.leisure_own"),
    (RelativeService::LeisureOther, "relatives.leisure_others"),
    (RelativeService::ChildOffer, "relatives.children"),
    (RelativeService::HomeFollowup, "relatives.home_followup"),
    (RelativeService::Icdp, "relatives.icdp_groups"),
    (RelativeService::Other, "relatives.other"),
];

pub(super) fn fill_relatives(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Several {
        subject: "relatives_services",
        question: |offer: &mut Offer| &mut offer.relatives_services,
        other: (
            RelativeService::Other,
            |offer| &mut offer.relatives_services_other_text,
            "Syntetisk: informasjonsmøte",
        ),
    };
    yes_at(offers, known.number("relatives.any")?, dealer, |offer| &mut offer.relatives_offer);
    let any = at(offers, |offer| offer.relatives_offer == answers::yes_no(true));
    question.fill_among(offers, &known.quotas(&RELATIVES)?, &any, dealer)
}

/// Whether an offer has a service for adult residents.
pub(super) fn serves(offer: &Offer, service: ResidentService) -> bool {
    offer.resident_services.given().is_some_and(|services| services.has(service))
}

/// Whether it has one for children.
pub(super) fn serves_children(offer: &Offer, service: ChildService) -> bool {
    offer.child_services.given().is_some_and(|services| services.has(service))
}

/// Whether it has one for day users.
pub(super) fn serves_day_users(offer: &Offer, service: DayService) -> bool {
    offer.day_services.given().is_some_and(|services| services.has(service))
}
