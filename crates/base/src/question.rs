//! What is asked.

use crate::{Text, Validity, Year};

/// What is asked. Plain data that knows no record, so that forms that ask the same share it; its kind is the
/// answer's type, and its id is the key in a record.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// The id, for ever: a changed meaning is a new id.
    pub id: &'static str,
    /// What people are asked.
    pub text: Text,
    /// What people were asked before, with the last year of each wording.
    pub earlier: &'static [(Year, Text)],
    /// What counts and what does not, where that needs saying.
    pub definition: Option<Text>,
    /// The years in which it was asked.
    pub valid: Validity,
}

impl Question {
    /// What people are asked in a year.
    pub fn text_in(&self, year: Year) -> Text {
        worded_in(self.text, self.earlier, year)
    }
}

/// Of a wording and those before it, in the order of their last years, that of a year.
pub(crate) fn worded_in(now: Text, earlier: &[(Year, Text)], year: Year) -> Text {
    earlier.iter().find(|(last, _)| year <= *last).map_or(now, |(_, text)| *text)
}

/// Makes questions of lines `NAME = "id", years, "nb" | "nn" | "en"[, until 2023 "nb" | "nn" | "en"]…[, about "nb" | "nn"
/// | "en"];`. What stands after `until` was the wording until that year, and what stands after `about` is the definition.
///
/// ```
/// use tallfest_base::{questions, seen};
/// questions! {
///     EVENING_OPEN = "evening_open", seen(2014), "Kveldsåpent" | "Kveldsope" | "Open in the evening";
/// }
/// assert_eq!(EVENING_OPEN.text.en, "Open in the evening");
///
/// questions! {
///     REPEATED = "repeated", seen(2019), "Gjentatt" | "Gjenteke" | "Repeated", until 2023 "Flere ganger" | "Fleire gonger" | "Several times";
/// }
/// assert_eq!((REPEATED.text_in(2023).en, REPEATED.text_in(2024).en), ("Several times", "Repeated"));
/// ```
#[macro_export]
macro_rules! questions {
    ($($name:ident = $id:literal, $valid:expr, $nb:literal | $nn:literal | $en:literal
        $(, until $last:literal $was_nb:literal | $was_nn:literal | $was_en:literal)*
        $(, about $about_nb:literal | $about_nn:literal | $about_en:literal)?;)+) => {$(
        #[doc = $en]
        pub static $name: $crate::Question = $crate::Question {
            id: $id,
            text: $crate::text($nb, $nn, $en),
            earlier: &[$(($last, $crate::text($was_nb, $was_nn, $was_en))),*],
            definition: $crate::questions!(@definition $($about_nb, $about_nn, $about_en)?),
            valid: $valid,
        };
    )+};
    (@definition) => { None };
    (@definition $nb:literal, $nn:literal, $en:literal) => { Some($crate::text($nb, $nn, $en)) };
}
