//! Rules that the reader enforces on files: the faulty input that it is tested with, put into a centre's submission.

use tallfest_catalog::faults::{Content, FAULTS, FOLDER_FAULTS, Files};
use tallfest_formats::REGISTER;
use tallfest_forms::{manifest::Manifest, register::Register};
use tallfest_rules::{RuleId, RuleInfo, smiso::year::Records};

use super::{Breakage, input::put, scene::Scene};
use crate::{File, SynthError};

/// A centre's files with a faulty input in them.
pub(super) fn find(
    infos: &[&'static RuleInfo],
    scene: &Scene<Records>,
) -> Result<Option<Breakage>, SynthError> {
    let Some(rule) = infos.first().map(|info| info.id) else { return Ok(None) };
    let before = scene.files()?;
    let mut files = before.clone();
    let is_of_rule = |id: &str| id == rule.as_str();
    let known =
        FAULTS.iter().find(|fault| fault.rule.is_some_and(|info| is_of_rule(info.id.as_str())));
    let of_folder = FOLDER_FAULTS.iter().find(|fault| is_of_rule(fault.rule));
    let beside: &[RuleId] = match (known, of_folder) {
        (Some(fault), _) => {
            put(fault.input, &mut files, scene)?;
            &[]
        }
        (None, Some(fault)) => {
            (fault.edit)(&mut files);
            fault.beside
        }
        (None, None) => return Ok(None),
    };
    let mut entry = scene.entry.clone();
    // A folder beside the faulty register is the centre's.
    let register = files.remove(REGISTER);
    let files: Files = files
        .into_iter()
        .map(|(name, content)| {
            let name = name.rsplit('/').next().unwrap_or(&name).to_owned();
            (name, content)
        })
        .collect();
    if !is_known(&files) {
        // It cannot be told that the submission is the one that the centre is to send.
        entry.expected.clear();
    }
    let at = match &register {
        Some(content) if !is_register(content) => REGISTER.to_owned(),
        Some(_) => scene.path(File::Manifest.name()),
        None => scene.path(&changed(&before, &files)),
    };
    let mut files = scene.in_folder(files);
    files.extend(register.map(|content| (REGISTER.to_owned(), content)));
    let (beside, before) = (beside.to_vec(), Files::new());
    Ok(Some(Breakage { beside, at, files, before, entry: Some(entry) }))
}

fn is_register(content: &Content) -> bool {
    content.bytes().is_some_and(|bytes| serde_json::from_slice::<Register>(bytes).is_ok())
}

/// Whether it can be told whose submission it is.
fn is_known(files: &Files) -> bool {
    let manifest = files.get(File::Manifest.name()).and_then(Content::bytes);
    let manifest = manifest.and_then(|bytes| serde_json::from_slice::<Manifest>(bytes).ok());
    manifest.is_some_and(|manifest| manifest.system == "smiso")
}

/// The file that is changed or new, the manifest before all others, or else the one that is gone.
fn changed(before: &Files, after: &Files) -> String {
    let new = after.iter().filter(|(name, content)| before.get(*name) != Some(content));
    let new = new.map(|(name, _)| name).max_by_key(|name| *name == File::Manifest.name());
    let gone = || before.keys().find(|name| !after.contains_key(*name));
    new.or_else(gone).cloned().unwrap_or_default()
}
