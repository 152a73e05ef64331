//! Written templates and procedures: at offers that have the service that is written of, so that E-010 does not wonder.

use tallfest_forms::crisis::{
    lists::{
        ChildProcedure, ChildService, DayProcedure, DayService, ResidentProcedure, ResidentService,
    },
    offer::Offer,
};

use super::{
    Known, Nested,
    help::{serves, serves_children, serves_day_users},
};
use crate::{SynthError, deal::Dealer};

pub(super) fn fill_residents(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Nested {
        subject: "resident_procedures",
        question: |offer| &mut offer.resident_procedures,
        codes: &[
            (ResidentProcedure::IntakeTalk, "written_templates.intake", |offer| {
                serves(offer, ResidentService::IntakeTalk)
            }),
            (ResidentProcedure::MapNeeds, "written_templates.mapping_help", |offer| {
                serves(offer, ResidentService::MapNeeds)
            }),
            (ResidentProcedure::MapThreats, "written_templates.mapping_protection", |offer| {
                serves(offer, ResidentService::MapThreatsOwn)
            }),
            (ResidentProcedure::FollowupDuring, "written_templates.followup_during", |offer| {
                serves(offer, ResidentService::FollowupPlanDuring)
            }),
            (ResidentProcedure::FollowupAfter, "written_templates.followup_after", |offer| {
                serves(offer, ResidentService::FollowupPlanAfter)
            }),
        ],
        none: ResidentProcedure::None,
    };
    question.fill(offers, known, dealer)
}

pub(super) fn fill_children(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Nested {
        subject: "child_procedures",
        question: |offer| &mut offer.child_procedures,
        codes: &[
            (ChildProcedure::WelcomeTalk, "written_templates_children.welcome_talk", |offer| {
                serves_children(offer, ChildService::WelcomeTalk)
            }),
            (ChildProcedure::MapNeeds, "written_templates_children.mapping_help_needs", |offer| {
                serves_children(offer, ChildService::MapNeeds)
            }),
            (
                ChildProcedure::FollowupDuring,
                "written_templates_children.followup_during",
                |offer| serves_children(offer, ChildService::FollowupPlanDuring),
            ),
            (ChildProcedure::FollowupAfter, "written_templates_children.followup_after", |offer| {
                serves_children(offer, ChildService::WelcomeTalk)
            }),
        ],
        none: ChildProcedure::None,
    };
    question.fill(offers, known, dealer)
}

pub(super) fn fill_day_users(
    offers: &mut [Offer],
    known: Known<'_>,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let question = Nested {
        subject: "day_procedures",
        question: |offer| &mut offer.day_procedures,
        codes: &[
            (
                DayProcedure::MapNeedsProtection,
                "written_procedures_day.mapping_help_protection",
                |offer| serves_day_users(offer, DayService::MapThreatsOwn),
            ),
            (DayProcedure::Followup, "written_procedures_day.followup", |offer| {
                serves_day_users(offer, DayService::IndividualTalk)
            }),
        ],
        none: DayProcedure::None,
    };
    question.fill(offers, known, dealer)
}
