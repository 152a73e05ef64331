//! What became of the centres and of the offers of the register in a table of them.

use std::collections::BTreeMap;

use tallfest_base::{Form, Records};
use tallfest_disclosure::{Class, Protection, Response};

use super::{Counted, Line};
use crate::{AnyTable, Centres, Offers, Unit};

/// Who answers for a record of the population, if the register says how many of them there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Respondent {
    /// A centre.
    Centre,
    /// An offer of a crisis centre.
    Offer,
    /// A person, an event.
    Another,
}

impl Respondent {
    /// A form with one file and one record in it is a centre's; one with several files has an offer in each. A unit can
    /// say that only those in which a centre answers for itself are counted.
    pub(super) fn of<T: Form>(table: &dyn AnyTable<T>) -> Self {
        match (T::INFO.records, T::INFO.files) {
            (Records::One, [_]) => Self::Centre,
            (Records::One, _) if table.unit() == Centres::LABEL => Self::Centre,
            (Records::One, _) if table.unit() == Offers::LABEL => Self::Offer,
            _ => Self::Another,
        }
    }
}

/// Who is to report, as the register says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Registered {
    /// How many centres there are.
    pub centres: u64,
    /// How many offers there are, by the codes of whom they are for.
    pub offers: BTreeMap<String, u64>,
}

impl Counted {
    /// What became of the centres of the register in a table of centres, or of the offers in one of offers: offer by offer
    /// where each has a line. Nothing where a record is neither, where the lines are of something else, and where the
    /// numbers do not fit. All tables of the year tell how many sent the form.
    pub fn responses(&self, registered: &Registered, tables: &[Self]) -> Vec<Response> {
        if !matches!(self.protection, Protection::Public { .. }) {
            return vec![];
        }
        let alike = || {
            let is_alike =
                |other: &&Self| other.form == self.form && other.respondent == self.respondent;
            tables.iter().filter(is_alike)
        };
        let response = |register: u64, sent: u64, line: &Line| {
            Response::of(register, sent, line.asked, line.stated)
        };
        match (self.respondent, self.lines.as_slice()) {
            (Respondent::Centre, [line]) => {
                let sent = alike().map(Self::population).max().unwrap_or(0);
                response(registered.centres, sent, line).into_iter().collect()
            }
            (Respondent::Offer, [line]) => {
                let sent = alike().map(Self::population).max().unwrap_or(0);
                let all = response(registered.offers.values().sum(), sent, line);
                all.map(Response::of_offers).into_iter().collect()
            }
            (Respondent::Offer, _) => {
                let all = self.by_offer(registered).map(|(class, line)| {
                    let sent = alike().filter_map(|other| other.line(&[class.code]));
                    let sent = sent.map(|line| line.records).max()?;
                    let register = registered.offers.get(class.code).copied().unwrap_or(0);
                    Some(response(register, sent, line)?.of_offers().among(class.label))
                });
                all.collect::<Option<_>>().unwrap_or_default()
            }
            (Respondent::Centre | Respondent::Another, _) => vec![],
        }
    }

    /// The lines of the offers, where each offer has one: what the lines are of is what the register counts.
    fn by_offer(&self, registered: &Registered) -> impl Iterator<Item = (&Class, &Line)> {
        let offers = match self.frame.dimensions.as_slice() {
            [lines, _] => lines.classes.as_slice(),
            _ => &[],
        };
        let is_known = offers.iter().any(|class| registered.offers.contains_key(class.code));
        offers.iter().zip(&self.lines).filter(move |_| is_known)
    }
}
