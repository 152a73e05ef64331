//! What a draft changes beside another: computed through the fields of the forms, never written by hand.

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value as Json;
use tallfest_base::{AnyField, Form, FormInfo, Kind, Place, Records, Slot, Text, Value, text};

use crate::Shown;

/// A change of a draft.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// An answer of one record.
    Answer(AnswerChange),
    /// The records of a form, of which there are several.
    Records(RecordChanges),
    /// A value in a document that is no form: a manifest, the register.
    Document {
        /// The document: `year.json`, `submission 2`.
        document: String,
        /// Where in it, as a JSON pointer; empty for the whole.
        pointer: String,
        /// The value before, if there was one.
        before: Option<Json>,
        /// The value after, if there is one.
        after: Option<Json>,
    },
    /// A change of the year before.
    YearBefore(Box<Self>),
}

impl Change {
    /// The same change, of the year before.
    #[must_use]
    pub fn of_year_before(self) -> Self {
        Self::YearBefore(Box::new(self))
    }
}

/// An answer that is changed. No free text and no key is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerChange {
    /// Where the answer stands.
    pub place: Place,
    /// The answer before, if there was one.
    pub before: Option<Shown>,
    /// The answer after, if there is one.
    pub after: Option<Shown>,
}

/// How the records of a form are changed.
#[derive(Debug, Clone)]
pub struct RecordChanges {
    /// The form.
    pub form: &'static FormInfo,
    /// How many are there that were not there before.
    pub added: usize,
    /// How many of those before are not there any more.
    pub removed: usize,
    /// How many have another answer.
    pub changed: usize,
    /// The changed answers, each with how many records have the same change; the most frequent first.
    pub answers: Vec<(usize, AnswerChange)>,
}

impl PartialEq for RecordChanges {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.form, other.form)
            && (self.added, self.removed, self.changed)
                == (other.added, other.removed, other.changed)
            && self.answers == other.answers
    }
}

/// What people read in place of a key.
const KEY: Text = text("nøkkel", "nøkkel", "key");

fn shown<T: Form>(slot: Slot<T>, record: &T) -> Option<Shown> {
    match (slot.get(record), slot.field.kind.cell()) {
        (Value::Absent, _) => None,
        (_, Kind::Key) => Some(Shown::Words(KEY)),
        (value, kind) => Some(Shown::answer(value, kind)),
    }
}

fn answers<T: Form>(before: &T, after: &T) -> Vec<AnswerChange> {
    let changed = Slot::<T>::all().filter(|slot| slot.get(before) != slot.get(after));
    let change = |slot: Slot<T>| AnswerChange {
        place: slot.place(),
        before: shown(slot, before),
        after: shown(slot, after),
    };
    changed.map(change).collect()
}

/// The answers that differ in two records of a form, in the order of the form.
///
/// ```
/// use tallfest_base::{Answer, Sample};
/// use tallfest_forms::smiso::{contact::Contact, lists::Channel};
/// use tallfest_rules::{Change, changes_of_record};
///
/// let sample = <Contact as Sample>::sample();
/// let visit = Contact { contact_channel: Answer::Given(Channel::Visit), ..sample.clone() };
/// let [Change::Answer(change)] = &changes_of_record(&sample, &visit)[..] else { panic!() };
/// assert_eq!(change.place.pointer(), "/contact_channel");
/// ```
pub fn changes_of_record<T: Form>(before: &T, after: &T) -> Vec<Change> {
    answers(before, after).into_iter().map(Change::Answer).collect()
}

/// How the records of a form differ: answer by answer where a centre has one record, else in sum.
///
/// Records are told apart by their id; one whose id is changed is the one that stood at its place.
pub fn changes_of_records<T: Form>(before: &[T], after: &[T]) -> Vec<Change> {
    if let (Records::One, [before], [after]) = (T::INFO.records, before, after) {
        return changes_of_record(before, after);
    }
    let Pairs { same, added, removed } = Pairs::of(before, after);
    let mut changed = 0;
    let mut counted: Vec<(usize, AnswerChange)> = vec![];
    for (before, after) in same {
        let answers = answers(before, after);
        changed += usize::from(!answers.is_empty());
        for answer in answers {
            match counted.iter_mut().find(|(_, other)| *other == answer) {
                Some((times, _)) => *times += 1,
                None => counted.push((1, answer)),
            }
        }
    }
    counted.sort_by_key(|(times, _)| std::cmp::Reverse(*times));
    if (added, removed, changed) == (0, 0, 0) {
        return vec![];
    }
    vec![Change::Records(RecordChanges {
        form: T::INFO,
        added,
        removed,
        changed,
        answers: counted,
    })]
}

/// Records before and after that are the same one, and how many have no partner.
struct Pairs<'a, T> {
    same: Vec<(&'a T, &'a T)>,
    added: usize,
    removed: usize,
}

impl<'a, T: Form> Pairs<'a, T> {
    fn of(before: &'a [T], after: &'a [T]) -> Self {
        let mut by_id: BTreeMap<Option<&str>, VecDeque<usize>> = BTreeMap::new();
        for (at, record) in before.iter().enumerate() {
            by_id.entry(id(record)).or_default().push_back(at);
        }
        let mut left: BTreeMap<usize, &T> = before.iter().enumerate().collect();
        let (mut same, mut alone) = (vec![], vec![]);
        for (at, record) in after.iter().enumerate() {
            let with_id = by_id.get_mut(&id(record)).and_then(VecDeque::pop_front);
            match with_id.and_then(|at| left.remove(&at)) {
                Some(partner) => same.push((partner, record)),
                None => alone.push((at, record)),
            }
        }
        let mut added = 0;
        for (at, record) in alone {
            match left.remove(&at) {
                Some(partner) => same.push((partner, record)),
                None => added += 1,
            }
        }
        Self { same, added, removed: left.len() }
    }
}

fn id<T: Form>(record: &T) -> Option<&str> {
    let field = AnyField::named(T::FIELDS, "record_id")?;
    if let Value::Text(id) = (Slot { field, row: 0 }).get(record) { Some(id) } else { None }
}

/// How documents that are no forms differ, value by value; one that is not in both, as a whole.
pub fn changes_of_documents(before: &[(String, Json)], after: &[(String, Json)]) -> Vec<Change> {
    let find = |documents: &[(String, Json)], name: &str| {
        documents.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone())
    };
    let mut names: Vec<&str> = before.iter().map(|(name, _)| name.as_str()).collect();
    let new = after.iter().map(|(name, _)| name.as_str());
    names.extend(new.filter(|name| find(before, name).is_none()));
    let mut changes = vec![];
    for name in names {
        differ(name, "", find(before, name), find(after, name), &mut changes);
    }
    changes
}

fn differ(
    document: &str,
    pointer: &str,
    before: Option<Json>,
    after: Option<Json>,
    changes: &mut Vec<Change>,
) {
    // In these documents `null` is what is left out.
    let is_there = |value: &Json| !value.is_null();
    match (before.filter(is_there), after.filter(is_there)) {
        (before, after) if before == after => (),
        (Some(Json::Object(mut before)), Some(Json::Object(mut after))) => {
            let keys: std::collections::BTreeSet<_> =
                before.keys().chain(after.keys()).cloned().collect();
            for key in keys {
                let pointer = format!("{pointer}/{key}");
                differ(document, &pointer, before.remove(&key), after.remove(&key), changes);
            }
        }
        (Some(Json::Array(before)), Some(Json::Array(after))) if before.len() == after.len() => {
            for (at, (before, after)) in before.into_iter().zip(after).enumerate() {
                differ(document, &format!("{pointer}/{at}"), Some(before), Some(after), changes);
            }
        }
        (before, after) => changes.push(Change::Document {
            document: document.to_owned(),
            pointer: pointer.to_owned(),
            before,
            after,
        }),
    }
}

#[cfg(test)]
mod tests {
    use tallfest_base::{Answer, Sample};
    use tallfest_forms::smiso::{contact::Contact, lists::Channel};

    use super::*;

    fn contact(id: &str, channel: Channel) -> Contact {
        let record_id = Answer::Given(id.parse().unwrap());
        Contact { record_id, contact_channel: Answer::Given(channel), ..Sample::sample() }
    }

    #[test]
    fn records_are_told_apart_by_their_id_and_same_changes_are_counted() {
        let before: Vec<_> =
            ["a", "b", "c", "d"].map(|id| contact(id, Channel::Phone)).into_iter().collect();
        let mut after = before.clone();
        after.remove(0);
        after.iter_mut().take(2).for_each(|contact| {
            contact.contact_channel = Answer::Given(Channel::Sms);
        });
        let [Change::Records(changes)] = &changes_of_records(&before, &after)[..] else {
            panic!("one form is changed")
        };
        assert_eq!((changes.added, changes.removed, changes.changed), (0, 1, 2));
        let [(2, answer)] = &changes.answers[..] else { panic!("{:?}", changes.answers) };
        assert_eq!(answer.place.pointer(), "/contact_channel");
        assert_eq!(changes_of_records(&before, &before), []);
    }

    #[test]
    fn a_changed_key_is_a_change_and_no_key_is_shown() {
        let (before, after) = ([contact("a", Channel::Phone)], [contact("secret", Channel::Phone)]);
        let changes = format!("{:?}", changes_of_records(&before, &after));
        assert!(changes.contains("changed: 1") && !changes.contains("secret"), "{changes}");
    }
}
