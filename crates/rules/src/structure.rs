//! Faults of structure: what the reader finds before any rule is run. Documented like the rules.
//!
//! Whether the file goes on after a fault follows from its severity: only after a `fatal` one it does not.

mod answer;
mod file;
mod leniency;
mod record;
mod sheet;

pub use answer::{
    ABOVE_LIMIT, CODE_TWICE, EMPTY_ANSWER, NEGATIVE, NOT_A_DAY, NOT_A_KEY, TOO_MANY_DECIMALS,
    UNKNOWN_CODE, UNKNOWN_ROW, WRONG_TYPE,
};
pub use file::{
    BROKEN_COMPRESSION, BROKEN_MANIFEST, BROKEN_REGISTER, CONFIRMATION_LAPSED, CONFIRMATION_UNUSED,
    CONFIRMS_NO_RULE, CONFIRMS_NO_WARNING, EMPTY_HAS_RECORDS, EMPTY_IS_NO_FORM, FORMAT_NOT_READ,
    NO_MANIFEST, NO_RECORD, NOT_A_FILE, OTHER_YEAR, TWO_FILES, UNKNOWN_FILE, UNREADABLE_FILE,
    WRONG_ENCODING, YEAR_NOT_COVERED,
};
pub use leniency::{BLANK_LINES, BYTE_ORDER_MARK, CARRIAGE_RETURNS};
pub use record::{
    CUT_OFF, FIELD_TWICE, LINE_TOO_LONG, NOT_A_RECORD, NOT_JSON, NOT_UTF8, TOO_DEEP, UNKNOWN_FIELD,
};
pub use sheet::{
    AMBIGUOUS_HEADING, ANSWERS_AS_LABELS, COLUMN_FOR_EACH_ANSWER, COLUMN_TWICE, DAYS_WITH_POINTS,
    DECIMAL_COMMA, HEADINGS_AS_LABELS, MORE_THAN_ONE_ROW, NEITHER_YES_NOR_NO, NO_HEADINGS,
    OTHER_NUMBER_OF_CELLS, QUOTE_NOT_CLOSED, SEPARATOR, SPACES, UNKNOWN_COLUMN, WINDOWS_1252,
};

use crate::RuleInfo;

/// All of them, in the order of their ids.
pub static STRUCTURE: &[&[&RuleInfo]] =
    &[record::ALL, answer::ALL, leniency::ALL, file::ALL, sheet::ALL];

/// Declares faults of structure, and their list.
macro_rules! faults {
    ($($(#[$doc:meta])+ $name:ident = $id:literal, $severity:ident,
        $nb:literal | $nn:literal | $en:literal,
        why $why_nb:literal | $why_nn:literal | $why_en:literal,
        mend $mend_nb:literal | $mend_nn:literal | $mend_en:literal;)+) => {
        $(
            $(#[$doc])+
            pub const $name: $crate::RuleInfo = $crate::RuleInfo {
                id: $crate::RuleId::new($id),
                severity: &[$crate::$severity(tallfest_base::seen(2009))],
                asks: &[],
                message: tallfest_base::text($nb, $nn, $en),
                why: tallfest_base::text($why_nb, $why_nn, $why_en),
                mend: tallfest_base::text($mend_nb, $mend_nn, $mend_en),
                source: "design.md 4 and 5",
            };
        )+
        pub(super) static ALL: &[&$crate::RuleInfo] = &[$(&$name),+];
    };
}
use faults;
