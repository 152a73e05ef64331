//! A synthetic national year.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use tallfest_base::{CentreFacts, Completion, Year};
use tallfest_forms::{
    manifest::FORMAT,
    register::{Before, Register},
    smiso::lists::CentreService,
};

use crate::{
    SynthError,
    annual::{annuals, offers},
    before::{before, gone},
    centre::{Centre, SYSTEM, write_json},
    pandemic::pandemics,
    people::quotas,
    roster,
    sizes::sizes,
    targets::Targets,
};

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The registration year: one of [`YEARS`](crate::YEARS).
    pub year: Year,
    /// The seed: the same seed gives the same bytes, another one other records and the same figures.
    pub seed: u64,
    /// How many times as many contacts, visits and users each centre has. Only at 1 do the published totals come out.
    pub scale: u64,
    /// How many of the centres; all if left out. Only with all do the published totals come out.
    pub centres: Option<usize>,
}

impl Default for Plan {
    /// The whole of 2020.
    fn default() -> Self {
        Self { year: 2020, seed: 1, scale: 1, centres: None }
    }
}

/// A synthetic national year: a register of invented centres, and the submission of each.
///
/// ```
/// use tallfest_synth::{File, NationalYear, Plan};
///
/// let year = NationalYear::new(&Plan { seed: 7, ..Plan::default() })?;
/// assert_eq!(year.centres().len(), 22);
/// let contacts = year.centres().iter().map(|centre| centre.contacts_in_all());
/// // Users' contacts are the published 38 359; partners' come on top.
/// assert!(contacts.sum::<u64>() > 38_359);
///
/// let mut file = vec![];
/// let Some(last) = year.centres().last() else { return Ok(()) };
/// last.write(File::Contacts, &mut file)?;
/// assert!(file.starts_with(br#"{"record_id":"a-000001","contact_date":"2020-01-0"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct NationalYear {
    year: Year,
    centres: Vec<Centre>,
}

impl NationalYear {
    /// Plans the year. What is planned is small, whatever the scale: records are made when they are asked for.
    ///
    /// # Errors
    /// If there are no figures of the year, if more centres are wanted than there were, if nothing is wanted, or if
    /// there would be more records than can be counted.
    pub fn new(plan: &Plan) -> Result<Self, SynthError> {
        let targets = Targets::of(plan.year)?;
        let present = roster::present(plan.year);
        let all = present.len();
        if u64::try_from(all) != Ok(targets.centres()?) {
            return Err(SynthError::Impossible("centres"));
        }
        let wanted = plan.centres.unwrap_or(all);
        if wanted == 0 || wanted > all {
            return Err(SynthError::Centres { wanted, all });
        }
        let annuals = annuals(&targets, plan.seed, &present)?;
        let sizes = sizes(&targets, plan.seed, &present)?;
        if !sizes.iter().all(|size| size.fits(plan.scale)) {
            return Err(SynthError::Scale { scale: plan.scale });
        }
        let serve_children: Vec<_> =
            annuals.iter().map(|annual| offers(annual, CentreService::ChildYouthOffer)).collect();
        let quotas = quotas(&targets, &sizes, &serve_children)?;
        let pandemics = pandemics(&targets, plan.seed, &present, &annuals)?;
        let forms = annuals.into_iter().zip(pandemics);
        let planned = present.into_iter().zip(sizes).zip(quotas).zip(forms).take(wanted);
        let completion = Completion::new(plan.year, CentreFacts::default());
        let centres = planned.map(|(((number, size), quotas), (mut annual, pandemic))| {
            completion.complete(&mut annual);
            let Plan { year, seed, scale, .. } = *plan;
            Centre { number, year, seed, scale, size, quotas, annual, pandemic }
        });
        Ok(Self { year: plan.year, centres: centres.collect() })
    }

    /// The centres, by their ids. The first runs the national helpline.
    pub fn centres(&self) -> &[Centre] {
        &self.centres
    }

    /// The register of the year. With a centre whose organisation is combined stands the crisis centre.
    pub fn register(&self) -> Register {
        let entries = self.centres.iter().map(Centre::entry);
        let combined = self.centres.iter().filter_map(Centre::crisis_centre);
        let centres: Vec<_> = entries.chain(combined).collect();
        let previous = before(&centres, self.gone(), self.year);
        Register {
            format: FORMAT,
            year: self.year,
            synthetic: true,
            centres,
            previous: Some(previous),
            unserved: vec![],
            dates: BTreeMap::new(),
            waivers: vec![],
        }
    }

    /// The centres that were there the year before and are gone.
    pub(crate) fn gone(&self) -> impl Iterator<Item = Before> {
        gone(SYSTEM, roster::gone(self.year))
    }

    /// Writes `year.json`.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write_register(&self, to: &mut impl Write) -> io::Result<()> {
        write_json(&self.register(), to)
    }
}
