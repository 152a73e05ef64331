//! A synthetic national year of all systems together.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use tallfest_base::Year;
use tallfest_forms::{manifest::FORMAT, register::Register};

use crate::{
    CRISIS_YEARS, CrisisYear, MUNICIPAL_YEARS, MunicipalReport, NationalYear, Plan, Submission,
    SynthError, YEARS, before::before, centre::write_json,
};

/// A reporting system of which there are synthetic years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// The centres against incest and sexual abuse.
    Smiso,
    /// The crisis centres.
    Crisis,
    /// The municipal report.
    Municipal,
}

impl System {
    /// All systems, in the order of their submissions.
    pub const ALL: [Self; 3] = [Self::Smiso, Self::Crisis, Self::Municipal];

    /// Its name, in manifests and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Smiso => "smiso",
            Self::Crisis => "crisis",
            Self::Municipal => "municipal",
        }
    }

    /// The years of which there are submissions.
    pub const fn years(self) -> &'static [Year] {
        match self {
            Self::Smiso => &YEARS,
            Self::Crisis => &CRISIS_YEARS,
            Self::Municipal => &MUNICIPAL_YEARS,
        }
    }
}

/// The submissions of a year, of one system or of all that have it, and their register.
///
/// ```
/// use tallfest_synth::{Plan, WholeYear};
///
/// let plan = Plan { year: 2017, centres: Some(2), ..Plan::default() };
/// let year = WholeYear::new(&plan, None)?;
/// let ids: Vec<_> = year.submissions().map(|submission| submission.id()).collect();
/// assert_eq!(ids, ["smiso-01", "smiso-02", "crisis-01", "crisis-02", "municipal-01"]);
/// # Ok::<(), tallfest_synth::SynthError>(())
/// ```
#[derive(Debug, Clone)]
pub struct WholeYear {
    year: Year,
    smiso: Option<NationalYear>,
    crisis: Option<CrisisYear>,
    municipal: Option<MunicipalReport>,
}

impl WholeYear {
    /// Plans the year: of a system, or of all that have it. So many centres are wanted of each system.
    ///
    /// # Errors
    /// As those of the systems, or if no system has the year.
    pub fn new(plan: &Plan, only: Option<System>) -> Result<Self, SynthError> {
        let Plan { year, .. } = *plan;
        let is_wanted = |system: System| {
            only.map_or_else(|| system.years().contains(&year), |only| only == system)
        };
        if !System::ALL.into_iter().any(is_wanted) {
            return Err(SynthError::Year { year });
        }
        Ok(Self {
            year,
            smiso: is_wanted(System::Smiso).then(|| NationalYear::new(plan)).transpose()?,
            crisis: is_wanted(System::Crisis).then(|| CrisisYear::new(plan)).transpose()?,
            municipal: is_wanted(System::Municipal)
                .then(|| MunicipalReport::new(plan))
                .transpose()?,
        })
    }

    /// The submissions, system by system, by the ids of their centres.
    pub fn submissions(&self) -> impl Iterator<Item = &dyn Submission> {
        let smiso = self.smiso.iter().flat_map(NationalYear::centres);
        let crisis = self.crisis.iter().flat_map(CrisisYear::centres);
        let smiso = smiso.map(|one| -> &dyn Submission { one });
        let crisis = crisis.map(|one| -> &dyn Submission { one });
        let municipal = self.municipal.iter().map(|one| -> &dyn Submission { one });
        smiso.chain(crisis).chain(municipal)
    }

    /// The register of the year: the centres of all its systems. A crisis centre that stands with the other centre of its
    /// organisation stands once, as it is itself if its submission is there. Beside them stand those of the year before.
    pub fn register(&self) -> Register {
        let mut entries = BTreeMap::new();
        let mut order = vec![];
        for entry in self.submissions().flat_map(Submission::entries) {
            let key = (entry.system.clone(), entry.centre.clone());
            if entries.insert(key.clone(), entry).is_none() {
                order.push(key);
            }
        }
        let centres: Vec<_> = order.into_iter().filter_map(|key| entries.remove(&key)).collect();
        let gone = self.smiso.iter().flat_map(NationalYear::gone);
        let gone = gone.chain(self.crisis.iter().flat_map(CrisisYear::gone));
        let previous = before(&centres, gone, self.year);
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

    /// Writes `year.json`.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write_register(&self, to: &mut impl Write) -> io::Result<()> {
        write_json(&self.register(), to)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The centres of the year before are those that the register of that year has, and who is gone has a date.
    #[test]
    fn the_register_tells_of_the_year_before() {
        for (before, year) in YEARS.into_iter().zip(YEARS.into_iter().skip(1)) {
            for system in System::ALL.into_iter().filter(|of| of.years().contains(&before)) {
                let register = |year| {
                    let plan = Plan { year, ..Plan::default() };
                    WholeYear::new(&plan, Some(system)).map(|year| year.register())
                };
                let (Ok(then), Ok(now)) = (register(before), register(year)) else { continue };
                let previous = now.previous.unwrap();
                let told: BTreeSet<_> = previous.iter().map(|one| &one.centre).collect();
                let were: BTreeSet<_> = then.centres.iter().map(|one| &one.centre).collect();
                assert_eq!(told, were, "{year}");
                let here: BTreeSet<_> = now.centres.iter().map(|one| &one.centre).collect();
                for gone in previous.iter().filter(|one| !here.contains(&one.centre)) {
                    assert!(
                        gone.closed.is_some_and(|when| when.may_be_in(before, year)),
                        "{gone:?}"
                    );
                }
            }
        }
    }
}
