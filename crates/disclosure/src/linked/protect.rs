//! From a system to a release that no reader can undo.

use std::collections::BTreeSet;

use super::{
    Attacker, CandidateOrder, Pattern, Primary, Release, Rules, System, Unprotectable, Why,
    demand::Demand,
    packing::{Needs, pack},
    search::Search,
    suppress::suppress,
    work::Work,
};

/// How a system is protected.
///
/// ```
/// use tallfest_disclosure::linked::{Options, Rules, ZeroPolicy};
/// let options = Options::new(Rules::below(3, ZeroPolicy::Shown));
/// assert!(options.attacker.own_record);
/// ```
#[derive(Debug, Clone)]
pub struct Options {
    /// What must be hidden for its own sake.
    pub rules: Rules,
    /// The reader that is reckoned with.
    pub attacker: Attacker,
    /// What one wants to show first.
    pub order: CandidateOrder,
    /// Cells that are hidden whatever the rules say: what was hidden before, or is nobody's business.
    pub given: Vec<super::CellId>,
}

impl Options {
    /// These rules, the reader of [`Attacker::default`], the largest cells first.
    pub fn new(rules: Rules) -> Self {
        let (attacker, order) = (Attacker::default(), CandidateOrder::default());
        Self { rules, attacker, order, given: vec![] }
    }
}

/// Protects all tables of a system together.
///
/// It begins with the pattern that elimination gives ([`Rules::primary`], then Langsrud 2024). Then it searches, for each
/// cell that is hidden for its own sake, other tables that a reader cannot tell from the true one, in which the cell
/// differs: among the changes of hidden cells, and where there are none, among those that the fewest further cells must be
/// hidden for. What none of the tables changes is shown after all: it would be known anyway. So each hidden cell stands in
/// two values at least in tables of whole numbers, none of which is the true one, and these are the proof.
///
/// # Errors
/// If for some cell no such tables were found: then there is no release. Sums of zeros, a cell that an earlier release
/// gives away, and a threshold that leaves one value are such.
pub fn protect(mut system: System, options: &Options) -> Result<Release, Unprotectable> {
    let mut primary = options.rules.primary(&mut system);
    primary.retain(|it| system.cells.get(it.cell.0).is_some_and(|cell| !cell.earlier));
    for given in &options.given {
        if !primary.iter().any(|it| it.cell == *given) {
            primary.push(Primary { cell: *given, why: Why::Given, demand: Demand::ANY });
        }
    }
    primary.sort_by_key(|it| it.cell);
    let first = suppress(&system, &primary, options.order, options.rules.zeros());
    let task = Task { system: &system, options, primary: &primary, first };
    // What somebody gives to be hidden may be all that it takes.
    let nothing = BTreeSet::new();
    let given = Pattern::of(&primary, &options.given, system.cells.len());
    let enough =
        (!options.given.is_empty()).then(|| task.attempt(&nothing, Some(&given)).ok()).flatten();
    let work = if let Some(work) = enough {
        work
    } else {
        let work = task.attempt(&nothing, None)?;
        if work.is_small() { task.fewest(work) } else { work }
    };
    let (pattern, owners) = (work.pattern(), work.owners());
    let secondary = work.secondary().into_iter().collect();
    let needs = Needs { demands: &work.demands, secondary: &secondary, owners: &owners };
    let tables = pack(&work.search.truth, &work.found, &work.search.bounds, &needs);
    let Work { search, demands, .. } = work;
    let Search { bounds, .. } = search;
    let options = options.clone();
    Ok(Release { system, pattern, options, bounds, demands, owners, tables })
}

/// What is to be protected.
struct Task<'a> {
    system: &'a System,
    options: &'a Options,
    primary: &'a [Primary],
    /// The pattern that elimination gives.
    first: Pattern,
}

/// How many other patterns are tried.
const MOST_ATTEMPTS: usize = 12;

impl<'a> Task<'a> {
    /// The work done where some cells have to be shown, and nothing may be hidden but what a pattern hides.
    fn attempt(
        &self,
        shown: &BTreeSet<usize>,
        within: Option<&Pattern>,
    ) -> Result<Work<'a>, Unprotectable> {
        let mut work = Work::new(self.system, self.options, self.primary, &self.first);
        for cell in shown {
            work.show(*cell);
        }
        if let Some(pattern) = within {
            work.hide(pattern);
            work.hide_no_more();
        }
        work.cover()?;
        work.prune();
        Ok(work)
    }

    /// The work that hides the fewest cells, of a small system: what elimination hides may be enough and less; and so may
    /// be what is found where a cell hidden beside others has to be shown.
    fn fewest(&self, mut best: Work<'a>) -> Work<'a> {
        let mut shown = BTreeSet::new();
        let mut left = MOST_ATTEMPTS;
        if let Ok(other) = self.attempt(&shown, Some(&self.first))
            && other.touched().len() < best.touched().len()
        {
            best = other;
        }
        loop {
            let mut secondary = best.secondary();
            secondary.truncate(left);
            left -= secondary.len();
            let better = secondary.into_iter().find_map(|cell| {
                let with = shown.iter().copied().chain([cell]).collect();
                let other = self.attempt(&with, None).ok()?;
                (other.touched().len() < best.touched().len()).then_some((with, other))
            });
            let Some((with, other)) = better else { return best };
            (shown, best) = (with, other);
        }
    }
}
