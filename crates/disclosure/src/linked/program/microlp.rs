//! The solver in pure Rust.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions};

use super::{Numbers, Program, Solved, float};

/// How many branches are followed for whole numbers.
const NODES: u64 = 300;

/// The cheapest solution.
pub(super) fn solve(program: &Program, numbers: Numbers) -> Option<Solved> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut variables = vec![];
    for variable in &program.variables {
        let (cost, low) = (float(variable.cost), variable.low);
        variables.push(match numbers {
            Numbers::Real => {
                let high = variable.high.map_or(f64::INFINITY, float);
                problem.add_var(cost, (float(low), high))
            }
            Numbers::Whole => {
                let short = |number: i64| {
                    let most = i64::from(i32::MAX);
                    i32::try_from(number.clamp(-most, most)).unwrap_or(i32::MAX)
                };
                problem.add_integer_var(cost, (short(low), variable.high.map_or(i32::MAX, short)))
            }
        });
    }
    for (row, sum) in &program.rows {
        let row: Vec<_> = row
            .iter()
            .filter_map(|(place, factor)| Some((*variables.get(*place)?, float(*factor))))
            .collect();
        problem.add_constraint(&row[..], ComparisonOp::Eq, float(*sum));
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(NODES);
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    let values = variables.iter().map(|it| solution.var_value(*it)).collect();
    Some(Solved { values, cost: solution.objective() })
}
