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
    /// The public sources that name it, or that it is inferred from; none where it follows from how records are made.
    pub sources: &'static [&'static Source],
}

/// A public source of what is asked.
///
/// It is called as it calls itself, so that its title is in one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its short name, as rules and tables cite it.
    pub id: &'static str,
    /// Who published it, its title and year.
    pub title: &'static str,
    /// Where it was read, if it can be found there.
    pub address: Option<&'static str>,
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
/// | "en"][, from [SOURCE, …]];`. What stands after `until` was the wording until that year, what stands after `about` is the
/// definition, and what stands after `from` names its sources. A line `from [SOURCE, …];` before the first question names those
/// of all that name none themselves.
///
/// ```
/// use tallfest_base::{questions, seen, sources};
/// sources! { PAGE = "P1", "A page"; OTHER = "P2", "Another page", at "https://example.org/"; }
/// questions! {
///     from [PAGE];
///     BEDS = "beds", seen(2014), "Senger" | "Senger" | "Beds";
///     ROOMS = "rooms", seen(2014), "Rom" | "Rom" | "Rooms", from [PAGE, OTHER];
/// }
/// assert_eq!((BEDS.sources, ROOMS.sources[1].id), (&[&PAGE][..], "P2"));
///
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
    (@definition) => { None };
    (@definition $nb:literal, $nn:literal, $en:literal) => { Some($crate::text($nb, $nn, $en)) };
    (@sources [$($source:path),*]) => { &[$(&$source),*] };
    // Those of the question itself, instead of those of all.
    (@sources $of_all:tt $own:tt) => { $crate::questions!(@sources $own) };
    (@lines $of_all:tt $($name:ident = $id:literal, $valid:expr, $nb:literal | $nn:literal | $en:literal
        $(, until $last:literal $was_nb:literal | $was_nn:literal | $was_en:literal)*
        $(, about $about_nb:literal | $about_nn:literal | $about_en:literal)?
        $(, from $own:tt)?;)+) => {$(
        #[doc = $en]
        pub static $name: $crate::Question = $crate::Question {
            id: $id,
            text: $crate::text($nb, $nn, $en),
            earlier: &[$(($last, $crate::text($was_nb, $was_nn, $was_en))),*],
            definition: $crate::questions!(@definition $($about_nb, $about_nn, $about_en)?),
            valid: $valid,
            sources: $crate::questions!(@sources $of_all $($own)?),
        };
    )+};
    (from $of_all:tt; $($lines:tt)+) => { $crate::questions! { @lines $of_all $($lines)+ } };
    ($name:ident = $($lines:tt)+) => { $crate::questions! { @lines [] $name = $($lines)+ } };
}

/// Makes [sources](Source) of lines `NAME = "name", "title"[, at "address"];`.
#[macro_export]
macro_rules! sources {
    ($($name:ident = $id:literal, $title:literal $(, at $address:literal)?;)+) => {$(
        #[doc = $title]
        pub static $name: $crate::Source = $crate::Source {
            id: $id,
            title: $title,
            address: $crate::sources!(@address $($address)?),
        };
    )+};
    (@address) => { None };
    (@address $address:literal) => { Some($address) };
}
