//! What is kept of submissions that are checked.

use std::collections::BTreeMap;

use tallfest_tables::Counted;

use super::{SubmissionReport, job::Job};
use crate::TooLargeTable;

/// What the submissions came to. The tables of a centre are added to those of its year when it is done, so that memory
/// grows with the findings of the submissions, not with their tables.
#[derive(Default)]
pub(super) struct Done {
    submissions: Vec<(usize, Result<SubmissionReport, TooLargeTable>)>,
    /// The tables of the final submissions by group and id, with the first submission that has them.
    tables: BTreeMap<(usize, &'static str), (Place, Counted)>,
}

/// The number of a submission, and which of its tables one is.
type Place = (usize, usize);

impl Done {
    pub(super) fn add(&mut self, job: &Job<'_>, result: Result<SubmissionReport, TooLargeTable>) {
        let result = result.map(|mut submission| {
            let tables = std::mem::take(&mut submission.tables);
            for (at, table) in tables.into_iter().enumerate().filter(|_| submission.is_final()) {
                let place = (job.number, at);
                match self.tables.get_mut(&(job.group, table.id())) {
                    Some((first, national)) => {
                        *first = place.min(*first);
                        national.merge(&table);
                    }
                    None => drop(self.tables.insert((job.group, table.id()), (place, table))),
                }
            }
            submission
        });
        self.submissions.push((job.number, result));
    }

    /// The submissions in their order, and the tables of each group: in the order of the first submissions that have
    /// them, whatever the order in which they were done.
    pub(super) fn finish(mut self) -> Result<Checked, TooLargeTable> {
        self.submissions.sort_by_key(|(number, _)| *number);
        let submissions = self.submissions.into_iter().map(|(_, result)| result);
        let submissions = submissions.collect::<Result<_, _>>()?;
        let mut tables: BTreeMap<usize, Vec<(Place, Counted)>> = BTreeMap::new();
        for ((group, _), table) in self.tables {
            tables.entry(group).or_default().push(table);
        }
        for tables in tables.values_mut() {
            tables.sort_by_key(|(place, _)| *place);
        }
        let counted = |tables: Vec<(Place, Counted)>| tables.into_iter().map(|(_, table)| table);
        let tables = tables.into_iter().map(|(group, tables)| (group, counted(tables).collect()));
        Ok(Checked { submissions, tables: tables.collect() })
    }
}

/// The checked submissions, and the tables of each group of them.
pub(super) struct Checked {
    pub(super) submissions: Vec<SubmissionReport>,
    pub(super) tables: BTreeMap<usize, Vec<Counted>>,
}
