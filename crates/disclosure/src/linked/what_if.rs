//! What other thresholds would cost.

use super::{Loss, Options, System, Unprotectable, ZeroPolicy, protect};

/// What one choice would cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The lowest count that is shown.
    pub below: u64,
    /// What is done with zeros.
    pub zeros: ZeroPolicy,
    /// What it costs, or why it cannot be had.
    pub outcome: Result<Loss, Unprotectable>,
}

/// What each threshold and policy for zeros would cost, all else being equal.
///
/// ```
/// use tallfest_disclosure::linked::{Options, Rules, System, ZeroPolicy, what_if};
/// let cells = [("total", 40, true), ("a", 2, true), ("b", 8, true), ("c", 12, true), ("d", 18, true)];
/// let system = System::from_equations("t", &cells, &[("total", vec!["a", "b", "c", "d"])])?;
/// let options = Options::new(Rules::below(3, ZeroPolicy::Shown));
/// let rows = what_if(&system, &options, &[1, 3], &[ZeroPolicy::Shown]);
/// let hidden: Vec<_> = rows.iter().map(|row| row.outcome.as_ref().map(|loss| loss.hidden)).collect();
/// assert_eq!(hidden, [Ok(0), Ok(2)]);
/// # Ok::<(), tallfest_disclosure::linked::ModelError>(())
/// ```
pub fn what_if(
    system: &System,
    options: &Options,
    thresholds: &[u64],
    policies: &[ZeroPolicy],
) -> Vec<WhatIf> {
    let choices = thresholds.iter().flat_map(|below| policies.iter().map(move |it| (*below, *it)));
    choices
        .map(|(below, zeros)| {
            let options = Options { rules: options.rules.with(below, zeros), ..options.clone() };
            let outcome = protect(system.clone(), &options).map(|release| release.loss());
            WhatIf { below, zeros, outcome }
        })
        .collect()
}
