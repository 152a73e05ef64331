//! The register of the real centres, 2014–2024: institutions and places only, no persons.
//!
//! It is not complete, and says so: [`STATED`] are the counts of the sources, [`Registry::rows_of`] the rows, and where
//! they differ neither is bent. What is known, inferred or commonly known stands in each row with its source.
//!
//! Made-up submissions use neither its names nor its ids.

mod county;
mod dated;
mod entry;
mod expected;
mod lists;
mod read;
mod stated;

use std::collections::BTreeMap;

use tallfest_base::Year;

pub use county::{County, REFORMS, Reform};
pub use dated::{Dated, NotDated};
pub use entry::{Entry, Span};
pub use expected::Stem;
pub use lists::{CentreKind, Known, Side, System, TargetGroup};
pub use read::{Problem, RegistryError};
pub use stated::{Counted, STATED, StatedCount};

use crate::{manifest::FORMAT, register::Register};

/// The register as it is kept: a line a row, a tab between columns.
const DATA: &str = include_str!("../data/register.tsv");

/// The centres through the years, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registry {
    entries: Vec<Entry>,
}

impl Registry {
    /// The register of the real centres.
    ///
    /// ```
    /// use tallfest_forms::registry::Registry;
    /// let registry = Registry::of_survey()?;
    /// let year = registry.of_year(2020);
    /// assert_eq!((year.year, year.synthetic, year.counts("smiso").centres), (2020, false, 21));
    /// # Ok::<(), tallfest_forms::registry::RegistryError>(())
    /// ```
    ///
    /// # Errors
    /// If the file that the program was built with cannot be read.
    pub fn of_survey() -> Result<Self, RegistryError> {
        Self::parse(DATA)
    }

    /// The rows.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The register of a year (`year.json`): the centres that there were, and what is expected of them. The year's
    /// calendar and what the directorate lets through are not known here.
    pub fn of_year(&self, year: Year) -> Register {
        Register {
            format: FORMAT,
            year,
            synthetic: false,
            centres: self.entries.iter().filter_map(|entry| entry.in_year(year)).collect(),
            previous: Some(
                self.entries.iter().filter_map(|entry| entry.before(year - 1)).collect(),
            ),
            unserved: vec![],
            dates: BTreeMap::new(),
            waivers: vec![],
        }
    }
}

#[cfg(test)]
mod tests {
    use tallfest_base::CodeList;

    use super::*;
    use crate::YEARS;

    fn registry() -> Registry {
        Registry::of_survey().unwrap()
    }

    #[test]
    fn there_are_68_rows_and_each_says_where_it_comes_from() {
        let registry = registry();
        let of = |system| registry.entries.iter().filter(|entry| entry.system == system).count();
        assert_eq!((of(System::Smiso), of(System::Crisis)), (22, 46));
        let known = |known| registry.entries.iter().filter(|one| one.certainty == known).count();
        let by_certainty = [Known::Seen, Known::Inferred, Known::OwnKnowledge].map(known);
        assert_eq!(by_certainty, [39, 18, 11]);
        let no_county = registry.entries.iter().filter(|one| one.county.in_year(2020).is_none());
        assert_eq!(no_county.count(), 1);
    }

    #[test]
    fn rows_are_fewer_than_the_centres_that_are_stated_and_nothing_hides_it() {
        let registry = registry();
        let missing = |one: &StatedCount| {
            let rows = registry.rows_of(one.system, one.year, one.counted);
            i64::try_from(one.stated).unwrap() - i64::try_from(rows).unwrap()
        };
        let missing: Vec<_> = STATED.iter().map(missing).collect();
        assert_eq!(missing, [1, 1, 3, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, -1, -1]);
    }

    #[test]
    fn a_county_follows_the_reforms() {
        let registry = registry();
        let county = |centre: &str, year| {
            let register = registry.of_year(year);
            let centre = register.centres.into_iter().find(|one| one.centre == centre).unwrap();
            County::from_code(&centre.county.unwrap()).unwrap()
        };
        let drammen = [2014, 2019, 2020, 2023, 2024].map(|year| county("ks-drammen", year));
        let [old, viken, new] = [County::Buskerud2017, County::Viken, County::Buskerud];
        assert_eq!(drammen, [old, old, viken, viken, new]);
        assert_eq!(county("smiso-trondelag", 2018), County::Trondelag);
        for year in YEARS {
            let register = registry.of_year(year);
            let codes =
                register.centres.iter().flat_map(|one| one.county.iter().chain(&one.serves));
            assert!(codes.map(|code| County::from_code(code).unwrap()).all(|it| it.is_in(year)));
        }
    }

    #[test]
    fn forms_are_expected_of_all_but_the_resource_centre_against_rape() {
        let registry = registry();
        let of = |centre: &str, year| {
            let register = registry.of_year(year);
            register.centres.into_iter().find(|one| one.centre == centre).map(|one| one.expected)
        };
        let smiso = ["contacts", "visits", "users", "annual"];
        assert_eq!(of("smiso-hamar", 2019).unwrap(), smiso);
        assert_eq!(of("smiso-hamar", 2020).unwrap().last().unwrap(), "pandemic");
        assert!(of("dixi-oslo", 2020).unwrap().is_empty());
        assert_eq!(of("smiso-vest-finnmark", 2021), None);
        let crisis = ["residents", "children", "day_visits"];
        assert_eq!(of("ks-bergen", 2017).unwrap()[1..], crisis);
        assert_eq!(of("ks-bergen", 2018).unwrap()[..2], ["offer-women", "offer-men"]);
        assert_eq!(of("ks-sunnmore-menn", 2014).unwrap()[0], "offer-men");
        assert_eq!(of("ks-moss", 2020).unwrap()[1..], crisis);
        assert_eq!(of("ks-rana", 2020).unwrap()[1..], crisis);
    }

    #[test]
    fn combined_organisations_are_known_by_the_year() {
        let registry = registry();
        let combined = |year| registry.of_year(year).counts("smiso").combined;
        assert_eq!([2020, 2021].map(combined), [Some(5), Some(4)]);
        let helplines = registry.entries.iter().filter(|entry| entry.helpline).count();
        assert_eq!(helplines, 1);
    }

    #[test]
    fn the_register_of_a_year_is_read_back_as_it_was_written() {
        for year in YEARS {
            let register = registry().of_year(year);
            let json = serde_json::to_string(&register).unwrap();
            assert_eq!(serde_json::from_str::<Register>(&json).unwrap(), register);
        }
    }
}
