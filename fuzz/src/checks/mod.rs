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

use tallfest::smiso::{Annual, Contact, Pandemic, User, Visit};

/// A target: its name, and what must hold of any bytes. Its seeds are those of the same name.
pub struct Target {
    /// The name of the target and of the folder of its corpus.
    pub name: &'static str,
    /// What must hold.
    pub holds: fn(&[u8]),
}

/// Every target.
pub const TARGETS: &[Target] = &[
    Target { name: "gears", holds: gears::agree },
    Target { name: "document", holds: document::is_read },
    Target { name: "packed", holds: packed::is_unpacked },
    Target { name: "submission", holds: submission::is_checked },
    Target { name: "contact", holds: file::is_checked::<Contact> },
    Target { name: "visit", holds: file::is_checked::<Visit> },
    Target { name: "user", holds: file::is_checked::<User> },
    Target { name: "annual", holds: file::is_checked::<Annual> },
    Target { name: "pandemic", holds: file::is_checked::<Pandemic> },
    Target { name: "contact_sheet", holds: sheet::is_checked::<Contact> },
    Target { name: "visit_sheet", holds: sheet::is_checked::<Visit> },
    Target { name: "user_sheet", holds: sheet::is_checked::<User> },
    Target { name: "annual_sheet", holds: sheet::is_checked::<Annual> },
    Target { name: "pandemic_sheet", holds: sheet::is_checked::<Pandemic> },
];
