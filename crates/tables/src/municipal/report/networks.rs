//! Network groups of those who have used the centres.

use tallfest_base::{Answer, Integer, Sample, Stated, seen_about, text};
use tallfest_forms::municipal::report::{Report, fields};

use super::ALL_REPORTS;
use crate::{Base, Groups, Measure, Protection, Table, Worked};

/// Network groups of women.
pub static WOMEN: Table<Report, Groups> = Table {
    id: "municipal-network-groups-women",
    title: text(
        "Nettverksgrupper for kvinner",
        "Nettverksgrupper for kvinner",
        "Network groups for women",
    ),
    valid: seen_about(2014),
    unit: Groups,
    population: ALL_REPORTS,
    measure: Measure::sum(&fields::NETWORK_GROUP_WOMEN),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |network_group_women| Report { network_group_women, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Integer::whole(number)));
            vec![
                with(of(14)),
                with(of(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&[], 17)],
    },
};

/// Network groups of men.
pub static MEN: Table<Report, Groups> = Table {
    id: "municipal-network-groups-men",
    title: text("Nettverksgrupper for menn", "Nettverksgrupper for menn", "Network groups for men"),
    valid: seen_about(2014),
    unit: Groups,
    population: ALL_REPORTS,
    measure: Measure::sum(&fields::NETWORK_GROUP_MEN),
    axes: &[],
    base: Base::All,
    protection: Protection::INSTITUTIONS,
    worked: Worked {
        records: || {
            let with = |network_group_men| Report { network_group_men, ..Sample::sample() };
            let of = |number| Answer::Given(Stated::Known(Integer::whole(number)));
            vec![
                with(of(14)),
                with(of(3)),
                with(Answer::Given(Stated::NotStated)),
                with(Answer::Absent),
            ]
        },
        cells: &[(&[], 17)],
    },
};
