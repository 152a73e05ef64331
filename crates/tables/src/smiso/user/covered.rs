//! What stands behind a table of form C (`domain.md` 3.19).

use tallfest_disclosure::{Coverage, Figure, Protected, Row};

use super::consent::CONSENT;
use crate::smiso::visit::persons;

/// How many forms there were, how many with consent, and how many persons visited: read from what the tables of
/// consent and of persons show, so that it tells nothing that they hide.
pub fn coverage(tables: &[Protected]) -> Coverage {
    let row = |id: &str| -> Option<(&Protected, &Row)> {
        let table = tables.iter().find(|table| table.frame().id == id)?;
        Some((table, table.rows().first()?))
    };
    let consented = || {
        let (table, row) = row(CONSENT.id)?;
        let classes = &table.frame().dimensions.last()?.classes;
        let place = classes.iter().position(|class| class.code == "consented")?;
        row.cells.get(place).copied().and_then(Figure::value)
    };
    let total = |id: &str| row(id).and_then(|(_, row)| row.total.value());
    Coverage {
        forms: total(CONSENT.id),
        consented: consented(),
        visitors: total(persons::BY_GENDER.id),
    }
}
