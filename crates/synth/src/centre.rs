//! A synthetic centre: its entry in the register and its submission.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use serde::Serialize;
use tallfest_base::{Form, FormInfo, Lang, Year};
use tallfest_forms::{
    manifest::Manifest,
    register,
    smiso::{
        annual::Annual, contact::Contact, lists::CentreService, pandemic::Pandemic, user::User,
        visit::Visit,
    },
};

use crate::{
    annual::offers,
    contacts::{Contacts, Records},
    people::{People, Quotas},
    roster::{self, COMBINED, HELPLINE},
    sizes::Size,
    submission,
    users::Users,
    visits::Visits,
};

/// The reporting system.
pub(crate) const SYSTEM: &str = "smiso";

/// A file of a centre's submission.
///
/// ```
/// use tallfest_synth::File;
/// assert_eq!(File::Visits.name(), "visits.ndjson");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// The manifest.
    Manifest,
    /// Form A.
    Contacts,
    /// Form B.
    Visits,
    /// Form C.
    Users,
    /// The annual questionnaire.
    Annual,
    /// The pandemic supplement.
    Pandemic,
}

impl File {
    /// All files, in the order in which they are written.
    pub const ALL: [Self; 6] =
        [Self::Manifest, Self::Contacts, Self::Visits, Self::Users, Self::Annual, Self::Pandemic];

    /// Its name in the folder of a submission.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Manifest => "submission.json",
            Self::Contacts => "contacts.ndjson",
            Self::Visits => "visits.ndjson",
            Self::Users => "users.ndjson",
            Self::Annual => "annual.json",
            Self::Pandemic => "pandemic.json",
        }
    }

    /// The form in it.
    pub(crate) fn form(self) -> Option<&'static FormInfo> {
        match self {
            Self::Manifest => None,
            Self::Contacts => Some(Contact::INFO),
            Self::Visits => Some(Visit::INFO),
            Self::Users => Some(User::INFO),
            Self::Annual => Some(Annual::INFO),
            Self::Pandemic => Some(Pandemic::INFO),
        }
    }

    /// Whether there is such a file in a year: the pandemic supplement begins in 2020.
    pub(crate) fn is_of(self, year: Year) -> bool {
        self.form().is_none_or(|form| form.valid.holds_in(year))
    }
}

/// A synthetic centre. Made by [`NationalYear::centres`](crate::NationalYear::centres).
///
/// ```
/// use tallfest_synth::{File, NationalYear, Plan};
///
/// let year = NationalYear::new(&Plan::default())?;
/// let Some(centre) = year.centres().first() else { return Ok(()) };
/// assert!(centre.entry().helpline && centre.manifest().synthetic);
/// let mut file = vec![];
/// centre.write(File::Annual, &mut file)?;
/// assert!(file.starts_with(b"{\n  \"staff_count\": "));
/// assert!(centre.files().eq(File::ALL));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Centre {
    pub(crate) number: usize,
    pub(crate) year: Year,
    pub(crate) seed: u64,
    pub(crate) scale: u64,
    pub(crate) size: Size,
    pub(crate) quotas: Quotas,
    pub(crate) annual: Annual,
    pub(crate) pandemic: Option<Pandemic>,
}

impl Centre {
    /// Its id: `smiso-07`, the same in all years.
    pub fn id(&self) -> String {
        submission::id(SYSTEM, self.number)
    }

    /// How many contacts it has.
    pub fn contacts_in_all(&self) -> u64 {
        self.size.contacts() * self.scale
    }

    /// How many visits it has.
    pub fn visits_in_all(&self) -> u64 {
        self.size.visits.total() * self.scale
    }

    /// How many user forms it has.
    pub const fn users_in_all(&self) -> u64 {
        self.size.forms * self.scale
    }

    /// Its entry in the register of the year.
    pub fn entry(&self) -> register::Centre {
        let number = self.number + 1;
        let forms = File::ALL.into_iter().filter(|file| file.is_of(self.year));
        register::Centre {
            kind: Some("SMISO".to_owned()),
            helpline: self.number == HELPLINE,
            expected: forms.filter_map(File::form).map(|form| form.file().to_owned()).collect(),
            ..self.of_organisation(SYSTEM, self.id(), names(["Senter", "Centre"], number))
        }
    }

    /// The entry of the crisis centre that its organisation runs too, if it does. It is in the register so that combined
    /// organisations can be counted, and nothing is expected of it.
    pub fn crisis_centre(&self) -> Option<register::Centre> {
        let number = COMBINED.iter().position(|combined| *combined == self.number)?;
        Some(register::Centre {
            offers: vec!["women".to_owned(), "men".to_owned()],
            ..self.of_organisation(
                "crisis",
                submission::id("crisis", number),
                names(["Krisesenter", "Crisis centre"], number + 1),
            )
        })
    }

    /// An entry in its organisation and county.
    fn of_organisation(
        &self,
        system: &str,
        centre: String,
        name: BTreeMap<String, String>,
    ) -> register::Centre {
        register::Centre {
            centre,
            system: system.to_owned(),
            kind: None,
            name,
            organisation: Some(format!("org-{:02}", self.number + 1)),
            county: roster::county(self.number).map(str::to_owned),
            serves: vec![],
            helpline: false,
            offers: vec![],
            expected: vec![],
            non_response: vec![],
            opened: roster::opened(self.number),
            closed: None,
            merged: None,
        }
    }

    /// The manifest of its submission: the first and final version, for the whole year.
    pub fn manifest(&self) -> Manifest {
        submission::manifest(SYSTEM, self.id(), self.year)
    }

    const fn records(&self) -> Records<'_> {
        let Self { number, year, seed, scale, size, .. } = self;
        Records { year: *year, seed: *seed, number: *number, size, scale: *scale }
    }

    fn people(&self) -> People {
        let serves_children = offers(&self.annual, CentreService::ChildYouthOffer);
        People::new(&self.records(), &self.quotas, serves_children)
    }

    /// Its annual questionnaire.
    pub const fn annual(&self) -> &Annual {
        &self.annual
    }

    /// Its pandemic supplement, in a year that has one.
    pub const fn pandemic(&self) -> Option<&Pandemic> {
        self.pandemic.as_ref()
    }

    /// Its contacts, by day.
    pub fn contacts(&self) -> Contacts {
        Contacts::new(self.records())
    }

    /// Its visits, by day.
    pub fn visits(&self) -> Visits {
        Visits::new(&self.records(), self.people(), &self.annual, self.pandemic.as_ref())
    }

    /// Its user forms.
    pub fn users(&self) -> Users {
        Users::new(self.year, self.people())
    }

    /// The files of its submission.
    pub fn files(&self) -> impl Iterator<Item = File> {
        let year = self.year;
        File::ALL.into_iter().filter(move |file| file.is_of(year))
    }

    /// Writes a file of its submission. Wants a buffer: records are written often and little.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write(&self, file: File, to: &mut impl Write) -> io::Result<()> {
        match file {
            File::Manifest => write_json(&self.manifest(), to),
            File::Contacts => write_lines(self.contacts(), to),
            File::Visits => write_lines(self.visits(), to),
            File::Users => write_lines(self.users(), to),
            File::Annual => write_json(&self.annual, to),
            File::Pandemic => self.pandemic.iter().try_for_each(|form| write_json(form, to)),
        }
    }
}

/// An invented name in each language: a word and a number.
fn names([norwegian, english]: [&str; 2], number: usize) -> BTreeMap<String, String> {
    let name = |lang: Lang| match lang {
        Lang::Nb | Lang::Nn => format!("{norwegian} {number:02}"),
        Lang::En => format!("{english} {number:02}"),
    };
    BTreeMap::from(Lang::ALL.map(|lang| (lang.code().to_owned(), name(lang))))
}

/// JSON for people, with a newline at the end.
pub(crate) fn write_json(value: &impl Serialize, to: &mut (impl Write + ?Sized)) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, value)?;
    to.write_all(b"\n")
}

/// A line a record.
pub(crate) fn write_lines(
    mut records: impl Iterator<Item = impl Serialize>,
    to: &mut (impl Write + ?Sized),
) -> io::Result<()> {
    records.try_for_each(|record| {
        serde_json::to_writer(&mut *to, &record)?;
        to.write_all(b"\n")
    })
}
