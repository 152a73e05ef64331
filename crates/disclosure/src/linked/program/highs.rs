//! HiGHS, in C++.

use highs::{HighsModelStatus, RowProblem, Sense};

use super::{Numbers, Program, Solved, float};

/// How many branches are followed for whole numbers.
const NODES: i32 = 300;

/// The cheapest solution.
pub(super) fn solve(program: &Program, numbers: Numbers) -> Option<Solved> {
    let mut problem = RowProblem::default();
    let is_whole = numbers == Numbers::Whole;
    let mut columns = vec![];
    for variable in &program.variables {
        let (cost, low) = (float(variable.cost), float(variable.low));
        let high = variable.high.map_or(f64::INFINITY, float);
        columns.push(problem.add_column_with_integrality(cost, low..=high, is_whole));
    }
    for (row, sum) in &program.rows {
        let row: Vec<_> = row
            .iter()
            .filter_map(|(place, factor)| Some((*columns.get(*place)?, float(*factor))))
            .collect();
        problem.add_row(float(*sum)..=float(*sum), row);
    }
    let mut model = problem.try_optimise(Sense::Minimise).ok()?;
    model.make_quiet();
    // One thread and one way through, so that it finds the same every time.
    model.try_set_option("threads", 1).ok()?;
    model.try_set_option("mip_max_nodes", NODES).ok()?;
    let solved = model.try_solve().ok()?;
    let is_found = solved.status() == HighsModelStatus::Optimal;
    let values = solved.get_solution().columns().to_vec();
    is_found.then(|| Solved { values, cost: solved.objective_value() })
}
