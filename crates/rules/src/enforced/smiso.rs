//! Rules of the centres against incest and sexual abuse that declarations enforce.

use tallfest_base::Place;
use tallfest_forms::smiso::{
    annual::fields as annual, contact::fields as contact, pandemic::fields as pandemic,
    user::fields as user, visit::fields as visit,
};

use super::{By, Enforced, H, S, enforced};
use crate::{
    declared::{
        ANSWERED_ONLY_WHERE_ASKED, ASKED_IS_ANSWERED, CODE_IN_ITS_YEARS, CONTENT_NEEDS_CONSENT,
        EXCLUSIVE_STANDS_ALONE, FORM_IN_ITS_YEARS, QUESTION_IN_ITS_YEARS,
    },
    structure,
};

/// The rules, in the order of their ids; one with two parts stands twice.
pub(super) static ENFORCED: &[Enforced] = &[
    enforced("A-002", S, By::Missing, &[contact::PARTNER_TYPE.place()], ASKED_IS_ANSWERED),
    enforced("A-002", S, By::NotAsked, USER_QUESTIONS, ANSWERED_ONLY_WHERE_ASKED),
    enforced(
        "A-003",
        S,
        By::NotAsked,
        &[contact::PARTNER_TYPE.place(), contact::PARTNER_ABOUT_USER.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced(
        "A-005",
        S,
        By::QuestionYears,
        &[contact::CONTACT_KIND.place()],
        QUESTION_IN_ITS_YEARS,
    ),
    enforced(
        "A-012",
        S,
        By::NotAsked,
        &[contact::NATIONAL_HELPLINE.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced("B-001", H, By::UnknownCode, &[visit::USER_GROUP.place()], structure::UNKNOWN_CODE),
    enforced("B-002", S, By::Missing, &[visit::VISIT_PURPOSE.place()], ASKED_IS_ANSWERED),
    enforced("B-005", S, By::QuestionYears, &[visit::VISIT_CHANNEL.place()], QUESTION_IN_ITS_YEARS),
    enforced("C-001", H, By::Gate, &[user::CONSENT.place()], CONTENT_NEEDS_CONSENT),
    enforced("C-004", H, By::NotAsked, ABUSE_QUESTIONS, ANSWERED_ONLY_WHERE_ASKED),
    enforced(
        "C-005",
        H,
        By::NotAsked,
        &[user::RELATION_TO_ABUSED.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced("C-007", S, By::Missing, &[user::RELATION_TO_ABUSED.place()], ASKED_IS_ANSWERED),
    enforced("C-012", H, By::NotAsked, &[user::CASE_OUTCOME.place()], ANSWERED_ONLY_WHERE_ASKED),
    enforced("C-013", S, By::Missing, &[user::CASE_OUTCOME.place()], ASKED_IS_ANSWERED),
    enforced("C-014", H, By::QuestionYears, &[user::ABUSE_TYPE.place()], QUESTION_IN_ITS_YEARS),
    enforced("C-015", H, By::Alone, &[user::ABUSE_TYPE.place()], EXCLUSIVE_STANDS_ALONE),
    enforced("C-016", S, By::Missing, &[user::PERPETRATOR_RELATION.place()], ASKED_IS_ANSWERED),
    enforced("C-022", S, By::CodeYears("12_or_younger"), FIRST_ABUSE, CODE_IN_ITS_YEARS),
    enforced("C-022", S, By::CodeYears("13_17"), FIRST_ABUSE, CODE_IN_ITS_YEARS),
    enforced("C-022", S, By::CodeYears("7_13"), FIRST_ABUSE, CODE_IN_ITS_YEARS),
    enforced("C-022", S, By::CodeYears("14_17"), FIRST_ABUSE, CODE_IN_ITS_YEARS),
    enforced("COM-017", S, By::CodeYears("other"), GENDERS, CODE_IN_ITS_YEARS),
    enforced("COM-018", H, By::Above, &[user::AGE.place()], structure::ABOVE_LIMIT),
    enforced("COM-018", H, By::Negative, &[user::AGE.place()], structure::NEGATIVE),
    enforced(
        "D-006",
        H,
        By::NotAsked,
        &[annual::SUPERVISION_FREQUENCY.place(), annual::SUPERVISOR_TYPE.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced(
        "D-007",
        S,
        By::Missing,
        &[annual::SUPERVISION_FREQUENCY.place(), annual::SUPERVISOR_TYPE.place()],
        ASKED_IS_ANSWERED,
    ),
    enforced("D-008", H, By::NotAsked, &[annual::OUTREACH_FTE.place()], ANSWERED_ONLY_WHERE_ASKED),
    enforced("D-012", H, By::Alone, &[annual::MEMBERSHIP.place()], EXCLUSIVE_STANDS_ALONE),
    enforced(
        "D-013",
        H,
        By::Alone,
        &[annual::COOPERATION_AGENCIES.place()],
        EXCLUSIVE_STANDS_ALONE,
    ),
    enforced("D-019", H, By::Above, HOURS_A_WEEK, structure::ABOVE_LIMIT),
    enforced("D-019", H, By::Negative, HOURS_A_WEEK, structure::NEGATIVE),
    enforced("D-021", H, By::Negative, &[annual::FUNDING.place()], structure::NEGATIVE),
    enforced(
        "V-001",
        H,
        By::FormYears,
        &[pandemic::COVID_SERVICE_STATUS.place()],
        FORM_IN_ITS_YEARS,
    ),
    enforced(
        "V-002",
        H,
        By::Alone,
        &[pandemic::COVID_SERVICE_STATUS.place()],
        EXCLUSIVE_STANDS_ALONE,
    ),
    enforced(
        "V-003",
        H,
        By::NotAsked,
        &[pandemic::COVID_CLOSED_DURATION.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced(
        "V-003b",
        S,
        By::Missing,
        &[pandemic::COVID_CLOSED_DURATION.place()],
        ASKED_IS_ANSWERED,
    ),
];

const GENDERS: &[Place] = &[contact::GENDER.place(), visit::GENDER.place(), user::GENDER.place()];

const FIRST_ABUSE: &[Place] = &[user::AGE_FIRST_ABUSE.place()];

/// What is asked of abused persons only.
const ABUSE_QUESTIONS: &[Place] = &[
    user::AGE_FIRST_ABUSE.place(),
    user::ABUSE_DURATION.place(),
    user::ABUSE_TYPE.place(),
    user::PERPETRATOR_RELATION.place(),
    user::PERPETRATOR_GENDER.place(),
    user::REPORTED.place(),
    user::HELP_CONTACT_AT_TIME.place(),
    user::YEARS_UNTIL_TOLD.place(),
];

const HOURS_A_WEEK: &[Place] = &[annual::PHONE_HOURS_WEEK.place(), annual::OPEN_HOURS_WEEK.place()];

/// The questions that are put to users only.
const USER_QUESTIONS: &[Place] = &[
    contact::CONTACT_KIND.place(),
    contact::USER_GROUP.place(),
    contact::GENDER.place(),
    contact::AGE_GROUP.place(),
    contact::FIRST_CONTACT_EVER.place(),
    contact::FIRST_CONTACT_THIS_YEAR.place(),
];
