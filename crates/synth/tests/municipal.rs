//! The published figures of the municipal report, counted from the report as JSON.

use serde_json::Value;
use tallfest_synth::{MunicipalReport, Plan, Submission};
use tallfest_tables::published::Published;

/// An amount in øre.
#[cfg(test)]
fn amount(report: &Value, question: &str) -> u64 {
    let spelt = report[question].to_string();
    let (kroner, ore) = spelt.split_once('.').unwrap_or((&spelt, ""));
    kroner.parse::<u64>().unwrap() * 100 + format!("{ore:0<2}").parse::<u64>().unwrap()
}

#[test]
fn the_report_comes_out_as_published() {
    let made = MunicipalReport::new(&Plan { year: 2017, ..Plan::default() }).unwrap();
    let mut file = vec![];
    made.write("report.json", &mut file).unwrap();
    let report: Value = serde_json::from_slice(&file).unwrap();
    let published = Published::of_system("municipal").unwrap();
    let printed =
        |topic: &str| published.number(&format!("municipal.annual_report.2017.{topic}")).unwrap();
    for (question, topic) in [
        ("municipalities_visited", "municipalities.visited"),
        ("owner_municipalities", "municipalities.covered"),
        ("magazine_adverts", "information.magazine_adverts"),
        ("network_group_women", "networks.women_group"),
        ("network_group_men", "networks.men_group"),
    ] {
        assert_eq!(report[question].as_u64(), Some(printed(topic)), "{topic}");
    }
    assert_eq!(report["staff_trained"], report["staff_total"]);
    assert!(report["lectures_held"].as_u64().unwrap() >= 2);
    let cases: Vec<_> = (2012..=2017)
        .map(|year| report["high_security_cases"][year.to_string()].as_u64().unwrap())
        .collect();
    assert!(cases.windows(2).all(|years| years[0] < years[1]), "{cases:?}");

    // Amounts are rounded only when they are printed, in tenths of a million.
    let (budget, spending) = (amount(&report, "budget"), amount(&report, "spending"));
    let tenths = |amount: u64| (amount + 5_000_000) / 10_000_000;
    assert_eq!(tenths(budget), printed("economy.budget"));
    assert_eq!(tenths(spending - budget), printed("economy.overspend"));
    let share = (2000 * spending + budget) / (2 * budget);
    assert_eq!(share, printed("economy.spending_share"));
}

#[test]
fn other_years_have_none() {
    assert!(MunicipalReport::new(&Plan::default()).is_err());
}
