//! Which cells must be hidden for their own sake.

use super::{
    Cell, CellId, Concentration, System, Why, ZeroPolicy, coalition, demand::Demand, system::Before,
};

/// The primary rules of a protection class.
///
/// Convention: `below: 3` hides 1 and 2 and shows 3 (others write `maxN = 2` for the same).
///
/// Sources: *Handbook on Statistical Disclosure Control* (2nd ed.), 4.2 and 5.2 (frequency, concentration), 5.9 (coalitions;
/// Lupp & Langsrud 2021).
///
/// ```
/// use tallfest_disclosure::linked::{Rules, ZeroPolicy};
/// let rules = Rules::below(3, ZeroPolicy::Shown).persons(3).centres(3).coalition(1, &["answer"]);
/// assert!(format!("{rules:?}").contains("below: 3"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    below: u64,
    zeros: ZeroPolicy,
    persons: Option<u64>,
    centres: Option<usize>,
    coalition: Option<(u64, Vec<String>)>,
    concentration: Vec<Concentration>,
}

/// A cell that must be hidden, and what must stay possible of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Primary {
    /// The cell.
    pub cell: CellId,
    /// Why.
    pub why: Why,
    pub(crate) demand: Demand,
}

impl Rules {
    /// Counts below this, but for zeros, are hidden; 0 and 1 hide none.
    pub const fn below(below: u64, zeros: ZeroPolicy) -> Self {
        Self { below, zeros, persons: None, centres: None, coalition: None, concentration: vec![] }
    }

    /// Cells with fewer distinct persons are hidden.
    #[must_use]
    pub fn persons(self, below: u64) -> Self {
        Self { persons: Some(below), ..self }
    }

    /// Cells from fewer distinct centres are hidden, and those with a record from no known centre.
    #[must_use]
    pub fn centres(self, below: usize) -> Self {
        Self { centres: Some(below), ..self }
    }

    /// Attribute disclosure: if all behind a printed total but `others` at most are in one class, that is hidden. With 0:
    /// everybody of the total is known to be in the class; with 1: the one who is not knows it of all the others.
    /// It is looked for along the `axes` named, or along all if none is.
    #[must_use]
    pub fn coalition(self, others: u64, axes: &[&str]) -> Self {
        let axes = axes.iter().map(|axis| (*axis).to_owned()).collect();
        Self { coalition: Some((others, axes)), ..self }
    }

    /// Sums in which a few weigh most are hidden, and the interval of each stays wide enough that none of the few can be
    /// estimated.
    #[must_use]
    pub fn concentration(mut self, rule: Concentration) -> Self {
        self.concentration.push(rule);
        self
    }

    /// What is done with zeros.
    pub const fn zeros(&self) -> ZeroPolicy {
        self.zeros
    }

    /// The lowest count that is shown.
    pub const fn lowest_shown(&self) -> u64 {
        self.below
    }

    /// The same rules with another threshold and another policy for zeros.
    #[must_use]
    pub fn with(&self, below: u64, zeros: ZeroPolicy) -> Self {
        Self { below, zeros, ..self.clone() }
    }

    /// The cells that must be hidden. What a rule protects without its being printed (the rest of a total beside one
    /// class) is added to the system.
    pub fn primary(&self, system: &mut System) -> Vec<Primary> {
        let mut primary: Vec<Primary> = vec![];
        for (id, cell) in system.cells() {
            if cell.atoms.is_empty() {
                continue;
            }
            let judged = self.judge(cell).filter(|_| !cell.places.is_empty());
            let before = cell.before.filter(|before| *before == Before::ForItself);
            if let Some((why, demand)) = judged.or(before.map(|_| (Why::Given, Demand::ANY))) {
                primary.push(Primary { cell: id, why, demand });
            }
        }
        if let Some((others, axes)) = &self.coalition {
            for (cell, demand) in coalition::differences(system, *others, axes) {
                match primary.iter_mut().find(|primary| primary.cell.0 == cell) {
                    Some(primary) => primary.demand = primary.demand.and(demand),
                    None => {
                        primary.push(Primary { cell: CellId(cell), why: Why::Coalition, demand });
                    }
                }
            }
        }
        primary
    }

    /// What the rules say of one printed cell.
    fn judge(&self, cell: &Cell) -> Option<(Why, Demand)> {
        if cell.value == 0 {
            let is_primary = self.zeros == ZeroPolicy::Protected;
            return is_primary.then_some((Why::Zero, Demand::ANY));
        }
        let facts = &cell.facts;
        let persons = u64::try_from(facts.persons).unwrap_or(0);
        let levels = self.concentration.iter().filter_map(|rule| rule.level(cell.value, facts));
        if let Some(level) = levels.max() {
            return Some((Why::Concentration, Demand::above(cell.value, level)));
        }
        if cell.value() < self.below {
            Some((Why::Few, Demand::ANY))
        } else if self.persons.is_some_and(|below| persons < below) {
            Some((Why::FewPersons, Demand::ANY))
        } else if self.centres.is_some_and(|below| facts.centres.is_none_or(|it| it < below)) {
            Some((Why::FewCentres, Demand::ANY))
        } else {
            None
        }
    }
}
