//! A synthetic national year.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use tallfest_base::{CentreFacts, Completion, Year};
use tallfest_forms::{manifest::FORMAT, register::Register, smiso::annual::Annual};

use crate::{
    SynthError, annual::annuals, centre::Centre, centre::write_json, sizes::sizes, targets::Targets,
};

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The registration year.
    pub year: Year,
    /// The seed: the same seed gives the same bytes, another one other records and the same figures.
    pub seed: u64,
    /// How many times as many contacts each centre has. Only at 1 do the published totals come out.
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
/// use tallfest_synth::{NationalYear, Plan};
///
/// let year = NationalYear::new(&Plan { seed: 7, ..Plan::default() })?;
/// assert_eq!(year.centres().len(), 22);
/// let contacts = year.centres().iter().map(|centre| centre.contacts_in_all());
/// // Users' contacts are the published 38 359; partners' come on top.
/// assert!(contacts.sum::<u64>() > 38_359);
///
/// let mut file = vec![];
/// let Some(last) = year.centres().last() else { return Ok(()) };
/// last.write_contacts(&mut file)?;
/// assert!(file.starts_with(br#"{"record_id":"a-000001","contact_date":"2020-01-0"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct NationalYear {
    year: Year,
    centres: Vec<Centre>,
}

impl NationalYear {
    /// Plans the year. What is planned is small, whatever the scale: contacts are made when they are asked for.
    ///
    /// # Errors
    /// If there are no figures of the year, if more centres are wanted than there were, if nothing is wanted, or if
    /// there would be more contacts than can be counted.
    pub fn new(plan: &Plan) -> Result<Self, SynthError> {
        let targets = Targets::read()?;
        if plan.year != targets.year() {
            return Err(SynthError::Year { year: plan.year });
        }
        let all = targets.centres()?;
        let wanted = plan.centres.unwrap_or(all);
        if wanted == 0 || wanted > all {
            return Err(SynthError::Centres { wanted, all });
        }
        let annuals = annuals(&targets, plan.seed)?;
        let sizes = sizes(&targets, plan.seed)?;
        let completion = Completion::new(plan.year, CentreFacts::default());
        let centre = |(number, (mut annual, size)): (usize, (Annual, crate::sizes::Size))| {
            completion.complete(&mut annual);
            let size = size.times(plan.scale).filter(|size| size.total() > 0);
            let size = size.ok_or(SynthError::Scale { scale: plan.scale })?;
            Ok(Centre { number, year: plan.year, seed: plan.seed, size, annual })
        };
        let centres = annuals.into_iter().zip(sizes).enumerate().take(wanted).map(centre);
        Ok(Self { year: plan.year, centres: centres.collect::<Result<_, SynthError>>()? })
    }

    /// The centres, by their ids. The first runs the national helpline.
    pub fn centres(&self) -> &[Centre] {
        &self.centres
    }

    /// The register of the year.
    pub fn register(&self) -> Register {
        Register {
            format: FORMAT,
            year: self.year,
            synthetic: true,
            centres: self.centres.iter().map(Centre::entry).collect(),
            dates: BTreeMap::new(),
            waivers: vec![],
        }
    }

    /// Writes `year.json`.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write_register(&self, to: &mut impl Write) -> io::Result<()> {
        write_json(&self.register(), to)
    }
}
