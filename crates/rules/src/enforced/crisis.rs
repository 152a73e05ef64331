//! Rules of the crisis centres that declarations enforce.

use tallfest_base::seen;
use tallfest_forms::crisis::{
    child::fields as child, day_visit::fields as day_visit, offer::fields as offer,
    resident::fields as resident,
};

use super::{By, Enforced, H, S, enforced};
use crate::{
    Weight,
    declared::{
        ANSWERED_ONLY_WHERE_ASKED, ASKED_IS_ANSWERED, CODE_IN_ITS_YEARS, CONTENT_NEEDS_CONSENT,
        EXCLUSIVE_STANDS_ALONE, QUESTION_IN_ITS_YEARS,
    },
    error, info, structure,
};

const I: &[Weight] = &[info(seen(2009))];
/// From when persons who reserve against registration are counted too, by the flag of their first stay or visit.
const FROM_2021: &[Weight] = &[error(seen(2021))];

/// The rules, in the order of their ids; one with two parts stands twice.
pub(super) static ENFORCED: &[Enforced] = &[
    enforced(
        "COM-017",
        S,
        By::CodeYears("other"),
        &[resident::GENDER.place(), child::GENDER.place(), day_visit::GENDER.place()],
        CODE_IN_ITS_YEARS,
    ),
    enforced(
        "COM-018",
        H,
        By::Above,
        &[resident::AGE.place(), day_visit::AGE.place()],
        structure::ABOVE_LIMIT,
    ),
    enforced(
        "COM-018",
        H,
        By::Negative,
        &[resident::AGE.place(), day_visit::AGE.place()],
        structure::NEGATIVE,
    ),
    enforced(
        "E-004",
        H,
        By::NotAsked,
        &[offer::MEN_HOUSING_SOLUTION.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced("E-006", H, By::NotAsked, &[offer::SCHOOL_LEVELS.place()], ANSWERED_ONLY_WHERE_ASKED),
    enforced("E-006b", S, By::Missing, &[offer::SCHOOL_LEVELS.place()], ASKED_IS_ANSWERED),
    enforced(
        "E-007",
        H,
        By::NotAsked,
        &[offer::WEBSITE_LANGUAGES.place(), offer::WEBSITE_VISUALLY_IMPAIRED.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced(
        "E-008",
        H,
        By::NotAsked,
        &[offer::PARTICIPATION_TYPES.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced("E-008b", S, By::Missing, &[offer::PARTICIPATION_TYPES.place()], ASKED_IS_ANSWERED),
    enforced(
        "E-009",
        H,
        By::NotAsked,
        &[offer::RELATIVES_SERVICES.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced("E-009b", S, By::Missing, &[offer::RELATIVES_SERVICES.place()], ASKED_IS_ANSWERED),
    enforced(
        "E-014",
        H,
        By::CodeYears("sara"),
        &[offer::SECURITY_MEASURES.place()],
        CODE_IN_ITS_YEARS,
    ),
    enforced("K-001", H, By::Above, &[child::AGE.place()], structure::ABOVE_LIMIT),
    enforced("K-001", H, By::Negative, &[child::AGE.place()], structure::NEGATIVE),
    enforced(
        "K-004",
        H,
        By::NotAsked,
        &[child::INTERRUPTION.place(), child::INTERRUPTION_REASON.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced(
        "K-006",
        H,
        By::NotAsked,
        &[child::CONTACT_WITH_PERPETRATOR.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced(
        "K-006b",
        S,
        By::NotAsked,
        &[child::RETURNED_TO_PERPETRATOR.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced(
        "K-007",
        H,
        By::NotAsked,
        &[child::EARLIER_STAYS_N.place(), child::FIRST_STAY_YEAR.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced("K-007b", S, By::Missing, &[child::EARLIER_STAYS_N.place()], ASKED_IS_ANSWERED),
    enforced(
        "K-011",
        I,
        By::QuestionYears,
        &[child::VIOLENCE_EXPERIENCE.place()],
        QUESTION_IN_ITS_YEARS,
    ),
    enforced(
        "R-001",
        H,
        By::Gate,
        &[
            resident::REGISTRATION_STATUS.place(),
            child::REGISTRATION_STATUS.place(),
            day_visit::REGISTRATION_STATUS.place(),
        ],
        CONTENT_NEEDS_CONSENT,
    ),
    enforced(
        "R-002",
        FROM_2021,
        By::Missing,
        &[resident::FIRST_STAY_THIS_YEAR.place()],
        ASKED_IS_ANSWERED,
    ),
    enforced("R-013", H, By::NotAsked, &[resident::N_CHILDREN.place()], ANSWERED_ONLY_WHERE_ASKED),
    enforced("R-013", H, By::Missing, &[resident::N_CHILDREN.place()], ASKED_IS_ANSWERED),
    enforced("R-016", S, By::Missing, &[resident::VIOLENCE_TYPE.place()], ASKED_IS_ANSWERED),
    enforced(
        "R-018",
        H,
        By::Alone,
        &[resident::PERPETRATOR_RELATION.place()],
        EXCLUSIVE_STANDS_ALONE,
    ),
    enforced("R-027", H, By::Missing, &[resident::REGISTRATION_STATUS.place()], ASKED_IS_ANSWERED),
    enforced(
        "R-027b",
        S,
        By::Missing,
        &[child::REGISTRATION_STATUS.place(), day_visit::REGISTRATION_STATUS.place()],
        ASKED_IS_ANSWERED,
    ),
    enforced(
        "Y-001",
        H,
        By::CodeYears("phone_talk"),
        &[day_visit::EVENT_KIND.place()],
        CODE_IN_ITS_YEARS,
    ),
    enforced(
        "Y-002",
        H,
        By::NotAsked,
        &[day_visit::VISIT_PLACE.place()],
        ANSWERED_ONLY_WHERE_ASKED,
    ),
    enforced(
        "Y-003",
        FROM_2021,
        By::Missing,
        &[day_visit::FIRST_VISIT_THIS_YEAR.place()],
        ASKED_IS_ANSWERED,
    ),
];
