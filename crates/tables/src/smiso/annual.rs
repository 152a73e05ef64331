//! Tables of the annual questionnaire.

use tallfest_base::{Asked, text};
use tallfest_forms::smiso::annual::Annual;

use crate::{Population, table::tables};

tables! {
    /// The tables of the annual questionnaire, in the order of publication.
    Annual:
    staff { EMPLOYEES, FTE, BY_GENDER }
    cooperation { BY_AGENCY_AND_FORM }
}

/// All centres that sent the questionnaire.
const ALL_CENTRES: Population<Annual> =
    Population { words: text("Alle sentre", "Alle senter", "All centres"), records: Asked::Always };
