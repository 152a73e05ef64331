//! Budget and spending, and how they differ: in unrounded amounts, since 0.2 million and 101.9 per cent follow from those alone.
//! What some spent above their budget and what others left of theirs are apart; the net amount is their difference.

use tallfest_base::{Answer, AnyField, Checked, Decimal, Sample, Stated, seen_about, text};
use tallfest_forms::municipal::report::{Report, fields};

use super::ALL_REPORTS;
use crate::{Base, Derived, Kroner, Measure, Protection, Ratio, Table, Worked};

/// Budgets.
pub static BUDGET: Table<Report, Kroner> = Table {
    id: "municipal-budget",
    title: text("Budsjettramme", "Budsjettramme", "Budget"),
    valid: seen_about(2014),
    unit: Kroner,
    population: ALL_REPORTS,
    measure: Measure::sum(&fields::BUDGET),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |budget| Report { budget, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Decimal::whole(number)));
            vec![
                with(of(14)),
                with(of(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&[], 1700)],
    },
};

/// Accounted spending.
pub static SPENDING: Table<Report, Kroner> = Table {
    id: "municipal-spending",
    title: text("Regnskapsført forbruk", "Rekneskapsført forbruk", "Accounted spending"),
    valid: seen_about(2014),
    unit: Kroner,
    population: ALL_REPORTS,
    measure: Measure::sum(&fields::SPENDING),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |spending| Report { spending, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Decimal::whole(number)));
            vec![
                with(of(14)),
                with(of(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&[], 1700)],
    },
};

/// What was spent above the budget; 0 of who did not spend more.
pub static OVERSPEND_AMOUNT: Derived<Report> = Derived {
    id: "report_overspend",
    label: text("Merforbruk", "Meirforbruk", "Spending above the budget"),
    decimals: 2,
    from: FROM,
    number: |checked, _| u64::try_from(overspend(checked)?.max(0)).ok(),
};

/// What was left of the budget; 0 of who spent it all.
pub static UNDERSPEND_AMOUNT: Derived<Report> = Derived {
    id: "report_underspend",
    label: text("Mindreforbruk", "Mindreforbruk", "Budget that was not spent"),
    decimals: 2,
    from: FROM,
    number: |checked, _| u64::try_from(overspend(checked)?.min(0).checked_neg()?).ok(),
};

static FROM: &[&AnyField<Report>] = &[fields::BUDGET.any(), fields::SPENDING.any()];

/// What was spent above the budget, exact; negative below it. The form has no consent to ask for, so that all may be read.
fn overspend(checked: Checked<'_, Report>) -> Option<i64> {
    checked.content()?.overspend()
}

static SPENT: Derived<Report> = Derived {
    id: "spending",
    label: text("Regnskapsført forbruk", "Rekneskapsført forbruk", "Accounted spending"),
    decimals: 2,
    from: FROM,
    number: |checked, _| Some(checked.content()?.spending.known()?.units()),
};
static BUDGETED: Derived<Report> = Derived {
    id: "budget",
    label: text("Budsjettramme", "Budsjettramme", "Budget"),
    decimals: 2,
    from: FROM,
    number: |checked, _| Some(checked.content()?.budget.known()?.units()),
};

/// What was spent of the budget.
pub static SHARE_SPENT: Ratio<Report> = Ratio {
    id: "spending_share",
    label: text("Forbruksprosent", "Forbruksprosent", "Spending as a share of the budget"),
    part: &SPENT,
    whole: &BUDGETED,
};

/// Spending as a share of the budget, of the centres that gave both.
pub static SPENDING_SHARE: Table<Report, Kroner> = Table {
    id: "municipal-spending-share",
    title: text("Forbruksprosent", "Forbruksprosent", "Spending as a share of the budget"),
    valid: seen_about(2014),
    unit: Kroner,
    population: ALL_REPORTS,
    measure: Measure::Ratio(&SHARE_SPENT),
    axes: &[],
    base: Base::Amount(text(
        "Prosent av budsjettrammen",
        "Prosent av budsjettramma",
        "Per cent of the budget",
    )),
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |budget, spending| Report { budget, spending, ..Sample::sample() };
            let of = |kroner| Answer::Given(Stated::Known(Decimal::whole(kroner)));
            vec![
                with(of(1_000), of(1_100)),
                with(of(500), of(300)),
                with(of(700), Answer::Given(Stated::NotStated)),
                with(Answer::Absent, of(800)),
            ]
        },
        cells: &[(&["spending"], 140_000)],
    },
};

/// Spending above the budget.
pub static OVERSPEND: Table<Report, Kroner> = Table {
    id: "municipal-overspend",
    title: text("Merforbruk", "Meirforbruk", "Spending above the budget"),
    valid: seen_about(2014),
    unit: Kroner,
    population: ALL_REPORTS,
    measure: Measure::Derived(&OVERSPEND_AMOUNT),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |budget, spending| Report { budget, spending, ..Sample::sample() };
            let of = |kroner| Answer::Given(Stated::Known(Decimal::whole(kroner)));
            vec![
                with(of(12_380_000), of(12_615_000)),
                with(of(1_000), of(900)),
                with(of(500), of(500)),
                with(of(700), Answer::Given(Stated::NotStated)),
                with(Answer::Absent, of(800)),
            ]
        },
        cells: &[(&[], 23_500_000)],
    },
};

/// Budget that was not spent.
pub static UNDERSPEND: Table<Report, Kroner> = Table {
    id: "municipal-underspend",
    title: text("Mindreforbruk", "Mindreforbruk", "Budget that was not spent"),
    valid: seen_about(2014),
    unit: Kroner,
    population: ALL_REPORTS,
    measure: Measure::Derived(&UNDERSPEND_AMOUNT),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |budget, spending| Report { budget, spending, ..Sample::sample() };
            let of = |kroner| Answer::Given(Stated::Known(Decimal::whole(kroner)));
            vec![
                with(of(12_380_000), of(12_615_000)),
                with(of(1_000), of(900)),
                with(of(500), of(500)),
                with(of(700), Answer::Given(Stated::NotStated)),
                with(Answer::Absent, of(800)),
            ]
        },
        cells: &[(&[], 10000)],
    },
};

#[cfg(test)]
mod tests {
    use tallfest_base::{CentreFacts, Form, Share};

    use super::*;
    use crate::{AnyTable, Counted, Tallies};

    fn counted(reports: &[Report]) -> Counted {
        let table: &dyn AnyTable<Report> = &SPENDING_SHARE;
        let mut tallies = Tallies::new(&[table], 2017, CentreFacts::default()).unwrap();
        for report in reports {
            tallies.add(Checked::vouch(report, report.row().as_ref()));
        }
        tallies.counted().remove(0)
    }

    /// 1 400 of the 1 500 kroner of those two that gave both: 93.3 per cent, and not the mean of 110 and 60.
    #[test]
    fn a_share_of_sums_is_no_mean_of_shares() {
        let counted = counted(&(SPENDING_SHARE.worked.records)());
        let share = counted.share(&["spending"]);
        assert_eq!(share, Share::new(140_000, 150_000));
        assert_eq!(share.map(Share::tenths_of_percent), Some(933));
    }

    /// What is printed is the budget and what was spent of it; without a budget, no share.
    #[test]
    fn the_budget_is_the_base() {
        let (open, _) = counted(&(SPENDING_SHARE.worked.records)()).publishable();
        let block = &open.blocks[0];
        assert_eq!(
            (block.cells[0].value, block.total.value, block.base),
            (140_000, 150_000, 150_000)
        );
        assert_eq!(counted(&[]).share(&["spending"]), None);
    }
}
