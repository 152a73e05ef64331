//! The register of a year beside what is broken.

use tallfest_base::Year;
use tallfest_catalog::faults::Files;
use tallfest_formats::REGISTER;
use tallfest_forms::{
    manifest::FORMAT,
    register::{Before, Centre, Register},
};

use super::files::document;
use crate::{NationalYear, SynthError};

/// Puts the register, with this entry of a centre, beside the files of that centre, unless what is broken has one.
pub(super) fn add(
    files: &mut Files,
    entry: &Centre,
    year: Year,
    national: Option<&NationalYear>,
) -> Result<(), SynthError> {
    if files.contains_key(REGISTER) {
        return Ok(());
    }
    let mut register = national.map_or_else(|| of(year), NationalYear::register);
    let is_own = |other: &&mut Centre| other.centre == entry.centre && other.system == entry.system;
    if let Some(own) = register.centres.iter_mut().find(is_own) {
        // Where it lies, who runs it and since when it has been there stays as it is.
        let (organisation, county, opened) =
            (own.organisation.take(), own.county.take(), own.opened);
        *own = Centre { organisation, county, opened, ..entry.clone() };
    } else {
        register.centres.push(entry.clone());
        // It was there the year before too.
        let (centre, system) = (entry.centre.clone(), entry.system.clone());
        let there = Before { centre, system, closed: None, merged: None };
        register.previous.iter_mut().for_each(|before| before.push(there.clone()));
    }
    files.insert(REGISTER.to_owned(), document(&register)?);
    Ok(())
}

/// A register of a year without centres.
fn of(year: Year) -> Register {
    let (centres, previous, unserved, dates, waivers) = Default::default();
    Register { format: FORMAT, year, synthetic: true, centres, previous, unserved, dates, waivers }
}
