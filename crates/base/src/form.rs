//! A form: a record type and its fields.

use serde::{Serialize, de::DeserializeOwned};

use crate::{AnyField, Gate, Scan, Text, Validity};

/// What a form is called, and where its records are kept.
#[derive(Debug)]
pub struct FormInfo {
    /// The reporting system: `smiso`.
    pub system: &'static str,
    /// The form within the system: `contact`.
    pub id: &'static str,
    /// The stems of its files in a submission: `contacts`. Most forms have one; an offer's form has one for each offer.
    pub files: &'static [&'static str],
    /// How many records a centre's year has.
    pub records: Records,
    /// The form's name.
    pub label: Text,
    /// What one record is, in the plural.
    pub unit: Text,
    /// The years in which the form was sent.
    pub valid: Validity,
}

impl FormInfo {
    /// The stem of its file in a submission, of several the first.
    pub const fn file(&self) -> &'static str {
        match self.files {
            [first, ..] => first,
            [] => self.id,
        }
    }

    /// The name of the file in a submission, of several the first: `contacts.ndjson` or `annual.json`.
    pub fn file_name(&self) -> String {
        format!("{}.{}", self.file(), self.records.extension())
    }

    /// The names of its files in a submission.
    pub fn file_names(&self) -> impl Iterator<Item = String> {
        self.files.iter().map(|stem| format!("{stem}.{}", self.records.extension()))
    }
}

/// How many records of a form a centre's year has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Records {
    /// One, in a JSON file.
    One,
    /// Any number, a line each.
    Many,
}

impl Records {
    /// `json` or `ndjson`.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::One => "json",
            Self::Many => "ndjson",
        }
    }
}

/// A record type and its fields. Made by [`form!`](crate::form).
pub trait Form: Default + Clone + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// One word for each slot.
    type Row: AsRef<[u64]>;
    /// The form's name and file.
    const INFO: &'static FormInfo;
    /// The fields, in the order of the form.
    const FIELDS: &'static [&'static AnyField<Self>];
    /// What opens a record for content; none where all of it may always be there.
    const GATE: Option<&'static Gate<Self>> = None;
    /// Every answer once, as words: see [`word`](crate::word).
    fn row(&self) -> Self::Row;
    /// Reads the answers of an empty record as they stand in a JSON text; none if the quick reader does not take it,
    /// which another may yet do.
    #[doc(hidden)]
    fn scan(&mut self, from: &mut Scan<'_>) -> Option<()>;
}

/// A valid example of itself, from which the examples of rules start.
pub trait Sample {
    /// A value in which no rule finds anything, in 2020.
    fn sample() -> Self;
}

/// Makes a record type, a module of its fields, and its [`Form`] of lines
/// `QUESTION => key: Type, Need[, when condition];`. A key that is not its question's id does not compile.
///
/// A form whose content hangs on consent says so in its head: `fields in fields, content behind fields::CONSENT.opens(codes) => {`.
///
/// ```
/// use tallfest_base::{Form, FormInfo, Integer, Records, Stated, form, questions, seen, text};
///
/// questions! {
///     ROOMS = "rooms", seen(2020), "Antall rom" | "Talet på rom" | "Number of rooms";
/// }
/// static FORM: FormInfo = FormInfo {
///     system: "test", id: "house", files: &["houses"], records: Records::Many,
///     label: text("Hus", "Hus", "House"), unit: text("hus", "hus", "houses"), valid: seen(2020),
/// };
/// form! {
///     /// A house.
///     pub struct House, form FORM, fields in fields {
///         ROOMS => rooms: Stated<Integer>, Required;
///     }
/// }
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let house: House = serde_json::from_str(r#"{"rooms":3}"#)?;
/// assert_eq!(house.rooms.known(), Some(&Integer::whole(3)));
/// assert_eq!(House::FIELDS.len(), 1);
/// # Ok(())
/// # }
/// ```
#[macro_export]
macro_rules! form {
    (
        $(#[$meta:meta])* $vis:vis struct $record:ident, form $form:ident, fields in $fields:ident
        $(, content behind $gate:expr =>)? {
            $($name:ident => $key:ident: $type:ty, $need:ident $(($group:literal))? $(, when $condition:expr)?;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Default, PartialEq, Eq,
            $crate::private::serde::Serialize, $crate::private::serde::Deserialize,
        )]
        #[serde(crate = "tallfest_base::private::serde", deny_unknown_fields)]
        $vis struct $record {
            $(
                #[doc = concat!("The answer to [`", stringify!($fields), "::", stringify!($name), "`].")]
                #[serde(default, skip_serializing_if = "tallfest_base::Answer::is_absent")]
                pub $key: $crate::Answer<$type>,
            )+
        }

        /// Where the answers sit.
        $vis mod $fields {
            use super::*;
            $(
                #[doc = concat!("The field of `", stringify!($key), "`.")]
                pub static $name: $crate::Field<$record, $type> = $crate::Field::new(
                    &super::$form,
                    &super::$name,
                    $crate::Need::$need $(($group))?,
                    |record: &$record, row| record.$key.get(row),
                    |record: &mut $record, row, value| $crate::AnswerType::set(&mut record.$key, row, value),
                )
                $(.when($condition))?;
                const _: () = assert!(
                    $crate::private::same(super::$name.id, stringify!($key)),
                    "a key is its question's id",
                );
            )+
        }

        impl $crate::Form for $record {
            type Row = [u64; 0 $(+ <$type as $crate::AnswerType>::KIND.width())+];
            const INFO: &'static $crate::FormInfo = &$form;
            const FIELDS: &'static [&'static $crate::AnyField<Self>] = &[$($fields::$name.any()),+];
            $(const GATE: Option<&'static $crate::Gate<Self>> = {
                static GATE: $crate::Gate<$record> = $gate;
                Some(&GATE)
            };)?
            fn row(&self) -> Self::Row {
                let mut row: Self::Row = [0; _];
                let mut words = row.iter_mut();
                $(self.$key.fill(&mut words);)+
                row
            }
            fn scan(&mut self, from: &mut $crate::Scan<'_>) -> Option<()> {
                type Read = fn(&mut $record, &mut $crate::Scan<'_>) -> Option<()>;
                const KEYS: &[&[u8]] = &[$(concat!("\"", stringify!($key), "\":").as_bytes()),+];
                const READ: &[Read] = &[$(|record, from| {
                    let is_first = record.$key.is_absent();
                    record.$key = $crate::Answer::Given($crate::AnswerType::scan(from)?);
                    is_first.then_some(())
                }),+];
                from.begins(b'{')?;
                // Most senders keep the order of the form: the next key is known, or is left out.
                $({
                    const KEY: &str = concat!("\"", stringify!($key), "\":");
                    const QUOTED: [u8; KEY.len()] = $crate::private::bytes_of(KEY);
                    if from.key(&QUOTED) {
                        self.$key = $crate::Answer::Given($crate::AnswerType::scan(from)?);
                        if from.ends(b'}')? {
                            return Some(());
                        }
                    }
                })+
                // In any order, each once.
                let mut place = None;
                loop {
                    place = from.next_key(KEYS, place);
                    READ.get(place?)?(self, from)?;
                    if from.ends(b'}')? {
                        return Some(());
                    }
                }
            }
        }
    };
}
