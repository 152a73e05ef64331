//! Tables of form B: visits.

use tallfest_base::{Asked, text};
use tallfest_forms::smiso::visit::Visit;

use crate::{Population, table::tables};

tables! {
    /// The tables of visits, in the order of publication.
    Visit:
    months { BY_MONTH, BY_MONTH_IN_PERSON }
    purpose { BY_PURPOSE, BY_PLACE, BY_CHANNEL }
    users { BY_USER_GROUP, BY_GENDER, BY_AGE_GROUP }
    first { EVER, THIS_YEAR }
    persons { BY_GENDER, BY_USER_GROUP, BY_AGE_GROUP }
}

/// All visits and participations: the published total.
const ALL_VISITS: Population<Visit> = Population {
    words: text(
        "Alle besøk og deltakelser",
        "Alle besøk og deltakingar",
        "All visits and participations",
    ),
    records: Asked::Always,
};
