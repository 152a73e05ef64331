//! Tables of form C: users. What they show is those who came, were asked and agreed: beside each stands how many forms
//! there were, how many had consent, and how many persons visited ([`with_coverage`]).

mod covered;

use tallfest_base::{Answer, Asked, Sample, text};
use tallfest_forms::smiso::{
    lists::{CaseOutcome, Consent, RelationToAbused, Reported, UserRole},
    user::{User, fields},
};

pub use covered::with_coverage;

use crate::{Population, table::tables};

tables! {
    /// The tables of users, in the order of publication.
    User:
    consent { CONSENT, FILLED_IN_BY }
    roles { BY_ROLE, BY_GENDER, BY_ROLE_AND_GENDER, ABUSED_BY_GENDER, RELATIVES_BY_GENDER, BY_AGE_GROUP, BY_ROLE_AND_NEW_USER }
    ages { BY_GENDER, UNTIL_TOLD }
    relation { TO_ABUSED }
    abuse { AGE_AT_FIRST, AGE_AT_FIRST_BY_GENDER, DURATION, KIND }
    perpetrator { RELATION, GENDER_BY_GENDER }
    reported { REPORTED, OUTCOME, HELP_AT_THE_TIME }
    way_in { FIRST_CONTACT, INFORMATION }
    background { EDUCATION, WORK, DISABILITY, IMMIGRANT }
    help { RECEIVED, PARTICIPATION }
}

/// Users who agreed to the form.
const CONSENTED: Population<User> = Population {
    words: text("Brukere som har samtykket", "Brukarar som har samtykt", "Users who consented"),
    records: Asked::When(fields::CONSENT.is(Consent::Consented.bit())),
};

/// Users who have been abused, those who are also relatives included.
const ABUSED: Population<User> = Population {
    words: text(
        "Utsatte brukere, også de som i tillegg er pårørende",
        "Utsette brukarar, også dei som i tillegg er pårørande",
        "Abused users, those who are also relatives included",
    ),
    records: Asked::When(fields::USER_ROLE.is(UserRole::Abused.bit().or(UserRole::Both.bit()))),
};

/// Relatives and other users, those who have also been abused included.
const RELATIVES: Population<User> = Population {
    words: text(
        "Pårørende og andre brukere, også de som i tillegg er utsatt",
        "Pårørande og andre brukarar, også dei som i tillegg er utsette",
        "Relatives and other users, those who have also been abused included",
    ),
    records: Asked::When(fields::USER_ROLE.is(UserRole::Relative.bit().or(UserRole::Both.bit()))),
};

/// Users whose case, or one of whose cases, was reported.
const REPORTED_CASES: Population<User> = Population {
    words: text(
        "Utsatte brukere med anmeldt sak",
        "Utsette brukarar med sak som er meld",
        "Abused users with a case that was reported",
    ),
    records: Asked::When(fields::REPORTED.is(Reported::All.bit().or(Reported::Some.bit()))),
};

/// A form without consent, on which nothing else stands.
fn refused() -> User {
    User::sample().without_content(Consent::Refused)
}

/// A mother, who is asked nothing about abuse of herself.
fn relative() -> User {
    User::sample().of_relative(RelationToAbused::BiologicalMother.bit())
}

/// Users for a table of two answers: each pair of them once, the last twice, and each of the first ones alone.
fn crossed<A: Copy, B: Copy>(
    with: impl Fn(Answer<A>, Answer<B>) -> User,
    [one, other]: [A; 2],
    [this, that]: [B; 2],
) -> Vec<User> {
    let both = |a, b| with(Answer::Given(a), Answer::Given(b));
    vec![
        both(one, this),
        both(one, that),
        with(Answer::Given(one), Answer::Absent),
        both(other, this),
        both(other, that),
        both(other, that),
        with(Answer::Absent, Answer::Given(this)),
    ]
}

/// An abused user whose case was reported and dismissed.
fn reported() -> User {
    User {
        reported: Answer::Given(Reported::All),
        case_outcome: Answer::Given(CaseOutcome::Dismissed.bit()),
        ..Sample::sample()
    }
}
