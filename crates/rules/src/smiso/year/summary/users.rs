//! Sums over a centre's user forms.

use tallfest_base::Stated;
use tallfest_forms::{
    lists::Gender,
    smiso::{
        lists::{Consent, FirstContactMode, NewUser, UserRole},
        user::User,
    },
};

use super::Answers;

/// Below this age a user is a child in the centre's eyes (C-30).
pub(crate) const CHILD_BELOW: u64 = 16;

/// Sums over a centre's user forms. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Users {
    /// All forms.
    pub records: u64,
    /// Forms with consent.
    pub consented: u64,
    /// Abused persons whose gender is stated.
    pub abused: u64,
    /// Men among them.
    pub abused_men: u64,
    /// Abused persons below 16 (C-30).
    pub abused_children: u64,
    /// New users whose first contact was a visit.
    pub new_by_visit: u64,
    /// How often each question is answered.
    pub answers: Answers<User>,
}

impl Users {
    /// Adds a form.
    pub fn add(&mut self, user: &User, row: &[u64]) {
        self.records += 1;
        self.consented += u64::from(user.consent.is(Consent::Consented));
        if user.user_role.is(UserRole::Abused) || user.user_role.is(UserRole::Both) {
            let is_stated = user.gender.given().is_some_and(|gender| *gender != Gender::NotStated);
            self.abused += u64::from(is_stated);
            self.abused_men += u64::from(user.gender.is(Gender::Male));
            let age = user.age.given().and_then(Stated::known);
            self.abused_children += u64::from(age.is_some_and(|age| age.units() < CHILD_BELOW));
        }
        self.new_by_visit += u64::from(
            user.new_user.is(NewUser::New) && user.first_contact_mode.is(FirstContactMode::Visit),
        );
        self.answers.add(row);
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: &Self) {
        self.records += other.records;
        self.consented += other.consented;
        self.abused += other.abused;
        self.abused_men += other.abused_men;
        self.abused_children += other.abused_children;
        self.new_by_visit += other.new_by_visit;
        self.answers.merge(&other.answers);
    }
}
