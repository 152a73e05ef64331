//! From an open table to a protected one.

use tallfest_base::Share;

use crate::{Base, Block, Cell, Figure, Frame, Hidden, Open, Protected, Protection, Row};

/// Hides what must not be published.
///
/// Under [`Protection::SmallCounts`] a cell is *primary* if it has contributors, but fewer than `below`. In a table of
/// one block, a partner (the smallest that will do, the earlier of equals, else all) is hidden beside it, so that it
/// cannot be had from the total, even by a reader who knows that a primary cell lies in 1 to `below - 1` and a partner
/// does not. If that cannot be reached,
/// or a table of several blocks has a primary cell, all its figures are withheld. Where a cell is hidden, shares and
/// base go too unless the base is the total: a base without the unanswered would give their number away. A part of an
/// amount and the amount are one: all of their table is shown, or nothing, since the same few stand behind both.
///
/// ```
/// use tallfest_disclosure::{Base, Block, Cell, Class, Dimension, Frame, Open, Protection, protect};
/// use tallfest_base::text;
///
/// let classes = ["a", "b", "c"].map(|code| Class { code, label: text("", "", ""), stated: true, some: true });
/// let frame = Frame {
///     id: "example", title: text("", "", ""), unit: text("", "", ""), decimals: 0,
///     population: text("", "", ""), base: Base::All, notes: vec![], coverage: None, partition: true, has_mean: false,
///     dimensions: vec![Dimension { id: "letter", label: text("", "", ""), classes: classes.to_vec() }],
/// };
/// let cells = [2, 10, 30].map(Cell::count).to_vec();
/// let block = Block { cells, total: Cell::count(42), base: 42, any: None, respondents: 0 };
/// let table = protect(Open { frame, blocks: vec![block] }, Protection::NATIONAL);
///
/// let shown: Vec<_> = table.rows()[0].cells.iter().map(|figure| figure.value()).collect();
/// assert_eq!(shown, [None, None, Some(30)]);
/// ```
pub fn protect(table: Open, protection: Protection) -> Protected {
    let Open { frame, blocks } = table;
    let hiding = match protection {
        Protection::Public { .. } => Some(blocks.iter().map(|_| vec![]).collect()),
        Protection::SmallCounts { below } => hide(&frame, &blocks, below),
    };
    let sizes: Vec<_> = frame.dimensions.iter().map(|dimension| dimension.classes.len()).collect();
    let rows = blocks.iter().enumerate().map(|(number, block)| {
        let classes = classes_of(number, sizes.split_last().map_or(&[], |(_, before)| before));
        match hiding.as_ref().and_then(|hiding: &Vec<Vec<usize>>| hiding.get(number)) {
            Some(hidden) => shown(&frame, block, classes, hidden),
            None => withheld(block, classes),
        }
    });
    let rows = rows.collect();
    Protected { frame, protection, rows, responses: vec![] }
}

/// The table with no figure shown.
pub(crate) fn withhold(table: Open, protection: Protection) -> Protected {
    let dimensions = table.frame.dimensions.iter();
    let sizes: Vec<_> = dimensions.map(|dimension| dimension.classes.len()).collect();
    let before = sizes.split_last().map_or(&[][..], |(_, before)| before);
    let blocks = table.blocks.iter().enumerate();
    let rows = blocks.map(|(number, block)| withheld(block, classes_of(number, before)));
    let rows = rows.collect();
    Protected { frame: table.frame, protection, rows, responses: vec![] }
}

/// Whether every figure of a table may be shown.
pub(crate) fn hides_nothing(table: &Open, protection: Protection) -> bool {
    match protection {
        Protection::Public { .. } => true,
        Protection::SmallCounts { below } => hide(&table.frame, &table.blocks, below)
            .is_some_and(|hidden| hidden.iter().all(Vec::is_empty)),
    }
}

/// The cells to hide in each block; `None` if the table has to be withheld.
fn hide(frame: &Frame, blocks: &[Block], below: u64) -> Option<Vec<Vec<usize>>> {
    let small = |cell: &Cell| 0 < cell.contributors && cell.contributors < below;
    let open = |block: &Block| {
        !block.cells.iter().any(small)
            && !small(&block.total)
            && !block.any.is_some_and(|any| small(&Cell::count(any)))
            && (frame.partition || !small(&Cell::count(block.base)))
    };
    match blocks {
        blocks if blocks.iter().all(open) => Some(blocks.iter().map(|_| vec![]).collect()),
        [block] if !small(&block.total) && !frame.base.is_amount() => {
            Some(vec![complement(frame, block, below)?])
        }
        _ => None,
    }
}

/// The cells to hide in a table of one block.
fn complement(frame: &Frame, block: &Block, below: u64) -> Option<Vec<usize>> {
    let cells = || block.cells.iter().enumerate();
    let small = |cell: &Cell| 0 < cell.contributors && cell.contributors < below;
    let mut hidden: Vec<_> =
        cells().filter(|(_, cell)| small(cell)).map(|(line, _)| line).collect();
    if !frame.partition {
        return Some(hidden);
    }
    let sum: u64 = cells().filter(|(_, cell)| small(cell)).map(|(_, cell)| cell.contributors).sum();
    let count = u64::try_from(hidden.len()).unwrap_or(u64::MAX);
    let highest = count.saturating_mul(below - 1);
    // Each primary cell lies in 1..below: at the ends of what their sum can be, all of them are known.
    if count >= 2 && sum > count && sum < highest {
        return Some(hidden);
    }
    // A partner is at least `below`, and must stay so when every primary cell is as large as it can be.
    let short = highest - sum;
    let mut partners: Vec<_> = cells().filter(|(_, cell)| cell.contributors >= below).collect();
    partners.sort_by_key(|(line, cell)| (cell.contributors, *line));
    let slack = |cell: &Cell| cell.contributors - below;
    if let Some((line, _)) = partners.iter().find(|(_, cell)| slack(cell) >= short) {
        hidden.push(*line);
        return Some(hidden);
    }
    hidden.extend(partners.iter().map(|(line, _)| *line));
    let enough = partners.iter().map(|(_, cell)| slack(cell)).sum::<u64>() >= short;
    (enough && !partners.is_empty()).then_some(hidden)
}

fn shown(frame: &Frame, block: &Block, classes: Vec<usize>, hidden: &[usize]) -> Row {
    let open = hidden.is_empty();
    let base = (open || (frame.partition && frame.base == Base::All)).then_some(block.base);
    let figure = |value: u64, base: Option<u64>| {
        let share = base.and_then(|base| Share::new(value, base));
        Figure::Shown { value, share }
    };
    let last = frame.dimensions.last().map_or(&[][..], |last| &last.classes);
    let cells = block.cells.iter().enumerate().map(|(line, cell)| {
        let in_base = last.get(line).is_none_or(|class| frame.base.has(*class));
        if hidden.contains(&line) {
            Figure::Hidden(Hidden::Cell)
        } else {
            figure(cell.value, base.filter(|_| in_base))
        }
    });
    Row {
        classes,
        cells: cells.collect(),
        total: Figure::Shown { value: block.total.value, share: None },
        base,
        any: if open {
            block.any.map(|any| figure(any, base))
        } else {
            block.any.map(|_| Figure::Hidden(Hidden::Cell))
        },
        mean: frame.has_mean.then(|| Share::new(block.total.value, block.respondents)).flatten(),
    }
}

fn withheld(block: &Block, classes: Vec<usize>) -> Row {
    let hidden = Figure::Hidden(Hidden::Table);
    Row {
        classes,
        cells: block.cells.iter().map(|_| hidden).collect(),
        total: hidden,
        base: None,
        any: block.any.map(|_| hidden),
        mean: None,
    }
}

/// The classes that a block's number stands for, the last dimension fastest.
pub(crate) fn classes_of(mut number: usize, sizes: &[usize]) -> Vec<usize> {
    let mut classes: Vec<_> = sizes
        .iter()
        .rev()
        .map(|size| {
            let class = number % size.max(&1);
            number /= size.max(&1);
            class
        })
        .collect();
    classes.reverse();
    classes
}

#[cfg(test)]
mod tests {
    use tallfest_base::text;

    use super::*;

    fn open(cells: &[u64]) -> Open {
        let words = text("", "", "");
        let frame = Frame {
            id: "test",
            title: words,
            unit: words,
            decimals: 0,
            population: words,
            base: Base::All,
            dimensions: vec![],
            notes: vec![],
            coverage: None,
            partition: true,
            has_mean: false,
        };
        let total = cells.iter().sum();
        let cells = cells.iter().copied().map(Cell::count).collect();
        let block =
            Block { cells, total: Cell::count(total), base: total, any: None, respondents: 0 };
        Open { frame, blocks: vec![block] }
    }

    fn shown_cells(cells: &[u64]) -> Vec<Option<u64>> {
        let table = protect(open(cells), Protection::NATIONAL);
        table.rows()[0].cells.iter().map(|cell| cell.value()).collect()
    }

    #[test]
    fn a_count_at_the_threshold_is_shown_and_zero_is() {
        assert_eq!(shown_cells(&[3, 0, 9]), [Some(3), Some(0), Some(9)]);
    }

    #[test]
    fn two_ones_would_be_known_from_their_sum() {
        assert_eq!(shown_cells(&[1, 1, 9, 5]), [None, None, Some(9), None]);
        assert_eq!(shown_cells(&[1, 1, 9, 4]), [None, None, None, Some(4)]);
        assert_eq!(shown_cells(&[1, 2, 9, 5]), [None, None, Some(9), Some(5)]);
    }

    /// Spending of two centres, beside the budgets of five: the share would tell what the two spent.
    #[test]
    fn an_amount_and_a_part_of_it_are_shown_together_or_not_at_all() {
        let words = text("", "", "");
        let ratio = |few: u64| {
            let Open { frame, .. } = open(&[]);
            let cells = vec![Cell { value: 900, contributors: few }];
            let total = Cell { value: 800, contributors: 5 };
            let block = Block { cells, total, base: 800, any: None, respondents: 5 };
            let frame = Frame { base: Base::Amount(words), ..frame };
            protect(Open { frame, blocks: vec![block] }, Protection::NATIONAL)
        };
        let shown = |few| {
            let row = ratio(few).rows()[0].clone();
            (row.cells[0].share().map(Share::percent), row.base, row.total.value())
        };
        assert_eq!(shown(3), (Some(113), Some(800), Some(800)));
        assert_eq!(shown(2), (None, None, None));
    }

    #[test]
    fn a_small_cell_alone_in_its_table_withholds_the_table() {
        let table = protect(open(&[2, 0, 0]), Protection::NATIONAL);
        assert_eq!(table.rows()[0].total, Figure::Hidden(Hidden::Table));
    }

    proptest::proptest! {
        /// No hidden cell can be had from the total and the cells shown: of every primary cell, two values at least
        /// agree with what is printed and with what is known of small cells.
        #[test]
        fn no_small_cell_follows_from_its_margin(cells in proptest::collection::vec(0_u64..12, 1..6)) {
            let table = protect(open(&cells), Protection::NATIONAL);
            let row = &table.rows()[0];
            let Some(total) = row.total.value() else { return Ok(()) };
            let hidden: Vec<_> = row.cells.iter().zip(&cells).filter(|(figure, _)| figure.value().is_none()).collect();
            let rest = total - row.cells.iter().filter_map(|figure| figure.value()).sum::<u64>();
            for (number, (_, cell)) in hidden.iter().enumerate() {
                if **cell >= 3 { continue }
                let others: Vec<_> = hidden.iter().enumerate().filter(|(other, _)| *other != number).map(|(_, (_, cell))| **cell).collect();
                let low: u64 = others.iter().map(|cell| if *cell < 3 { 1 } else { 3 }).sum();
                let high: u64 = others.iter().map(|cell| if *cell < 3 { 2 } else { rest }).sum();
                let possible = (1..3).filter(|value| (low..=high).contains(&(rest - value))).count();
                proptest::prop_assert_eq!(possible, 2, "{:?}", cells);
            }
            for (figure, cell) in row.cells.iter().zip(&cells) {
                proptest::prop_assert!(figure.value().is_none_or(|value| value == *cell && !(1..3).contains(&value)));
            }
        }
    }
}
