//! One record in both gears: what the fast one reads, the slow one finds no fault in and reads the same; what it
//! refuses, the slow one finds a fault in. What is read is written and read back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tallfest::{
    base::{Form, Lang},
    formats::{fast, slow},
    smiso::{Annual, Contact, Pandemic, User, Visit},
};

fuzz_target!(|bytes: &[u8]| {
    agree::<Contact>(bytes);
    agree::<Visit>(bytes);
    agree::<User>(bytes);
    agree::<Annual>(bytes);
    agree::<Pandemic>(bytes);
});

fn agree<T: Form + PartialEq + std::fmt::Debug>(bytes: &[u8]) {
    let (fast, slow) = (fast::<T>(bytes), slow::<T>(bytes));
    assert_eq!(fast.is_some(), slow.faults.is_empty(), "{:?}", slow.faults);
    assert!(slow.faults.iter().all(|(at, _)| *at <= bytes.len()));
    // The first few will do: words are slow.
    for (_, fault) in slow.faults.iter().take(3) {
        assert!(Lang::ALL.iter().all(|lang| !fault.message(*lang).is_empty()));
    }
    let Some(record) = fast else { return };
    assert!(slow.is_record && slow.unreadable.is_empty());
    assert_eq!(record, slow.record);
    let written = serde_json::to_vec(&record).expect("what is read can be written");
    assert_eq!(tallfest::formats::fast::<T>(&written), Some(record));
}
