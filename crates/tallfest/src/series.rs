//! Series of several years: from checked folders, one or more years in each, and from published figures.

use std::collections::{BTreeMap, BTreeSet};

use tallfest_base::Year;
use tallfest_rules::Severity;
use tallfest_tables::{
    published::Published,
    series::{Overview, Reported, Series, overviews},
};

use crate::{FolderReport, Release, YearReport, release::released};

/// The series of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesOf {
    /// What is told of each series of which there is anything to tell.
    pub overviews: Vec<Overview>,
    /// The years that are left out: their submissions have errors that are not waived.
    pub left_out: Vec<Year>,
}

/// The series of a system, over the years of these folders and what was published. A year with errors that are not
/// waived is left out, and said to be; of a year in two folders, the first folder is taken.
///
/// ```
/// use tallfest::{series, tables::published::Published};
///
/// let of_smiso = series("smiso", &[], &[Published::smiso()?]);
/// let visits = of_smiso.overviews.iter().find(|one| one.all.series().id == "smiso-visits");
/// let visits = visits.ok_or("no visits")?;
/// assert_eq!(visits.all.iter().count(), 5);
/// // From 2019 to 2020 the way of counting changed.
/// assert!(visits.all.change(2019, 2020).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn series(system: &str, folders: &[&FolderReport], published: &[Published]) -> SeriesOf {
    series_beside(system, folders, published, &[])
}

/// The series of a system beside releases. What the tables of a year hide, its series hide too: those of a release here,
/// and of other years as they would be released.
pub fn series_beside(
    system: &str,
    folders: &[&FolderReport],
    published: &[Published],
    releases: &[Release<'_>],
) -> SeriesOf {
    let mut years: BTreeMap<Year, Reported> = BTreeMap::new();
    let mut left_out = vec![];
    for folder in folders {
        let has_errors = folder.worst() >= Some(Severity::Error);
        for year in folder.years.iter().filter(|year| year.system == system) {
            if has_errors {
                left_out.push(year.year);
            } else {
                let of_year =
                    || Reported { hidden: hidden(year, releases), ..year.reported.clone() };
                years.entry(year.year).or_insert_with(of_year);
            }
        }
    }
    left_out.sort_unstable();
    left_out.dedup();
    left_out.retain(|year| !years.contains_key(year));
    let years: Vec<_> = years.values().collect();
    SeriesOf { overviews: overviews(system, &years, published), left_out }
}

/// The series that rest on a figure that the tables of a year hide; all of them, if the year cannot be released.
fn hidden(year: &YearReport, releases: &[Release<'_>]) -> BTreeSet<&'static str> {
    let system = year.system.as_str();
    let is_it = |release: &&Release<'_>| {
        (&release.year.system, release.year.year) == (&year.system, year.year)
    };
    if let Some(release) = releases.iter().find(is_it) {
        return Series::hidden_by(system, year.year, &release.tables);
    }
    match released(year) {
        Ok(Some(release)) => Series::hidden_by(system, year.year, &release.tables),
        Ok(None) => BTreeSet::new(),
        Err(_) => {
            let of_system = Series::all().filter(|series| series.system() == system);
            of_system.map(|series| series.id).collect()
        }
    }
}
