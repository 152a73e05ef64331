//! What is aimed at: published figures by id, and choices where nothing was published. No number is typed again here.

use serde::Deserialize;
use tallfest_base::{CodeList, Share, Year};
use tallfest_tables::published::{Published, PublishedError, Value};

use crate::{SynthError, deal::apportion};

/// The years of which there are synthetic submissions.
pub const YEARS: [Year; 5] = [2016, 2017, 2018, 2019, 2020];

/// The year that most is published of. What is not known of an earlier year is like it.
const BEST_KNOWN: Year = 2020;

/// What was not published of a system and had to be chosen, each with the reason.
const CHOICES: [(&str, &str); 3] = [
    ("smiso", include_str!("../data/choices.json")),
    ("crisis", include_str!("../data/choices_crisis.json")),
    ("municipal", include_str!("../data/choices_municipal.json")),
];

/// A share of a year that is farther away says nothing.
const FARTHEST: Year = 4;

/// Figures of a data file of ours. What else stands in it is for people.
#[derive(Debug, Deserialize)]
struct Figures {
    figures: Vec<Figure>,
}

#[derive(Debug, Deserialize)]
struct Figure {
    id: String,
    value: i64,
}

/// The figures that a year of a system is to come out as.
#[derive(Debug)]
pub(crate) struct Targets {
    system: &'static str,
    year: Year,
    tables: Published,
    aggregates: Option<Published>,
    choices: Figures,
}

impl Targets {
    /// The figures of a year of the centres against incest and sexual abuse.
    pub(crate) fn of(year: Year) -> Result<Self, SynthError> {
        Self::of_system("smiso", year, &YEARS)
    }

    /// The figures of a year of a system, if it is one of its years.
    pub(crate) fn of_system(
        system: &'static str,
        year: Year,
        years: &[Year],
    ) -> Result<Self, SynthError> {
        if !years.contains(&year) {
            let years: Vec<_> = years.iter().map(ToString::to_string).collect();
            return Err(SynthError::YearOfSystem { year, system, years: years.join(", ") });
        }
        Ok(Self {
            system,
            year,
            tables: Published::of_system(system)?,
            aggregates: aggregates(system)?,
            choices: choices(system)?,
        })
    }

    pub(crate) const fn year(&self) -> Year {
        self.year
    }

    /// A number by its id: as it was published, else as we chose it.
    fn find(&self, id: &str) -> Option<i64> {
        let elsewhere = || self.aggregates.as_ref()?.figure(id);
        let published = self.tables.figure(id).or_else(elsewhere);
        let published = published.and_then(|figure| match figure.value {
            Value::Number(number) => Some(number),
            Value::Words(_) | Value::Range(_) => None,
        });
        let chosen = || {
            let chosen = self.choices.figures.iter().find(|figure| figure.id == id);
            chosen.map(|figure| figure.value)
        };
        published.or_else(chosen)
    }

    /// A number of a year that can be less than 0, by the id of its figure without system and year.
    pub(crate) fn change(&self, form: &str, topic: &str) -> Result<i64, SynthError> {
        let id = format!("{}.{form}.{}.{topic}", self.system, self.year);
        self.find(&id).ok_or(SynthError::Unknown { id })
    }

    /// A number of a year, in its smallest unit: of the form `annual`, `staff.employees_total`.
    pub(crate) fn number(&self, form: &str, topic: &str) -> Result<u64, SynthError> {
        self.number_of(self.year, form, topic)
    }

    /// A number of another year.
    pub(crate) fn number_of(&self, year: Year, form: &str, topic: &str) -> Result<u64, SynthError> {
        let id = format!("{}.{form}.{year}.{topic}", self.system);
        let number = self.find(&id).and_then(|number| u64::try_from(number).ok());
        number.ok_or(SynthError::Unknown { id })
    }

    /// Whether something is known of the year, or chosen.
    pub(crate) fn knows(&self, form: &str, topic: &str) -> bool {
        self.number(form, topic).is_ok()
    }

    /// How many centres there are.
    pub(crate) fn centres(&self) -> Result<u64, SynthError> {
        self.number("annual", "centres.total")
    }

    /// So many of the centres of 2020, in this year: the same share of the centres. Our choice where it is used for an
    /// earlier year; that premises and user involvement changed little is published.
    pub(crate) fn of_centres(&self, in_2020: u64) -> Result<u64, SynthError> {
        let then = self.number_of(BEST_KNOWN, "annual", "centres.total")?;
        let now = self.centres()?;
        let scaled = Share::new(in_2020 * now, then).map_or(0, Share::rounded);
        Ok(scaled.min(now))
    }

    /// A number of centres of the annual questionnaire: as published or chosen, else the same share as in 2020.
    pub(crate) fn annual(&self, topic: &str) -> Result<u64, SynthError> {
        if self.knows("annual", topic) {
            return self.number("annual", topic);
        }
        self.of_centres(self.number_of(BEST_KNOWN, "annual", topic)?)
    }

    /// How many offers, centres, employees there are of a kind: as published or chosen, else as many of all centres or
    /// offers as in the next year in which it is known.
    pub(crate) fn nearest(&self, form: &str, topic: &str) -> Result<u64, SynthError> {
        let all = |year| self.number_of(year, form, "centres.total");
        let known =
            (self.year..=BEST_KNOWN).find(|year| self.number_of(*year, form, topic).is_ok());
        let then = known.unwrap_or(self.year);
        let number = self.number_of(then, form, topic)?;
        if then == self.year {
            return Ok(number);
        }
        Ok(Share::new(number * all(self.year)?, all(then)?).map_or(0, Share::rounded))
    }

    /// A share of persons, in per cent: as published or chosen, else that of the nearest year of which it is, the later one of
    /// two.
    pub(crate) fn share(&self, form: &str, topic: &str) -> Result<u64, SynthError> {
        let mut years = (0..=FARTHEST).flat_map(|apart| [self.year + apart, self.year - apart]);
        let share = years.find_map(|year| self.number_of(year, form, topic).ok());
        share.map_or_else(|| self.number(form, topic), Ok)
    }

    /// The most centres that a published word of 2020 can stand for.
    pub(crate) fn most(&self, topic: &'static str) -> Result<u64, SynthError> {
        let figure = self.tables.figure(&format!("smiso.annual.{BEST_KNOWN}.{topic}"));
        let bounds = figure.and_then(|figure| figure.bounds);
        bounds.map(|[_, most]| most).ok_or(SynthError::Impossible(topic))
    }

    /// How often each code is ticked.
    pub(crate) fn quotas<C: CodeList>(
        &self,
        topics: &[(C, &str)],
    ) -> Result<Vec<(C, u64)>, SynthError> {
        topics.iter().map(|(code, topic)| Ok((*code, self.annual(topic)?))).collect()
    }

    /// How often each code is chosen where one is: they add up to a total, in an earlier year in the proportions of
    /// 2020.
    pub(crate) fn parts<C: CodeList>(
        &self,
        total: u64,
        topics: &[(C, &str)],
    ) -> Result<Vec<(C, u64)>, SynthError> {
        let quotas = self.quotas(topics)?;
        let weights: Vec<_> = quotas.iter().map(|(_, quota)| *quota).collect();
        if self.year == BEST_KNOWN && weights.iter().sum::<u64>() != total {
            return Err(SynthError::Impossible("parts"));
        }
        Ok(quotas.iter().map(|(code, _)| *code).zip(apportion(total, &weights)).collect())
    }

    /// Counts of 2020 that add up to a total and have these published shares of a whole, in per cent.
    pub(crate) fn counts<const N: usize>(
        &self,
        total: u64,
        whole: u64,
        shares: [&'static str; N],
    ) -> Result<Vec<u64>, SynthError> {
        let percents: Vec<_> = shares
            .iter()
            .map(|topic| self.number_of(BEST_KNOWN, "annual", topic))
            .collect::<Result<_, _>>()?;
        let [first, ..] = shares[..] else { return Ok(vec![]) };
        split(total, whole, &percents).ok_or(SynthError::Impossible(first))
    }
}

/// What other pages say of a system. Of the municipal report there are none.
fn aggregates(system: &str) -> Result<Option<Published>, SynthError> {
    match Published::aggregates_of(system) {
        Ok(published) => Ok(Some(published)),
        Err(PublishedError::NoFile(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

/// What was chosen of a system.
fn choices(system: &str) -> Result<Figures, SynthError> {
    let file = CHOICES.iter().find(|(of, _)| *of == system);
    let (_, json) = file.ok_or_else(|| PublishedError::NoFile(system.to_owned()))?;
    serde_json::from_str(json).map_err(|fault| SynthError::Published(fault.into()))
}

/// Counts that add up to a total and have these shares of a whole, in per cent: the first such counts, if there are.
pub(crate) fn split(total: u64, whole: u64, percents: &[u64]) -> Option<Vec<u64>> {
    let Some((percent, others)) = percents.split_first() else {
        return (total == 0).then(Vec::new);
    };
    (0..=total).find_map(|count| {
        if Share::new(count, whole)?.percent() != *percent {
            return None;
        }
        let mut counts = vec![count];
        counts.append(&mut split(total - count, whole, others)?);
        Some(counts)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn counts_are_found_for_shares() {
        assert_eq!(split(155, 159, &[82, 15]), Some(vec![131, 24]));
        assert_eq!(split(159, 159, &[87, 9, 4]), Some(vec![138, 14, 7]));
        assert_eq!(split(155, 155, &[82, 15]), None);
    }

    /// What is published is not chosen, and each choice has its reason.
    #[test]
    fn no_figure_is_given_twice() {
        for (system, json) in CHOICES {
            let published =
                [Some(Published::of_system(system).unwrap()), aggregates(system).unwrap()];
            let mut ids = BTreeSet::new();
            let choices: serde_json::Value = serde_json::from_str(json).unwrap();
            for figure in choices["figures"].as_array().unwrap() {
                let id = figure["id"].as_str().unwrap().to_owned();
                assert!(!figure["why"].as_str().unwrap().is_empty(), "{id}");
                for published in published.iter().flatten() {
                    let value = published.figure(&id).map(|figure| &figure.value);
                    assert!(!matches!(value, Some(Value::Number(_))), "{id} is published");
                }
                assert!(id.starts_with(&format!("{system}.")));
                assert!(ids.insert(id.clone()), "{id} stands twice");
            }
        }
    }
}
