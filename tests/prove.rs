//! Whether the records of a year are valid in another: the model refuses what the rules refuse, and each record that it
//! shows is judged so by two schemas, the reader and the rules.

use std::fmt::Debug;

use acceptance::{judge::Judged, strategy};
use proptest::{prelude::*, test_runner::TestRunner};
use tallfest_base::{CentreFacts, Form, Sample, Year};
use tallfest_catalog::{
    changes::{Direction, Verdict, prove},
    model, schema,
};
use tallfest_forms::{YEARS, every_form};
use tallfest_rules::{Context, Findings, How, Severity, WhyNot};

trait Surveyed: Form + Sample + Judged<Draft = Self> + Debug {}
impl<T: Form + Sample + Judged<Draft = T> + Debug> Surveyed for T {}

/// The errors that the rules find in a record, but for what cannot be said as data.
fn errors<T: Surveyed>(record: &T, year: Year) -> Vec<&'static str> {
    let unsaid: Vec<_> = T::SAID.iter().filter(|said| matches!(said.how, How::Not(_))).collect();
    let faults = T::judge(record, &Context::unknown(year)).faults.into_iter();
    let errors = faults.filter(|fault| fault.severity >= Severity::Error);
    let said = errors.filter(|fault| !unsaid.iter().any(|said| said.rule.id == fault.rule.id));
    said.map(|fault| fault.rule.id.as_str()).collect()
}

/// Years on both sides of every change of the forms, and years between.
fn pairs() -> impl Iterator<Item = (Year, Year)> {
    let next = (2014..2024).map(|year| (year, year + 1));
    next.chain([(2014, 2024), (2016, 2020), (2017, 2021), (2020, 2020)])
}

#[test]
fn the_model_refuses_exactly_what_the_rules_refuse() {
    fn check<T: Surveyed>() {
        let year = proptest::sample::select(YEARS.collect::<Vec<_>>());
        let record = year.prop_flat_map(|year| {
            let any = strategy::record::<T>(year).boxed();
            let is_sent = T::INFO.valid.holds_in(year);
            let good = if is_sent { strategy::valid::<T>(year).boxed() } else { any.clone() };
            (Just(year), prop_oneof![any, good])
        });
        let refused: Vec<_> = YEARS
            .map(|year| {
                let declared = model::declared::<T>(year, CentreFacts::default(), Severity::Error);
                [declared, model::said::<T>(year)].concat()
            })
            .collect();
        let config =
            ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) };
        let done = TestRunner::new(config).run(&record, |(year, record)| {
            let row = record.row();
            let refused = &refused[usize::from(year - YEARS.start())];
            let model: Vec<_> = refused
                .iter()
                .filter(|refused| refused.when.holds(row.as_ref()))
                .map(|refused| refused.rule.id.as_str())
                .collect();
            let errors = errors(&record, year);
            prop_assert_eq!(
                model.is_empty(),
                errors.is_empty(),
                "{} {:?} {:?}",
                year,
                model,
                errors
            );
            Ok(())
        });
        done.unwrap();
    }
    every_form!(check);
}

#[test]
fn a_test_on_moved_days_is_the_test_on_the_days() {
    fn check<T: Surveyed>() {
        let years = (proptest::sample::select(YEARS.collect::<Vec<_>>()), 0..=10_u16);
        let record = years.prop_flat_map(|(from, more)| {
            (Just((from, YEARS.start() + more)), strategy::record::<T>(from))
        });
        let config =
            ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) };
        let done = TestRunner::new(config).run(&record, |((from, to), record)| {
            let Some(moved) = model::days_moved(&record, from, to) else { return Ok(()) };
            for refused in model::said::<T>(to) {
                let when = model::test_moved::<T>(&refused.when, to, from);
                let (row, moved) = (record.row(), moved.row());
                prop_assert_eq!(when.holds(row.as_ref()), refused.when.holds(moved.as_ref()));
            }
            Ok(())
        });
        done.unwrap();
    }
    every_form!(check);
}

/// A rule that the model does not know judges a record and its counterpart in another year alike.
#[test]
fn rules_that_cannot_be_said_know_no_year() {
    fn check<T: Surveyed>() {
        let years = (proptest::sample::select(YEARS.collect::<Vec<_>>()), 0..=10_u16);
        let record = years.prop_flat_map(|(from, more)| {
            (Just((from, YEARS.start() + more)), strategy::record::<T>(from))
        });
        let unsaid = || T::SAID.iter().filter(|said| matches!(said.how, How::Not(_)));
        let config =
            ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) };
        let done = TestRunner::new(config).run(&record, |((from, to), record)| {
            let Some(moved) = model::days_moved(&record, from, to) else { return Ok(()) };
            for said in unsaid() {
                let is_rule = |rule: &&&tallfest_rules::Rule<T>| {
                    std::ptr::eq(&raw const rule.info, said.rule)
                };
                let rule = T::RULES.iter().find(is_rule).unwrap();
                let verdict = |record: &T, year| {
                    (rule.check)(record, &Context::unknown(year), &mut Findings::default())
                };
                prop_assert_eq!(verdict(&record, from), verdict(&moved, to), "{}", said.rule.id);
            }
            Ok(())
        });
        done.unwrap();
    }
    every_form!(check);
}

#[test]
fn each_record_that_is_shown_is_valid_in_one_year_and_not_in_the_other() {
    fn check<T: Surveyed>() {
        for (from, to) in pairs() {
            for direction in prove::<T>(from, to).directions {
                let Direction { from, to, verdict, differences, not_decided, .. } = direction;
                // Who is asked a question that comes or goes, only the register may tell.
                let register = WhyNot::Register.label().en;
                assert!(
                    not_decided.iter().all(|doubt| doubt.why.en == register),
                    "{not_decided:?}"
                );
                assert!(
                    not_decided.is_empty() || T::INFO.id == "offer",
                    "{} {from} {to}",
                    T::INFO.id
                );
                assert_eq!(verdict == Verdict::NotAll, !differences.is_empty());
                let [ours, theirs] = [from, to].map(schema::of_year::<T>);
                for difference in differences {
                    let record = &difference.record;
                    let moved = difference.moved.as_ref().unwrap_or(record);
                    let accepts =
                        |schema, record| jsonschema::draft202012::is_valid(schema, record);
                    assert!(accepts(&ours, record), "{from} {difference:?}");
                    assert!(!accepts(&theirs, moved), "{to} {difference:?}");
                    let read = |json: &serde_json::Value| {
                        tallfest_formats::fast::<T>(json.to_string().as_bytes()).unwrap()
                    };
                    assert_eq!(errors(&read(record), from), [""; 0], "{from} {record}");
                    assert!(!errors(&read(moved), to).is_empty(), "{to} {moved}");
                }
            }
        }
    }
    every_form!(check);
}

#[test]
fn where_all_records_are_said_to_be_valid_none_is_found_that_is_not() {
    fn check<T: Surveyed>() {
        for (from, to) in pairs() {
            for direction in prove::<T>(from, to).directions {
                let Direction { from, to, verdict, .. } = direction;
                if verdict != Verdict::AllValid {
                    continue;
                }
                let config =
                    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20) };
                let done = TestRunner::new(config).run(&strategy::valid::<T>(from), |record| {
                    // What the rules that only the code knows say of it is not said here.
                    if errors(&record, from).is_empty()
                        && let Some(moved) = model::days_moved(&record, from, to)
                    {
                        prop_assert_eq!(errors(&moved, to), [""; 0]);
                    }
                    Ok(())
                });
                done.unwrap();
            }
        }
    }
    every_form!(check);
}

/// A form with a rule that only the code knows, and that is an error from 2020.
mod unsaid {
    use acceptance::judge::{Judged, Judgement};
    use tallfest_base::{FormInfo, Key, Records, Sample, form, questions, seen, text};
    use tallfest_rules::{Context, How, Rule, RuleId, RuleInfo, Said, WhyNot, error};

    questions! {
        RECORD_ID = "record_id", seen(2014), "Nøkkel" | "Nøkkel" | "Key";
    }
    static FORM: FormInfo = FormInfo {
        system: "test",
        id: "unsaid",
        files: &["unsaid"],
        records: Records::Many,
        label: text("Skjema", "Skjema", "Form"),
        unit: text("poster", "postar", "records"),
        valid: seen(2014),
    };
    form! {
        /// A record of it.
        pub(super) struct Unsaid, form FORM, fields in fields { RECORD_ID => record_id: Key, Required; }
    }
    impl Sample for Unsaid {
        fn sample() -> Self {
            Self::default()
        }
    }
    static RULE: RuleInfo = RuleInfo {
        id: RuleId::new("X-001"),
        severity: &[error(seen(2020))],
        asks: &[],
        message: text("planta", "planta", "planted"),
        why: text("planta", "planta", "planted"),
        mend: text("planta", "planta", "planted"),
        source: "planted",
    };
    static SAID: Said<Unsaid> =
        Said { rule: &RULE, how: How::Not(WhyNot::CheckDigits), implied: None };
    impl Judged for Unsaid {
        const RULES: &'static [&'static Rule<Self>] = &[];
        const SAID: &'static [&'static Said<Self>] = &[&SAID];
        fn judge(_: &Self, _: &Context<'_>) -> Judgement {
            Judgement::default()
        }
    }
}

#[test]
fn what_hangs_on_a_new_rule_that_only_the_code_knows_is_not_decided() {
    let told = |from, to| -> Vec<_> {
        let ways = prove::<unsaid::Unsaid>(from, to).directions.into_iter();
        ways.map(|way| (way.verdict, way.not_decided.len(), way.beside.len())).collect()
    };
    let (decided, alike) = ((Verdict::AllValid, 0, 0), (Verdict::AllValid, 0, 1));
    assert_eq!(told(2019, 2020), [(Verdict::NotDecided, 1, 0), decided]);
    assert_eq!(told(2020, 2021), [alike, alike]);
    assert_eq!(told(2018, 2019), [decided, decided]);
}
