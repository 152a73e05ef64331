//! Law 6 (`design.md` 9): a schema accepts what the reader reads and no rule finds an error in, but for the rules that it
//! says it cannot say. Two judges that share no code are asked.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod instances;

use std::{collections::BTreeSet, fmt::Debug};

use acceptance::{judge::Judged, strategy};
use boon::{Compiler, Draft, SchemaIndex, Schemas};
use instances::Instances;
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value as Json, json};
use tallfest_base::{AnyField, Form, Kind, Sample, Year};
use tallfest_catalog::schema;
use tallfest_forms::{YEARS, every_form};
use tallfest_rules::{Context, Findings, How, Rule, Severity, Verdict};

/// A form with a sample, whose rules can be run.
trait Surveyed: Form + Sample + Judged<Draft = Self> + Debug {}
impl<T: Form + Sample + Judged<Draft = T> + Debug> Surveyed for T {}

/// From before some questions, codes and forms until after some.
const ALL_YEARS: std::ops::RangeInclusive<Year> = 2014..=2024;

/// A form's schema of a year, as two judges have it.
struct Judges {
    year: Year,
    jsonschema: jsonschema::Validator,
    boon: (Schemas, SchemaIndex),
}

impl Judges {
    fn new<T: Surveyed>(year: Year) -> Self {
        let schema = schema::of_year::<T>(year);
        let jsonschema = jsonschema::draft202012::new(&schema).unwrap();
        let id = schema["$id"].as_str().unwrap().to_owned();
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.set_default_draft(Draft::V2020_12);
        // What a pattern says of a day, the format says too.
        compiler.enable_format_assertions();
        compiler.add_resource(&id, schema).unwrap();
        let index = compiler.compile(&id, &mut schemas).unwrap();
        Self { year, jsonschema, boon: (schemas, index) }
    }

    fn of_years<T: Surveyed>() -> Vec<Self> {
        ALL_YEARS.map(Self::new::<T>).collect()
    }

    /// Whether they accept a record; both say the same.
    fn accept(&self, record: &Json) -> bool {
        let is_valid = self.jsonschema.is_valid(record);
        let (schemas, index) = &self.boon;
        assert_eq!(schemas.validate(record, *index).is_ok(), is_valid, "{} {record}", self.year);
        is_valid
    }

    /// Checks that they accept a record if and only if our reader and the rules that can be said do; whether they do.
    fn agree<T: Surveyed>(&self, record: &Json) -> bool {
        let (accepted, found) = (self.accept(record), errors::<T>(record, self.year));
        assert_eq!(accepted, found == Some(vec![]), "{} {found:?} {record}", self.year);
        accepted
    }
}

/// The errors that a schema can say of a record; none at all if it cannot be read.
fn errors<T: Surveyed>(record: &Json, year: Year) -> Option<Vec<&'static str>> {
    let record = tallfest_formats::fast::<T>(record.to_string().as_bytes())?;
    let unsaid: Vec<_> = T::SAID.iter().filter(|said| matches!(said.how, How::Not(_))).collect();
    let faults = T::judge(&record, &Context::unknown(year)).faults.into_iter();
    let errors = faults.filter(|fault| fault.severity >= Severity::Error);
    let said = errors.filter(|fault| !unsaid.iter().any(|said| said.rule.id == fault.rule.id));
    Some(said.map(|fault| fault.rule.id.as_str()).collect())
}

#[test]
fn any_record_is_judged_alike() {
    fn check<T: Surveyed>() {
        let judges = Judges::of_years::<T>();
        let record = (0..judges.len()).prop_flat_map(|at| {
            let year = ALL_YEARS.start() + Year::try_from(at).unwrap();
            let any = strategy::record::<T>(year).boxed();
            // In a year in which the form was not sent, no record of it is right.
            let is_sent = T::INFO.valid.holds_in(year);
            let good = if is_sent { strategy::valid::<T>(year).boxed() } else { any.clone() };
            (Just(at), prop_oneof![any, good])
        });
        let config =
            ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) };
        let done = TestRunner::new(config).run(&record, |(at, record)| {
            judges[at].agree::<T>(&serde_json::to_value(&record).unwrap());
            Ok(())
        });
        done.unwrap();
    }
    every_form!(check);
}

/// What is made from the schema's keywords alone knows nothing of how we made the schema.
#[test]
fn instances_made_from_the_schema_alone_are_judged_alike() {
    fn check<T: Surveyed>() {
        let judges = Judges::of_years::<T>();
        let schemas: Vec<_> = ALL_YEARS.map(schema::of_year::<T>).collect();
        let choices = proptest::collection::vec(any::<u16>(), 0..400);
        let cases = (0..judges.len(), choices, proptest::sample::select(vec![0, 6]));
        let config =
            ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) };
        let (mut right, mut wrong) = (0_u32, 0_u32);
        let counted = std::cell::RefCell::new((&mut right, &mut wrong));
        let done = TestRunner::new(config).run(&cases, |(at, choices, spoil)| {
            let instance = Instances::new(&schemas[at], choices).instance(spoil);
            let accepted = judges[at].agree::<T>(&instance);
            let (right, wrong) = &mut *counted.borrow_mut();
            let number = if accepted { right } else { wrong };
            **number += 1;
            Ok(())
        });
        done.unwrap();
        // Both verdicts are put to the proof.
        let is_sent = ALL_YEARS.filter(|year| T::INFO.valid.holds_in(*year)).count() > 1;
        assert!(
            wrong > 40 && (right > 40 || !is_sent),
            "{}: {right} right, {wrong} wrong",
            T::INFO.id
        );
    }
    every_form!(check);
}

#[test]
fn every_example_of_a_rule_is_judged_alike_in_every_year() {
    fn check<T: Surveyed>() {
        for judges in Judges::of_years::<T>() {
            for example in T::RULES.iter().flat_map(|rule| rule.examples) {
                judges.agree::<T>(&serde_json::to_value(example.draft::<T>()).unwrap());
            }
        }
    }
    every_form!(check);
}

#[test]
fn every_change_of_one_answer_is_judged_alike_in_every_year() {
    fn check<T: Surveyed>() {
        let judges = Judges::of_years::<T>();
        for record in changed(&serde_json::to_value(<T as Sample>::sample()).unwrap(), T::FIELDS) {
            for judges in &judges {
                judges.agree::<T>(&record);
            }
        }
    }
    every_form!(check);
}

/// A record with one answer taken out, or another put in its place; and with a field that nobody knows.
fn changed<T>(record: &Json, fields: &[&'static AnyField<T>]) -> Vec<Json> {
    let mut all = vec![record.clone(), with(record, "nope", &json!(1))];
    all.extend(FOREIGN.iter().map(|value| serde_json::from_str::<Json>(value).unwrap()));
    for field in fields {
        let id = field.question.id;
        let mut without = record.clone();
        without.as_object_mut().unwrap().remove(id);
        all.push(without);
        let own = own_codes(&field.kind);
        let foreign = FOREIGN.map(|value| serde_json::from_str::<Json>(value).unwrap());
        all.extend(foreign.into_iter().chain(own).map(|value| with(record, id, &value)));
    }
    all
}

fn with(record: &Json, id: &str, value: &Json) -> Json {
    let mut changed = record.clone();
    changed[id] = value.clone();
    changed
}

/// Each code of a question's list, of whatever years, as the question takes it.
fn own_codes(kind: &Kind) -> Vec<Json> {
    let codes = kind.codes().into_iter().flat_map(|list| list.codes);
    codes
        .map(|code| match kind {
            Kind::PerCode(rows, Kind::Codes(_)) => json!({ rows.codes[0].code: [code.code] }),
            Kind::PerCode(rows, _) => json!({ rows.codes[0].code: code.code }),
            Kind::Codes(_) => json!([code.code]),
            Kind::Key | Kind::Text | Kind::Date | Kind::Number { .. } | Kind::Code(_) => {
                json!(code.code)
            }
        })
        .collect()
}

/// What could stand in place of an answer, or of a record.
const FOREIGN: [&str; 34] = [
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "\"not_stated\"",
    "[\"not_stated\"]",
    "\"does_not_know\"",
    "[\"none\"]",
    "[\"none\",\"other\"]",
    "[\"other\",\"other\"]",
    "[null]",
    "[1]",
    "\"yes\"",
    "\"no\"",
    "\"2020-02-29\"",
    "\"2019-02-29\"",
    "\"2020-02-30\"",
    "\"2020-06-31\"",
    "\"0000-01-01\"",
    "\"2020-03-04\\n\"",
    "\"key\\n\"",
    "\"1234567890123456789012345678901234567\"",
    "-1",
    "-0.0",
    "0",
    "7",
    "7.0",
    "120",
    "121",
    "367",
    "999999999999999",
    "1000000000000000",
    "{\"drop_in\":[\"not_offered\",\"temporarily_closed\"],\"nope\":1}",
];

/// Each question beside each answer to the question that routes it.
#[test]
fn each_pair_of_routed_questions_is_judged_alike() {
    fn check<T: Surveyed>() {
        let sample = serde_json::to_value(<T as Sample>::sample()).unwrap();
        let judges: Vec<_> = [2016, 2020, 2023].map(Judges::new::<T>).into();
        for field in T::FIELDS {
            let example = |judges: &Judges| {
                let schema = schema::of_year::<T>(judges.year);
                schema["properties"][field.question.id]["examples"][0].clone()
            };
            for judges in &judges {
                let answer = example(judges);
                for routing in field.asked.fields() {
                    for route in own_codes(&routing.kind).into_iter().chain([json!(1), json!(20)]) {
                        let opened = with(&sample, routing.question.id, &route);
                        judges.agree::<T>(&opened);
                        if !answer.is_null() {
                            judges.agree::<T>(&with(&opened, field.question.id, &answer));
                        }
                    }
                }
            }
        }
    }
    every_form!(check);
}

/// Each answer that is content, on its own behind a gate that is shut.
#[test]
fn content_behind_a_shut_gate_is_judged_alike() {
    fn check<T: Surveyed>() {
        let Some(gate) = T::GATE else { return };
        for judges in Judges::of_years::<T>() {
            let schema = schema::of_year::<T>(judges.year);
            let mut shut = <T as Sample>::sample();
            gate.drop_content(&mut shut, judges.year);
            let shut = serde_json::to_value(&shut).unwrap();
            let opener = gate.slot().field;
            for refusal in own_codes(&opener.kind) {
                let shut = with(&shut, opener.question.id, &refusal);
                for field in T::FIELDS {
                    let examples = &schema["properties"][field.question.id]["examples"];
                    for answer in examples.as_array().into_iter().flatten() {
                        judges.agree::<T>(&with(&shut, field.question.id, answer));
                    }
                }
            }
        }
    }
    every_form!(check);
}

/// What a rule says as data is what its check finds, on any record.
#[test]
fn what_is_said_of_a_rule_is_what_its_check_finds() {
    fn check<T: Surveyed>() {
        let year = proptest::sample::select(ALL_YEARS.collect::<Vec<_>>());
        let record = year.prop_flat_map(|year| (Just(year), strategy::record::<T>(year)));
        let config =
            ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) };
        let done = TestRunner::new(config).run(&record, |(year, record)| {
            agree(&record, year);
            Ok(())
        });
        done.unwrap();
        for year in ALL_YEARS {
            let examples = T::RULES.iter().flat_map(|rule| rule.examples);
            examples.for_each(|example| agree(&example.draft::<T>(), year));
        }
    }
    fn agree<T: Surveyed>(record: &T, year: Year) {
        for said in T::SAID.iter().filter(|said| matches!(said.how, How::By(_))) {
            let is_rule = |rule: &&&Rule<T>| std::ptr::eq(&raw const rule.info, said.rule);
            let rule = T::RULES.iter().find(is_rule).unwrap();
            let context = Context::unknown(year);
            let verdict = (rule.check)(record, &context, &mut Findings::default());
            let row = record.row();
            let is_broken = said.breaches(year).iter().any(|way| way.when.holds(row.as_ref()));
            assert_eq!(is_broken, verdict == Verdict::Broken, "{} {year} {record:?}", rule.info.id);
        }
    }
    every_form!(check);
}

#[test]
fn a_rule_that_can_be_an_error_is_said_or_it_is_told_why_not() {
    fn check<T: Surveyed>() {
        let is_error = |rule: &&&Rule<T>| {
            rule.info.severity.iter().any(|weight| weight.severity >= Severity::Error)
        };
        let errors: BTreeSet<_> =
            T::RULES.iter().filter(is_error).map(|rule| rule.info.id).collect();
        let said: BTreeSet<_> = T::SAID.iter().map(|said| said.rule.id).collect();
        assert_eq!(said, errors, "{}", T::INFO.id);
    }
    every_form!(check);
}

#[test]
fn examples_in_a_schema_are_right_by_it() {
    fn check<T: Surveyed>() {
        for year in YEARS {
            let schema = schema::of_year::<T>(year);
            for example in schema["examples"].as_array().unwrap() {
                Judges::new::<T>(year).agree::<T>(example);
                assert!(jsonschema::draft202012::is_valid(&schema, example));
            }
            for (id, property) in schema["properties"].as_object().unwrap() {
                for example in property["examples"].as_array().into_iter().flatten() {
                    let of_answer = json!({
                        "$defs": schema["$defs"], "properties": { id: property },
                    });
                    let record = json!({ id: example });
                    assert!(
                        jsonschema::draft202012::is_valid(&of_answer, &record),
                        "{id} {example}"
                    );
                }
            }
        }
    }
    every_form!(check);
}

#[test]
fn the_id_of_a_schema_names_form_and_year_and_no_other_has_it() {
    let mut ids = BTreeSet::new();
    for year in YEARS {
        for (name, schema) in schema::files_of_year(year) {
            // The components of an open API have no name of their own.
            let Some(id) = schema["$id"].as_str() else { continue };
            assert!(ids.insert(id.to_owned()), "{name}");
            let of_form = ["x-system", "x-form"].map(|key| schema[key].as_str());
            let words: Vec<_> = match of_form {
                [Some(system), Some(form)] => vec![system, form],
                _ => vec!["bundle"],
            };
            assert_eq!(id, format!("urn:tallfest:schema:{}:{year}", words.join(":")));
        }
    }
    assert_eq!(ids.len(), (schema::FORMS.len() + 1) * YEARS.count());
}

/// Within a span, what decides is the same: all but words, the days of the year, and conditions that reckon with numbers,
/// which a rule may measure against the year; that the rules are the same, spans are made of.
#[test]
fn in_a_span_of_years_a_schema_is_the_same() {
    fn deciding(schema: &Json) -> Json {
        match schema {
            Json::Object(object) => {
                let says = |key: &str| {
                    key.starts_with("x-")
                        || ["$id", "title", "description", "examples"].contains(&key)
                };
                let kept = object.iter().filter(|(key, _)| !says(key)).map(|(key, part)| {
                    // The days before one of the year, as `before` of the catalogue spells them.
                    let is_day =
                        key == "pattern" && part.as_str().is_some_and(|it| it.contains("|20"));
                    (key.clone(), if is_day { json!("a day of the year") } else { deciding(part) })
                });
                Json::Object(kept.collect())
            }
            Json::Array(parts) => {
                parts.iter().filter(|part| !reckons(part)).map(deciding).collect()
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => schema.clone(),
        }
    }
    fn reckons(condition: &Json) -> bool {
        condition.get("if").is_some_and(|test| test.to_string().contains("exclusiveMaximum"))
    }
    fn check<T: Surveyed>() {
        let schemas: Vec<_> = YEARS.map(schema::of_year::<T>).collect();
        let all = schema::spans();
        let is_form = |form: &&Json| form["system"] == T::INFO.system && form["form"] == T::INFO.id;
        let spans = all["forms"].as_array().unwrap().iter().find(is_form).unwrap()["spans"].clone();
        // They follow each other and leave no year out.
        let years: Vec<Year> = serde_json::from_value::<Vec<[Year; 2]>>(spans.clone())
            .unwrap()
            .into_iter()
            .flat_map(|[first, last]| first..=last)
            .collect();
        assert_eq!(years, YEARS.collect::<Vec<_>>());
        for (schema, year) in schemas.iter().zip(YEARS) {
            assert!(spans.as_array().unwrap().contains(&schema["x-span"]), "{} {year}", T::INFO.id);
        }
        for (pair, year) in schemas.windows(2).zip(YEARS) {
            if pair[0]["x-span"] != pair[1]["x-span"] {
                continue;
            }
            let [one, other] = [deciding(&pair[0]), deciding(&pair[1])];
            assert!(one == other, "{} {year}: {one} {other}", T::INFO.id);
        }
    }
    every_form!(check);
}
