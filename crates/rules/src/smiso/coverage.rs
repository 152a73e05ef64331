//! Of whom form C tells: how many consented, and how many forms there are beside the visitors of form B.
//!
//! It is no finding: the note stands under every table of form C, of a centre or of the nation.

use serde::Serialize;
use tallfest_base::{Lang, Share, Text, seen, text};
use tallfest_forms::smiso::{user::fields, visit::fields as visit};

use super::year::{CONSENTED, FORMS, VISITORS};
use crate::{Fault, Numbers, RuleId, RuleInfo, Severity, Shown, info};

/// The words of the note.
pub static NOTE: RuleInfo = RuleInfo {
    id: RuleId::new("C-031"),
    severity: &[info(seen(2009))],
    asks: &[fields::CONSENT.place(), visit::FIRST_VISIT_THIS_YEAR.place()],
    message: text(
        "{forms} brukerskjemaer for {visitors} besøkende ({forms_share} prosent); {consented} av skjemaene har samtykke og innhold ({consented_share} prosent)",
        "{forms} brukarskjema for {visitors} besøkjande ({forms_share} prosent); {consented} av skjema har samtykke og innhald ({consented_share} prosent)",
        "{forms} user forms for {visitors} visitors ({forms_share} per cent); {consented} of the forms have consent and content ({consented_share} per cent)",
    ),
    why: text(
        "Tabellene om brukere viser de som kom igjen, ble spurt og samtykket. Den som leser dem, må se hvor mange det er av alle som besøkte sentrene.",
        "Tabellane om brukarar viser dei som kom igjen, vart spurde og samtykte. Den som les dei, må sjå kor mange det er av alle som besøkte sentera.",
        "The tables on users show those who came back, were asked and consented. Whoever reads them has to see how many that is of all who visited the centres.",
    ),
    mend: text(
        "Ingenting å rette: merknaden står under tabellene.",
        "Ingenting å rette: merknaden står under tabellane.",
        "Nothing to mend: the note stands under the tables.",
    ),
    source: "MU19, domain.md 3.19, C-31",
};

/// A share of nothing.
const NONE: Text = text("–", "–", "–");

/// Of whom form C tells.
///
/// ```
/// use tallfest_base::Lang;
/// use tallfest_rules::smiso::coverage::Coverage;
/// let coverage = Coverage { forms: 2_870, consented: 2_150, visitors: 3_456 };
/// assert_eq!(
///     coverage.note(Lang::En),
///     "2870 user forms for 3456 visitors (83 per cent); 2150 of the forms have consent and content (75 per cent)",
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Coverage {
    /// User forms, with content or without.
    pub forms: u64,
    /// Those of them with consent.
    pub consented: u64,
    /// Visitors: visits on form B that are the user's first in the year.
    pub visitors: u64,
}

impl Coverage {
    /// Of a centre's year, or of several together; none where these numbers are not told.
    pub fn of(numbers: &Numbers) -> Option<Self> {
        Some(Self {
            forms: numbers.get(FORMS)?,
            consented: numbers.get(CONSENTED)?,
            visitors: numbers.get(VISITORS)?,
        })
    }

    /// The note under a table.
    pub fn note(self, lang: Lang) -> String {
        let share = |part, whole| {
            let share = Share::new(part, whole).map(Share::percent);
            share.map_or(Shown::Words(NONE), Shown::Count)
        };
        Fault::new(&NOTE, Severity::Info, None)
            .with("forms", Shown::Count(self.forms))
            .with("visitors", Shown::Count(self.visitors))
            .with("forms_share", share(self.forms, self.visitors))
            .with("consented", Shown::Count(self.consented))
            .with("consented_share", share(self.consented, self.forms))
            .message(lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nothing_is_a_dash() {
        let note = Coverage::default().note(Lang::Nb);
        assert_eq!(note.matches("(– prosent)").count(), 2, "{note}");
    }
}
