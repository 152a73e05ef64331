//! The forms of the centres against incest and sexual abuse (SMISO).

pub mod annual;
pub mod contact;
pub mod grant;
pub mod lists;
pub mod pandemic;
pub mod user;
pub mod visit;

use tallfest_base::{FormInfo, Text, text};

/// The registration forms: A, B and C (S0). The two questionnaires are apart.
pub static REGISTRATION_FORMS: [&FormInfo; 3] = [&contact::FORM, &visit::FORM, &user::FORM];

/// The core services, under whose headings the centres describe what they do (S4). The services that the questionnaire
/// lists are finer.
pub static CORE_SERVICES: [Text; 6] = [
    text("selvhjelpsgrupper", "sjølvhjelpsgrupper", "self-help groups"),
    text("samtaler", "samtalar", "talks"),
    text("gruppetilbud", "gruppetilbod", "group services"),
    text("temamøter og undervisning", "temamøte og undervisning", "theme meetings and teaching"),
    text("åpent hus", "ope hus", "open house"),
    text("utadrettet arbeid", "utoverretta arbeid", "outreach"),
];
