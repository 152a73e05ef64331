//! A record while it is being typed: what is found in it, and what is asked.

use std::{collections::BTreeSet, fmt::Debug};

use acceptance::{judge::Judged, strategy};
use proptest::{prelude::*, test_runner::TestCaseError};
use tallfest::{check_draft_record, check_record, visible_fields};
use tallfest_base::{AnyField, Form, Sample, Slot, Value};
use tallfest_forms::every_form;
use tallfest_forms::smiso::{
    annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit,
};
use tallfest_rules::{Context, Subject, missing_rule};

/// A record up to one of its answers, in the order of the form.
fn typed<T: Form>(record: &T, answers: usize) -> T {
    let mut typed = record.clone();
    for slot in Slot::<T>::all().skip(answers) {
        slot.set(&mut typed, Value::Absent).unwrap_or_default();
    }
    typed
}

/// What is found in a record, as rule and pointer.
type Found = BTreeSet<(&'static str, String)>;

fn found(report: &tallfest::FileReport) -> Found {
    report.findings().into_iter().map(|it| (it.rule_id(), it.pointer())).collect()
}

fn whole<T: Form>(record: &T, context: &Context<'_>) -> Found {
    let json = serde_json::to_vec(record).unwrap_or_default();
    found(&check_record::<T>(&json, context))
}

/// While a record in which nothing is wrong is being typed, nothing is found in it.
fn nothing_is_found_on_the_way<T: Form>(record: &T, context: &Context<'_>) {
    if whole(record, context).is_empty() {
        for answers in 0..=Slot::<T>::all().count() {
            let draft = found(&check_draft_record(&typed(record, answers), context));
            assert!(draft.is_empty(), "{answers} answers: {draft:?}");
        }
    }
}

/// Of what is found in a record, what is there and wrong is told, and nothing else.
fn what_is_there_is_told<T: Form>(record: &T, context: &Context<'_>) -> Result<(), TestCaseError> {
    let (draft, whole) = (found(&check_draft_record(record, context)), whole(record, context));
    prop_assert!(draft.is_subset(&whole), "{:?}", draft);
    for (rule, pointer) in whole.difference(&draft) {
        let mut at = pointer.split('/').skip(1);
        let field = AnyField::named(T::FIELDS, at.next().unwrap_or_default());
        let row = at.next();
        let mut slots = field.into_iter().flat_map(AnyField::slots).filter(|slot| {
            row.is_none_or(|row| slot.row_code().is_some_and(|code| code.code == row))
        });
        prop_assert!(
            slots.any(|slot| slot.get(record) == Value::Absent),
            "{} {} is left out",
            rule,
            pointer
        );
    }
    Ok(())
}

/// What is shown as required, and is not answered, is what is found to be missing.
fn what_is_required_is_what_is_missing<T: Form>(
    record: &T,
    context: &Context<'_>,
) -> Result<(), TestCaseError> {
    let mut required = BTreeSet::new();
    for field in visible_fields(record, context).iter().filter(|field| field.is_required) {
        let of_field = |slot: &Slot<T>| slot.field.question.id == field.id();
        let mut slots = Slot::<T>::all().filter(of_field).filter(|slot| {
            slot.row_code().is_none_or(|row| field.rows.iter().any(|it| it.code == row.code))
        });
        if slots.any(|slot| slot.get(record) == Value::Absent) {
            required.insert(field.id());
        }
    }
    let is_missing = |(rule, pointer): &(&str, String)| {
        let id = pointer.split('/').nth(1)?;
        let field = AnyField::named(T::FIELDS, id)?;
        (missing_rule(field, context.year).id.as_str() == *rule).then_some(field)
    };
    let missing = whole(record, context);
    let missing: Vec<_> = missing.iter().filter_map(is_missing).collect();
    for id in &required {
        prop_assert!(missing.iter().any(|field| field.question.id == *id), "{} is missing", id);
    }
    for field in missing {
        // A rule can be broken at its question otherwise than by a missing answer.
        let is_absent = |slot: Slot<T>| slot.get(record) == Value::Absent;
        let id = field.question.id;
        prop_assert!(required.contains(id) || !field.slots().any(is_absent), "{} is needed", id);
    }
    Ok(())
}

/// The laws of one form, on records of any kind and on those without an error.
fn laws<T: Form + Judged + Sample + Subject<Draft = T> + Debug>(
    (any, valid): (T, T),
) -> Result<(), TestCaseError> {
    for context in [Context::of_year(2020), Context::unknown(2020)] {
        for record in [&any, &valid] {
            nothing_is_found_on_the_way(record, &context);
            what_is_there_is_told(record, &context)?;
            what_is_required_is_what_is_missing(record, &context)?;
        }
    }
    Ok(())
}

fn records<T: Form + Judged + Subject<Draft = T> + Debug>() -> impl Strategy<Value = (T, T)> {
    (strategy::record::<T>(2020), strategy::valid::<T>(2020))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_contact(records in records::<Contact>()) { laws(records)?; }
    #[test]
    fn a_visit(records in records::<Visit>()) { laws(records)?; }
    #[test]
    fn a_user(records in records::<User>()) { laws(records)?; }
    #[test]
    fn an_annual_questionnaire(records in records::<Annual>()) { laws(records)?; }
    #[test]
    fn a_pandemic_supplement(records in records::<Pandemic>()) { laws(records)?; }
}

#[test]
fn samples_are_typed_without_a_finding() {
    fn of<T: Form + Sample>() {
        let context = Context::of_year(2020);
        assert!(whole(&T::sample(), &context).is_empty());
        nothing_is_found_on_the_way(&T::sample(), &context);
    }
    every_form!(of);
}

#[test]
fn only_the_codes_of_the_year_are_offered_and_nothing_of_a_form_that_there_was_not() {
    let codes = |year| {
        let fields = visible_fields(&Contact::default(), &Context::unknown(year));
        let channel = fields.into_iter().find(|field| field.id() == "contact_channel");
        let codes = channel.map_or(vec![], |field| field.codes);
        codes.into_iter().map(|code| code.code).collect::<Vec<_>>()
    };
    assert!(!codes(2020).contains(&"video") && codes(2021).contains(&"video"));
    assert!(visible_fields(&Pandemic::default(), &Context::unknown(2019)).is_empty());
    assert!(!visible_fields(&Pandemic::default(), &Context::unknown(2020)).is_empty());
}
