//! A part of a whole that is published beside it.

use crate::{
    Base, Block, Cell, Frame, Open, Protected, Protection, protect,
    protect::{hides_nothing, withhold},
};

/// Protects a part of which the whole is published too: some of the centres, where all of them are. What the others came
/// to follows by subtraction, and the others may be one centre. So the part is shown only if neither it nor the rest has
/// a count that is too small to be told of one centre ([`Protection::LOCAL`]); else all of it is withheld. If the rest is
/// nothing, the part is the whole, and protected as that.
///
/// ```
/// use tallfest_base::text;
/// use tallfest_disclosure::{Base, Block, Cell, Frame, Open, Protection, protect_part};
///
/// let open = |count: u64| {
///     let frame = Frame {
///         id: "example", title: text("", "", ""), unit: text("", "", ""), decimals: 0,
///         population: text("", "", ""), base: Base::All, dimensions: vec![], notes: vec![], coverage: None,
///         partition: true, has_mean: false,
///     };
///     Open { frame, blocks: vec![Block { total: Cell::count(count), ..Block::default() }] }
/// };
/// let part = |part, rest| protect_part(open(part), &open(rest), Protection::NATIONAL).rows()[0].total.value();
/// assert_eq!(part(900, 20), Some(900));
/// assert_eq!(part(900, 19), None);
/// assert_eq!(part(19, 900), None);
/// assert_eq!(part(19, 0), Some(19));
/// assert_eq!(part(0, 19), None);
/// ```
pub fn protect_part(part: Open, rest: &Open, protection: Protection) -> Protected {
    let is_public = matches!(protection, Protection::Public { .. });
    let is_nothing = rest.blocks.iter().all(|block| block.total.is_empty() && block.base == 0);
    if is_public || is_nothing {
        return protect(part, protection);
    }
    let cells: Vec<Cell> = [&part, rest].into_iter().flat_map(cells_of).collect();
    let value = |sum: u64, cell: &Cell| sum.saturating_add(cell.contributors);
    let total = cells.iter().fold(0, value);
    let frame = Frame { base: Base::All, partition: true, ..part.frame.clone() };
    let both = Block { cells, total: Cell::count(total), base: total, any: None, respondents: 0 };
    if hides_nothing(&Open { frame, blocks: vec![both] }, Protection::LOCAL) {
        return protect(part, protection);
    }
    withhold(part, protection)
}

/// The cells of a table; of one without, its total.
fn cells_of(table: &Open) -> Vec<Cell> {
    let of_block = |block: &Block| match block.cells.as_slice() {
        [] => vec![block.total],
        cells => cells.to_vec(),
    };
    table.blocks.iter().flat_map(of_block).collect()
}
