//! How users' experiences are collected.

use tallfest_forms::crisis::{lists::ParticipationType, offer::Offer};

use super::{Known, at};
use crate::{
    SynthError, answers,
    deal::Dealer,
    questionnaire::{Several, yes_at},
};

const TYPES: [(ParticipationType, &str); 5] = [
    (ParticipationType::EvaluationTalk, "user_involvement.evaluation_talks"),
    (ParticipationType::RegularResidentMeeting, "user_involvement.regular_resident_meetings"),
    (ParticipationType::ResidentMeetingAsNeeded, "user_involvement.resident_meetings_when_needed"),
    (ParticipationType::EvaluationForm, "user_involvement.evaluation_form"),
    (ParticipationType::Other, "user_involvement.other"),
];

pub(super) fn fill(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Several {
        subject: "participation_types",
        question: |offer: &mut Offer| &mut offer.participation_types,
        other: (
            ParticipationType::Other,
            |offer| &mut offer.participation_types_other_text,
            "Syntetisk: brukerråd",
        ),
    };
    let routines = known.number("user_involvement.routines")?;
    yes_at(offers, routines, dealer, |offer| &mut offer.participation_routine);
    let with = at(offers, |offer| offer.participation_routine == answers::yes_no(true));
    question.fill_among(offers, &known.quotas(&TYPES)?, &with, dealer)
}
