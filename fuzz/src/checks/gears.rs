//! One record in both gears: what the fast one reads, the slow one finds no fault in and reads the same; what it
//! refuses, the slow one finds a fault in. `serde_json` alone is the third opinion.

use std::fmt::Debug;

use tallfest::{
    base::{Form, Lang},
    formats::{fast, slow},
    forms::every_form,
};

use super::picked;

/// The first byte picks the form, the others are the record.
pub fn agree(bytes: &[u8]) {
    let Some((picked, record)) = picked(bytes) else { return };
    macro_rules! of_forms {
        ($($form:ty),+) => {
            $(if picked.id == <$form>::INFO.id {
                of_form::<$form>(record);
            })+
        };
    }
    every_form!(of_forms!);
}

fn of_form<T: Form + PartialEq + Debug>(bytes: &[u8]) {
    let (fast_read, slow_read) = (fast::<T>(bytes), slow::<T>(bytes));
    assert_eq!(fast_read.is_some(), slow_read.faults.kept().is_empty(), "{:?}", slow_read.faults);
    assert!(slow_read.faults.kept().iter().all(|(at, _)| *at <= bytes.len()));
    // The first few will do: words are slow.
    for (_, fault) in slow_read.faults.kept().iter().take(3) {
        assert!(Lang::ALL.iter().all(|lang| !fault.message(*lang).is_empty()));
    }
    // A derived reader takes an array for a record, its answers in order; a record is an object.
    let is_object = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    let judged = is_object.then(|| serde_json::from_slice::<T>(bytes).ok()).flatten();
    assert!(fast_read == judged, "serde_json reads {judged:?}, the fast gear {fast_read:?}");
    let Some(record) = fast_read else { return };
    assert!(slow_read.is_record && slow_read.unreadable.is_empty());
    assert_eq!(record, slow_read.record);
    let written = serde_json::to_vec(&record).expect("what is read can be written");
    assert_eq!(fast::<T>(&written), Some(record));
}
