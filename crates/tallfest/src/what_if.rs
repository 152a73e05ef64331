//! What other rules would hide of a year, before anything is published.

use std::collections::BTreeMap;

use tallfest_disclosure::{
    Described,
    linked::{Loss, ZeroPolicy},
};
use tallfest_rules::Severity;
use tallfest_tables::Counted;

use crate::{FolderReport, FormProof, Ledgers, NotReleased, release::together};

/// What it costs to protect the tables of a form.
///
/// For internal eyes, since it follows from figures that are hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// The system.
    pub system: String,
    /// The form.
    pub form: &'static str,
    /// What the counts lose; none if all of its tables are withheld or public.
    pub counts: Option<Loss>,
    /// How many cells of sums (nights, ages) are hidden.
    pub sums: usize,
    /// Its tables that are withheld as wholes.
    pub withheld: Vec<&'static str>,
}

/// What it would cost to hide counts below another threshold, or to treat zeros in another way, in all tables of persons and
/// events: system by system and form by form. Nothing is published, and no ledger is asked.
///
/// ```
/// use std::path::Path;
/// use tallfest::{CheckOptions, check_folder, disclosure::linked::ZeroPolicy, what_if};
/// let year = check_folder(Path::new("no such year"), &CheckOptions::default(), &|_, _| ());
/// let costs = year.map(|year| what_if(&year, 5, ZeroPolicy::Shown));
/// assert!(costs.is_err());
/// ```
///
/// # Errors
/// If there are errors that are not waived, or the tables contradict each other.
pub fn what_if(
    report: &FolderReport,
    below: u64,
    zeros: ZeroPolicy,
) -> Result<Vec<Cost>, NotReleased> {
    if report.worst() >= Some(Severity::Error) {
        return Err(NotReleased::Errors);
    }
    let described = |table: &Counted| {
        let described = table.described();
        Described { protection: described.protection.with_below(below), ..described }
    };
    let mut costs = vec![];
    for year in &report.years {
        let done = together(year, zeros, &mut Ledgers::default(), "", &described)?;
        let mut forms: BTreeMap<&'static str, Cost> = BTreeMap::new();
        for FormProof { form, proof } in done.proofs {
            let cost = of_form(&mut forms, &year.system, form);
            if proof.is_of_counts() {
                cost.counts = Some(proof.loss);
            } else {
                cost.sums += proof.loss.hidden;
            }
        }
        for table in done.withheld {
            if let Some(counted) = year.tables.iter().find(|counted| counted.id() == table) {
                of_form(&mut forms, &year.system, counted.form()).withheld.push(table);
            }
        }
        costs.extend(forms.into_values());
    }
    Ok(costs)
}

fn of_form<'a>(
    forms: &'a mut BTreeMap<&'static str, Cost>,
    system: &str,
    form: &'static str,
) -> &'a mut Cost {
    let system = || system.to_owned();
    let none = || Cost { system: system(), form, counts: None, sums: 0, withheld: vec![] };
    forms.entry(form).or_insert_with(none)
}
