//! What holds of every table.

use std::{collections::BTreeMap, fmt::Debug};

use acceptance::{crossed::Crossed, facts::every, judge::Judged, recount::Tabled, strategy};
use proptest::{
    strategy::{BoxedStrategy, Strategy, ValueTree},
    test_runner::TestRunner,
};
use tallfest_base::{
    AnyField, CentreFacts, Checked, Form, Lang, Slot, Text, Validity, Value, Year,
};
use tallfest_disclosure::Frame;
use tallfest_forms::{YEARS, every_form};
use tallfest_rules::{Refusals, Subject};
use tallfest_tables::{AnyTable, Counted, Measure, Tallies};

#[path = "tables/laws.rs"]
mod laws;

/// A form whose tables and rules are known.
trait Counts: Crossed + Judged + Subject<Draft = Self> + Debug {}
impl<T: Crossed + Judged + Subject<Draft = Self> + Debug> Counts for T {}

type AnyTables<T> = &'static dyn AnyTable<T>;

#[expect(clippy::expect_used, reason = "part of the tests")]
fn tally<T: Form>(
    table: AnyTables<T>,
    records: &[T],
    year: Year,
    facts: CentreFacts,
) -> Tallies<T> {
    let mut tally = Tallies::new(&[table], year, facts).expect("at most a million cells");
    for record in records {
        let row = record.row();
        tally.add(Checked::vouch(record, row.as_ref()));
    }
    tally
}

fn counted<T: Form>(table: AnyTables<T>, records: &[T]) -> Counted {
    tally(table, records, 2020, CentreFacts::default()).counted().remove(0)
}

fn frame<T: Form>(table: AnyTables<T>) -> Frame {
    counted(table, &[]).open().0.frame
}

/// The questions that a table is about, those of its dimensions and of what it sums.
#[expect(clippy::expect_used, reason = "part of the tests")]
fn questions<T: Form>(table: AnyTables<T>) -> Vec<&'static AnyField<T>> {
    let mut dimensions = frame(table).dimensions;
    let derived = match table.measure() {
        Measure::Derived(derived) => derived.from.to_vec(),
        Measure::Ratio(ratio) => [ratio.part.from, ratio.whole.from].concat(),
        Measure::Records | Measure::Sum(_) | Measure::SumOfRows(_) => vec![],
    };
    if !derived.is_empty() {
        dimensions.pop();
    }
    let named = |dimension: &tallfest_disclosure::Dimension| {
        AnyField::named(T::FIELDS, dimension.id).expect("a dimension is a question")
    };
    dimensions.iter().map(named).chain(derived.iter().copied()).collect()
}

#[test]
fn every_worked_case_comes_to_what_was_counted_by_hand() {
    fn check<T: Counts>() {
        for table in T::TABLES {
            let worked = table.worked();
            let by_hand: BTreeMap<_, _> =
                worked.cells.iter().map(|(name, count)| (name.to_vec(), *count)).collect();
            assert_eq!(by_hand.len(), worked.cells.len(), "{table:?}: a cell stands twice");
            let found: BTreeMap<_, _> =
                counted(*table, &(worked.records)()).named().into_iter().collect();
            assert_eq!(found, by_hand, "{table:?}");
        }
    }
    every_form!(check);
}

#[test]
fn every_worked_case_has_a_record_that_says_nothing() {
    fn check<T: Counts>() {
        for table in T::TABLES {
            let records = (table.worked().records)();
            let counted = counted(*table, &records);
            let all = u64::try_from(records.len()).unwrap();
            assert!(counted.lines().iter().any(|line| line.stated < all), "{table:?}");
        }
    }
    every_form!(check);
}

#[test]
fn ids_are_used_once_and_name_their_system() {
    macro_rules! ids {
        ($($form:ty),+) => {
            std::iter::empty()$(.chain(<$form>::TABLES.iter().map(|table| table.id())))+
        };
    }
    let mut ids: Vec<_> = every_form!(ids!).collect();
    for id in &ids {
        let systems = ["smiso-", "crisis-", "municipal-"];
        assert!(systems.iter().any(|system| id.starts_with(system)), "{id}");
        assert!(id.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase()), "{id}");
    }
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn texts_are_whole_in_every_language() {
    fn check<T: Counts>() {
        for table in T::TABLES {
            let frame = frame(*table);
            let labels = frame.dimensions.iter().flat_map(|dimension| {
                dimension.classes.iter().map(|class| class.label).chain([dimension.label])
            });
            let texts: Vec<Text> = labels
                .chain([frame.title, frame.unit, frame.population])
                .chain(frame.notes.iter().copied())
                .collect();
            for text in texts {
                for lang in Lang::ALL {
                    let words = text.to(lang);
                    assert!(!words.is_empty() && words == words.trim(), "{table:?}: {words:?}");
                }
            }
            for text in [frame.title, frame.population] {
                for lang in Lang::ALL {
                    let first = text.to(lang).chars().next();
                    assert!(first.is_some_and(char::is_uppercase), "{table:?}: {}", text.to(lang));
                }
                for bokmal in NOT_NYNORSK {
                    let mut words = text.nn.split(|letter: char| !letter.is_alphabetic());
                    assert!(!words.any(|word| word == *bokmal), "{table:?}: {}", text.nn);
                }
            }
            for lang in Lang::ALL {
                assert!(!table.protection().words(lang).is_empty());
            }
        }
    }
    every_form!(check);
}

/// Words of Bokmål that are no words of Nynorsk, and that titles are likely to have.
const NOT_NYNORSK: &[&str] = &[
    "ansatte",
    "bruker",
    "brukere",
    "brukerens",
    "de",
    "dem",
    "en",
    "fra",
    "hvem",
    "hvordan",
    "høyeste",
    "ikke",
    "noen",
    "noensinne",
    "samarbeidspartnere",
    "sentre",
    "skriftlig",
    "uke",
    "uten",
    "utsatt",
    "veiledning",
    "åpent",
];

#[test]
fn a_table_is_made_in_years_of_its_questions_and_no_better_known() {
    fn check<T: Counts>() {
        for table in T::TABLES {
            let Validity { first, last, .. } = table.valid();
            for field in questions(*table) {
                let valid = field.question.valid;
                assert!(valid.first <= first && last <= valid.last, "{table:?}: {field:?}");
                assert!(valid.is_seen() || !table.valid().is_seen(), "{table:?}: {field:?}");
                let years = valid.years_are_seen() || !table.valid().years_are_seen();
                assert!(years, "{table:?}: {field:?}");
            }
        }
    }
    every_form!(check);
}

#[test]
fn no_table_has_more_cells_than_can_be_counted() {
    fn check<T: Counts>() {
        for table in T::TABLES {
            for year in YEARS {
                for facts in every() {
                    let tally = Tallies::new(&[*table], year, facts);
                    assert!(tally.is_ok(), "{table:?} in {year}: {tally:?}");
                }
            }
        }
    }
    every_form!(check);
}

#[test]
fn a_sum_is_of_a_question_that_is_asked_of_the_population() {
    fn check<T: Counts>() {
        for table in T::TABLES {
            let summed = match table.measure() {
                Measure::Records | Measure::Derived(_) | Measure::Ratio(_) => continue,
                Measure::Sum(slot) => slot.field,
                Measure::SumOfRows(field) => field,
            };
            let is_routed = !summed.asked.fields().is_empty();
            let population = table.population().records.fields();
            let is_own = population.iter().any(|field| std::ptr::eq(*field, summed));
            assert_eq!(is_routed || is_own, !population.is_empty(), "{table:?}");
        }
    }
    every_form!(check);
}

/// The strategies give and leave out every answer of the year.
#[test]
fn the_strategies_reach_every_answer() {
    fn check<T: Counts>() {
        let reaches = |name: &str, records: BoxedStrategy<T>| {
            let mut runner = TestRunner::deterministic();
            let records: Vec<T> =
                (0..120).map(|_| records.new_tree(&mut runner).unwrap().current()).collect();
            for slot in Slot::<T>::all().filter(|slot| slot.field.question.valid.holds_in(2020)) {
                let given = |record: &&T| slot.get(record) != Value::Absent;
                let given = records.iter().filter(given).count();
                assert!(given > 0, "{slot:?} is never given in {name} records");
                // Without what opens a record, hardly anything of it could be valid.
                let opens = T::GATE.is_some_and(|gate| gate.slot() == slot);
                let missing = Refusals::new(slot.field, 2020).missing(slot.place());
                let is_needed = missing.is_some() || opens;
                assert!(given < 120 || is_needed, "{slot:?} is always given in {name} records");
            }
        };
        reaches("any", strategy::record(2020).boxed());
        reaches("valid", strategy::valid(2020).boxed());
    }
    every_form!(check);
}
