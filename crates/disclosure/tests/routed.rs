//! Tables of records by questions that only some are asked, against all records that agree with what is printed.

#![expect(clippy::indexing_slicing, clippy::expect_used, reason = "a test may fail")]

use proptest::prelude::*;
use tallfest_base::text;
use tallfest_disclosure::{
    Along, Base, Block, Cell, Class, Described, Dimension, Frame, Open, Protection, Routes,
    UNANSWERED,
    linked::{Extent, Ledger, ZeroPolicy},
    protect_together,
};

/// What records are told apart by, and how; who answers for a group is a user.
const AXES: [(&str, &[&str]); 3] = [
    ("party", &["user", "partner"]),
    ("channel", &["visit", "phone"]),
    ("group", &["abused", "relative", "both", UNANSWERED]),
];
const PARTY: usize = 0;
const CHANNEL: usize = 1;
const GROUP: usize = 2;

/// The records that there can be, by their classes along the axes.
const KINDS: [[usize; 3]; 10] = [
    [0, 0, 0],
    [0, 0, 1],
    [0, 0, 2],
    [0, 0, 3],
    [0, 1, 0],
    [0, 1, 1],
    [0, 1, 2],
    [0, 1, 3],
    [1, 0, 3],
    [1, 1, 3],
];

/// A table: the axis and classes of the records that it is about, if not all; and what it tells them apart by.
type Spec = (&'static str, Option<(usize, &'static [usize])>, &'static [usize]);

const TABLES: [Spec; 11] = [
    ("by-party", None, &[PARTY]),
    ("by-group", None, &[GROUP]),
    ("users-by-group", Some((PARTY, &[0])), &[GROUP]),
    ("by-channel", None, &[CHANNEL]),
    ("by-channel-and-group", None, &[CHANNEL, GROUP]),
    ("abused-by-channel", Some((GROUP, &[0])), &[CHANNEL]),
    ("by-party-and-channel", None, &[PARTY, CHANNEL]),
    ("users-by-channel", Some((PARTY, &[0])), &[CHANNEL]),
    // Classes that overlap.
    ("abused-or-both-by-channel", Some((GROUP, &[0, 2])), &[CHANNEL]),
    ("relative-or-both-by-channel", Some((GROUP, &[1, 2])), &[CHANNEL]),
    ("users-by-channel-and-group", Some((PARTY, &[0])), &[CHANNEL, GROUP]),
];

/// What a table prints: of which kinds of records each figure is the sum, a row's cells and their total.
fn figures((_, population, by): Spec) -> Vec<Vec<Vec<usize>>> {
    let of = |classes: &[(usize, usize)]| -> Vec<usize> {
        let is_in = |kind: &usize| {
            let all = |(axis, of): (usize, &[usize])| of.contains(&KINDS[*kind][axis]);
            population.is_none_or(all)
                && classes.iter().all(|(axis, class)| all((*axis, &[*class])))
        };
        (0..KINDS.len()).filter(is_in).collect()
    };
    let (last, before) = by.split_last().expect("an axis");
    let rows: Vec<Vec<(usize, usize)>> = match before {
        [] => vec![vec![]],
        [axis, ..] => (0..AXES[*axis].1.len()).map(|class| vec![(*axis, class)]).collect(),
    };
    let row = |row: Vec<(usize, usize)>| {
        let cells = (0..AXES[*last].1.len()).map(|class| [&row[..], &[(*last, class)]].concat());
        cells.map(|classes| of(&classes)).chain([of(&row)]).collect()
    };
    rows.into_iter().map(row).collect()
}

fn described(spec: Spec, records: &[u64; 10]) -> Described {
    let (id, population, by) = spec;
    let words = text("", "", "");
    let dimension = |axis: &usize| {
        let (id, codes) = AXES[*axis];
        let class = |code: &&'static str| {
            let stated = *code != UNANSWERED;
            Class { code, label: words, stated, some: stated }
        };
        Dimension { id, label: words, classes: codes.iter().map(class).collect() }
    };
    let sum = |kinds: &Vec<usize>| kinds.iter().map(|kind| records[*kind]).sum::<u64>();
    let block = |row: Vec<Vec<usize>>| {
        let (total, cells) = row.split_last().expect("a total");
        let cells = cells.iter().map(|kinds| Cell::count(sum(kinds))).collect();
        Block { cells, total: Cell::count(sum(total)), base: sum(total), ..Block::default() }
    };
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
        dimensions: by.iter().map(dimension).collect(),
    };
    let one = |(axis, classes): (usize, &'static [usize])| {
        Extent::default().with(AXES[axis].0, classes.iter().map(|class| AXES[axis].1[*class]))
    };
    Described {
        table: Open { frame, blocks: figures(spec).into_iter().map(block).collect() },
        protection: Protection::NATIONAL,
        population: population.map_or_else(Extent::default, one),
        along: by.iter().map(|axis| Along::One(AXES[*axis].0.to_owned())).collect(),
        routes: Routes::from([("group".to_owned(), one((PARTY, &[0])))]),
        asked: None,
        is_sum: false,
    }
}

/// What is printed in releases one after the other, each beside what the ledger knows of those before: of which kinds of
/// records a figure is, and how many; none if it is hidden.
fn printed(releases: &[&[Spec]], records: &[u64; 10]) -> Vec<(Vec<usize>, Option<u64>)> {
    let all = records.iter().sum();
    let mut printed = vec![((0..KINDS.len()).collect(), Some(all))];
    let mut ledger = Ledger::default();
    for specs in releases {
        let tables = specs.iter().map(|spec| described(*spec, records)).collect();
        let together = protect_together(all, tables, ZeroPolicy::Shown, &ledger, "a release");
        let together = together.expect("tables that agree");
        for (spec, table) in specs.iter().zip(&together.tables) {
            if together.withheld.contains(&spec.0) {
                continue;
            }
            for (kinds, row) in figures(*spec).into_iter().zip(table.rows()) {
                let shown = row.cells.iter().chain([&row.total]).map(|figure| figure.value());
                printed.extend(kinds.into_iter().zip(shown));
            }
        }
        ledger = together.ledger;
    }
    printed
}

/// Goes through all records that agree with what is printed, and keeps which values each hidden figure takes. The reader
/// knows that what is hidden is not 0.
fn attack(printed: &[(Vec<usize>, Option<u64>)], known: &mut Vec<u64>, seen: &mut [Vec<u64>]) {
    let sum = |kinds: &[usize]| kinds.iter().filter_map(|kind| known.get(*kind)).sum::<u64>();
    let is_whole = |kinds: &[usize]| kinds.iter().all(|kind| *kind < known.len());
    for (kinds, figure) in printed {
        let (sum, whole) = (sum(kinds), is_whole(kinds));
        let agrees = match figure {
            Some(figure) => sum <= *figure && (!whole || sum == *figure),
            None => !whole || sum > 0,
        };
        if !agrees {
            return;
        }
    }
    if known.len() == KINDS.len() {
        for ((kinds, _), seen) in printed.iter().zip(seen) {
            let value = sum(kinds);
            if !seen.contains(&value) {
                seen.push(value);
            }
        }
        return;
    }
    let most = printed.first().and_then(|(_, all)| *all).unwrap_or_default();
    let left = most.saturating_sub(known.iter().sum());
    for value in 0..=left {
        known.push(value);
        attack(printed, known, seen);
        known.pop();
    }
}

/// The hidden figures that a reader of releases one after the other is sure of.
fn derived(releases: &[&[Spec]], records: &[u64; 10]) -> Vec<Vec<usize>> {
    let printed = printed(releases, records);
    let mut seen = vec![vec![]; printed.len()];
    attack(&printed, &mut vec![], &mut seen);
    // What was hidden beside others may be shown later, where it tells of nobody any more.
    let is_shown = |kinds: &Vec<usize>| {
        printed.iter().any(|(of, figure)| of == kinds && figure.is_some_and(|it| it > 2))
    };
    let both = printed.iter().zip(seen);
    let sure = both
        .filter(|((kinds, figure), seen)| figure.is_none() && seen.len() < 2 && !is_shown(kinds));
    sure.map(|((kinds, _), _)| kinds.clone()).collect()
}

fn records() -> impl Strategy<Value = [u64; 10]> {
    prop::array::uniform10(prop_oneof![Just(0), 1_u64..3, 3_u64..5])
}

fn specs() -> impl Strategy<Value = Vec<Spec>> {
    let chosen = prop::collection::btree_set(0..TABLES.len(), 2..5);
    chosen.prop_map(|chosen| chosen.into_iter().map(|number| TABLES[number]).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_hidden_figure_follows_from_what_is_printed(records in records(), specs in specs()) {
        prop_assert_eq!(derived(&[&specs], &records), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn no_hidden_figure_follows_from_releases_one_after_the_other(
        records in records(),
        specs in specs(),
    ) {
        let each: Vec<&[Spec]> = specs.iter().map(std::slice::from_ref).collect();
        prop_assert_eq!(derived(&each, &records), Vec::<Vec<usize>>::new());
        let backwards: Vec<&[Spec]> = each.into_iter().rev().collect();
        prop_assert_eq!(derived(&backwards, &records), Vec::<Vec<usize>>::new());
    }
}

#[test]
fn a_route_that_the_figures_contradict_is_left_out() {
    // Two partners have a group: the route was inferred.
    let of_all = [25, 2, 8, 0, 25, 9, 24, 6, 20, 4];
    let mut tables: Vec<Described> =
        [0, 1, 2].map(|number| described(TABLES[number], &of_all)).into();
    let more = &mut tables[1].table.blocks[0];
    (more.cells[0], more.cells[3]) =
        (Cell::count(more.cells[0].value + 2), Cell::count(more.cells[3].value - 2));
    let ledger = Ledger::default();
    let all = of_all.iter().sum();
    let together = protect_together(all, tables, ZeroPolicy::Shown, &ledger, "a release");
    let together = together.expect("tables that agree but for a route");
    assert_eq!(together.withheld, Vec::<&str>::new());
}
