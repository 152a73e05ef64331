//! Every public error can cross threads and be kept in a box, and says what caused it.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::{collections::BTreeSet, error::Error, fs, io, path::Path};

/// The errors, each of a type that can cross threads and be kept; and their names.
macro_rules! errors {
    ($($($name:ident)::+,)+) => {
        const NAMES: &[&str] = &[$(stringify!($($name)::+)),+];
        const _: () = {
            const fn is_an_error<E: Error + Send + Sync + 'static>() {}
            $(is_an_error::<$($name)::+>();)+
        };
    };
}

errors! {
    tallfest::MigrateError,
    tallfest::NotCounted,
    tallfest::NotReleased,
    tallfest::NotTabulated,
    tallfest::OwnTableError,
    tallfest::ProofError,
    tallfest::ProofFault,
    tallfest::YearError,
    tallfest_base::DecimalError,
    tallfest_base::ParseError,
    tallfest_base::UnknownLang,
    tallfest_base::WrongKind,
    tallfest_catalog::model::Undecided,
    tallfest_disclosure::NotTogether,
    tallfest_disclosure::linked::Fault,
    tallfest_disclosure::linked::LedgerError,
    tallfest_disclosure::linked::ModelError,
    tallfest_disclosure::linked::Refused,
    tallfest_disclosure::linked::Unprotectable,
    tallfest_formats::SeriesFileError,
    tallfest_formats::output::OutputError,
    tallfest_formats::publication::PrintedError,
    tallfest_forms::confirmation::NoFingerprint,
    tallfest_forms::register::NoWhen,
    tallfest_forms::registry::NotDated,
    tallfest_forms::registry::Problem,
    tallfest_forms::registry::RegistryError,
    tallfest_rules::judge::Misjudged,
    tallfest_synth::SynthError,
    tallfest_tables::OwnError,
    tallfest_tables::TooLarge,
    tallfest_tables::published::PublishedError,
}

/// The public types of a file that are errors: by derive, or by an `impl` of their own.
fn errors_in(text: &str, found: &mut BTreeSet<String>) {
    let name = |rest: &str| {
        let end = rest.find(|char: char| !char.is_alphanumeric()).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default().to_owned()
    };
    for after in text.split("thiserror::Error").skip(1) {
        let declared =
            after.lines().find(|line| line.contains("enum ") || line.contains("struct "));
        let declared = declared.unwrap_or_default();
        let public = declared.strip_prefix("pub enum ").or(declared.strip_prefix("pub struct "));
        found.extend(public.map(name));
    }
    for after in text.split("\nimpl std::error::Error for ").skip(1) {
        found.insert(name(after));
    }
}

fn look(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            look(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            errors_in(&fs::read_to_string(path).unwrap(), found);
        }
    }
}

#[test]
fn every_error_of_a_library_is_in_the_list() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(crates).unwrap() {
        let path = entry.unwrap().path();
        // Programs: nobody calls them as a library.
        let is_program = ["cli", "xtask"].iter().any(|name| path.ends_with(name));
        if !is_program && path.join("src").is_dir() {
            look(&path.join("src"), &mut found);
        }
    }
    let listed = NAMES.iter().filter_map(|name| name.rsplit("::").next());
    let listed: BTreeSet<_> = listed.map(|name| name.trim().to_owned()).collect();
    assert_eq!(found, listed);
}

#[test]
fn an_error_that_has_a_cause_gives_it() {
    let nowhere = tempfile::tempdir().unwrap().path().join("nowhere");
    let options = tallfest::CheckOptions::default();
    let not_opened = tallfest::check_folder(&nowhere, &options, &|_, _| ()).unwrap_err();
    let kind = |error: &dyn Error| {
        let source = error.source().and_then(|source| source.downcast_ref::<io::Error>());
        source.map(io::Error::kind)
    };
    assert_eq!(kind(&not_opened), Some(io::ErrorKind::NotFound));
    // The path is ours to tell, and the words of the system are its own.
    assert!(!not_opened.to_string().contains("No such file"), "{not_opened}");

    let folder = tempfile::tempdir().unwrap();
    let full = |_: &Path| Err(io::ErrorKind::StorageFull.into());
    let to = folder.path().join("publication");
    let not_written = tallfest::formats::output::replace(&to, "release.json", full).unwrap_err();
    assert_eq!(kind(&not_written), Some(io::ErrorKind::StorageFull));

    let no_json = serde_json::from_str::<u8>("{").unwrap_err();
    let not_read = tallfest_tables::published::PublishedError::from(no_json);
    assert!(not_read.source().is_some());
    let not_made = tallfest_synth::SynthError::from(not_read);
    let cause = not_made.source().and_then(Error::source);
    assert!(cause.is_some_and(<dyn Error>::is::<serde_json::Error>));
}
