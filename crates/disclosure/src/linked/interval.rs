//! What a reader can derive of a hidden cell.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Attacker, CellId, Pattern, Rules, System,
    attacker::UNBOUNDED,
    nearest::{Linear, May},
    program::Numbers,
    search::Search,
};

/// The least and most that a reader can tell a hidden cell to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The least.
    pub low: i64,
    /// The most; `None` if nothing bounds it.
    pub high: Option<i64>,
    /// Whether tables of whole numbers were found in which the cell is each of the two. Otherwise it may be narrower: a
    /// program over fractions overstates what is possible.
    pub is_confirmed: bool,
}

impl Interval {
    /// Whether a reader knows the cell.
    pub fn is_point(self) -> bool {
        self.high == Some(self.low)
    }
}

/// How many variables a program has at most to be solved in whole numbers too.
const MOST_WHOLE: usize = 200;

/// What a reader can derive of each hidden cell of a pattern, whoever chose it. `knowing` are hidden cells that the reader
/// knows.
///
/// What the solver gives up on is taken to be known: an interval of one point.
///
/// ```
/// use tallfest_disclosure::linked::{Attacker, Pattern, Rules, RuleKnowledge, System, ZeroPolicy, audit};
/// let cells = [("total", 9, true), ("women", 7, true), ("men", 2, true)];
/// let system = System::from_equations("t", &cells, &[("total", vec!["women", "men"])])?;
/// let men = system.find("t", &[Some("men")]).ok_or("no such cell")?;
/// let attacker = Attacker { rule: RuleKnowledge::None, own_record: false };
/// let rules = Rules::below(3, ZeroPolicy::MayBeHidden);
/// let alone = audit(&system, &Pattern::of(&[], &[men], 3), &rules, attacker, &[]);
/// assert!(alone[&men].is_point());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn audit(
    system: &System,
    pattern: &Pattern,
    rules: &Rules,
    attacker: Attacker,
    knowing: &[CellId],
) -> BTreeMap<CellId, Interval> {
    let bounds = attacker.bounds(system, rules, pattern);
    let search = Search::beside(system, bounds, pattern);
    let still: BTreeSet<usize> = knowing.iter().map(|id| id.0).collect();
    let hidden = pattern.hidden();
    hidden.map(|id| (id, interval(&search, id.0, &still))).collect()
}

fn interval(search: &Search<'_>, cell: usize, still: &BTreeSet<usize>) -> Interval {
    let value = search.system.cells.get(cell).map_or(0, |cell| cell.value);
    let (low, low_confirmed) = end(search, cell, still, -1);
    let (high, high_confirmed) = end(search, cell, still, 1);
    let is_unbounded = high.is_none();
    Interval {
        low: value.saturating_sub(low.unwrap_or(value)),
        high: (!is_unbounded).then(|| value.saturating_add(high.unwrap_or(0))),
        is_confirmed: low_confirmed && (high_confirmed || is_unbounded),
    }
}

/// By how much a cell can lie on one side of what it is, and whether a table shows it; `None` is without bound.
fn end(
    search: &Search<'_>,
    cell: usize,
    still: &BTreeSet<usize>,
    sign: i64,
) -> (Option<i64>, bool) {
    let Some(mut linear) = Linear::new(search, still, May::UseHidden, Some(cell)) else {
        return (Some(0), false);
    };
    let row = linear.row(search, cell);
    if row.is_empty() {
        return (Some(0), true);
    }
    for variable in &mut linear.program.variables {
        variable.cost = 0;
    }
    // Nothing but what is shown bounds a sum, so that a bound far above all sums is none.
    let most = search.truth.atoms.iter().fold(1_i64, |sum, atom| sum.saturating_add(*atom));
    let most = most.saturating_mul(4).min(UNBOUNDED / 2);
    for (place, factor) in &row {
        if let Some(variable) = linear.program.variables.get_mut(*place) {
            variable.cost = -sign * factor;
            variable.high = Some(variable.high.unwrap_or(most).min(most));
        }
    }
    for numbers in [Numbers::Real, Numbers::Whole] {
        if numbers == Numbers::Whole && linear.program.variables.len() > MOST_WHOLE {
            break;
        }
        let Some(solution) = linear.program.cheapest(numbers) else { return (Some(0), false) };
        let Some(by) = solution.least_cost.map(|cost| -cost) else { return (Some(0), false) };
        if by >= most {
            return (None, true);
        }
        let change = linear.change(search, &solution).filter(|_| solution.denominator == 1);
        let confirmed = by == 0
            || change.is_some_and(|change| {
                search.cost(&change, still) == Some(0) && change.on(cell) * sign == by
            });
        if confirmed || numbers == Numbers::Whole || linear.program.variables.len() > MOST_WHOLE {
            return (Some(by), confirmed);
        }
    }
    (Some(0), false)
}
