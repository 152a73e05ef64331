//! What a form refuses in a year, each with the test that tells it: what its schema says, in the words of the model.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tallfest_base::{CentreFacts, Code, Form, Need, Place, Slot, Test, Year, word};
use tallfest_rules::{
    Breach, Fault, Phase, Refusals, RuleInfo, Severity, judge::Judged, refused_form,
};

/// What of a record is refused.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The whole record: there is no such form in the year.
    Form,
    /// An answer to a question of other years.
    Question,
    /// An answer in a row of other years.
    Row,
    /// A code of other years.
    Code,
    /// A code that stands alone and has company.
    Company,
    /// An answer that is not asked for.
    NotAsked,
    /// That an answer that is asked for is not there.
    Missing,
    /// What breaks a rule that is said as data.
    Rule,
}

/// Something that a form refuses in a year.
#[derive(Debug, Clone)]
pub struct Refused {
    /// What is refused.
    pub kind: Kind,
    /// The rule that finds it.
    pub rule: &'static RuleInfo,
    /// Where; nowhere for the whole record.
    pub place: Option<Place>,
    /// The code, if it is one.
    pub code: Option<&'static Code>,
    /// A record is refused if this holds of its row.
    pub when: Test,
}

impl Refused {
    fn new(kind: Kind, fault: &Fault, when: Test) -> Self {
        Self { kind, rule: fault.rule, place: fault.place, code: None, when }
    }
}

/// Every answer at all.
const GIVEN: u64 = u64::MAX;

/// What the declaration of a form refuses in a year at a centre of which these facts are known, down to a severity.
/// What hangs on a fact that is not known is refused nowhere.
pub fn declared<T: Form>(year: Year, centre: CentreFacts, least: Severity) -> Vec<Refused> {
    if let Some(fault) = refused_form::<T>(year) {
        return vec![Refused::new(Kind::Form, &fault, Test::Always(true))];
    }
    let mut refused = vec![];
    for field in T::FIELDS {
        let refusals = Refusals::of_severity(field, year, least);
        refused.extend(alone(field.slots(), &refusals));
        if let Some(fault) = refusals.outside_years() {
            let given = Test::one_of(field.slots().map(|slot| slot.is_in(GIVEN)));
            refused.push(Refused::new(Kind::Question, &fault, given));
        }
        if let Some((open, fault)) = refusals.behind_gate() {
            let given = Test::one_of(field.slots().map(|slot| slot.is_in(GIVEN)));
            let when = Test::every([given, open.negated()]);
            refused.push(Refused::new(Kind::NotAsked, &fault, when));
        }
        if !refusals.is_in_its_years() {
            continue;
        }
        for slot in field.slots() {
            let row = slot.row_code().filter(|row| !row.valid.holds_in(year));
            if let Some(row) = row {
                let fault = refusals.code_outside_years(slot, row);
                refused.extend(fault.map(|fault| Refused {
                    code: Some(row),
                    ..Refused::new(Kind::Row, &fault, given_itself(slot))
                }));
                continue;
            }
            refused.extend(outside_years(slot, &refusals));
            let Some(asked) = slot.field.asked.compile(slot.row, year, centre) else { continue };
            if let Some(fault) = refusals.missing(slot.place())
                && let Some(nothing) = nothing_needed(slot)
            {
                let when = Test::every([asked.clone(), nothing]);
                refused.push(Refused::new(Kind::Missing, &fault, when));
            }
            if let Some(fault) = refusals.not_asked(slot.place()) {
                let when = Test::every([given_itself(slot), asked.negated()]);
                refused.push(Refused::new(Kind::NotAsked, &fault, when));
            }
        }
        refused.extend(not_stated_whole(
            &field.slots().collect::<Vec<_>>(),
            &refusals,
            year,
            centre,
        ));
    }
    refused
}

/// An answer in the slot that is not that of the whole matrix.
fn given_itself<T: Form>(slot: Slot<T>) -> Test {
    if slot.row_code().is_some() && slot.field.can_be_not_stated {
        return Test::every([slot.is_in(GIVEN), slot.is_in(word::NOT_STATED).negated()]);
    }
    slot.is_in(GIVEN)
}

/// Codes that stand alone, beside others.
fn alone<T: Form>(
    slots: impl Iterator<Item = Slot<T>>,
    refusals: &Refusals<T>,
) -> impl Iterator<Item = Refused> {
    slots.flat_map(|slot| {
        let list = slot.field.kind.codes().into_iter();
        let fault = refusals.alone(slot.place());
        let refused = move |(line, code): (u32, &'static Code)| {
            let bit = 1 << line;
            let company = Test::every([slot.is_in(bit), slot.is_in(GIVEN & !bit)]);
            Some(Refused {
                code: Some(code),
                ..Refused::new(Kind::Company, fault.as_ref()?, company)
            })
        };
        let codes = list.flat_map(|list| {
            (0..).zip(list.codes_in(u64::MAX)).filter(|(line, _)| list.exclusive() >> line & 1 == 1)
        });
        codes.filter_map(refused).collect::<Vec<_>>()
    })
}

/// Codes of other years.
fn outside_years<T: Form>(slot: Slot<T>, refusals: &Refusals<T>) -> Vec<Refused> {
    let list = slot.field.kind.codes().into_iter();
    let codes = list.flat_map(|list| (0..).zip(list.codes_in(u64::MAX)));
    let refused = |(line, code): (u32, &'static Code)| {
        let fault = refusals.code_outside_years(slot, code)?;
        let given = slot.is_in(1 << line);
        Some(Refused { code: Some(code), ..Refused::new(Kind::Code, &fault, given) })
    };
    codes.filter_map(refused).collect()
}

/// That there is no answer that would do; none where none is needed.
fn nothing_needed<T: Form>(slot: Slot<T>) -> Option<Test> {
    match slot.field.need {
        Need::Required => Some(slot.is_in(GIVEN).negated()),
        Need::Optional => None,
        need @ Need::OneOf(_) => {
            let group = Slot::<T>::all().filter(|other| other.field.need == need);
            Some(Test::one_of(group.map(|other| other.is_in(GIVEN))).negated())
        }
    }
}

/// A matrix that is not stated as a whole is asked for if one of its rows is.
fn not_stated_whole<T: Form>(
    rows: &[Slot<T>],
    refusals: &Refusals<T>,
    year: Year,
    centre: CentreFacts,
) -> Option<Refused> {
    let first = *rows.first()?;
    first.row_code().filter(|_| first.field.can_be_not_stated)?;
    let fault = refusals.not_asked(first.field.place())?;
    let asked: Vec<_> = rows
        .iter()
        .map(|slot| slot.field.asked.compile(slot.row, year, centre))
        .collect::<Option<_>>()?;
    let when = Test::every([first.is_in(word::NOT_STATED), Test::one_of(asked).negated()]);
    Some(Refused::new(Kind::NotAsked, &fault, when))
}

/// What the rules of a form refuse in a year that are errors and said as data.
pub fn said<T: Form + Judged<Draft = T>>(year: Year) -> Vec<Refused> {
    let is_error = |rule: &RuleInfo| {
        rule.severity_in(year, Phase::Check).is_some_and(|it| it >= Severity::Error)
    };
    let said = T::SAID.iter().filter(|said| is_error(said.rule));
    said.flat_map(|said| {
        said.breaches(year).into_iter().map(|Breach { at, when }| Refused {
            kind: Kind::Rule,
            rule: said.rule,
            place: Some(at.place()),
            code: None,
            when,
        })
    })
    .collect()
}

/// What no record can be, whatever the year: a matrix that is not stated as a whole is so in all its rows.
pub fn shape<T: Form>() -> Vec<Test> {
    let whole = T::FIELDS.iter().filter(|field| field.can_be_not_stated);
    let pairs = whole.flat_map(|field| field.slots().zip(field.slots().skip(1)));
    pairs
        .flat_map(|(one, next)| {
            let [one, next] = [one, next].map(|slot| slot.is_in(word::NOT_STATED));
            let differ =
                |one: &Test, next: &Test| Test::every([one.clone(), next.clone().negated()]);
            [differ(&one, &next), differ(&next, &one)]
        })
        .collect()
}
