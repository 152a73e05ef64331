//! Rules of the list that the declaration of a form already enforces: a line ties the id to what enforces it, and the
//! finding carries that id. There is no second check.

use tallfest_base::{Place, seen};
use tallfest_forms::smiso::{annual::fields as annual, contact::fields as contact};

use crate::{
    RuleId, RuleInfo, Severity, Weight,
    declared::{
        ANSWERED_ONLY_WHERE_ASKED, ASKED_IS_ANSWERED, CODE_IN_ITS_YEARS, EXCLUSIVE_STANDS_ALONE,
        QUESTION_IN_ITS_YEARS,
    },
    error, structure, warning,
};

/// What in a declaration enforces a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The years of this code.
    CodeYears(&'static str),
    /// The years of the question.
    QuestionYears,
    /// Exclusive codes.
    Alone,
    /// The routing: answered though not asked.
    NotAsked,
    /// The need: asked but not answered.
    Missing,
    /// The upper limit of a number.
    Above,
    /// That a number is not negative.
    Negative,
}

/// A rule that the declaration enforces for some places.
#[derive(Debug)]
pub struct Enforced {
    /// What enforces it.
    pub by: By,
    /// Its name, weight and places; the words are those of the common rule that it is an instance of.
    pub rule: RuleInfo,
}

const H: &[Weight] = &[error(seen(2009))];
const S: &[Weight] = &[warning(seen(2009))];

const fn enforced(
    id: &'static str,
    severity: &'static [Weight],
    by: By,
    asks: &'static [Place],
    words: RuleInfo,
) -> Enforced {
    Enforced { by, rule: RuleInfo { id: RuleId::new(id), severity, asks, ..words } }
}

/// The rules, in the order of their ids; one with two parts stands twice.
pub static ENFORCED: &[Enforced] = &[
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
    enforced("COM-017", S, By::CodeYears("other"), &[contact::GENDER.place()], CODE_IN_ITS_YEARS),
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

/// The rule that a fault of a declaration carries at a place: the specific one if there is one, else the common one,
/// with the severity that the declaration itself gives.
pub fn rule_at(
    by: By,
    place: Place,
    common: (&'static RuleInfo, Severity),
) -> (&'static RuleInfo, Severity) {
    let mut specific =
        ENFORCED.iter().filter(|enforced| enforced.by == by).map(|enforced| &enforced.rule);
    let at = |rule: &&RuleInfo| {
        rule.asks.iter().any(|asked| {
            asked.question.id == place.question.id
                && asked.form.id == place.form.id
                && asked.form.system == place.form.system
        })
    };
    match specific.find(at) {
        Some(rule) => (rule, rule.severity.first().map_or(common.1, |weight| weight.severity)),
        None => common,
    }
}
