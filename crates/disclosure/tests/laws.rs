//! The laws of disclosure control (P1 to P10), over random tables, and beside brute force over all tables that agree with
//! what is printed.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use tallfest_disclosure::linked::{
    Attacker, Axis, CellId, Fate, Lines, Model, Options, Pattern, Primary, Record, Release,
    RuleKnowledge, Rules, Symbol, System, Table, Why, ZeroPolicy, audit, protect,
};

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// A table of rows and columns with all margins, in the order of the axes' lists.
fn table(counts: &[Vec<u64>], name: impl Fn(&str) -> String, backwards: bool) -> System {
    let rows = NAMES.iter().take(counts.len()).map(|it| name(it));
    let columns = NAMES.iter().take(counts[0].len()).map(|it| name(it));
    let axes = [Axis::new("row", rows).unwrap(), Axis::new("column", columns).unwrap()];
    let mut model = Model::new(axes).unwrap();
    let mut records = vec![];
    for (row, counts) in counts.iter().enumerate() {
        for (column, count) in counts.iter().enumerate() {
            for _ in 0..*count {
                records.push(Record::new([name(NAMES[row]), name(NAMES[column])]));
            }
        }
    }
    if backwards {
        records.reverse();
    }
    for record in records {
        model.add(record).unwrap();
    }
    let both =
        Table::new("t").by("row", Lines::ClassesAndTotal).by("column", Lines::ClassesAndTotal);
    let again = Table::new("margin").by("column", Lines::ClassesAndTotal);
    model.system(&[both, again]).unwrap()
}

fn plain(counts: &[Vec<u64>]) -> System {
    table(counts, str::to_owned, false)
}

fn counts() -> impl Strategy<Value = Vec<Vec<u64>>> {
    prop::collection::vec(prop::collection::vec(0_u64..9, 3..=3), 2..=4)
}

fn small() -> impl Strategy<Value = Vec<Vec<u64>>> {
    prop::collection::vec(prop::collection::vec(0_u64..=4, 3..=3), 2..=3)
}

fn policy() -> impl Strategy<Value = ZeroPolicy> {
    prop_oneof![Just(ZeroPolicy::Shown), Just(ZeroPolicy::MayBeHidden), Just(ZeroPolicy::Protected)]
}

fn options(below: u64, zeros: ZeroPolicy, rule: RuleKnowledge) -> Options {
    let attacker = Attacker { rule, own_record: false };
    Options { attacker, ..Options::new(Rules::below(below, zeros)) }
}

fn hidden(release: &Release) -> BTreeSet<CellId> {
    release.pattern().hidden().collect()
}

/// Goes through all values of the cells from a place on.
fn go(
    place: usize,
    cells: &mut Vec<u64>,
    ranges: &[(u64, u64)],
    row_fits: &dyn Fn(usize, &[u64]) -> bool,
    columns: usize,
    judge: &mut dyn FnMut(&[u64]),
) {
    if place == cells.len() {
        judge(cells);
        return;
    }
    for value in ranges[place].0..=ranges[place].1 {
        cells[place] = value;
        if !(place + 1).is_multiple_of(columns)
            || row_fits(place / columns, &cells[place + 1 - columns..=place])
        {
            go(place + 1, cells, ranges, row_fits, columns, judge);
        }
    }
}

/// Every table of this shape that agrees with what is printed.
fn consistent(counts: &[Vec<u64>], release: &Release, not_zero: bool) -> Vec<Vec<Vec<u64>>> {
    let (rows, columns) = (counts.len(), counts[0].len());
    let shown: BTreeMap<String, Option<u64>> = release.printed();
    let name = |row: Option<usize>, column: Option<usize>| {
        let word = |place: Option<usize>| place.map_or("total", |place| NAMES[place]);
        format!("t: {}, {}", word(row), word(column))
    };
    let fits = |place: String, sum: u64| match shown[&place] {
        Some(figure) => figure == sum,
        None => !not_zero || sum > 0,
    };
    let most: u64 = counts.iter().flatten().sum::<u64>() + 4;
    let mut found = vec![];
    let mut cells = vec![0_u64; rows * columns];
    let ranges: Vec<(u64, u64)> = (0..rows * columns)
        .map(|place| {
            let figure = shown[&name(Some(place / columns), Some(place % columns))];
            figure.map_or((0, most.min(9)), |figure| (figure, figure))
        })
        .collect();
    let row_fits = |row: usize, cells: &[u64]| fits(name(Some(row), None), cells.iter().sum());
    go(0, &mut cells, &ranges, &row_fits, columns, &mut |cells| {
        let table: Vec<Vec<u64>> = cells.chunks(columns).map(<[u64]>::to_vec).collect();
        let all_fit = (0..rows).all(|row| {
            (0..columns).all(|column| fits(name(Some(row), Some(column)), table[row][column]))
        }) && (0..columns).all(|column| {
            fits(name(None, Some(column)), table.iter().map(|row| row[column]).sum())
        }) && fits(name(None, None), cells.iter().sum());
        if all_fit {
            found.push(table);
        }
    });
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// P1, P2, P6, P7, P8: what is released is proved, agrees with the truth, and leaves two values of each hidden cell,
    /// also by the attack through linear programs, which shares nothing with the search but the solver.
    #[test]
    fn a_release_is_safe(counts in counts(), below in 2_u64..5, zeros in policy()) {
        let system = plain(&counts);
        let options = options(below, zeros, RuleKnowledge::OneSymbol);
        let Ok(release) = protect(system.clone(), &options) else { return Ok(()) };
        prop_assert_eq!(release.certificate().verify(&release.printed()), Ok(()));
        for (cell, interval) in audit(&system, release.pattern(), &options.rules, options.attacker, &[]) {
            prop_assert!(!interval.is_point(), "{:?} {:?}", cell, counts);
        }
        for (id, cell) in system.cells() {
            match release.symbol(id).and_then(Symbol::figure) {
                Some(figure) => prop_assert_eq!(figure, cell.value()),
                None => prop_assert!(release.pattern().fate(id).is_some_and(Fate::is_hidden)),
            }
            let must = cell.value() < below && (cell.value() > 0 || zeros == ZeroPolicy::Protected);
            prop_assert!(!must || release.pattern().fate(id).is_some_and(Fate::is_hidden));
        }
        // The margin stands in two tables, and has one fate.
        let total = |table: &str, column: &str| {
            let lines: &[Option<&str>] = if table == "t" { &[None, Some(column)] } else { &[Some(column)] };
            release.at(table, lines)
        };
        for column in &NAMES[..3] {
            prop_assert_eq!(total("t", column), total("margin", column));
        }
    }

    /// P9: every hidden cell takes two values among all tables that agree with what is printed.
    #[test]
    fn brute_force_finds_two_values(counts in small(), zeros in policy()) {
        let system = plain(&counts);
        let Ok(release) = protect(system.clone(), &options(3, zeros, RuleKnowledge::OneSymbol)) else { return Ok(()) };
        let printed = release.printed();
        // Ten to the power of six tables are gone through, not more.
        let is_inner = |place: &str| place.starts_with("t: ") && !place.contains("total");
        let inner = printed.iter().filter(|(place, figure)| is_inner(place) && figure.is_none());
        if inner.count() > 6 { return Ok(()) }
        let tables = consistent(&counts, &release, zeros == ZeroPolicy::Shown);
        prop_assert!(tables.contains(&counts));
        for (row, of) in counts.iter().enumerate() {
            for column in 0..of.len() {
                if printed[&format!("t: {}, {}", NAMES[row], NAMES[column])].is_none() {
                    let values: BTreeSet<u64> = tables.iter().map(|table| table[row][column]).collect();
                    prop_assert!(values.len() > 1, "{:?} at {}, {}", counts, row, column);
                }
            }
        }
    }

    /// P3: what is protected needs nothing more, and shows nothing more. (Beside readers who are in the table more may be
    /// needed: what is given to be hidden is guarded from them too, what is hidden beside others is not.)
    #[test]
    fn protecting_what_is_protected_changes_nothing(counts in counts(), zeros in policy()) {
        let system = plain(&counts);
        let options = options(3, zeros, RuleKnowledge::OneSymbol);
        let Ok(release) = protect(system.clone(), &options) else { return Ok(()) };
        let given = Options { given: release.pattern().hidden().collect(), ..options };
        let again = protect(system, &given).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(hidden(&again), hidden(&release));
    }

    /// P4: neither the order of records nor names matter.
    #[test]
    fn neither_order_nor_names_matter(counts in counts(), zeros in policy()) {
        let options = options(3, zeros, RuleKnowledge::OneSymbol);
        let one = protect(plain(&counts), &options).map(|release| hidden(&release)).ok();
        let other = protect(table(&counts, |name| format!("z{name}"), true), &options);
        prop_assert_eq!(one, other.map(|release| hidden(&release)).ok());
    }

    /// P5: a higher threshold shows no cell that a lower one hides for its own sake.
    #[test]
    fn a_higher_threshold_hides_what_a_lower_hides(counts in counts(), below in 2_u64..5) {
        let primary = |below| {
            let mut system = plain(&counts);
            let cells = Rules::below(below, ZeroPolicy::Shown).primary(&mut system);
            cells.into_iter().map(|it| it.cell).collect::<BTreeSet<_>>()
        };
        prop_assert!(primary(below).is_subset(&primary(below + 1)));
    }

    /// P10: neither `Debug` nor a refusal shows a figure.
    #[test]
    fn nothing_shows_a_hidden_figure(counts in counts()) {
        let mut shifted = counts.clone();
        // A figure that stands nowhere by chance.
        shifted[0][0] = 7919;
        let system = plain(&shifted);
        let given = vec![system.find("t", &[Some("a"), Some("a")]).unwrap()];
        let options = Options { given, ..options(3, ZeroPolicy::Shown, RuleKnowledge::OneSymbol) };
        let words = match protect(system.clone(), &options) {
            Ok(release) => {
                let certificate = release.certificate();
                // Of the public variant the verdict: in a hash, any digits may stand.
                let verdict = certificate.public().verdict;
                format!("{release:?}{certificate:?}{verdict}{system:?}{:?}", release.printed())
            }
            Err(refused) => format!("{refused}{refused:?}"),
        };
        prop_assert!(!words.contains("7919"), "{}", words);
    }

    /// One digit changed anywhere, and the certificate fails.
    #[test]
    fn a_changed_digit_is_found(place in any::<prop::sample::Index>(), by in 1_u8..9) {
        let counts = vec![vec![2, 8, 12], vec![7, 9, 4], vec![5, 1, 8]];
        let release = protect(plain(&counts), &options(3, ZeroPolicy::Shown, RuleKnowledge::OneSymbol)).unwrap();
        let json = release.certificate().to_json().unwrap();
        let digits: Vec<usize> = json.char_indices().filter(|(_, it)| it.is_ascii_digit()).map(|(at, _)| at).collect();
        let at = digits[place.index(digits.len())];
        let digit = (json.as_bytes()[at] - b'0' + by) % 10;
        let changed = [json.get(..at).unwrap(), &digit.to_string(), json.get(at + 1..).unwrap()].concat();
        let read = tallfest_disclosure::linked::Certificate::from_json(&changed);
        let holds = read.is_ok_and(|read| read.verify(&release.printed()).is_ok());
        prop_assert!(!holds, "at {}", at);
    }
}

/// A person alone in a cell, and a centre that is all of one, must not learn of others.
#[test]
fn those_in_the_table_learn_nothing_of_others() {
    let counts = vec![vec![1, 1, 9, 8], vec![6, 7, 5, 9], vec![8, 5, 6, 7]];
    let system = plain(&counts);
    let rules = Rules::below(3, ZeroPolicy::Shown);
    let release = protect(system.clone(), &Options::new(rules.clone())).unwrap();
    release.certificate().verify(&release.printed()).unwrap();
    let find = |row: &str, column: &str| system.find("t", &[Some(row), Some(column)]).unwrap();
    let (one, other) = (find("a", "a"), find("a", "b"));
    for (known, cell) in [(one, other), (other, one)] {
        let found = audit(&system, release.pattern(), &rules, Attacker::default(), &[known]);
        assert!(!found[&cell].is_point());
    }
}

/// `mun_accidents` of the package of Statistics Norway, coalitions of none, one and two along both variables, and what its
/// function `SuppressKDisclosure` hides there.
#[test]
fn attribute_disclosure_of_the_accidents() {
    let injuries = ["light", "none", "serious", "unknown"];
    let towns = ["k1", "k2", "k3", "k4", "k5", "k6"];
    let axes = [Axis::new("mun", towns).unwrap(), Axis::new("inj", injuries).unwrap()];
    let mut model = Model::new(axes).unwrap();
    let counts =
        [[0, 0, 4, 0], [0, 1, 5, 0], [2, 1, 3, 0], [1, 4, 4, 0], [0, 0, 1, 0], [0, 0, 6, 0]];
    for (town, counts) in towns.iter().zip(counts) {
        for (injury, count) in injuries.iter().zip(counts) {
            model.add(Record::new([*town, injury]).value(count)).unwrap();
        }
    }
    let table = Table::new("t").by("mun", Lines::ClassesAndTotal).by("inj", Lines::ClassesAndTotal);
    let attacker = Attacker { rule: RuleKnowledge::None, own_record: false };
    let of_one = [
        "k1 none",
        "k1 serious",
        "k2 none",
        "k2 serious",
        "k3 light",
        "k3 none",
        "k5 none",
        "k5 serious",
        "k6 light",
        "k6 serious",
    ];
    let alone = [
        "k1 none",
        "k1 serious",
        "k3 none",
        "k3 serious",
        "k5 none",
        "k5 serious",
        "k6 none",
        "k6 serious",
    ];
    let of_two = [&of_one[..], &["k4 light", "k4 none"]].concat();
    for (others, published) in [&alone[..], &of_one[..], &of_two[..]].into_iter().enumerate() {
        let others = u64::try_from(others).unwrap();
        let rules = Rules::below(0, ZeroPolicy::MayBeHidden).coalition(others, &[]);
        let mut system = model.system(std::slice::from_ref(&table)).unwrap();
        let primary = rules.primary(&mut system);
        assert!(primary.iter().all(|it| it.why == Why::Coalition));
        let options = Options { attacker, ..Options::new(rules.clone()) };
        let release =
            protect(model.system(std::slice::from_ref(&table)).unwrap(), &options).unwrap();
        release.certificate().verify(&release.printed()).unwrap();
        // What is left of a total beside a class must be able to be more than the coalition.
        let is_open = |pattern: &Pattern| {
            let found = audit(&system, pattern, &rules, attacker, &[]);
            let most = |it: &Primary| found[&it.cell].high;
            primary
                .iter()
                .all(|it| most(it).is_none_or(|most| most > i64::try_from(others).unwrap()))
        };
        assert!(is_open(release.pattern()));
        let find = |cell: &&str| {
            let (town, injury) = cell.split_once(' ').unwrap();
            system.find("t", &[Some(town), Some(injury)]).unwrap()
        };
        let rests = primary.iter().map(|it| it.cell);
        let theirs: Vec<CellId> = published.iter().map(find).chain(rests).collect();
        let theirs = Pattern::of(&primary, &theirs, system.cells().count());
        let hidden = release.printed().values().filter(|figure| figure.is_none()).count();
        // Of no coalition, one town alone can have the only uninjured in every other table, so that "none" of k3 would
        // vary only with the true one.
        let most = if others == 0 { published.len() + 1 } else { published.len() };
        assert!(hidden <= most || !is_open(&theirs), "{others}: {hidden} > {most}");
    }
}

/// Cells and sums of a table of 6 x 8 x 8 without a word of its axes: no rectangles are known, programs come out at
/// fractions, and still every small cell is protected.
#[test]
fn a_large_table_without_axes_is_protected() {
    let sizes = [6, 8, 8];
    let mut state = 7_u64;
    let mut random = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut count = || if random(10) < 3 { 1 + random(2) } else { 3 + random(38) };
    let mut inner: BTreeMap<[usize; 3], u64> = BTreeMap::new();
    let mut lines: Vec<[usize; 3]> = vec![];
    for place in 0..7 * 9 * 9 {
        let line = [place / 81, place / 9 % 9, place % 9];
        if line.iter().zip(sizes).all(|(class, size)| *class < size) {
            inner.insert(line, count());
        }
        lines.push(line);
    }
    let name = |line: &[usize; 3]| format!("{line:?}");
    let is_in = |part: &[usize; 3], whole: &[usize; 3]| {
        (0..3).all(|axis| whole[axis] == sizes[axis] || whole[axis] == part[axis])
    };
    let of =
        |line: &[usize; 3]| inner.iter().filter(|(part, _)| is_in(part, line)).collect::<Vec<_>>();
    let names: Vec<String> = lines.iter().map(name).collect();
    let sum = |line: &[usize; 3]| of(line).iter().map(|(_, count)| **count).sum::<u64>();
    let cells: Vec<(&str, u64, bool)> =
        lines.iter().zip(&names).map(|(line, name)| (name.as_str(), sum(line), true)).collect();
    let parts: Vec<(usize, Vec<String>)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !inner.contains_key(*line))
        .map(|(place, line)| (place, of(line).iter().map(|(part, _)| name(part)).collect()))
        .collect();
    let equations: Vec<(&str, Vec<&str>)> = parts
        .iter()
        .map(|(place, parts)| (names[*place].as_str(), parts.iter().map(String::as_str).collect()))
        .collect();
    let system = System::from_equations("t", &cells, &equations).unwrap();
    let release =
        protect(system, &options(3, ZeroPolicy::Shown, RuleKnowledge::OneSymbol)).unwrap();
    release.certificate().verify(&release.printed()).unwrap();
}
