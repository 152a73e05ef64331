//! Linear programs. What comes out is an idea, to be confirmed in whole numbers by who asked.

#[cfg(feature = "highs")]
mod highs;
#[cfg(all(feature = "solver", not(feature = "highs")))]
mod microlp;

#[cfg(feature = "highs")]
use self::highs::solve;
#[cfg(all(feature = "solver", not(feature = "highs")))]
use self::microlp::solve;

/// A linear program in whole numbers: variables between bounds with a cost each, rows that must be a number.
#[derive(Default)]
pub(crate) struct Program {
    pub(crate) variables: Vec<Variable>,
    /// Each row: variables with their factors, and what the sum must be.
    pub(crate) rows: Vec<(Vec<(usize, i64)>, i64)>,
}

#[cfg_attr(not(feature = "solver"), expect(dead_code, reason = "the solver would read it"))]
/// A variable: what one of it costs, and its bounds; `None` is unbounded above.
pub(crate) struct Variable {
    pub(crate) cost: i64,
    pub(crate) low: i64,
    pub(crate) high: Option<i64>,
}

/// A solution: whole numbers over one denominator.
pub(crate) struct Ratios {
    pub(crate) numerators: Vec<i64>,
    pub(crate) denominator: i64,
    /// The least whole number that is no less than the cost, but for the solver's tolerance.
    pub(crate) least_cost: Option<i64>,
}

/// Which numbers variables may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    Real,
    Whole,
}

impl Program {
    /// Adds a variable.
    pub(crate) fn variable(&mut self, cost: i64, low: i64, high: Option<i64>) -> usize {
        self.variables.push(Variable { cost, low, high });
        self.variables.len() - 1
    }

    /// The cheapest solution, as the solver sees it. `None` if there is none, if the solver gives up, or if there is no
    /// solver.
    #[cfg(not(feature = "solver"))]
    #[expect(clippy::unused_self, reason = "the solver would read it")]
    pub(crate) fn cheapest(&self, _: Numbers) -> Option<Ratios> {
        None
    }

    /// The cheapest solution, as the solver sees it. `None` if there is none or the solver gives up.
    #[cfg(feature = "solver")]
    #[expect(
        clippy::float_arithmetic,
        reason = "what the solver thinks is confirmed in whole numbers"
    )]
    pub(crate) fn cheapest(&self, numbers: Numbers) -> Option<Ratios> {
        let Solved { values, cost } = solve(self, numbers)?;
        let nearly = |value: f64| (value - value.round()).abs() < NEAR;
        let least_cost = whole_above(cost);
        for denominator in DENOMINATORS {
            let times = float(denominator);
            if values.iter().all(|value| nearly(value * times)) {
                let numerators = values.iter().map(|value| whole(value * times));
                let numerators = numerators.collect::<Option<Vec<_>>>()?;
                return Some(Ratios { numerators, denominator, least_cost });
            }
        }
        Some(Ratios { numerators: vec![], denominator: 1, least_cost })
    }
}

/// What a solver found: the value of each variable, and what they cost together.
#[cfg(feature = "solver")]
struct Solved {
    values: Vec<f64>,
    cost: f64,
}

/// What a value may differ from a whole number by to be tried as one.
#[cfg(feature = "solver")]
const NEAR: f64 = 1e-5;
/// The denominators that are tried.
#[cfg(feature = "solver")]
const DENOMINATORS: [i64; 9] = [1, 2, 3, 4, 5, 6, 7, 8, 12];

#[cfg(feature = "solver")]
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "sums stay below 2^50")]
fn float(number: i64) -> f64 {
    number as f64
}

#[cfg(feature = "solver")]
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "it is within the bounds just asked for"
)]
fn whole(number: f64) -> Option<i64> {
    let rounded = number.round();
    (rounded.abs() < 1e15).then_some(rounded as i64)
}

#[cfg(feature = "solver")]
#[expect(clippy::float_arithmetic, reason = "what the solver thinks is confirmed in whole numbers")]
fn whole_above(number: f64) -> Option<i64> {
    let near = (number - number.round()).abs() < NEAR * (1.0 + number.abs());
    whole(if near { number.round() } else { number.ceil() })
}
