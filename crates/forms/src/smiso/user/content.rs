//! What of a checked user form may be looked at.

use tallfest_base::Checked;

use super::{User, fields};
use crate::smiso::lists::Consent;

/// What of a checked user form may be looked at: its content with consent, and without it only why there is none.
///
/// A [`Checked`] form without consent gives its record to nobody:
///
/// ```
/// use tallfest_base::{Answer, Checked, Form, Sample};
/// use tallfest_forms::smiso::{lists::Consent, user::{Content, User}};
///
/// let consented = User::sample();
/// let row = consented.row();
/// let content = Content::of(Checked::vouch(&consented, row.as_ref()));
/// assert!(matches!(content, Content::Consented(user) if user.gender == consented.gender));
///
/// let refused = User { consent: Answer::Given(Consent::Refused), ..User::sample() };
/// let row = refused.row();
/// let content = Content::of(Checked::vouch(&refused, row.as_ref()));
/// assert!(matches!(content, Content::Refused));
/// ```
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// The user agreed to the form.
    Consented(&'a User),
    /// The user did not.
    Refused,
    /// The user was not asked because of young age.
    TooYoung,
}

impl<'a> Content<'a> {
    /// What of a checked form may be looked at.
    pub fn of(checked: Checked<'a, User>) -> Self {
        match checked.content() {
            Some(user) => Self::Consented(user),
            None if checked.is(&fields::CONSENT, Consent::TooYoung) => Self::TooYoung,
            None => Self::Refused,
        }
    }
}
