//! Which submissions there are, whose they are, and which version of a centre's counts.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use tallfest_base::{CentreFacts, FormInfo, Year};
use tallfest_formats::{MANIFEST, REGISTER, read_manifest};
use tallfest_forms::{
    YEARS,
    manifest::{Manifest, Status},
    register::{Centre, Register},
};
use tallfest_rules::{
    Active, Context, Event, Fault, Numbers, Phase, Severity, Shown, structure,
    submission::{RULES, Received, Submissions},
};
use tallfest_tables::series::Reported;

use super::{
    CheckOptions, FolderReport, SubmissionReport, YearReport, contents::Shared, done::Checked,
    job::Job,
};
use crate::{AnySystem, Confirming, FileReport, Finding, confirm::Met, system};

/// What came in, before a record is read: from folders or from memory.
#[derive(Debug, Default)]
pub(super) struct Arrived<'a> {
    pub(super) submissions: Vec<Incoming<'a>>,
    /// The registers that there are, by the folder in which each stands.
    pub(super) registers: BTreeMap<PathBuf, Result<Register, Fault>>,
    /// Whether all submissions of a year were given, so that one that is missing can be told.
    pub(super) is_whole: bool,
    /// Submissions of earlier years, to compare with.
    pub(super) before: Vec<(Manifest, Shared<'a>)>,
}

/// The submissions of earlier years that count, by system, centre and year.
type Earlier<'a> = BTreeMap<(String, String, Year), (Manifest, Shared<'a>)>;

/// Of each centre and year the highest final version, else the highest draft.
fn counting(before: Vec<(Manifest, Shared<'_>)>) -> Earlier<'_> {
    let rank = |manifest: &Manifest| (manifest.status == Status::Final, manifest.version);
    let mut counting = Earlier::new();
    for (manifest, contents) in before {
        let key = (manifest.system.clone(), manifest.centre.clone(), manifest.year);
        let known = counting.get(&key);
        if known.is_none_or(|(known, _)| rank(&manifest) > rank(known)) {
            counting.insert(key, (manifest, contents));
        }
    }
    counting
}

/// A submission as it came in.
#[derive(Debug)]
pub(super) struct Incoming<'a> {
    /// Where it is, relative to what was checked.
    pub(super) relative: String,
    pub(super) manifest: Result<Manifest, Fault>,
    /// The folder in which it stands beside others and their register, and what reports call that.
    pub(super) beside: PathBuf,
    pub(super) folder: String,
    pub(super) contents: Shared<'a>,
    /// Whether it is here, and not only known.
    pub(super) is_here: bool,
}

/// What was collected before a record is read.
pub(super) struct Collected<'a> {
    pub(super) jobs: Vec<Job<'a>>,
    years: Vec<Group<'a>>,
    unknown: Vec<SubmissionReport>,
}

/// The submissions of a system's year in one folder.
struct Group<'a> {
    system: &'static dyn AnySystem,
    year: Year,
    /// Where the register stands, relative to what was checked.
    folder: String,
    register: Option<Register>,
    received: Vec<Received>,
    /// What those consist of.
    contents: Vec<Shared<'a>>,
    general: BTreeMap<String, FileReport>,
    /// The folder of each centre's last version, relative to what was checked.
    paths: BTreeMap<String, String>,
    is_whole: bool,
}

/// A submission whose manifest was read.
struct Found<'a> {
    relative: String,
    folder: String,
    manifest: Manifest,
    contents: Shared<'a>,
    is_here: bool,
}

pub(super) fn collect<'a>(arrived: Arrived<'a>, options: &CheckOptions) -> Collected<'a> {
    let Arrived { submissions, registers, is_whole, before } = arrived;
    let before = counting(before);
    let mut collected = Collected { jobs: vec![], years: vec![], unknown: vec![] };
    let mut groups: BTreeMap<(String, Year, PathBuf), Vec<Found<'a>>> = BTreeMap::new();
    for Incoming { relative, manifest, beside, folder, contents, is_here } in submissions {
        match manifest {
            Ok(manifest) => {
                let key = (manifest.system.clone(), manifest.year, beside);
                let found = Found { relative, folder, manifest, contents, is_here };
                groups.entry(key).or_default().push(found);
            }
            Err(fault) => collected.add_unknown(relative, fault, options),
        }
    }
    for ((_, year, beside), found) in groups {
        collected.add_group(year, registers.get(&beside), found, is_whole, &before, options);
    }
    collected
}

/// Reads the manifest of a submission, of a system and year that the survey has.
pub(super) fn manifest(bytes: &[u8]) -> Result<Manifest, Fault> {
    let manifest = read_manifest(bytes)?;
    let known = system(&manifest.system).is_some();
    if known && YEARS.contains(&manifest.year) {
        return Ok(manifest);
    }
    // A system that we do not have is somebody's words; that it is none of ours is all that is told.
    let name = if known {
        Shown::Id(manifest.system)
    } else {
        Shown::sent(&manifest.system, crate::systems().iter().map(|system| system.id()))
    };
    let fault = Fault::new(&structure::YEAR_NOT_COVERED, Severity::Fatal, None);
    Err(fault.with("system", name).with("year", Shown::Year(manifest.year)))
}

impl<'a> Collected<'a> {
    /// A submission of which nobody can tell whose it is.
    fn add_unknown(&mut self, path: String, fault: Fault, options: &CheckOptions) {
        let files = BTreeMap::from([(MANIFEST.to_owned(), faulty(fault, options))]);
        self.unknown.push(SubmissionReport {
            path,
            manifest: None,
            files,
            records: vec![],
            numbers: None,
            hash: None,
            readings: BTreeMap::new(),
            tables: vec![],
        });
    }

    fn add_group(
        &mut self,
        year: Year,
        register: Option<&Result<Register, Fault>>,
        mut found: Vec<Found<'a>>,
        is_whole: bool,
        before: &Earlier<'a>,
        options: &CheckOptions,
    ) {
        let Some(first) = found.first() else { return };
        let Some(system) = system(&first.manifest.system) else { return };
        let folder = first.folder.clone();
        let mut general = BTreeMap::new();
        let register = match register {
            Some(Ok(register)) => Some(register.clone()),
            Some(Err(fault)) => {
                general.insert(REGISTER.to_owned(), faulty(fault.clone(), options));
                None
            }
            None => None,
        };
        let other_year =
            register.as_ref().map(|register| register.year).filter(|other| *other != year);
        let register = register.filter(|_| other_year.is_none());
        found.sort_by(|a, b| {
            let key = |found: &Found<'_>| (found.manifest.centre.clone(), found.manifest.version);
            key(a).cmp(&key(b)).then_with(|| a.relative.cmp(&b.relative))
        });
        let received = received(&found, system);
        let path = |found: &Found<'_>| (found.manifest.centre.clone(), found.relative.clone());
        let paths = found.iter().map(path).collect();
        let contents = found.iter().map(|found| Arc::clone(&found.contents)).collect();
        let group = self.years.len();
        let checked = checked(&found);
        let entries = register.as_ref().map(Register::entries);
        let mut waivers: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for waiver in register.iter().flat_map(|register| &register.waivers) {
            waivers.entry(&waiver.centre).or_default().push(waiver.rule.clone());
        }
        let found = found.into_iter().zip(checked).enumerate();
        for (received, found) in
            found.filter_map(|(at, (found, is_checked))| is_checked.then_some((at, found)))
        {
            let Found { relative, manifest, contents, .. } = found;
            let (system_id, centre) = (manifest.system.as_str(), manifest.centre.as_str());
            let entry = entries.as_ref().map(|all| all.get(&(system_id, centre)).copied());
            let waived = waivers.get(centre).cloned().unwrap_or_default();
            self.jobs.push(Job {
                number: self.jobs.len(),
                group,
                received,
                system,
                contents,
                before: before
                    .get(&(system_id.to_owned(), centre.to_owned(), year.saturating_sub(1)))
                    .map(|(manifest, contents)| (manifest.year, Arc::clone(contents))),
                relative,
                registered: entry.map(|entry| entry.is_some()),
                facts: entry.flatten().map_or(CentreFacts::default(), Centre::facts),
                waived,
                other_year,
                manifest,
            });
        }
        self.years.push(Group {
            system,
            year,
            folder,
            register,
            received,
            contents,
            general,
            paths,
            is_whole,
        });
    }

    pub(super) fn report(
        mut self,
        jobs: &[Job<'_>],
        Checked { submissions: mut checked, mut tables }: Checked,
        options: &CheckOptions,
    ) -> FolderReport {
        self.years.iter_mut().for_each(Group::add_hashes);
        for (job, submission) in jobs.iter().zip(&mut checked) {
            let group = self.years.get_mut(job.group);
            if let Some(received) = group.and_then(|group| group.received.get_mut(job.received)) {
                received.numbers.clone_from(&submission.numbers);
                submission.hash = Some(received.hash.clone()).filter(|hash| !hash.is_empty());
            }
        }
        let mut of_group: BTreeMap<usize, Vec<&Job<'_>>> = BTreeMap::new();
        for job in jobs {
            of_group.entry(job.group).or_default().push(job);
        }
        let groups = (0..).zip(self.years);
        let year = |(at, group): (usize, Group<'_>)| YearReport {
            tables: tables.remove(&at).unwrap_or_default(),
            ..group.report(options, &of_group.remove(&at).unwrap_or_default())
        };
        let mut years: Vec<_> = groups.map(year).collect();
        for (job, mut submission) in jobs.iter().zip(checked) {
            if let Some(year) = years.get_mut(job.group) {
                year.close_confirmations(job, &mut submission);
                year.add(submission);
            }
        }
        FolderReport { years, unknown: self.unknown }
    }
}

/// The report of a file that cannot be read.
fn faulty(fault: Fault, options: &CheckOptions) -> FileReport {
    let mut report = FileReport::new(options.limits.findings);
    report.add_fault(fault, None);
    report
}

/// Which submissions are checked: of each centre the highest final version, which counts, and a draft after it, which
/// does not. Of the same version twice the first is read; that there are two is a finding.
fn checked(found: &[Found<'_>]) -> Vec<bool> {
    by_centre(found).flat_map(checked_of_centre).collect()
}

fn checked_of_centre(found: &[Found<'_>]) -> impl Iterator<Item = bool> {
    let best = |status: Status| {
        let of_centre = found.iter().enumerate();
        let of_centre = of_centre.filter(|(_, one)| one.manifest.status == status);
        let version = |(_, one): &(usize, &Found<'_>)| one.manifest.version;
        of_centre.rev().max_by_key(version).map(|(index, one)| (index, one.manifest.version))
    };
    let last = best(Status::Final);
    let draft = best(Status::Draft);
    let draft = draft.filter(|(_, version)| last.is_none_or(|(_, last)| *version > last));
    let checked: Vec<_> = [last, draft].into_iter().flatten().map(|(best, _)| best).collect();
    found.iter().enumerate().map(move |(at, one)| one.is_here && checked.contains(&at))
}

/// The submissions of each centre: they are in the order of centres.
fn by_centre<'a, 'b>(found: &'b [Found<'a>]) -> impl Iterator<Item = &'b [Found<'a>]> {
    found.chunk_by(|one, other| one.manifest.centre == other.manifest.centre)
}

fn received(found: &[Found<'_>], system: &'static dyn AnySystem) -> Vec<Received> {
    let forms: Vec<&'static FormInfo> = system.forms().iter().map(|form| form.info()).collect();
    let one = |one: &Found<'_>| {
        let named = one.contents.named(&forms);
        let of_year = |form: &&&FormInfo| form.valid.holds_in(one.manifest.year);
        let of_system = forms.iter().filter(of_year).flat_map(|form| form.files);
        let there = named.files.iter().map(|file| file.stem.to_owned());
        // A file that cannot be read is there all the same, and has a finding of its own.
        let faulty = named.faults.iter().filter_map(|(name, _)| name.split('.').next());
        let forms_of_system: Vec<_> = of_system.map(|stem| (*stem).to_owned()).collect();
        Received {
            manifest: one.manifest.clone(),
            hash: String::new(),
            // What was sent with a version that is only known was looked at when it came.
            forms: if one.is_here {
                there.chain(faulty.map(str::to_owned)).collect()
            } else {
                forms_of_system.clone()
            },
            forms_of_system,
            numbers: None,
        }
    };
    found.iter().map(one).collect()
}

impl Group<'_> {
    /// Adds the hashes of the submissions, those that are needed or known anyway.
    fn add_hashes(&mut self) {
        let mut versions: BTreeMap<String, usize> = BTreeMap::new();
        for received in &self.received {
            *versions.entry(received.manifest.centre.clone()).or_default() += 1;
        }
        for (received, contents) in self.received.iter_mut().zip(&self.contents) {
            // A hash may read every file once more, so that it is made only where versions are compared.
            let several = versions.get(&received.manifest.centre).is_some_and(|all| *all > 1);
            let has_versions = received.manifest.replaces.is_some() || several;
            received.hash = contents.hash(has_versions).unwrap_or_default();
        }
    }

    /// Runs the rules over all submissions.
    fn report(mut self, options: &CheckOptions, jobs: &[&Job<'_>]) -> YearReport {
        let mut submissions = Submissions {
            register: self.register.clone(),
            received: self.received,
            is_part: false,
        };
        // One submission was asked about: of the others, nothing is said. A year is published whole.
        submissions.is_part = !self.is_whole && options.phase == Phase::Check;
        if submissions.is_part {
            let received = submissions.received.iter();
            let asked: BTreeSet<_> = received.map(|one| one.manifest.centre.as_str()).collect();
            if let Some(register) = &mut submissions.register {
                register.centres.retain(|entry| asked.contains(entry.centre.as_str()));
            }
        }
        let context = Context { phase: options.phase, ..Context::unknown(self.year) };
        let new = || FileReport::new(options.limits.findings);
        let mut report = new();
        let below = |folder: &str, file: &str| {
            if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") }
        };
        let register_file = below(&self.folder, REGISTER);
        let mut general: BTreeMap<String, FileReport> = BTreeMap::new();
        let jobs: BTreeMap<_, _> =
            jobs.iter().rev().map(|job| (job.manifest.centre.as_str(), *job)).collect();
        let waivers = self.register.iter().flat_map(|register| &register.waivers);
        let waived: BTreeSet<_> =
            waivers.map(|waiver| (waiver.centre.as_str(), waiver.rule.as_str())).collect();
        Active::new(RULES, &context).check(
            &submissions,
            &context,
            |_| true,
            |event| match event {
                Event::Fault(fault) => {
                    let mut finding = Finding::new(fault, None);
                    let centre = finding.named_centre().unwrap_or_default().to_owned();
                    finding.waived = waived.contains(&(centre.as_str(), finding.rule_id()));
                    // A centre that has sent nothing is known from the register alone.
                    let path = self.paths.get(&centre);
                    let file =
                        path.map_or_else(|| register_file.clone(), |path| below(path, MANIFEST));
                    let report = general.entry(file).or_insert_with(new);
                    let job = jobs.get(centre.as_str());
                    let confirming = job.map(|job| Confirming::new(&job.manifest.confirmations));
                    finding.confirm_of_centre(confirming.as_ref(), report);
                    report.add(finding);
                }
                Event::NotEvaluated(rule, reason) => report.add_not_evaluated(rule, reason),
            },
        );
        general.values_mut().for_each(FileReport::settle);
        for (file, faulty) in std::mem::take(&mut self.general) {
            general.entry(below(&self.folder, &file)).or_insert_with(new).merge(faulty);
        }
        general.entry(register_file).or_insert_with(new).merge(report);
        let counts = self.register.as_ref().map(|register| register.counts(self.system.id()));
        YearReport {
            system: self.system.id().to_owned(),
            year: self.year,
            synthetic: self.register.as_ref().is_some_and(|register| register.synthetic),
            register: counts.map(|counts| counts.centres),
            offers: self.register.map_or_else(BTreeMap::new, |it| it.offers(self.system.id())),
            register_counts: counts,
            general,
            submissions: vec![],
            tables: vec![],
            numbers: Numbers::default(),
            reported: Reported { year: self.year, ..Reported::default() },
        }
    }
}

impl YearReport {
    /// Says which confirmations of a submission have lapsed, and which met no warning.
    fn close_confirmations(&self, job: &Job<'_>, submission: &mut SubmissionReport) {
        let confirming = Confirming::new(&job.manifest.confirmations);
        let name = if job.relative.is_empty() {
            MANIFEST.to_owned()
        } else {
            format!("{}/{}", job.relative, MANIFEST)
        };
        let mut met = Met::new();
        for report in submission.files.values().chain(self.general.get(&name)) {
            for (at, fits) in report.met() {
                *met.entry(*at).or_default() |= fits;
            }
        }
        if let Some(report) = submission.files.get_mut(MANIFEST) {
            confirming.left(&met).into_iter().for_each(|fault| report.add_fault(fault, None));
            report.settle();
        }
    }

    fn add(&mut self, mut submission: SubmissionReport) {
        self.synthetic |= submission.manifest.as_ref().is_some_and(|manifest| manifest.synthetic);
        if let Some(numbers) = submission.numbers.as_ref().filter(|_| submission.is_final()) {
            self.numbers.merge(numbers);
        }
        let readings = std::mem::take(&mut submission.readings);
        if submission.is_final() {
            self.reported.centres.insert(submission.centre().to_owned(), readings);
        }
        self.submissions.push(submission);
    }
}
