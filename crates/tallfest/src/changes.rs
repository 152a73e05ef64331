//! What changed in the survey between two years, and what is wrong with it in any.

use tallfest_base::Year;
use tallfest_catalog::{
    changes::{Changes, FormProof},
    lint::Lint,
};

use crate::{AnyForm, systems};

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

/// Whether every valid record of one year's forms is valid in the other's, and the reverse; where not, a smallest record
/// of each kind that is not. What it rests on: [`tallfest_catalog::changes::prove`].
///
/// ```
/// use tallfest::catalog::changes::Verdict;
///
/// let proofs = tallfest::prove(2023, 2024);
/// let contact = proofs.iter().find(|form| form.form == "contact").ok_or("no such form")?;
/// assert!(contact.directions.iter().all(|way| way.verdict == Verdict::AllValid));
/// # Ok::<(), &str>(())
/// ```
pub fn prove(from: Year, to: Year) -> Vec<FormProof> {
    let forms = systems().iter().flat_map(|system| system.forms());
    forms.map(|form| form.prove(from, to)).collect()
}

/// What is wrong with the survey itself: questions that nobody is asked, circular routing, rules that cannot hold together,
/// rules that say what others say already.
///
/// ```
/// assert!(tallfest::lint().is_clean());
/// ```
pub fn lint() -> Lint {
    let forms = systems().iter().flat_map(|system| system.forms());
    Lint::new(forms.flat_map(AnyForm::lint))
}
