//! The municipal reports on crisis centres.

use tallfest_base::text;
use tallfest_forms::municipal::report::Report;
use tallfest_rules::{
    Numbers,
    municipal::year::{RULES, Year},
};

use super::{FormOf, SystemOf, alone};

static REPORT: FormOf<Report, Year> = FormOf { fold: |_, _, _| (), merge: Year::merge };

pub(super) static MUNICIPAL: SystemOf<Year> = SystemOf {
    id: "municipal",
    title: text(
        "Kommunale årsmeldinger om krisesentre",
        "Kommunale årsmeldingar om krisesenter",
        "Municipal reports on crisis centres",
    ),
    forms: &[&REPORT],
    rules: RULES,
    rules_of_two: &[],
    numbers: |_| Numbers::default(),
    together: alone,
};
