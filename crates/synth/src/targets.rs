//! What is aimed at: figures of the published data file, by id. None is typed again here.

use tallfest_base::{CodeList, Share};
use tallfest_tables::published::Published;

use crate::SynthError;

/// The published figures of the year.
#[derive(Debug)]
pub(crate) struct Targets(Published);

impl Targets {
    /// The figures of 2020.
    pub(crate) fn read() -> Result<Self, SynthError> {
        Ok(Self(Published::smiso()?))
    }

    /// The year that they are about.
    pub(crate) const fn year(&self) -> u16 {
        self.0.year
    }

    /// A number of the annual questionnaire, in its smallest unit: `staff.employees_total`.
    pub(crate) fn annual(&self, topic: &str) -> Result<u64, SynthError> {
        Ok(self.0.number(&format!("smiso.annual.{}.{topic}", self.year()))?)
    }

    /// The number of contacts from users.
    pub(crate) fn contacts(&self) -> Result<u64, SynthError> {
        Ok(self.0.number(&format!("smiso.form_a.{}.contacts.total", self.year()))?)
    }

    /// How many centres there are.
    pub(crate) fn centres(&self) -> Result<usize, SynthError> {
        let centres = self.annual("centres.total")?;
        usize::try_from(centres).map_err(|_| SynthError::Impossible("centres"))
    }

    /// The most that a published word can stand for.
    pub(crate) fn most(&self, topic: &'static str) -> Result<u64, SynthError> {
        let figure = self.0.figure(&format!("smiso.annual.{}.{topic}", self.year()));
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

    /// Counts that add up to a total and have these published shares of a whole, in per cent.
    pub(crate) fn counts<const N: usize>(
        &self,
        total: u64,
        whole: u64,
        shares: [&'static str; N],
    ) -> Result<Vec<u64>, SynthError> {
        let percents: Vec<_> =
            shares.iter().map(|topic| self.annual(topic)).collect::<Result<_, _>>()?;
        let [first, ..] = shares[..] else { return Ok(vec![]) };
        split(total, whole, &percents).ok_or(SynthError::Impossible(first))
    }
}

/// Counts that add up to a total and have these shares of a whole, in per cent: the first such counts, if there are.
fn split(total: u64, whole: u64, percents: &[u64]) -> Option<Vec<u64>> {
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
    use super::split;

    #[test]
    fn counts_are_found_for_shares() {
        assert_eq!(split(155, 159, &[82, 15]), Some(vec![131, 24]));
        assert_eq!(split(159, 159, &[87, 9, 4]), Some(vec![138, 14, 7]));
        assert_eq!(split(155, 155, &[82, 15]), None);
    }
}
