//! Records of another year.

use tallfest_base::{CentreFacts, Completion, Date, Form, Slot, Value, Year};
use tallfest_rules::smiso::year::Records;

/// The record as it would be so many years later: its days are moved, what is not asked any more is taken out, and what
/// is asked anew is answered.
pub(super) fn moved<T: Form>(record: &T, from: Year, to: Year) -> T {
    let mut moved = record.clone();
    if from == to {
        return moved;
    }
    for slot in Slot::<T>::all() {
        let value = if let Value::Date(day) = slot.get(record) {
            later(day, from, to).map_or(Value::Absent, Value::Date)
        } else if slot.field.question.valid.holds_in(to) {
            continue;
        } else {
            Value::Absent
        };
        // The value is of the slot's own kind.
        slot.set(&mut moved, value).unwrap_or_default();
    }
    Completion::new(to, CentreFacts::default()).complete(&mut moved);
    moved
}

/// The day so many years later; 28 February for a 29th that there is not.
fn later(day: Date, from: Year, to: Year) -> Option<Date> {
    let year = day.year().checked_add(to)?.checked_sub(from)?;
    [day.day(), day.day() - 1].into_iter().find_map(|date| Date::new(year, day.month(), date))
}

/// The records of a centre's year in another.
pub(super) fn all_moved(records: &Records, from: Year, to: Year) -> Records {
    fn each<T: Form>(records: &[T], from: Year, to: Year) -> Vec<T> {
        records.iter().map(|record| moved(record, from, to)).collect()
    }
    Records {
        contacts: each(&records.contacts, from, to),
        visits: each(&records.visits, from, to),
        users: each(&records.users, from, to),
        annual: records.annual.as_ref().map(|annual| moved(annual, from, to)),
        pandemic: records.pandemic.as_ref().map(|pandemic| moved(pandemic, from, to)),
    }
}
