//! Sums over a centre's visits.

use tallfest_base::{CodeList, Date, date};
use tallfest_forms::{
    lists::{AgeBand, YesNo},
    smiso::{lists::VisitPurpose, visit::Visit},
};

use super::{Answers, Days, Repeats, contacts::line};

/// How many purposes there are.
const PURPOSES: usize = VisitPurpose::ALL.len();

/// The last day before infection control (S3: the supplement is about the time after 11 March 2020).
pub(crate) const LAST_DAY_BEFORE: Date = date(2020, 3, 11);

/// Sums over a centre's visits. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Visits {
    /// All visits.
    pub records: u64,
    /// Visits that are the user's first in the year: persons.
    pub persons: u64,
    /// Visits whose purpose is stated.
    pub purposes_stated: u64,
    /// Visits by purpose, in the order of the list; a visit can have several.
    pub by_purpose: [u64; PURPOSES],
    /// Those of them after 11 March 2020.
    pub by_purpose_in_pandemic: [u64; PURPOSES],
    /// Visits of users under 18 for the services for children and young people.
    pub for_children_under_18: u64,
    /// Their days.
    pub days: Days,
    /// How often each question is answered.
    pub answers: Answers<Visit>,
    /// Visits that look alike, from the year in which only the first in a day counts.
    pub repeats: Repeats,
}

impl Visits {
    /// Adds a visit.
    pub fn add(&mut self, visit: &Visit, row: &[u64]) {
        self.records += 1;
        self.persons += u64::from(visit.first_visit_this_year.is(YesNo::Yes));
        let day = visit.visit_date.given().copied();
        if let Some(purposes) = visit.visit_purpose.given() {
            self.purposes_stated += u64::from(!purposes.has(VisitPurpose::NotStated));
            let in_pandemic = day.is_some_and(|day| day > LAST_DAY_BEFORE);
            for purpose in *purposes {
                let index = usize::from(purpose.index());
                let sums = [&mut self.by_purpose, &mut self.by_purpose_in_pandemic];
                for (sum, counts) in sums.into_iter().zip([true, in_pandemic]) {
                    if let Some(sum) = sum.get_mut(index) {
                        *sum += u64::from(counts);
                    }
                }
            }
            let for_children = purposes.has(VisitPurpose::ChildYouthOffer);
            self.for_children_under_18 +=
                u64::from(for_children && visit.age_group.is(AgeBand::Under18));
        }
        if let Some(day) = day {
            self.days.add(day);
            // mutant `day.year() >= super::ONCE_A_DAY` to `true`: B-003 is not in force before, it only saves memory.
            if day.year() >= super::ONCE_A_DAY {
                let of_user =
                    [line(&visit.user_group), line(&visit.gender), line(&visit.age_group), 0];
                self.repeats.add(super::look(day, of_user));
            }
        }
        self.answers.add(row);
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: &Self) {
        self.records += other.records;
        self.persons += other.persons;
        self.purposes_stated += other.purposes_stated;
        super::add(&mut self.by_purpose, &other.by_purpose);
        super::add(&mut self.by_purpose_in_pandemic, &other.by_purpose_in_pandemic);
        self.for_children_under_18 += other.for_children_under_18;
        self.days.merge(&other.days);
        self.answers.merge(&other.answers);
        self.repeats.merge(&other.repeats);
    }

    /// How many visits had a purpose.
    pub fn with_purpose(&self, purpose: VisitPurpose) -> u64 {
        self.by_purpose.get(usize::from(purpose.index())).copied().unwrap_or(0)
    }

    /// How many visits after 11 March 2020 had a purpose.
    pub fn with_purpose_in_pandemic(&self, purpose: VisitPurpose) -> u64 {
        self.by_purpose_in_pandemic.get(usize::from(purpose.index())).copied().unwrap_or(0)
    }
}
