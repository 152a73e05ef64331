//! Answers to what is asked and not answered, made from the declaration alone.

use std::marker::PhantomData;

use crate::{CentreFacts, Code, Date, Form, Kind, List, Need, Role, Slot, Test, Value, Year};

/// Answers what a record is asked and has not answered: the first code of the year, 0, the first day of the year. Keys
/// and texts are left alone.
///
/// For samples and made-up records, so that a new question or row needs no line in them.
///
/// ```
/// use tallfest_base::{
///     CentreFacts, Completion, FormInfo, Integer, Records, Stated, form, questions, seen, text,
/// };
///
/// questions! { ROOMS = "rooms", seen(2020), "Antall rom" | "Talet på rom" | "Number of rooms"; }
/// static FORM: FormInfo = FormInfo {
///     system: "test", id: "house", files: &["houses"], records: Records::Many,
///     label: text("Hus", "Hus", "House"), unit: text("hus", "hus", "houses"), valid: seen(2020),
/// };
/// form! {
///     /// A house.
///     pub struct House, form FORM, fields in fields { ROOMS => rooms: Stated<Integer>, Required; }
/// }
/// # fn main() {
/// let mut house = House::default();
/// Completion::new(2020, CentreFacts::default()).complete(&mut house);
/// assert_eq!(house.rooms.known(), Some(&Integer::whole(0)));
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Completion<T> {
    steps: Vec<Step>,
    of: PhantomData<fn(&mut T)>,
}

#[derive(Debug, Clone)]
struct Step {
    index: usize,
    asked: Test,
    answer: Value<'static>,
}

/// A question can hang on one that hangs on another; longer chains than this there are not.
const ROUNDS: usize = 3;

impl<T: Form> Completion<T> {
    /// For the records of a year and a centre.
    pub fn new(year: Year, centre: CentreFacts) -> Self {
        let step = |slot: Slot<T>| {
            let field = slot.field;
            let needed = field.need == Need::Required && field.question.valid.holds_in(year);
            let row_holds = slot.row_code().is_none_or(|row| row.valid.holds_in(year));
            Some(Step {
                index: slot.index(),
                asked: field.asked.compile(slot.row, year, centre)?,
                answer: answer(field.kind.cell(), year).filter(|_| needed && row_holds)?,
            })
        };
        Self { steps: Slot::<T>::all().filter_map(step).collect(), of: PhantomData }
    }

    /// Answers what the record is asked and has not answered.
    pub fn complete(&self, record: &mut T) {
        for _ in 0..ROUNDS {
            let row = record.row();
            let row = row.as_ref();
            let missing = |step: &&Step| row.get(step.index) == Some(&0) && step.asked.holds(row);
            let missing: Vec<_> = self.steps.iter().filter(missing).collect();
            if missing.is_empty() {
                return;
            }
            for step in missing {
                if let Some(slot) = Slot::<T>::all().nth(step.index) {
                    // The value was made for the slot's kind; a field that will not have it stays as it is.
                    slot.set(record, step.answer).unwrap_or_default();
                }
            }
        }
    }
}

fn answer(kind: &Kind, year: Year) -> Option<Value<'static>> {
    let first = |list: &List| {
        let answers = |code: &Code| code.role == Role::Answer && code.valid.holds_in(year);
        u8::try_from(list.codes.iter().position(answers)?).ok()
    };
    match kind {
        Kind::Code(list) => first(list).map(Value::Code),
        Kind::Codes(list) => first(list).map(|line| Value::Codes(1 << line)),
        Kind::Number { .. } => Some(Value::Number(0)),
        Kind::Date => Date::new(year, 1, 1).map(Value::Date),
        Kind::Key | Kind::Text | Kind::PerCode(..) => None,
    }
}
