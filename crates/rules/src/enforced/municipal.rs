//! Rules of the municipal report that declarations enforce.

use tallfest_forms::municipal::report::fields as report;

use super::{By, Enforced, H, S, enforced};
use crate::{declared::ASKED_IS_ANSWERED, structure};

/// The rules, in the order of their ids.
pub(super) static ENFORCED: &[Enforced] = &[
    enforced("M-004", S, By::Missing, &[report::HIGH_SECURITY_CASES.place()], ASKED_IS_ANSWERED),
    enforced(
        "M-005",
        H,
        By::Negative,
        &[report::BUDGET.place(), report::SPENDING.place()],
        structure::NEGATIVE,
    ),
];
