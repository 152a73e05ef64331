//! Tables that go round in a ring: A by B, B by C, C by A.

use std::collections::BTreeSet;

/// What a table tells records apart by, and which it is, if it is one of those to be published.
pub(crate) struct Edge<'a> {
    pub(crate) axes: BTreeSet<&'a str>,
    pub(crate) table: Option<usize>,
}

/// The tables of a ring. The sums between figures are all a reader has only where there is none (see
/// [`Figures`](crate::linked::Figures)). Of which records a table is does not count: that two tables are of the same few
/// ties them less than a question that both tell records apart by. There is no ring where axes that one table alone has, and tables whose axes another has too, can
/// be taken away one by one until nothing is left (Graham 1979; Yu & Ozsoyoglu 1979).
pub(crate) fn tables_in_a_ring(edges: Vec<Edge<'_>>) -> BTreeSet<usize> {
    // The same axes once: of a table to be published, if one has them, unless an earlier one shows them already.
    let mut left: Vec<Edge<'_>> = vec![];
    for edge in edges {
        match left.iter_mut().find(|known| known.axes == edge.axes) {
            Some(known) => known.table = known.table.and(edge.table),
            None => left.push(edge),
        }
    }
    loop {
        let before: usize = left.iter().map(|edge| edge.axes.len() + 1).sum();
        let lone: BTreeSet<&str> = {
            let mut seen = BTreeSet::new();
            let mut again = BTreeSet::new();
            for axis in left.iter().flat_map(|edge| &edge.axes) {
                if !seen.insert(*axis) {
                    again.insert(*axis);
                }
            }
            seen.difference(&again).copied().collect()
        };
        for edge in &mut left {
            edge.axes.retain(|axis| !lone.contains(axis));
        }
        let mut place = 0;
        while let Some(edge) = left.get(place) {
            let is_within =
                |(other, it): (usize, &Edge<'_>)| other != place && edge.axes.is_subset(&it.axes);
            if left.iter().enumerate().any(is_within) {
                left.swap_remove(place);
            } else {
                place += 1;
            }
        }
        left.retain(|edge| !edge.axes.is_empty());
        if left.iter().map(|edge| edge.axes.len() + 1).sum::<usize>() == before {
            return left.iter().filter_map(|edge| edge.table).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_a_ring(tables: &[&[&'static str]]) -> BTreeSet<usize> {
        let edge = |(number, axes): (usize, &&[&'static str])| Edge {
            axes: axes.iter().copied().collect(),
            table: Some(number),
        };
        tables_in_a_ring(tables.iter().enumerate().map(edge).collect())
    }

    #[test]
    fn three_tables_go_round_and_their_crossing_ends_it() {
        let ring = [&["age", "gender"][..], &["gender", "first"], &["first", "age"]];
        assert_eq!(in_a_ring(&ring), BTreeSet::from([0, 1, 2]));
        assert_eq!(in_a_ring(&ring[..2]), BTreeSet::new());
        let crossing = [&ring[..], &[&["age", "gender", "first"]]].concat();
        assert_eq!(in_a_ring(&crossing), BTreeSet::new());
        // What hangs on a ring is not in it.
        let more = [&ring[..], &[&["age", "role"], &["role"]]].concat();
        assert_eq!(in_a_ring(&more), BTreeSet::from([0, 1, 2]));
    }

    #[test]
    fn four_tables_go_round_too() {
        let ring = [&["a", "b"][..], &["b", "c"], &["c", "d"], &["d", "a"]];
        assert_eq!(in_a_ring(&ring).len(), 4);
        assert_eq!(in_a_ring(&[&["a", "b"], &["a", "c"], &["a", "d"]]), BTreeSet::new());
    }
}
