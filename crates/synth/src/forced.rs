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

/// The warnings that published figures force. None: whatever a check finds in a synthetic year is a fault of ours.
pub static FORCED_WARNINGS: &[Forced] = &[];
