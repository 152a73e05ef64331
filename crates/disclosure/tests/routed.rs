//! A table of all records by a question that only some are asked, beside one of those who are asked.

use tallfest_base::text;
use tallfest_disclosure::{
    Along, Base, Block, Cell, Class, Described, Dimension, Frame, Open, Protection, Routes,
    UNANSWERED,
    linked::{Extent, Ledger, ZeroPolicy},
    protect_together,
};

/// A table of one dimension: its counts by code.
fn table(
    id: &'static str,
    population: Extent,
    question: &'static str,
    counts: &[(&'static str, u64)],
) -> Described {
    let words = text("", "", "");
    let class = |(code, _): &(&'static str, u64)| {
        let stated = *code != UNANSWERED;
        Class { code, label: words, stated, some: stated }
    };
    let classes = counts.iter().map(class).collect();
    let total: u64 = counts.iter().map(|(_, count)| count).sum();
    let cells = counts.iter().map(|(_, count)| Cell::count(*count)).collect();
    let frame = Frame {
        id,
        title: words,
        unit: words,
        decimals: 0,
        population: words,
        base: Base::All,
        notes: vec![],
        coverage: None,
        partition: true,
        has_mean: false,
        dimensions: vec![Dimension { id: question, label: words, classes }],
    };
    let block = Block { cells, total: Cell::count(total), base: total, ..Block::default() };
    Described {
        table: Open { frame, blocks: vec![block] },
        protection: Protection::NATIONAL,
        population,
        along: vec![Along::One(question.to_owned())],
        routes: Routes::from([("group".to_owned(), users())]),
        asked: None,
        is_sum: false,
    }
}

fn users() -> Extent {
    Extent::default().with("party", ["user"])
}

/// Of 60 contacts 40 are with users, who are asked for their group: which cells are hidden, table by table.
fn hidden(of_all: [u64; 4], of_users: [u64; 4]) -> Vec<Vec<bool>> {
    let codes = ["abused", "relative", "other", UNANSWERED];
    let by_group = |counts: [u64; 4]| codes.into_iter().zip(counts).collect::<Vec<_>>();
    let tables = vec![
        table("by-party", Extent::default(), "party", &[("user", 40), ("partner", 20)]),
        table("by-group", Extent::default(), "group", &by_group(of_all)),
        table("users-by-group", users(), "group", &by_group(of_users)),
    ];
    let ledger = Ledger::default();
    let together = protect_together(60, tables, ZeroPolicy::Shown, &ledger, "a release");
    let together = together.expect("figures that can be protected");
    let cells = together.tables.iter().map(|table| table.rows().first().map(|row| &row.cells));
    let is_hidden = |cells: Option<&Vec<tallfest_disclosure::Figure>>| {
        cells.into_iter().flatten().map(|cell| cell.value().is_none()).collect()
    };
    cells.map(is_hidden).collect()
}

#[test]
fn who_answered_is_who_was_asked() {
    let hidden = hidden([25, 2, 8, 25], [25, 2, 8, 5]);
    let [_, of_all, of_users] = hidden.as_slice() else { panic!("three tables") };
    assert!(of_all.get(1) == Some(&true) && of_users.get(1) == Some(&true));
    // The same contacts are hidden in both: else one table would tell what the other hides.
    assert_eq!(of_all.get(..3), of_users.get(..3));
    // The reader knows of 20 partners that they have no group, so that those without are told or hidden together too.
    assert_eq!(of_all.get(3), of_users.get(3));
}

#[test]
fn a_route_that_the_figures_contradict_is_left_out() {
    // One partner has a group: the route was inferred.
    let hidden = hidden([25, 2, 9, 24], [25, 2, 8, 5]);
    let cells: Vec<usize> =
        hidden.iter().map(|table| table.iter().filter(|it| **it).count()).collect();
    assert!(cells.iter().skip(1).all(|hidden| *hidden >= 2), "{hidden:?}");
}
