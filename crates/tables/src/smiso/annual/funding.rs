//! Funding.

use tallfest_base::{Answer, Decimal, PerCode, Sample, Stated, inferred, text};
use tallfest_forms::smiso::{
    annual::{Annual, fields},
    lists::FundingSource,
};

use super::ALL_CENTRES;
use crate::{Base, Kroner, Measure, Protection, Table, Worked};

/// Funding by source, in kroner with two decimals.
pub static BY_SOURCE: Table<Annual, Kroner> = Table {
    id: "smiso-funding",
    title: text("Finansiering etter kilde", "Finansiering etter kjelde", "Funding by source"),
    valid: inferred(2014),
    unit: Kroner,
    population: ALL_CENTRES,
    measure: Measure::sum_of_rows(&fields::FUNDING),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |funding| Annual { funding, ..Sample::sample() };
            let rows = PerCode::of([
                (FundingSource::Municipality, Decimal::units_of(150)),
                (FundingSource::State, Decimal::whole(7)),
            ]);
            let none = Answer::Given(Stated::NotStated);
            vec![
                Sample::sample(),
                with(Answer::Given(Stated::Known(rows))),
                with(none),
                with(Answer::Absent),
            ]
        },
        cells: &[
            (&["municipality"], 100_000_150),
            (&["county"], 20_000_000),
            (&["health_trust"], 20_000_000),
            (&["state"], 460_000_700),
        ],
    },
};
