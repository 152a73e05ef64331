//! Warnings that published figures force.

use tallfest_rules::RuleId;

/// A warning that stands in the synthetic year because published figures can't come out without it.
///
/// ```
/// use tallfest_synth::FORCED_WARNINGS;
/// let is_forced = |rule: &str| FORCED_WARNINGS.iter().any(|forced| forced.rule.as_str() == rule);
/// assert!(!is_forced("A-009"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forced {
    /// The rule.
    pub rule: RuleId,
    /// The figures, by their ids.
    pub figures: &'static [&'static str],
    /// Why they force it.
    pub why: &'static str,
}

/// The warnings that published figures force. Whatever else a check finds in a synthetic year is a fault of ours.
pub static FORCED_WARNINGS: &[Forced] = &[
    Forced {
        rule: RuleId::new("E-003"),
        figures: &[
            "crisis.annual_men.2020.accommodation.none",
            "crisis.annual_men.2020.written_templates.intake",
            "crisis.annual_men.2020.headline.help_find_housing",
        ],
        why: "two of 39 offers to men have no housing, and all 39 have the intake template and help to find housing",
    },
    Forced {
        rule: RuleId::new("E-011"),
        figures: &[
            "crisis.annual_women.2020.security.burglar_alarm",
            "crisis.annual_women.2020.security.lockable_windows",
            "crisis.annual_women.2020.security.screened_view",
            "crisis.annual_women.2020.security.secured_door",
        ],
        why: "14 to 21 of 43 offers to women have a burglar alarm, which the regulation asks of all; the others lack it",
    },
    Forced {
        rule: RuleId::new("E-013"),
        figures: &["crisis.annual_women.2020.cooperation.police"],
        why: "42 of 43 offers to women work with the police; one does not",
    },
];
