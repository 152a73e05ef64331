//! What tables print, each figure narrowed to who can have the answers that it is of.

use std::collections::BTreeSet;

use crate::{
    Described, Protection, Routes,
    linked::{Figures, Ledger, ModelError},
    printed::{Cover, Printed},
};

/// What each table prints. Two tables may count the same under two names, one of those whom a question is asked, one of
/// those who answered it: by the routes of the form both are one figure. A route is left out where the figures contradict
/// it, since an answer beside an inferred one is no error.
pub(crate) fn printed(all: u64, tables: &[Described]) -> Vec<Vec<Printed>> {
    let by = |routes: &Routes| -> Vec<Vec<Printed>> {
        tables.iter().map(|table| table.printed(routes)).collect()
    };
    let routes = tables.iter().flat_map(|table| table.routes.clone()).collect();
    let printed = by(&routes);
    if agree(all, tables, &printed) {
        return printed;
    }
    let mut agreed = Routes::new();
    for (name, route) in routes {
        agreed.insert(name.clone(), route);
        if !agree(all, tables, &by(&agreed)) {
            agreed.remove(&name);
        }
    }
    by(&agreed)
}

/// Whether figures do not contradict each other.
fn agree(all: u64, tables: &[Described], printed: &[Vec<Printed>]) -> bool {
    let of = |figures: Result<Figures, ModelError>| {
        figures.and_then(|figures| figures.system(&Ledger::default())).is_ok()
    };
    let sums = tables.iter().zip(printed).filter(|(table, _)| is_guarded(table) && table.is_sum);
    of(counts(all, tables, printed, &BTreeSet::new()))
        && sums.into_iter().all(|(table, printed)| of(sums_of(table, printed)))
}

fn is_guarded(table: &Described) -> bool {
    matches!(table.protection, Protection::SmallCounts { .. })
}

/// The counts of all tables but those withheld.
pub(crate) fn counts(
    all: u64,
    tables: &[Described],
    printed: &[Vec<Printed>],
    withheld: &BTreeSet<usize>,
) -> Result<Figures, ModelError> {
    let below = tables.iter().filter_map(|table| match table.protection {
        Protection::SmallCounts { below } => Some(below),
        Protection::Public { .. } => None,
    });
    let below = below.max().unwrap_or_default();
    let mut figures = Figures::new(all);
    for (number, (table, printed)) in tables.iter().zip(printed).enumerate() {
        if withheld.contains(&number) || !is_guarded(table) {
            continue;
        }
        for Cover { any, number, each } in table.covers(printed) {
            // The codes sum to nothing, so that none is hidden beside another; but all may be with their row.
            if number >= below {
                each.iter().cloned().for_each(|code| figures.tells(code));
            }
            figures.cover(any, each);
        }
        for it in printed.iter().filter(|it| it.is_count) {
            it.add_to(&mut figures)?;
        }
        if !table.is_sum {
            add_up(table, printed, &mut figures);
            figures.crosses(table.crossing());
        }
    }
    Ok(figures)
}

/// The sums of a table.
pub(crate) fn sums_of(table: &Described, printed: &[Printed]) -> Result<Figures, ModelError> {
    let (all, _) = table.sum();
    let mut figures = Figures::new(all);
    for it in printed.iter().filter(|it| !it.is_count) {
        it.add_to(&mut figures)?;
    }
    add_up(table, printed, &mut figures);
    Ok(figures)
}

fn add_up(table: &Described, printed: &[Printed], figures: &mut Figures) {
    for (total, cells) in table.partitions(printed) {
        figures.sums_to(cells, total);
    }
}
