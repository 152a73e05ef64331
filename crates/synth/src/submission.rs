//! What a synthetic submission is, whatever its system.

use std::io::{self, Write};

use tallfest_base::{Date, Year};
use tallfest_forms::{
    manifest::{Confirmations, FORMAT, Manifest, Status},
    register,
};

use crate::{Centre, File};

/// The name of the manifest's file.
pub(crate) const MANIFEST: &str = "submission.json";

/// A centre's submission in a folder: its files, written one at a time.
pub trait Submission {
    /// The centre's id, and the name of its folder: `smiso-07`.
    fn id(&self) -> String;
    /// Its entry in the register, and those of centres of its organisation that send nothing.
    fn entries(&self) -> Vec<register::Centre>;
    /// The names of its files, the manifest first.
    fn files(&self) -> Vec<&'static str>;
    /// Writes the file of this name; nothing if it has none. Wants a buffer: records are written often and little.
    ///
    /// # Errors
    /// If it can't be written.
    fn write(&self, file: &str, to: &mut dyn Write) -> io::Result<()>;
}

/// The id of a centre of a system, by its number from 0.
pub(crate) fn id(system: &str, number: usize) -> String {
    format!("{system}-{:02}", number + 1)
}

/// The manifest of a synthetic submission: the first and final version, for the whole year.
pub(crate) fn manifest(system: &str, centre: String, year: Year) -> Manifest {
    Manifest {
        format: FORMAT,
        system: system.to_owned(),
        centre,
        year,
        version: 1,
        replaces: None,
        status: Status::Final,
        synthetic: true,
        period_to: Date::new(year, 12, 31),
        made_on: None,
        made_by: Some("tallfest-synth".to_owned()),
        empty: vec![],
        confirmations: Confirmations::default(),
    }
}

impl Submission for Centre {
    fn id(&self) -> String {
        Self::id(self)
    }

    fn entries(&self) -> Vec<register::Centre> {
        [self.entry()].into_iter().chain(self.crisis_centre()).collect()
    }

    fn files(&self) -> Vec<&'static str> {
        Self::files(self).map(File::name).collect()
    }

    fn write(&self, file: &str, mut to: &mut dyn Write) -> io::Result<()> {
        let of_name = File::ALL.into_iter().find(|one| one.name() == file);
        of_name.map_or(Ok(()), |file| Self::write(self, file, &mut to))
    }
}
