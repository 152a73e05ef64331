//! What is asked.

use crate::{Text, Validity};

/// What is asked. Plain data that knows no record, so that forms that ask the same share it; its kind is the
/// answer's type, and its id is the key in a record.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// The id, for ever: a changed meaning is a new id.
    pub id: &'static str,
    /// What people are asked.
    pub text: Text,
    /// What counts and what does not, where that needs saying.
    pub definition: Option<Text>,
    /// The years in which it was asked.
    pub valid: Validity,
}

/// Makes questions of lines `NAME = "id", years, "nb" | "nn" | "en"[, about "nb" | "nn" | "en"];`. What stands after
/// `about` is the definition.
///
/// ```
/// use tallfest_base::{questions, seen};
/// questions! {
///     EVENING_OPEN = "evening_open", seen(2014), "Kveldsåpent" | "Kveldsope" | "Open in the evening";
/// }
/// assert_eq!(EVENING_OPEN.text.en, "Open in the evening");
/// ```
#[macro_export]
macro_rules! questions {
    ($($name:ident = $id:literal, $valid:expr, $nb:literal | $nn:literal | $en:literal
        $(, about $about_nb:literal | $about_nn:literal | $about_en:literal)?;)+) => {$(
        #[doc = $en]
        pub static $name: $crate::Question = $crate::Question {
            id: $id,
            text: $crate::text($nb, $nn, $en),
            definition: $crate::questions!(@definition $($about_nb, $about_nn, $about_en)?),
            valid: $valid,
        };
    )+};
    (@definition) => { None };
    (@definition $nb:literal, $nn:literal, $en:literal) => { Some($crate::text($nb, $nn, $en)) };
}
