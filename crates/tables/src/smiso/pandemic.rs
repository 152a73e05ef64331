//! Tables of the pandemic supplement.

use tallfest_base::{Asked, text};
use tallfest_forms::smiso::pandemic::Pandemic;

use crate::{Population, table::tables};

tables! {
    /// The tables of the pandemic supplement, in the order of publication.
    Pandemic:
    services { STATUS, OPEN_WITHOUT_MEASURES, CLOSED_DURATION }
    users { MEASURES, NUMBER_OF_MEASURES, PREVENTED }
    staff { QUARANTINE, LAID_OFF, MEASURES }
    themes { CHANGES, USER_MEASURES, RUNNING, STAFF_MEASURES }
}

/// All centres that sent the supplement.
const ALL_CENTRES: Population<Pandemic> =
    Population { words: text("Alle sentre", "Alle senter", "All centres"), records: Asked::Always };
