//! What hangs on other answers: whom a question is asked of, and rules that are said as data. A condition that fails
//! points at the answer to mend.

use serde_json::{Map, Value as Json, json};
use tallfest_base::{AnyField, CentreFacts, Form, Need, Slot, Test, Year, word};
use tallfest_rules::{
    Breach, ClosedGate, Fault, Phase, Refusals, RuleInfo, Severity, judge::Judged,
};

use super::{
    condition::of_test,
    findings::{Findings, never, of_fault},
};

/// What is asked of the same records: what must be answered there, and what may not be answered elsewhere.
#[derive(Debug)]
struct Route {
    of: Test,
    needed: Vec<Json>,
    refused: Vec<Json>,
}

/// What the routing of a form refuses in a year: a group of questions that are asked of the same records is one
/// condition.
pub(super) fn of_fields<T: Form>(year: Year) -> Vec<Json> {
    let mut routes: Vec<Route> = vec![];
    let mut whole = vec![];
    for field in T::FIELDS {
        let refusals = Refusals::new(field, year);
        if !refusals.is_in_its_years() {
            continue;
        }
        for slot in in_years(field, year) {
            let Some(asked) = asked(slot, year) else { continue };
            let needed = refusals.missing(slot.place()).and_then(|fault| needed(slot, &fault));
            let refused = refusals.not_asked(slot.place()).filter(|_| asked != Test::Always(true));
            let refused = refused.map(|fault| absent(slot, &fault));
            let at = routes.iter().position(|route| route.of == asked);
            let route = match at.and_then(|at| routes.get_mut(at)) {
                Some(route) => route,
                None => routes.push_mut(Route { of: asked, needed: vec![], refused: vec![] }),
            };
            route.needed.extend(needed.filter(|needed| !route.needed.contains(needed)));
            route.refused.extend(refused);
        }
        whole.extend(not_stated_whole(field, &refusals, year));
    }
    let routes = routes.into_iter().flat_map(Route::schema::<T>).chain(whole);
    routes.chain(behind_gate::<T>(year)).collect()
}

/// What a form's gate refuses while it is shut, beyond its routes: content that hangs on the gate through another
/// question, or that is outside its years.
fn behind_gate<T: Form>(year: Year) -> Option<Json> {
    let gate = T::GATE?;
    let fault = ClosedGate::new(gate, year).fault();
    if fault.severity < Severity::Error {
        return None;
    }
    let never = Json::from(never(&fault));
    let is_left = |field: &&'static AnyField<T>| {
        let refusals = Refusals::new(field, year);
        let is_routed = gate.opens(field) && refusals.is_in_its_years();
        !is_routed && refusals.outside_years().is_none()
    };
    let content = gate.content(year).into_iter().filter(is_left);
    let absent: Map<_, _> =
        content.map(|field| (field.question.id.to_owned(), never.clone())).collect();
    let codes = gate.slot().field.kind.codes()?.codes;
    let opening = (0..codes.len()).map(|line| 1 << line).filter(|bit| gate.opens_at(*bit));
    let is_open = of_test::<T>(&gate.slot().is_in(opening.sum()));
    (!absent.is_empty())
        .then(|| json!({ "if": is_open, "else": { "type": "object", "properties": absent } }))
}

impl Route {
    fn schema<T: Form>(self) -> Vec<Json> {
        if self.of == Test::Always(true) {
            return self.needed;
        }
        let mut schema = Map::new();
        if let Some(needed) = together(self.needed) {
            schema.insert("then".into(), needed);
        }
        if let Some(refused) = together(self.refused) {
            schema.insert("else".into(), refused);
        }
        if schema.is_empty() {
            return vec![];
        }
        schema.insert("if".into(), of_test::<T>(&self.of));
        vec![schema.into()]
    }
}

fn together(mut schemas: Vec<Json>) -> Option<Json> {
    match schemas.len() {
        0 => None,
        1 => schemas.pop(),
        _ => Some(json!({ "allOf": schemas })),
    }
}

/// The rows of a question that the year has.
fn in_years<T: Form>(field: &'static AnyField<T>, year: Year) -> impl Iterator<Item = Slot<T>> {
    field.slots().filter(move |slot| slot.row_code().is_none_or(|row| row.valid.holds_in(year)))
}

/// Of which records an answer is asked; none where it hangs on the register, which says nothing here.
fn asked<T: Form>(slot: Slot<T>, year: Year) -> Option<Test> {
    slot.field.asked.compile(slot.row, year, CentreFacts::default())
}

/// An answer in the slot, or one that stands for it.
fn needed<T: Form>(slot: Slot<T>, fault: &Fault) -> Option<Json> {
    let field = slot.field;
    let id = field.question.id;
    match field.need {
        Need::Required => {
            let found = Findings::of("required", of_fault(fault));
            let mut there = json!({ "type": "object", "properties": { id: true }, "required": [id], "x-findings": found });
            if let Some(row) = slot.row_code() {
                let of_rows = json!({
                    "type": "object", "properties": { row.code: true }, "required": [row.code], "x-findings": found,
                });
                // A matrix can be not stated as a whole, which answers each row.
                *there.pointer_mut(&format!("/properties/{id}"))? =
                    json!({ "if": { "type": "object" }, "then": of_rows });
            }
            Some(there)
        }
        Need::Optional => None,
        need @ Need::OneOf(_) => {
            let group = T::FIELDS.iter().filter(|other| other.need == need);
            let one = group.map(|other| {
                let id = other.question.id;
                json!({ "type": "object", "properties": { id: true }, "required": [id] })
            });
            let found = Findings::of("anyOf", of_fault(&first_of_group::<T>(need, fault)));
            Some(json!({ "anyOf": one.collect::<Vec<_>>(), "x-findings": found }))
        }
    }
}

/// The fault of a group is told once, at the first of its questions.
fn first_of_group<T: Form>(need: Need, fault: &Fault) -> Fault {
    let first = T::FIELDS.iter().find(|field| field.need == need).map(|field| field.place());
    let values = first.map(|place| ("question", tallfest_rules::Shown::Place(place)));
    Fault { place: first, values: values.into_iter().collect(), ..fault.clone() }
}

/// No answer in the slot.
fn absent<T: Form>(slot: Slot<T>, fault: &Fault) -> Json {
    let never = Json::from(never(fault));
    let id = slot.field.question.id;
    let of_field = match slot.row_code() {
        None => never,
        Some(row) => json!({
            "if": { "type": "object" },
            "then": { "type": "object", "properties": { row.code: never } },
        }),
    };
    json!({ "type": "object", "properties": { id: of_field } })
}

/// A matrix that is not stated as a whole answers every row, and is asked for if one of them is.
fn not_stated_whole<T: Form>(
    field: &'static AnyField<T>,
    refusals: &Refusals<T>,
    year: Year,
) -> Option<Json> {
    let first = Slot { field, row: 0 };
    field.kind.rows().filter(|_| field.can_be_not_stated)?;
    let fault = refusals.not_asked(field.place())?;
    let asked: Vec<_> = field.slots().map(|slot| asked(slot, year)).collect::<Option<_>>()?;
    if asked.contains(&Test::Always(true)) {
        return None;
    }
    let when = Test::every([first.is_in(word::NOT_STATED), Test::one_of(asked).negated()]);
    let never = Json::from(never(&fault));
    let id = field.question.id;
    Some(
        json!({ "if": of_test::<T>(&when), "then": { "type": "object", "properties": { id: never } } }),
    )
}

/// What the rules of a form say as data that are errors in a year; what breaks a rule at one answer is one condition.
pub(super) fn of_rules<T: Form + Judged<Draft = T>>(year: Year) -> Vec<Json> {
    let is_error = |rule: &RuleInfo| {
        rule.severity_in(year, Phase::Check).is_some_and(|it| it >= Severity::Error)
    };
    let said = T::SAID.iter().filter(|said| is_error(said.rule));
    said.flat_map(|said| {
        let mut at: Vec<(Slot<T>, Vec<Test>)> = vec![];
        for Breach { at: slot, when } in said.breaches(year) {
            match at.iter_mut().find(|(known, _)| *known == slot) {
                Some((_, tests)) => tests.push(when),
                None => at.push((slot, vec![when])),
            }
        }
        at.into_iter().map(|(slot, tests)| broken(slot, tests, said.rule))
    })
    .collect()
}

/// Where one of the tests holds, the answer must be mended: it is refused if it is there, and asked for if it is not.
fn broken<T: Form>(slot: Slot<T>, mut tests: Vec<Test>, rule: &'static RuleInfo) -> Json {
    let when = match (tests.pop(), tests.is_empty()) {
        (Some(one), true) => one,
        (last, _) => Test::one_of(tests.into_iter().chain(last)),
    };
    let fault = Fault::new(rule, Severity::Error, Some(slot.place()));
    let mut then = absent(slot, &fault);
    if let Some(then) = then.as_object_mut() {
        then.insert("required".into(), json!([slot.field.question.id]));
        then.insert("x-findings".into(), json!(Findings::of("required", of_fault(&fault))));
    }
    json!({ "if": of_test::<T>(&when), "then": then })
}

/// The rules of severity error of the routing that only the register can tell whether they hold.
pub(super) fn hang_on_the_register<T: Form>(year: Year) -> Vec<&'static RuleInfo> {
    let unknown = |field: &&&'static AnyField<T>| {
        in_years(field, year).any(|slot| asked(slot, year).is_none())
    };
    let rules = |field: &&'static AnyField<T>| {
        let refusals = Refusals::new(field, year);
        let faults = [refusals.not_asked(field.place()), refusals.missing(field.place())];
        faults.into_iter().flatten().map(|fault| fault.rule)
    };
    T::FIELDS.iter().filter(unknown).flat_map(rules).collect()
}
