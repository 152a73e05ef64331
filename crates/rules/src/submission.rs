//! Rules of submissions: their manifests, their files, and the register.

mod received;

pub use received::{Received, Submissions};
use tallfest_forms::register::{Centre, NonResponse, NonResponseReason};

use crate::{Example, Reason, rule::rules};

rules! {
    /// The rules over all submissions of a year, in the order of their ids.
    Submissions:
    contacts_are_spread_over_centres;
    centre_is_in_the_register;
    centres_stand_once;
    forms_are_sent_or_empty;
    forms_sent_are_expected;
    centres_have_sent;
    centres_come_and_go_with_a_date;
    versions_make_a_chain;
    counties_are_served;
    forms_are_ready_to_lock;
}

/// Without a register, what rests on it cannot be told.
const NO_REGISTER: Example<Submissions> = Example::unknown(
    2020,
    "no register",
    |submissions| submissions.register = None,
    Reason::NoRegister,
);

/// A next version from the first centre of the sample, with the same forms; it replaces what `replaces` says.
fn next_version(submissions: &mut Submissions, version: u32, replaces: Option<u32>) {
    let hash = |version| format!("hash of smiso-01, version {version}");
    let Some(mut next) = submissions.received.first().cloned() else { return };
    next.manifest.version = version;
    next.manifest.replaces = replaces.map(hash);
    next.hash = hash(version);
    submissions.received.push(next);
}

/// Edits the register's entry of the first centre of the sample.
fn first_centre(submissions: &mut Submissions, edit: impl Fn(&mut Centre)) {
    let register = submissions.register.as_mut();
    register.and_then(|register| register.centres.first_mut()).into_iter().for_each(edit);
}

/// Edits the register's last entry.
fn last_centre(submissions: &mut Submissions, edit: impl Fn(&mut Centre)) {
    let register = submissions.register.as_mut();
    register.and_then(|register| register.centres.last_mut()).into_iter().for_each(edit);
}

/// The first centre is excused from these forms.
fn excuse(submissions: &mut Submissions, forms: &[&str]) {
    first_centre(submissions, |centre| {
        let reason = NonResponseReason::Technical;
        let excused = |form: &&str| NonResponse { form: (*form).to_owned(), reason };
        centre.non_response = forms.iter().map(excused).collect();
    });
}
