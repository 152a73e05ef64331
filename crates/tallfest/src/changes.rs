//! What changed in the survey between two years.

use tallfest_base::Year;
use tallfest_catalog::changes::Changes;

use crate::systems;

/// What changed between the forms of two years: forms, questions, codes, of whom something is asked, tables, rules and
/// their severities, each with how well it is known. Any two years, in any order.
///
/// ```
/// use tallfest::{base::Lang, catalog::changes::{self, Certainty, Turn}};
///
/// let changes = tallfest::changes(2019, 2020);
/// let pandemic = changes.forms.iter().find(|form| form.form == "pandemic").ok_or("no such form")?;
/// let span = pandemic.itself.as_ref().ok_or("not new")?.span;
/// assert_eq!((span.change, span.certainty), (Turn::Added, Certainty::Seen));
/// assert!(changes::page(&changes, Lang::En).contains("\"How the visit was carried out\""));
/// assert!(tallfest::changes(2020, 2020).is_empty());
/// # Ok::<(), &str>(())
/// ```
pub fn changes(from: Year, to: Year) -> Changes {
    let forms = systems().iter().flat_map(|system| system.forms());
    Changes::new(from, to, forms.map(|form| form.changes(from, to)))
}
