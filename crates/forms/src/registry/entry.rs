//! One centre through the years.

use std::collections::BTreeMap;

use tallfest_base::{CodeList, CodeSet, FormInfo, Lang, Year};

use super::{CentreKind, County, Dated, Known, Side, Stem, System, TargetGroup, expected};
use crate::register::{self, Before, When};

/// One centre through the years: a row of the register.
///
/// A combined organisation has two rows, one in each system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id, for ever.
    pub centre: String,
    /// The system that it reports to.
    pub system: System,
    /// Its kind, one of its system.
    pub kind: CentreKind,
    /// The organisation, where several rows have the same.
    pub organisation: Option<String>,
    /// The registration years in whose register it stands.
    pub years: Span,
    /// Its name.
    pub name: Dated<String>,
    /// The municipality in which it lies, where that is known.
    pub host: Dated<String>,
    /// The county of that place. Of a place, not computed from the old county.
    pub county: Dated<County>,
    /// Counties that it serves from an office there, beside its own.
    pub serves: Option<CodeSet<County>>,
    /// A crisis centre's sides, as far as they are known: one that is not named may be there or not.
    pub offers: BTreeMap<Side, bool>,
    /// For whom it is, where a source says so.
    pub target_groups: Option<CodeSet<TargetGroup>>,
    /// Whether it runs the national helpline.
    pub helpline: bool,
    /// When it opened, where that was found.
    pub opened: Option<When>,
    /// When it closed. Without one no closing was found; that is no proof that it was open.
    pub closed: Option<When>,
    /// The centres that took over its service. None of those that are known is a merger in law.
    pub successors: Vec<String>,
    /// How well the weakest of these facts is known.
    pub certainty: Known,
    /// Where each fact comes from.
    pub source: String,
}

/// Registration years, open at either end: `2017..2019`, `..2018`, or nothing for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// The first, if it is one of the survey's.
    pub first: Option<Year>,
    /// The last, if it is one of the survey's.
    pub last: Option<Year>,
}

impl Span {
    /// Whether a year is one of them.
    pub fn has(self, year: Year) -> bool {
        self.first.is_none_or(|first| first <= year) && self.last.is_none_or(|last| year <= last)
    }

    /// Reads the years; `None` where there are none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::default());
        }
        let (first, last) = text.split_once("..")?;
        let year = |text: &str| (!text.is_empty()).then(|| text.parse::<Year>()).transpose().ok();
        let span = Self { first: year(first)?, last: year(last)? };
        let is_empty = span.first.zip(span.last).is_some_and(|(first, last)| first > last);
        (!is_empty && span != Self::default()).then_some(span)
    }
}

impl Entry {
    /// Whether it has a side, as far as that is known.
    pub fn has(&self, side: Side) -> Option<bool> {
        self.offers.get(&side).copied()
    }

    /// The forms that it is to report in a year, by the stem of their file. Of a resource centre against rape nothing
    /// is expected; it is in the register and in no base.
    pub fn expected(&self, year: Year) -> Vec<Stem> {
        if !self.years.has(year) || self.kind == CentreKind::Dixi {
            return vec![];
        }
        match self.system {
            System::Smiso => {
                let forms = expected::SMISO.iter().filter(|form| form.valid.holds_in(year));
                forms.map(|form: &&FormInfo| form.file()).collect()
            }
            System::Crisis => expected::crisis(self, year),
        }
    }

    /// What the register of the year after says of it, if it stood in that of a year.
    pub(super) fn before(&self, year: Year) -> Option<Before> {
        self.years.has(year).then(|| Before {
            centre: self.centre.clone(),
            system: self.system.code().to_owned(),
            closed: self.closed,
            merged: None,
        })
    }

    /// Its entry in the register of a year, if it stands there.
    pub(super) fn in_year(&self, year: Year) -> Option<register::Centre> {
        if !self.years.has(year) {
            return None;
        }
        let codes = |counties: CodeSet<County>| {
            let there = counties.into_iter().filter(move |county| county.is_in(year));
            there.map(|county| county.code().to_owned()).collect()
        };
        let name = self.name.in_year(year);
        let names = |name: &String| Lang::ALL.map(|lang| (lang.code().to_owned(), name.clone()));
        let own = || format!("org-{}", self.centre);
        Some(register::Centre {
            centre: self.centre.clone(),
            system: self.system.code().to_owned(),
            kind: Some(self.kind.code().to_owned()),
            name: name.map(names).map(BTreeMap::from).unwrap_or_default(),
            organisation: Some(self.organisation.clone().unwrap_or_else(own)),
            county: self.county.in_year(year).map(|county| county.code().to_owned()),
            serves: self.serves.map(codes).unwrap_or_default(),
            helpline: self.helpline,
            offers: expected::sides(self).map(|side| side.code().to_owned()).collect(),
            expected: self.expected(year).into_iter().map(str::to_owned).collect(),
            non_response: vec![],
            opened: self.opened,
            closed: self.closed,
            merged: None,
        })
    }
}
