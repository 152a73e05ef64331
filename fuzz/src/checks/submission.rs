//! A whole submission from memory: its manifest and files through every rule and table of a centre's year, and what
//! would be published of it.
//!
//! A submission is laid out as parts one after another: a byte that says what it is, two for its length (the lower
//! first), and its bytes. A length past the end takes what is left.

use tallfest::{
    AnyForm, AnySystem, Confirming, Excused, FileOf, Source,
    base::CentreFacts,
    formats::{read_manifest, read_register},
    forms::{YEARS, register::Centre},
    rules::{
        Active, Context, Event, Phase,
        submission::{RULES, Received, Submissions},
    },
    system, systems,
};

use super::sound::{self, LIMITS};

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// `submission.json`.
    Manifest,
    /// `year.json`.
    Register,
    /// A file of the form with this number in its system: JSON, or a sheet.
    File { form: u8, is_sheet: bool },
}

/// How many forms a byte tells apart, each as JSON and as a sheet.
const FORMS: u8 = 5;

impl Part {
    fn of(byte: u8) -> Self {
        match byte % (2 + 2 * FORMS) {
            0 => Self::Manifest,
            1 => Self::Register,
            file => Self::File { form: (file - 2) / 2, is_sheet: file % 2 == 1 },
        }
    }

    fn byte(self) -> u8 {
        match self {
            Self::Manifest => 0,
            Self::Register => 1,
            Self::File { form, is_sheet } => 2 + 2 * form + u8::from(is_sheet),
        }
    }

    /// The part of a file's name, if it is one of a submission.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "submission.json" => return Some(Self::Manifest),
            "year.json" => return Some(Self::Register),
            _ => (),
        }
        let (stem, extension) = name.split_once('.')?;
        let mut of_systems = systems().iter().map(|system| files(*system));
        let files = of_systems.find(|files| files.iter().any(|file| file.stem == stem))?;
        let form = files.iter().position(|file| file.stem == stem)?;
        let is_sheet = extension == "csv";
        let is_file = is_sheet || files.get(form)?.form.records.extension() == extension;
        is_file.then_some(Self::File { form: u8::try_from(form).ok()?, is_sheet })
    }
}

/// Parts as one input.
pub fn laid_out(parts: &[(Part, &[u8])]) -> Vec<u8> {
    let mut all = vec![];
    for (part, bytes) in parts {
        let Ok(length) = u16::try_from(bytes.len()) else { continue };
        all.push(part.byte());
        all.extend(length.to_le_bytes());
        all.extend_from_slice(bytes);
    }
    all
}

fn parts(mut bytes: &[u8]) -> Vec<(Part, &[u8])> {
    let mut parts = vec![];
    while let [part, low, high, rest @ ..] = bytes {
        let length = usize::from(u16::from_le_bytes([*low, *high]));
        let (of_part, after) = rest.split_at(length.min(rest.len()));
        parts.push((Part::of(*part), of_part));
        bytes = after;
    }
    parts
}

/// The files of a system's submission.
fn files(system: &dyn AnySystem) -> Vec<FileOf> {
    let infos = system.forms().into_iter().map(AnyForm::info);
    infos.flat_map(|form| form.files.iter().map(move |stem| FileOf { form, stem })).collect()
}

/// What holds of any bytes as a submission.
pub fn is_checked(bytes: &[u8]) {
    let parts = parts(bytes);
    let first = |wanted| parts.iter().find(|(part, _)| *part == wanted).map(|(_, bytes)| *bytes);
    let Some(Ok(manifest)) = first(Part::Manifest).map(read_manifest) else { return };
    let Some(system) = system(&manifest.system).filter(|_| YEARS.contains(&manifest.year)) else {
        return;
    };
    let register = first(Part::Register).and_then(|bytes| read_register(bytes).ok());
    let entry = register.as_ref().map(|all| all.centre(&manifest.system, &manifest.centre));
    let context = Context {
        year: manifest.year,
        centre: &manifest.centre,
        registered: entry.map(|entry| entry.is_some()),
        facts: entry.flatten().map_or(CentreFacts::default(), Centre::facts),
        year_is_over: manifest.year_is_over(),
        period_to: manifest.last_day(),
        phase: if bytes.len().is_multiple_of(2) { Phase::Check } else { Phase::Publication },
    };
    let files = files(system);
    let mut sources: Vec<(FileOf, Source<'_>)> = vec![];
    let mut most = vec![];
    for (part, bytes) in &parts {
        let Part::File { form, is_sheet } = part else { continue };
        let Some(file) = files.get(usize::from(*form)) else { continue };
        // Each file is there once.
        if sources.iter().any(|(other, _)| other.stem == file.stem) {
            continue;
        }
        let source = Source::memory(bytes);
        sources.push((*file, if *is_sheet { source.sheet() } else { source }));
        most.push(sound::lines(bytes));
    }
    let waived: Vec<&str> =
        register.iter().flat_map(|all| &all.waivers).map(|waiver| waiver.rule.as_str()).collect();
    let confirming = Confirming::new(&manifest.confirmations);
    let excused = Excused { waived: &waived, confirmed: Some(&confirming) };
    let checked = system.check_year(sources, None, &context, &LIMITS, excused);
    let checked = checked.expect("the tables of the survey fit");
    for ((_, report), lines) in checked.files.iter().zip(most) {
        sound::is_report(report, lines, &LIMITS);
    }
    sound::is_report(&checked.year, usize::MAX, &LIMITS);
    checked.tables.iter().for_each(sound::is_table);
    let sent = checked.files.iter().map(|(file, _)| file.stem.to_owned()).collect();
    let received = Received {
        hash: String::new(),
        forms: sent,
        forms_of_system: files.iter().map(|file| file.stem.to_owned()).collect(),
        numbers: Some(checked.numbers),
        manifest: manifest.clone(),
    };
    let all = Submissions { register: register.clone(), received: vec![received], is_part: true };
    // The rules over all submissions, of which this is the only one.
    Active::new(RULES, &context).check(
        &all,
        &context,
        |_| true,
        |event| {
            if let Event::Fault(fault) = event {
                assert!(!fault.message(tallfest::base::Lang::En).is_empty());
            }
        },
    );
}
