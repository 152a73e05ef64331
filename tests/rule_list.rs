//! Every rule of the list is accounted for: a rule of ours, a property that a test holds, or withdrawn with a reason.

use std::{collections::BTreeMap, fs, path::Path};

use tallfest_catalog::rules;

/// The subjects of the list, in its order, and the highest number of each. Numbers run from 1 and are never used again.
const LIST: [(&str, u16); 13] = [
    ("COM", 23),
    ("A", 15),
    ("B", 14),
    ("C", 31),
    ("D", 25),
    ("V", 9),
    ("E", 23),
    ("R", 28),
    ("K", 12),
    ("Y", 9),
    ("P", 11),
    ("M", 6),
    ("REG", 2),
];

/// Rules that were withdrawn, and why.
const WITHDRAWN: [(&str, &str); 8] = [
    ("A-008", "no age band is finer than under 18"),
    ("A-013", "hours are known per week, not per day"),
    (
        "B-010",
        "there is one record per participant and occasion, so that participants are not counted",
    ),
    ("B-012", "which centres have talks for couples and families is their own answer (B-008)"),
    ("C-002", "age is content, so that C-001 leaves nothing to compare"),
    ("C-023", "it would take a key over the years: a register of abused persons"),
    ("E-020", "other social media without Facebook is no fault"),
    ("R-010", "merged into R-009"),
];

/// Rules that are no finding but a property of tables, questionnaires and publications: where the test stands that fails if
/// it does not hold, and what it is called. Of a type that does not let it be broken, the example that must not compile.
const PROPERTIES: [(&str, &str, &str); 24] = [
    ("B-013", "tests/tables/laws.rs", "persons_are_at_most_their_visits"),
    ("C-006", "tests/laws.rs", "a_user_with_both_roles_is_asked_all_that_either_is_asked"),
    ("C-028", "crates/tables/src/smiso/user/ages.rs", "a band has no mean (C-28)"),
    ("D-011", "tests/tables/laws.rs", "all_centres_are_asked_or_not_and_those_asked_answer_or_not"),
    ("D-020", "tests/tables.rs", "every_worked_case_comes_to_what_was_counted_by_hand"),
    (
        "D-024",
        "tests/probes/response.rs",
        "centres_against_abuse_that_do_not_answer_are_counted_as_such",
    ),
    ("E-015", "tests/tables/laws.rs", "classes_and_unanswered_sum_to_the_records"),
    ("E-022", "tests/probes/response.rs", "offers_that_do_not_answer_are_counted_as_such"),
    ("R-011", "tests/tables/laws.rs", "persons_are_at_most_their_stays_and_visits"),
    (
        "R-025",
        "tests/tables/laws.rs",
        "what_is_not_the_first_of_the_year_is_in_no_table_of_persons",
    ),
    ("Y-004", "tests/tables/laws.rs", "persons_are_at_most_their_stays_and_visits"),
    ("Y-007", "tests/tables/laws.rs", "the_day_offer_is_visits_and_talks"),
    (
        "P-001",
        "crates/disclosure/tests/cases.rs",
        "what_we_hide_is_safe_and_no_more_than_was_published",
    ),
    ("P-002", "crates/disclosure/tests/laws.rs", "a_release_is_safe"),
    ("P-003", "tests/golden.rs", "a_small_publication_reads_so"),
    ("P-004", "tests/golden.rs", "a_small_publication_reads_so"),
    ("P-005", "tests/golden.rs", "a_small_publication_reads_so"),
    ("P-006", "tests/golden.rs", "a_small_publication_reads_so"),
    ("P-007", "crates/tables/src/series/tests/laws.rs", "no_change_crosses_a_break"),
    // No sentence of a publication repeats a count: it stands in its table alone, and in the series that is read from it.
    ("P-008", "crates/tables/src/series/tests.rs", "a_series_is_read_where_it_says"),
    ("P-009", "crates/tables/src/counts.rs", "Counts of two units do not add up"),
    (
        "P-010",
        "crates/tables/src/series/tests.rs",
        "a_change_of_a_share_rests_on_the_share_and_tells_both_counts",
    ),
    (
        "P-011",
        "crates/tables/src/series/tests.rs",
        "a_change_between_unequal_numbers_of_centres_rests_on_the_rate",
    ),
    (
        "M-002",
        "crates/tables/src/municipal/report/economy.rs",
        "a_share_of_sums_is_no_mean_of_shares",
    ),
];

/// Rules beside the list: the faults of structure, which the reader finds.
const STRUCTURE: &str = "S";

#[test]
fn every_rule_of_the_list_is_a_rule_a_property_or_withdrawn() {
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (subject, highest) in LIST {
        for number in 1..=highest {
            assert!(found.insert(format!("{subject}-{number:03}"), vec![]).is_none());
        }
    }
    let rules = rules::all();
    let ours = rules.iter().map(|entry| entry.info.id.as_str());
    let ours = ours.filter(|id| id.split('-').next() != Some(STRUCTURE)).map(|id| (id, "rule"));
    let withdrawn = WITHDRAWN.iter().map(|(id, _)| (*id, "withdrawn"));
    let properties = PROPERTIES.iter().map(|(id, ..)| (*id, "property"));
    for (id, what) in ours.chain(withdrawn).chain(properties) {
        // The second part of a rule is told with the first.
        let of = id.trim_end_matches('b');
        let known = found.get_mut(of);
        assert!(known.is_some(), "{id} is not in the list");
        known.unwrap().push(what);
    }
    for (id, mut what) in found {
        what.dedup();
        assert_eq!(what.len(), 1, "{id}: {what:?}");
    }
}

#[test]
fn the_test_of_a_property_stands_where_it_is_said_to() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    for (id, file, test) in PROPERTIES {
        let source = fs::read_to_string(root.join(file)).unwrap();
        // A name is that of a test; words are those of an example.
        let is_name = !test.contains(' ');
        let wanted = if is_name { format!("fn {test}(") } else { test.to_owned() };
        assert!(source.contains(&wanted), "{id}: {file} has no {test}");
    }
}
