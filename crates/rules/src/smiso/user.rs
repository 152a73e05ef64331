//! Rules of form C: users. They see no content without consent.

use tallfest_forms::smiso::user::User;

use crate::rule::rules;

rules! {
    /// The rules of a user form, in the order of their ids.
    User:
    keys_are_no_identity_numbers;
}
