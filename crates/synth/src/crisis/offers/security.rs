//! Security measures, and what the police said of them.

use tallfest_forms::{
    crisis::{lists::SecurityMeasure, offer::Offer},
    lists::YesNo,
};

use super::{Known, at};
use crate::{
    SynthError, answers,
    deal::Dealer,
    questionnaire::{Place, Several, yes_at},
};

const MEASURES: [(SecurityMeasure, &str); 19] = [
    (SecurityMeasure::CameraEntrance, "security.camera_entrance"),
    (SecurityMeasure::Intercom, "security.door_phone"),
    (SecurityMeasure::RegularCheck, "security.regular_control_procedure"),
    (SecurityMeasure::UserConfidentiality, "security.confidentiality_users"),
    (SecurityMeasure::ThreatProcedure, "security.threat_routine"),
    (SecurityMeasure::ResidentReview, "security.review_with_residents"),
    (SecurityMeasure::PlayArea, "security.outdoor_play"),
    (SecurityMeasure::SecuredDoor, "security.secured_door"),
    (SecurityMeasure::OutdoorArea, "security.outdoor_lit"),
    (SecurityMeasure::ShieldedView, "security.screened_view"),
    (SecurityMeasure::ElectronicAccess, "security.access_control"),
    (SecurityMeasure::LockableWindows, "security.lockable_windows"),
    (SecurityMeasure::ImpactGlass, "security.impact_glass"),
    (SecurityMeasure::ShieldedAddress, "security.screened_address"),
    (SecurityMeasure::BurglarAlarm, "security.burglar_alarm"),
    (SecurityMeasure::Airlock, "security.entrance_sluice"),
    (SecurityMeasure::SecuredInnerDoors, "security.secured_inner_doors"),
    (SecurityMeasure::Sara, "security.risk_analyst_sara"),
    (SecurityMeasure::Other, "security.other"),
];

pub(super) fn fill_measures(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Several {
        subject: "security_measures",
        question: |offer: &mut Offer| &mut offer.security_measures,
        other: (
            SecurityMeasure::Other,
            |offer| &mut offer.security_measures_other_text,
            "Syntetisk: vektertjeneste",
        ),
    };
    question.fill(offers, &known.quotas(&MEASURES)?, dealer)
}

/// What the police wrote, and what was done about it: of those who were assessed.
const ASSESSMENTS: [(&str, Place<Offer, YesNo>); 2] = [
    ("police_assessment.written", |offer| &mut offer.police_written),
    ("police_assessment.followed_up", |offer| &mut offer.police_followed_up),
];

pub(super) fn fill_police(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let assessed = known.number("police_assessment.assessed")?;
    yes_at(offers, assessed, dealer, |offer| &mut offer.police_assessed);
    let among = at(offers, |offer| offer.police_assessed == answers::yes_no(true));
    for (topic, question) in ASSESSMENTS {
        let number = known.number(topic)?;
        if number > assessed {
            return Err(SynthError::Impossible("police_assessed"));
        }
        for (offer, yes) in offers.iter_mut().zip(dealer.choose_among(number, &among)) {
            *question(offer) = answers::yes_no(yes);
        }
    }
    Ok(())
}
