//! Tables of the annual questionnaire.

use tallfest_base::{Asked, text};
use tallfest_forms::smiso::annual::Annual;

use crate::{Population, table::tables};

tables! {
    /// The tables of the annual questionnaire, in the order of publication.
    Annual:
    staff { EMPLOYEES, FTE, BY_GENDER, BY_EDUCATION }
    supervision { ROUTINE, FREQUENCY, SUPERVISORS }
    rvts { COOPERATION }
    outreach { TYPES, DEDICATED_STAFF, FTE, WEBSITE }
    teaching { BY_TARGET, BY_PLACE }
    cooperation { BY_AGENCY_AND_FORM, WRITTEN_AGREEMENT, FIXED_CONTACT, FORMALISED, MUNICIPAL_FORUM }
    premises { ROOMS, ACCESSIBILITY }
    user_participation { WAYS }
    organisation { FORM, MEMBERSHIP, OTHER_MEMBERSHIP }
    services { SERVICES, OPEN_HOUSE, FOR_CHILDREN, FOR_IMMIGRANTS, FOR_MEN }
    access { PHONE_HOURS, PHONE_HOURS_IN_BANDS, OPEN_HOURS, EVENING, CO_LOCATED, DISTANCE, NONPAYING }
    funding { BY_SOURCE }
}

/// All centres that sent the questionnaire.
const ALL_CENTRES: Population<Annual> =
    Population { words: text("Alle sentre", "Alle senter", "All centres"), records: Asked::Always };
