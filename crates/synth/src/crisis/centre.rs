//! A synthetic crisis centre: its entry in the register and its submission.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use tallfest_base::Year;
use tallfest_forms::{
    crisis::{
        lists::{EventKind, OfferFor},
        offer::Offer,
    },
    manifest::Manifest,
    register,
};

use crate::{
    centre::{write_json, write_lines},
    crisis::{
        children::{Children, ChildrenAt},
        day_visits::{Chain, DayVisits},
        home::{Home, Plan},
        residents::{AtOffer, Residents},
        roster,
    },
    submission::{self, Submission},
};

/// The reporting system.
pub(crate) const SYSTEM: &str = "crisis";

/// A synthetic crisis centre. Made by [`CrisisYear::centres`](crate::CrisisYear::centres).
///
/// ```
/// use tallfest_synth::{CrisisYear, Plan, Submission};
///
/// let year = CrisisYear::new(&Plan::default())?;
/// let Some(centre) = year.centres().first() else { return Ok(()) };
/// assert_eq!(centre.id(), "crisis-01");
/// assert_eq!(centre.entry().offers, ["women", "men"]);
/// let mut file = vec![];
/// centre.write("residents.ndjson", &mut file)?;
/// assert!(file.starts_with(br#"{"record_id":"r-000001","#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct CrisisCentre {
    pub(crate) number: usize,
    pub(crate) year: Year,
    /// What is planned of its offers, the one to women first.
    pub(crate) plans: Vec<(Plan, Home)>,
}

/// One in so many centres keeps no keys of persons: our choice.
const WITHOUT_REFS: usize = 3;

/// The files of records, in the order in which they are written.
const RECORDS: [&str; 3] = ["residents.ndjson", "children.ndjson", "day_visits.ndjson"];

impl CrisisCentre {
    fn has_refs(&self) -> bool {
        self.number % WITHOUT_REFS != WITHOUT_REFS - 1
    }

    /// Its questionnaires, one for each offer, the one to women first.
    pub fn offers(&self) -> impl Iterator<Item = &Offer> {
        self.plans.iter().map(|(plan, _)| &plan.offer)
    }

    fn at_offers(&self) -> Vec<AtOffer> {
        let mut all: Vec<AtOffer> = vec![];
        for (plan, home) in &self.plans {
            all.push(AtOffer::new(plan, home.clone(), all.last(), self.has_refs()));
        }
        all
    }

    /// Its stays of adults, offer by offer, by day of arrival.
    pub fn residents(&self) -> Residents {
        Residents::new(self.year, self.at_offers())
    }

    /// Its stays of children, as their parents' stays.
    pub fn children(&self) -> Children {
        let plans = self.plans.iter().map(|(plan, _)| plan);
        let at = plans.zip(self.at_offers()).map(|(plan, parents)| ChildrenAt::new(plan, parents));
        Children::new(self.year, at.collect())
    }

    /// Its day visits and its talks by telephone, offer by offer, by day.
    pub fn day_visits(&self) -> DayVisits {
        let mut chains = vec![];
        let mut users = 0;
        for (plan, _) in &self.plans {
            for (kind, events) in
                [(EventKind::DayVisit, &plan.days.visits), (EventKind::PhoneTalk, &plan.days.talks)]
            {
                chains.push(Chain::new(plan, kind, self.has_refs().then_some(users)));
                users += events.users * plan.scale;
            }
        }
        DayVisits::new(self.year, chains)
    }

    /// Its entry in the register of the year.
    pub fn entry(&self) -> register::Centre {
        let organisation = roster::combined_with(self.number).map_or_else(
            || format!("org-k{:02}", self.number + 1),
            |other| format!("org-{:02}", other + 1),
        );
        let names = BTreeMap::from(
            [("nb", "Krisesenter"), ("nn", "Krisesenter"), ("en", "Crisis centre")]
                .map(|(lang, word)| (lang.to_owned(), format!("{word} {:02}", self.number + 1))),
        );
        let forms = self.files().into_iter().filter_map(|file| file.split('.').next());
        register::Centre {
            centre: self.id(),
            system: SYSTEM.to_owned(),
            kind: None,
            name: names,
            organisation: Some(organisation),
            county: roster::county(self.number).map(str::to_owned),
            helpline: false,
            offers: self.plans.iter().map(|(plan, _)| offer_code(plan.who).to_owned()).collect(),
            expected: forms.filter(|form| *form != "submission").map(str::to_owned).collect(),
            non_response: vec![],
            serves: vec![],
            opened: None,
            closed: None,
            merged: None,
        }
    }

    /// The manifest of its submission: the first and final version, for the whole year.
    pub fn manifest(&self) -> Manifest {
        submission::manifest(SYSTEM, self.id(), self.year)
    }
}

/// An offer as the register has it.
const fn offer_code(who: OfferFor) -> &'static str {
    match who {
        OfferFor::Women => "women",
        OfferFor::Men => "men",
    }
}

/// The file of an offer's questionnaire.
const fn offer_file(who: OfferFor) -> &'static str {
    match who {
        OfferFor::Women => "offer-women.json",
        OfferFor::Men => "offer-men.json",
    }
}

impl Submission for CrisisCentre {
    fn id(&self) -> String {
        submission::id(SYSTEM, self.number)
    }

    fn entries(&self) -> Vec<register::Centre> {
        vec![self.entry()]
    }

    fn files(&self) -> Vec<&'static str> {
        let offers = self.plans.iter().map(|(plan, _)| offer_file(plan.who));
        [submission::MANIFEST].into_iter().chain(offers).chain(RECORDS).collect()
    }

    fn write(&self, file: &str, to: &mut dyn Write) -> io::Result<()> {
        let [residents, children, day_visits] = RECORDS;
        match file {
            submission::MANIFEST => write_json(&self.manifest(), to),
            _ if file == residents => write_lines(self.residents(), to),
            _ if file == children => write_lines(self.children(), to),
            _ if file == day_visits => write_lines(self.day_visits(), to),
            _ => {
                let offers = self.plans.iter().filter(|(plan, _)| offer_file(plan.who) == file);
                offers.map(|(plan, _)| &plan.offer).try_for_each(|offer| write_json(offer, to))
            }
        }
    }
}
