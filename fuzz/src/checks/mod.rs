//! What must hold of any bytes, a function each, and the seeds they start from. The fuzz targets call these functions;
//! `tests/fuzzed.rs` takes in this very file and calls them on every seed, so that one piece of code says what holds.
//!
//! A function panics where its law is broken, which is what a fuzzer and a test look for. All data are made up.

pub mod document;
pub mod file;
pub mod gears;
pub mod packed;
pub mod seeds;
pub mod sheet;
pub mod sound;
pub mod submission;

use tallfest::{base::FormInfo, forms::every_form};

/// A target: its name, and what must hold of any bytes. Its seeds are those of the same name.
pub struct Target {
    /// The name of the target and of the folder of its corpus.
    pub name: &'static str,
    /// What must hold.
    pub holds: fn(&[u8]),
}

macro_rules! infos {
    ($($form:ty),+) => { &[$(<$form as tallfest::base::Form>::INFO),+] };
}

/// The forms, in the order in which the first byte of an input picks one.
pub const FORMS: &[&FormInfo] = every_form!(infos!);

/// The form that the first byte of an input picks, and the rest.
pub fn picked(bytes: &[u8]) -> Option<(&'static FormInfo, &[u8])> {
    let (form, rest) = bytes.split_first()?;
    let form = FORMS.get(usize::from(*form) % FORMS.len())?;
    Some((form, rest))
}

/// An input of which the first byte picks this form.
pub fn with_form(form: &FormInfo, rest: &[u8]) -> Vec<u8> {
    let number = FORMS.iter().position(|other| other.id == form.id);
    let number = number.and_then(|number| u8::try_from(number).ok()).unwrap_or_default();
    [&[number], rest].concat()
}

/// Every target.
pub const TARGETS: &[Target] = &[
    Target { name: "gears", holds: gears::agree },
    Target { name: "document", holds: document::is_read },
    Target { name: "packed", holds: packed::is_unpacked },
    Target { name: "submission", holds: submission::is_checked },
    Target { name: "file", holds: file::is_checked },
    Target { name: "sheet", holds: sheet::is_checked },
];
