//! A synthetic year that breaks one rule and no other.
//!
//! What breaks it is not invented again: it is the failing example of the rule, the change by which the catalogue finds
//! what a declaration enforces, or the faulty input that the reader is tested with. It is put into one centre of the
//! national year, and the rules judge that centre before it is written. Where a system has no national year, a centre is
//! made up of the samples. Each system says in a file of its own where the records of its forms stand. A rule that compares
//! two years is broken in one centre that is made up, of which both years are given.

mod crisis;
mod fault;
mod files;
mod input;
mod moved;
mod municipal;
mod record;
mod refused;
mod register;
mod scene;
mod sheet;
mod smiso;
mod submissions;
mod system;
mod twice;
mod two_years;

use tallfest_base::Year;
use tallfest_catalog::{faults::Files, rules};
use tallfest_forms::{YEARS as SURVEY_YEARS, municipal::report::Report, register::Centre as Entry};
use tallfest_rules::{
    Phase, RuleId, RuleInfo, crisis::year::Records as Crisis, smiso::year::Records as Smiso,
};

use self::{scene::Scene, system::CentreYear};
use crate::{Centre, NationalYear, Plan, SynthError, System, YEARS};

/// Which rule is to be broken, and in which year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The id of the rule.
    pub rule: &'a str,
    /// The registration year; the first in which it can be done if left out, 2020 before all others.
    pub year: Option<Year>,
    /// The seed of the other centres.
    pub seed: u64,
    /// How many centres; all if left out.
    pub centres: Option<usize>,
    /// The reporting system in which it is broken; the first in which it can be if left out.
    pub system: Option<System>,
}

/// A rule that no submission breaks alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unbreakable {
    /// The rule.
    pub rule: RuleId,
    /// Why not.
    pub why: &'static str,
}

const fn unbreakable(rule: &'static str, why: &'static str) -> Unbreakable {
    Unbreakable { rule: RuleId::new(rule), why }
}

/// Every place where a common rule could be broken has a rule of its own, whose id the finding carries.
const OWN_RULES: &str = "every place where it could be broken has a rule of its own";

/// The rules that no submission breaks alone.
pub static UNBREAKABLE: &[Unbreakable] = &[
    unbreakable("A-014", "no source says from which year it holds, so that it is never evaluated"),
    unbreakable("C-014", "it is about years before the first that the survey covers"),
    unbreakable("C-031", "it is no finding but the note under the tables of form C"),
    unbreakable("COM-005", OWN_RULES),
    unbreakable("S-082", "no words head two questions of one form of this survey"),
];

/// A synthetic year that breaks one rule: centres that are written as they are, and the files of what is broken.
///
/// ```
/// use tallfest_synth::{Broken, Wanted};
///
/// let wanted = Wanted { rule: "A-001", year: None, seed: 1, centres: Some(3), system: None };
/// let broken = Broken::new(&wanted)?;
/// assert_eq!(broken.year, 2020);
/// assert_eq!(broken.at, "smiso-02/contacts.ndjson");
/// assert!(broken.beside.is_empty());
/// # Ok::<(), tallfest_synth::SynthError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Broken {
    /// The rule.
    pub rule: RuleId,
    /// The rules that are broken too, since the change breaks them by its nature.
    pub beside: Vec<RuleId>,
    /// The registration year.
    pub year: Year,
    /// The file in which it is broken.
    pub at: String,
    /// The centres that are as they always are.
    pub centres: Vec<Centre>,
    /// The other files, by their paths in the folder of the year: the register, and the centres in which it is broken.
    pub files: Files,
    /// The files of the year before, where the rule compares the year with it; else none.
    pub before: Files,
}

/// What breaks a rule: the files of one centre, or of the folder of the year.
#[derive(Debug)]
struct Breakage {
    beside: Vec<RuleId>,
    at: String,
    files: Files,
    /// Those of the year before, of a rule that compares two years.
    before: Files,
    /// The centre that the files stand for, as the register is to have it; none where they are the whole year.
    entry: Option<Entry>,
}

impl Broken {
    /// Finds what breaks the rule, and puts it into a year.
    ///
    /// # Errors
    /// If there is no such rule, if nothing breaks it alone, or if the year can't be made.
    pub fn new(wanted: &Wanted<'_>) -> Result<Self, SynthError> {
        let all = rules::all();
        let infos: Vec<_> = all
            .iter()
            .map(|entry| entry.info)
            .filter(|info| info.id.as_str() == wanted.rule)
            .collect();
        let Some(rule) = infos.first().map(|info| info.id) else {
            return Err(SynthError::NoRule(wanted.rule.to_owned()));
        };
        if let Some(Unbreakable { why, .. }) = UNBREAKABLE.iter().find(|one| one.rule == rule) {
            return Err(SynthError::Unbreakable { rule, why });
        }
        let years = years(wanted.year);
        for year in &years {
            let in_force = infos.iter().any(|info| info.severity_in(*year, Phase::Check).is_some());
            if !in_force {
                continue;
            }
            if let Some(broken) = in_year(rule, &infos, *year, wanted)? {
                return Ok(broken);
            }
        }
        let years: Vec<_> = years.iter().map(ToString::to_string).collect();
        Err(SynthError::NotFound { rule, years: years.join(", ") })
    }
}

/// The years to try: those with national figures before the others, the best known first.
fn years(wanted: Option<Year>) -> Vec<Year> {
    if let Some(year) = wanted {
        return vec![year];
    }
    let others = SURVEY_YEARS.filter(|year| !YEARS.contains(year));
    YEARS.into_iter().rev().chain(others).collect()
}

fn in_year(
    rule: RuleId,
    infos: &[&'static RuleInfo],
    year: Year,
    wanted: &Wanted<'_>,
) -> Result<Option<Broken>, SynthError> {
    if !SURVEY_YEARS.contains(&year) {
        return Err(SynthError::Year { year });
    }
    let national = if YEARS.contains(&year) {
        let plan = Plan { year, seed: wanted.seed, scale: 1, centres: wanted.centres };
        Some(NationalYear::new(&plan)?)
    } else {
        None
    };
    let found = find(rule, infos, year, national.as_ref(), wanted.system)?;
    let Some(Breakage { beside, at, mut files, before, entry }) = found else { return Ok(None) };
    let mut centres = vec![];
    if let Some(entry) = entry {
        let others = national.iter().flat_map(NationalYear::centres);
        centres.extend(others.filter(|other| other.id() != entry.centre).cloned());
        register::add(&mut files, &entry, year, national.as_ref())?;
    }
    Ok(Some(Broken { rule, beside, year, at, centres, files, before }))
}

/// What breaks a rule alone, if anything does.
type Found = Result<Option<Breakage>, SynthError>;

/// A way to break a rule alone in a centre.
type Way<R> = fn(RuleId, &Scene<R>) -> Found;

/// The first of what can break the rule that breaks it alone.
fn find(
    rule: RuleId,
    infos: &[&'static RuleInfo],
    year: Year,
    national: Option<&NationalYear>,
    system: Option<System>,
) -> Result<Option<Breakage>, SynthError> {
    let is_wanted = |one: System| system.is_none_or(|system| system == one);
    let is_smiso = is_wanted(System::Smiso);
    if is_smiso && let Some(found) = submissions::find(rule, year)? {
        return Ok(Some(found));
    }
    // Each system, declared in a file of its own.
    let systems: [(System, &dyn Fn() -> Found); 5] = [
        (System::Smiso, &|| in_system::<Smiso>(rule, year, national)),
        (System::Crisis, &|| in_system::<Crisis>(rule, year, national)),
        (System::Municipal, &|| in_system::<Report>(rule, year, national)),
        (System::Smiso, &|| two_years::find::<Smiso>(rule, year)),
        (System::Crisis, &|| two_years::find::<Crisis>(rule, year)),
    ];
    for (_, find) in systems.iter().filter(|(system, _)| is_wanted(*system)) {
        if let Some(found) = find()? {
            return Ok(Some(found));
        }
    }
    // A known fault replaces a whole file, so that any change of a record is better.
    for scene in Smiso::scenes(year, national).filter(|_| is_smiso) {
        let found = fault::find(infos, &scene)?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

fn in_system<R: CentreYear>(
    rule: RuleId,
    year: Year,
    national: Option<&NationalYear>,
) -> Result<Option<Breakage>, SynthError> {
    if !R::knows(rule) {
        return Ok(None);
    }
    for scene in R::scenes(year, national) {
        let found = R::find(rule, &scene)?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faulty<R: CentreYear>(year: Year) -> Vec<String> {
        let faulty = R::scenes(year, None).enumerate().filter(|(_, scene)| !scene.has_no_fault());
        let told = |(number, scene): (usize, Scene<R>)| {
            format!("{} {number} in {year}: {:?}", R::SYSTEM, scene.faults())
        };
        faulty.map(told).collect()
    }

    /// Else a fault of the centre would be taken for what breaks the rule, or would hide it.
    #[test]
    fn a_centre_that_is_made_up_has_no_fault_in_any_year() {
        let all = SURVEY_YEARS.flat_map(|year| {
            [faulty::<Smiso>(year), faulty::<Crisis>(year), faulty::<Report>(year)]
        });
        assert_eq!(all.flatten().collect::<Vec<_>>(), Vec::<String>::new());
    }
}
