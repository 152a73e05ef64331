//! Rules that the reader enforces on files: the faulty input that it is tested with, put into a centre's submission.

use tallfest_catalog::faults::{FAULTS, FOLDER_FAULTS, Files};
use tallfest_forms::manifest::Manifest;
use tallfest_rules::{RuleId, RuleInfo};

use super::{
    Breakage,
    input::put,
    scene::{REGISTER, Scene},
};
use crate::{File, SynthError};

/// What a faulty input breaks beside its rule, by its nature.
const BESIDE: &[(&str, &[RuleId])] = &[
    // A confirmation lapses beside the warning that it was of.
    ("S-067", &[RuleId::new("COM-009b")]),
];

/// A centre's files with a faulty input in them.
pub(super) fn find(
    infos: &[&'static RuleInfo],
    scene: &Scene,
) -> Result<Option<Breakage>, SynthError> {
    let Some(rule) = infos.first().map(|info| info.id) else { return Ok(None) };
    let before = scene.files()?;
    let mut files = before.clone();
    let is_of_rule = |id: &str| id == rule.as_str();
    let known =
        FAULTS.iter().find(|fault| fault.rule.is_some_and(|info| is_of_rule(info.id.as_str())));
    let of_folder = FOLDER_FAULTS.iter().find(|fault| is_of_rule(fault.rule));
    match (known, of_folder) {
        (Some(fault), _) => put(fault.input, &mut files, scene)?,
        (None, Some(fault)) => (fault.edit)(&mut files),
        (None, None) => return Ok(None),
    }
    let changed = changed(&before, &files);
    let beside = BESIDE.iter().find(|(id, _)| is_of_rule(id)).map_or(&[][..], |(_, beside)| beside);
    let is_in_folders = files.keys().any(|name| name.contains('/'));
    let is_excused = !is_in_folders && !is_known(&files);
    let (at, files) = if is_in_folders {
        (REGISTER.to_owned(), files)
    } else {
        (scene.path(&changed), scene.in_folder(files))
    };
    let instead_of = Some(scene.manifest.centre.clone());
    Ok(Some(Breakage { beside: beside.to_vec(), at, files, instead_of, is_excused }))
}

/// Whether it can be told whose submission it is.
fn is_known(files: &Files) -> bool {
    let manifest = files.get(File::Manifest.name()).and_then(|content| content.bytes());
    let manifest = manifest.and_then(|bytes| serde_json::from_slice::<Manifest>(bytes).ok());
    manifest.is_some_and(|manifest| manifest.system == "smiso")
}

/// The file that is changed or new, or else the one that is gone.
fn changed(before: &Files, after: &Files) -> String {
    let new = after.iter().find(|(name, content)| before.get(*name) != Some(content));
    let gone = || before.keys().find(|name| !after.contains_key(*name));
    new.map(|(name, _)| name).or_else(gone).cloned().unwrap_or_default()
}
