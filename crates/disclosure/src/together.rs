//! All tables of a form, protected together.

use std::collections::BTreeSet;

use tallfest_base::Share;

use crate::{
    Described, Figure, Frame, Hidden, Protected, Protection, Row,
    linked::{self, Certificate, Ledger, ModelError, Options, Refused, Rules, ZeroPolicy},
    printed::{Printed, What},
    protect::{classes_of, protect, withhold},
    rings::{Edge, tables_in_a_ring},
    routed,
};

/// Tables that were protected together, with the proof.
#[derive(Debug)]
pub struct Together {
    /// The tables, in the order given.
    pub tables: Vec<Protected>,
    /// A proof for each system of figures in which something had to be hidden or could have been.
    pub proofs: Vec<Proof>,
    /// Tables that are withheld as a whole, since no other way was found to protect a cell of theirs.
    pub withheld: Vec<&'static str>,
    /// What has to be known of them from now on.
    pub ledger: Ledger,
}

/// The proof for one system of figures: for those who may see the true ones.
#[derive(Debug)]
pub struct Proof {
    /// What it is of: counts, or the sums of one table.
    pub of: String,
    /// The proof.
    pub certificate: Certificate,
    /// What protection cost.
    pub loss: linked::Loss,
    /// Why each hidden cell is hidden: its places, and the reason.
    pub reasons: Vec<(Vec<String>, linked::Fate)>,
}

/// What the counts of a form are called among its proofs.
const COUNTS: &str = "counts";

impl Proof {
    /// Whether it is of counts, not of the sums of a table.
    pub fn is_of_counts(&self) -> bool {
        self.of == COUNTS
    }
}

/// Why tables cannot be protected together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotTogether {
    /// Two figures for the same, or a figure that is less than its parts.
    #[error("the tables contradict each other: {0}")]
    Figures(#[from] ModelError),
    /// Beside what was published before, a correction would tell of few persons.
    #[error(transparent)]
    Refused(#[from] Refused),
}

/// Protects all tables of a form together, beside what the ledger says was published of it before.
///
/// Counts are one system: a cell that stands in two tables, the total of one that is a class of another, a part of the
/// records counted in a table of its own are all the same unknowns. Whoever reads all tables learns no hidden cell. Sums
/// (nights, ages) are a system a table; where a count is hidden, its sum and mean are hidden too. What cannot be
/// protected is withheld with its table. What is published shows its zeros ([`ZeroPolicy::Shown`]); other policies are for
/// asking what they would cost.
///
/// # Errors
/// If the tables contradict each other, or a correction would tell of few persons.
pub fn protect_together(
    all: u64,
    tables: Vec<Described>,
    zeros: ZeroPolicy,
    ledger: &Ledger,
    release: &str,
) -> Result<Together, NotTogether> {
    let printed: Vec<Vec<Printed>> = routed::printed(all, &tables);
    let mut work = Work {
        all,
        tables: &tables,
        zeros,
        printed: &printed,
        withheld: BTreeSet::new(),
        hidden: BTreeSet::new(),
        proofs: vec![],
        ledger: ledger.clone(),
    };
    // A ratio of two amounts gives each away beside the other: where small counts are hidden, it is not published.
    let ratios = work.guarded().filter(|(_, table, _)| table.table.frame.base.is_amount());
    work.withheld = ratios.map(|(number, ..)| number).collect();
    work.withhold_rings();
    work.counts(release)?;
    work.sums()?;
    let Work { withheld, hidden, proofs, ledger, .. } = work;
    let mut done = vec![];
    for (number, (described, printed)) in tables.into_iter().zip(printed).enumerate() {
        let Described { table, protection, .. } = described;
        done.push(match protection {
            Protection::Public { .. } => protect(table, protection),
            Protection::SmallCounts { .. } if withheld.contains(&number) => {
                withhold(table, protection)
            }
            Protection::SmallCounts { .. } => {
                let of: BTreeSet<(usize, What)> = printed
                    .iter()
                    .filter(|it| hidden.contains(&(it.table, it.line.clone())))
                    .map(|it| (it.block, it.what))
                    .collect();
                shown(table, protection, &of)
            }
        });
    }
    let withheld = done.iter().enumerate().filter(|(number, _)| withheld.contains(number));
    let withheld = withheld.map(|(_, table)| table.frame().id).collect();
    Ok(Together { tables: done, proofs, withheld, ledger })
}

/// The lines of a place, and its table.
type At = (&'static str, Vec<String>);

struct Work<'a> {
    all: u64,
    tables: &'a [Described],
    zeros: ZeroPolicy,
    printed: &'a [Vec<Printed>],
    withheld: BTreeSet<usize>,
    hidden: BTreeSet<At>,
    proofs: Vec<Proof>,
    ledger: Ledger,
}

impl Work<'_> {
    /// The tables that small counts are hidden in, by the lowest count that is shown.
    fn guarded(&self) -> impl Iterator<Item = (usize, &Described, u64)> {
        self.tables.iter().enumerate().filter_map(|(number, table)| match table.protection {
            Protection::SmallCounts { below } => Some((number, table, below)),
            Protection::Public { .. } => None,
        })
    }

    /// Withholds tables that go round in a ring with each other or with earlier ones, the largest first: what follows from
    /// such tables is more than sums tell.
    fn withhold_rings(&mut self) {
        loop {
            let earlier = self
                .ledger
                .crossings()
                .map(|axes| Edge { axes: axes.iter().map(String::as_str).collect(), table: None });
            let own = self
                .guarded()
                .filter(|(number, table, _)| !table.is_sum && !self.withheld.contains(number));
            let own = own.map(|(number, table, _)| Edge {
                axes: table.crossing().collect(),
                table: Some(number),
            });
            let edges = earlier.chain(own).collect();
            let size = |number: &usize| {
                (self.printed.get(*number).map_or(0, Vec::len), std::cmp::Reverse(*number))
            };
            let Some(gone) = tables_in_a_ring(edges).into_iter().max_by_key(size) else { return };
            self.withheld.insert(gone);
        }
    }

    /// All counts, as one system.
    fn counts(&mut self, release: &str) -> Result<(), NotTogether> {
        let Some(below) = self.guarded().map(|(.., below)| below).max() else { return Ok(()) };
        if 0 < self.all && self.all < below {
            let all: Vec<usize> = self.guarded().map(|(number, ..)| number).collect();
            self.withheld.extend(all);
            return Ok(());
        }
        let options = Options::new(Rules::below(below, self.zeros));
        loop {
            let figures = routed::counts(self.all, self.tables, self.printed, &self.withheld)?;
            match linked::protect(figures.system(&self.ledger)?, &options) {
                Ok(protected) => {
                    self.ledger.admit(&protected)?;
                    if self.take(COUNTS, &protected) {
                        self.ledger.record(release, &protected);
                        return Ok(());
                    }
                    // What is not proved is not shown.
                    let all: Vec<usize> = self.guarded().map(|(number, ..)| number).collect();
                    self.withheld.extend(all);
                    return Ok(());
                }
                Err(lost) => self.withhold_lost(&lost),
            }
        }
    }

    /// Withholds a table with a cell that cannot be protected, the largest first, since what it tells beside the others is
    /// finest; the largest of all, if what cannot be protected was hidden before and is in none.
    fn withhold_lost(&mut self, lost: &linked::Unprotectable) {
        let is_lost = |table: &Described| {
            let start = format!("{}: ", table.table.frame.id);
            lost.cells.iter().any(|cell| cell.starts_with(&start))
        };
        let left = self.guarded().filter(|(number, ..)| !self.withheld.contains(number));
        let left: Vec<(usize, &Described, u64)> = left.collect();
        let size = |(number, ..): &&(usize, &Described, u64)| {
            (self.printed.get(*number).map_or(0, Vec::len), std::cmp::Reverse(*number))
        };
        let named = left.iter().filter(|(_, table, _)| is_lost(table)).max_by_key(size);
        let gone = named.or_else(|| left.iter().max_by_key(size)).map(|(number, ..)| *number);
        self.withheld.extend(gone);
    }

    /// The sums, each table a system.
    fn sums(&mut self) -> Result<(), NotTogether> {
        let guarded: Vec<(usize, u64)> = self
            .guarded()
            .filter(|(number, table, _)| table.is_sum && !self.withheld.contains(number))
            .map(|(number, _, below)| (number, below))
            .collect();
        for (number, below) in guarded {
            if self.corrects_few(number, below) {
                self.withheld.insert(number);
                continue;
            }
            let (Some(described), Some(printed)) =
                (self.tables.get(number), self.printed.get(number))
            else {
                continue;
            };
            let (_, contributors) = described.sum();
            if 0 < contributors && contributors < below {
                self.withheld.insert(number);
                continue;
            }
            let figures = routed::sums_of(described, printed)?;
            let system = figures.system(&Ledger::default())?;
            let mut options = Options::new(Rules::below(0, self.zeros).persons(below));
            // A mean whose count is hidden: the sum goes with it, since with the mean of all it would tell the count.
            for it in printed {
                let is_hidden = it.is_count && self.hidden.contains(&(it.table, it.line.clone()));
                if is_hidden && let Some(total) = it.total_beside() {
                    let lines: Vec<Option<&str>> =
                        total.iter().map(|line| Some(line.as_str())).collect();
                    options.given.extend(system.find(it.table, &lines));
                }
            }
            let name = format!("sums of {}", described.table.frame.id);
            let done = match linked::protect(system, &options) {
                Ok(protected) => self.take(&name, &protected),
                Err(_) => false,
            };
            if !done {
                self.withheld.insert(number);
                continue;
            }
            for it in printed.iter().filter(|it| !it.is_count) {
                if !self.hidden.contains(&(it.table, it.line.clone())) {
                    self.ledger.record_sum(it.name(), it.value, it.contributors);
                }
            }
        }
        Ok(())
    }

    /// Whether a sum of a table was printed as another, and not of so many more or fewer that nobody can be sure of one: a
    /// number that was mended (an age, a stay) would be known by how much.
    fn corrects_few(&self, number: usize, below: u64) -> bool {
        let mut sums = self.printed.get(number).into_iter().flatten().filter(|it| !it.is_count);
        sums.any(|it| {
            self.ledger.sum(&it.name()).is_some_and(|(before, contributors)| {
                before != it.value && contributors.abs_diff(it.contributors) < below
            })
        })
    }

    /// Takes what a release hides, if its proof holds.
    fn take(&mut self, of: &str, release: &linked::Release) -> bool {
        let certificate = release.certificate();
        if certificate.verify(&release.printed()).is_err() {
            return false;
        }
        for (cell, _) in release.reasons() {
            for place in cell.places() {
                let lines = place.lines.iter().flatten().cloned().collect();
                let table = self.tables.iter().find(|table| table.table.frame.id == place.table);
                self.hidden.extend(table.map(|table| (table.table.frame.id, lines)));
            }
        }
        let places = |cell: &linked::Cell| cell.places().iter().map(linked::Place::name).collect();
        let reasons = release.reasons().map(|(cell, fate)| (places(cell), fate)).collect();
        self.proofs.push(Proof { of: of.to_owned(), certificate, loss: release.loss(), reasons });
        true
    }
}

/// The table with the figures that are not hidden.
fn shown(
    table: crate::Open,
    protection: Protection,
    hidden: &BTreeSet<(usize, What)>,
) -> Protected {
    let crate::Open { frame, blocks } = table;
    let sizes: Vec<_> = frame.dimensions.iter().map(|dimension| dimension.classes.len()).collect();
    let rows = blocks.iter().enumerate().map(|(number, block)| {
        let classes = classes_of(number, sizes.split_last().map_or(&[], |(_, before)| before));
        let is_hidden = |what: What| hidden.contains(&(number, what));
        row(&frame, block, classes, &is_hidden)
    });
    let rows = rows.collect();
    Protected { frame, protection, rows, responses: vec![] }
}

fn row(
    frame: &Frame,
    block: &crate::Block,
    classes: Vec<usize>,
    is_hidden: &dyn Fn(What) -> bool,
) -> Row {
    let base = (!is_hidden(What::Base)).then_some(block.base);
    let figure = |what: What, value: u64, base: Option<u64>| {
        if is_hidden(what) {
            return Figure::Hidden(Hidden::Cell);
        }
        let share = base.and_then(|base| Share::new(value, base));
        Figure::Shown { value, share }
    };
    let last = frame.dimensions.last().map_or(&[][..], |last| &last.classes);
    let cells = block.cells.iter().enumerate().map(|(line, cell)| match last.get(line) {
        Some(class) => {
            figure(What::Cell(line), cell.value, base.filter(|_| frame.base.has(*class)))
        }
        // Of a table without classes the total is printed alone.
        None => figure(What::Total, cell.value, None),
    });
    let total = figure(What::Total, block.total.value, None);
    let mean = frame.has_mean && !is_hidden(What::Respondents) && total.value().is_some();
    Row {
        classes,
        cells: cells.collect(),
        total,
        base,
        any: block.any.map(|any| figure(What::Any, any, base)),
        mean: mean.then(|| Share::new(block.total.value, block.respondents)).flatten(),
    }
}
