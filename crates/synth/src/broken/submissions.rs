//! Rules over all submissions of a year: the register and the manifests of a failing example, each with the files of a
//! good submission.

use std::collections::BTreeMap;

use tallfest_base::{Answer, Year};
use tallfest_catalog::faults::{Content, Files};
use tallfest_formats::{MANIFEST, REGISTER, folder::hash_of};
use tallfest_forms::{
    manifest::Manifest,
    register::{Centre, Register},
    smiso::{contact::Contact, lists::Party},
};
use tallfest_rules::{
    Context, RuleId, Shown, Subject, Verdict,
    judge::Judged,
    smiso::year::{self, OUTSIDE_HELPLINE, Records},
    submission::{Received, Submissions},
};

use super::{
    Breakage,
    files::document,
    moved::{SAMPLE_YEAR, Setting},
    scene::manifest,
    system::CentreYear,
};
use crate::{File, SynthError};

/// Submissions that break the rule.
pub(super) fn find(rule: RuleId, year: Year) -> Result<Option<Breakage>, SynthError> {
    let own = Submissions::RULES.iter().filter(|known| known.info.id == rule);
    let failing = own
        .flat_map(|known| known.examples)
        .filter(|example| example.verdict == Verdict::Broken && example.given.is_none());
    for example in failing {
        let mut draft = example.draft::<Submissions>();
        move_to(&mut draft, example.year, year);
        let judgement = Submissions::judge(&draft, &Context::unknown(year));
        let is_alone =
            judgement.rules().iter().all(|id| *id == rule || example.beside.contains(id));
        let Some(fault) = judgement.faults.iter().find(|fault| fault.rule.id == rule) else {
            continue;
        };
        let centre = fault.values.iter().find_map(|(name, value)| {
            if let (&"centre", Shown::Id(id)) = (name, value) { Some(id.as_str()) } else { None }
        });
        let Some(folders) = folders(&draft)?.filter(|_| is_alone) else { continue };
        let last = folders.iter().rev().find(|folder| Some(folder.centre.as_str()) == centre);
        let at = last.map_or(REGISTER.to_owned(), |folder| format!("{}/{}", folder.name, MANIFEST));
        let mut files: Files = folders.into_iter().flat_map(Folder::in_folder).collect();
        if let Some(register) = &mut draft.register {
            expect_what_is_not_told_of(register, &draft.received);
            files.insert(REGISTER.to_owned(), document(register)?);
        }
        let beside = example.beside.to_vec();
        return Ok(Some(Breakage { beside, at, files, before: Files::new(), entry: None }));
    }
    Ok(None)
}

/// The same submissions in another year.
fn move_to(draft: &mut Submissions, from: Year, to: Year) {
    let years = draft.register.iter_mut().map(|register| &mut register.year);
    let years = years.chain(draft.received.iter_mut().map(|one| &mut one.manifest.year));
    for year in years.filter(|year| **year == from) {
        *year = to;
    }
}

/// Of a form that the example does not tell of, there is a file, which the register expects.
fn expect_what_is_not_told_of(register: &mut Register, received: &[Received]) {
    for Received { manifest, forms_of_system, .. } in received {
        let is_its = |entry: &&mut Centre| {
            entry.system == manifest.system && entry.centre == manifest.centre
        };
        let forms = File::ALL.into_iter().filter(|file| file.is_of(manifest.year));
        let stems = forms.filter_map(File::form).map(|form| form.file().to_owned());
        let untold: Vec<_> = stems.filter(|stem| !forms_of_system.contains(stem)).collect();
        for entry in register.centres.iter_mut().filter(is_its) {
            let lacks = |stem: &&String| !entry.expected.contains(stem);
            let more: Vec<_> = untold.iter().filter(lacks).cloned().collect();
            entry.expected.extend(more);
        }
    }
}

/// A submission in its folder.
struct Folder {
    name: String,
    centre: String,
    files: Files,
}

impl Folder {
    fn in_folder(self) -> impl Iterator<Item = (String, Content)> {
        let Self { name, files, .. } = self;
        files.into_iter().map(move |(file, content)| (format!("{name}/{file}"), content))
    }
}

/// The submissions in folders. The names by which an example calls the hashes of versions become the hashes of their
/// files; none where a version would have to hold its own.
fn folders(draft: &Submissions) -> Result<Option<Vec<Folder>>, SynthError> {
    let mut hashes: BTreeMap<&str, String> = BTreeMap::new();
    let mut folders = vec![];
    let mut left: Vec<_> = draft.received.iter().enumerate().collect();
    while !left.is_empty() {
        let is_ready = |received: &Received| {
            let replaces = received.manifest.replaces.as_deref();
            replaces.is_none_or(|other| {
                hashes.contains_key(other) || draft.received.iter().all(|one| one.hash != other)
            })
        };
        let Some(at) = left.iter().position(|(_, received)| is_ready(received)) else {
            return Ok(None);
        };
        let (number, received) = left.remove(at);
        let replaces = received.manifest.replaces.as_deref().map(|other| {
            // Of a version that there is not, there is a hash all the same.
            hashes.get(other).cloned().unwrap_or_else(|| hash_of([("", other.as_bytes())]))
        });
        let files = files(draft, number, received, replaces)?;
        let bytes =
            files.iter().filter_map(|(name, content)| Some((name.as_str(), content.bytes()?)));
        hashes.insert(&received.hash, hash_of(bytes));
        let centre = received.manifest.centre.clone();
        let before = folders.iter().filter(|folder: &&Folder| folder.centre == centre).count();
        let name = if before == 0 { centre.clone() } else { format!("{centre}-{}", before + 1) };
        folders.push(Folder { name, centre, files });
    }
    Ok(Some(folders))
}

/// The files of a submission: those of a good one, without the forms that the example lacks.
fn files(
    draft: &Submissions,
    number: usize,
    received: &Received,
    replaces: Option<String>,
) -> Result<Files, SynthError> {
    let given = &received.manifest;
    let usual = manifest(&given.system, &given.centre, given.year);
    let mut records = year::Year::sample()
        .moved(Setting::of_samples(SAMPLE_YEAR), Setting::of_samples(given.year));
    let contacts = received.numbers.as_ref().and_then(|numbers| numbers.get(OUTSIDE_HELPLINE));
    let contacts = contacts.and_then(|count| usize::try_from(count).ok());
    // Another content under the same number has one contact less.
    let before = draft.received.iter().take(number);
    let same = before.filter(|other| {
        let is_version = other.manifest.version == given.version;
        is_version && other.manifest.centre == given.centre && other.hash != received.hash
    });
    if let Some(count) = contacts {
        with_contacts(&mut records, count.saturating_sub(same.count()));
    }
    let manifest = Manifest {
        replaces,
        period_to: given.period_to.or(usual.period_to),
        made_by: usual.made_by,
        ..given.clone()
    };
    let mut files = Files::from([(MANIFEST.to_owned(), document(&manifest)?)]);
    records.write(&mut files)?;
    // Of a form that the example does not tell of, there is a file.
    let lacks = |form: &str| {
        let is_told_of = received.forms_of_system.iter().any(|other| other == form);
        is_told_of && !received.forms.iter().any(|other| other == form)
    };
    let gone = File::ALL.into_iter().filter(|file| {
        !file.is_of(given.year) || file.form().is_some_and(|form| lacks(form.file()))
    });
    gone.for_each(|file| drop(files.remove(file.name())));
    Ok(files)
}

/// So many contacts from users: the contacts of the sample again and again, each under its own id.
fn with_contacts(records: &mut Records, count: usize) {
    let is_users = |contact: &Contact| contact.contact_party.is(Party::User);
    let (mut users, mut contacts) = (0, vec![]);
    for (contact, number) in records.contacts.iter().cycle().zip(1_u32..) {
        if users == count {
            break;
        }
        users += usize::from(is_users(contact));
        let id = format!("c-{number}").parse().map_or(Answer::Absent, Answer::Given);
        contacts.push(Contact { record_id: id, ..contact.clone() });
    }
    records.contacts = contacts;
}
