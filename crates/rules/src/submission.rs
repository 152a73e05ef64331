//! Rules of submissions: their manifests, their files, and the register.

mod received;

pub use received::{Received, Submissions};

use crate::rule::rules;

rules! {
    /// The rules over all submissions of a year, in the order of their ids.
    Submissions:
    contacts_are_spread_over_centres;
    centre_is_in_the_register;
    forms_are_sent_or_empty;
    centres_have_sent;
    centres_come_and_go_with_a_date;
    versions_make_a_chain;
    counties_are_served;
    forms_are_ready_to_lock;
}

/// A next version from the first centre of the sample, with the same forms; it replaces what `replaces` says.
fn next_version(submissions: &mut Submissions, version: u32, replaces: Option<u32>) {
    let hash = |version| format!("hash of smiso-01, version {version}");
    let Some(mut next) = submissions.received.first().cloned() else { return };
    next.manifest.version = version;
    next.manifest.replaces = replaces.map(hash);
    next.hash = hash(version);
    submissions.received.push(next);
}
