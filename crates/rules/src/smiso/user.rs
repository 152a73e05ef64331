//! Rules of form C: users. They see no content without consent.

mod bands;

use tallfest_base::{Answer, CodeSet, Stated};
use tallfest_forms::smiso::{
    lists::{
        AbuseDuration, AgeAtFirstAbuse, Consent, Perpetrator, PerpetratorGender, RelationToAbused,
        UserRole,
    },
    user::{User, Years},
};

use crate::{Reason, Verdict, rule::rules};

rules! {
    /// The rules of a user form, in the order of their ids.
    User:
    abuse_began_in_the_users_life, said;
    abuse_lasted_within_the_users_life + SECOND, said;
    single_event_has_one_family_perpetrator;
    abuse_was_told_of_in_the_users_life;
    abusing_parent_has_the_parents_gender + OF_MOTHER;
    partner_is_not_of_early_childhood;
    parent_has_the_parents_gender;
    parent_is_of_age;
    keys_are_no_identity_numbers, said;
    age_is_in_its_band;
}

/// What a rule says where an answer that it needs is missing: nothing is wrong with the form of somebody who is not
/// asked, without consent or in another role.
fn missing(user: &User, not_asked_of: Option<UserRole>) -> Verdict {
    let has_no_content = matches!(user.consent.given(), Some(Consent::Refused | Consent::TooYoung));
    if has_no_content || not_asked_of.is_some_and(|role| user.user_role.is(role)) {
        return Verdict::Held;
    }
    Verdict::NotEvaluated(Reason::NotAnswered)
}

/// A form without content.
fn without_content(user: &mut User, consent: Consent) {
    *user = user.without_content(consent);
}

/// A user of this age, to whom it happened first in this band of ages and for this long.
fn abuse(user: &mut User, age: u64, first: AgeAtFirstAbuse, duration: AbuseDuration) {
    user.age = Answer::Given(Stated::Known(Years::whole(age)));
    user.age_first_abuse = Answer::Given(first);
    user.abuse_duration = Answer::Given(duration);
    user.years_until_told = Answer::Given(Stated::NotStated);
}

/// These perpetrators, and their genders.
fn perpetrators(
    user: &mut User,
    relation: CodeSet<Perpetrator>,
    gender: CodeSet<PerpetratorGender>,
) {
    user.perpetrator_relation = Answer::Given(relation);
    user.perpetrator_gender = Answer::Given(gender);
}

/// Abused, and a relative too: this is what the abused person is to the user.
fn related(user: &mut User, relation: CodeSet<RelationToAbused>) {
    user.user_role = Answer::Given(UserRole::Both);
    user.relation_to_abused = Answer::Given(relation);
}

/// A relative, of whom nothing of abuse is asked.
fn relative(user: &mut User) {
    *user = std::mem::take(user).of_relative(RelationToAbused::Sibling.bit());
}
