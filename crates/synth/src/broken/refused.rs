//! Rules that the reader enforces at a place: a number past its limit, a code that no list has.

use serde_json::{Value as Json, json};
use tallfest_base::Records as OneOrMany;
use tallfest_catalog::{faults::Content, rules::past_limit};
use tallfest_rules::{RuleId, enforced};

use super::{
    Breakage,
    record::{Member, bases, slot_of, with_new_keys},
    scene::Scene,
};
use crate::SynthError;

/// A record with an answer that the reader refuses, in the year of a centre.
pub(super) fn find<T: Member>(rule: RuleId, scene: &Scene) -> Result<Option<Breakage>, SynthError> {
    let enforced = enforced::all().filter(|enforced| enforced.rule.id == rule);
    let places =
        enforced.flat_map(|enforced| enforced.rule.asks.iter().map(|ask| (enforced.by, ask)));
    let of_form = places
        .filter(|(_, place)| place.form.id == T::INFO.id && place.form.system == T::INFO.system);
    for (by, place) in of_form {
        let Some(slot) = slot_of::<T>(place.question.id) else { continue };
        let Some(refused) = past_limit(&slot.field.kind, by) else { continue };
        for base in bases::<T>(scene) {
            let mut record = serde_json::to_value(with_new_keys(base.clone(), &base, "1"))?;
            let Some(answer) = record.pointer_mut(&slot.place().pointer()) else { continue };
            *answer = refused;
            return with_record::<T>(scene, &record).map(Some);
        }
    }
    Ok(None)
}

/// The files of a centre with one more record, or with this one in place of its own.
fn with_record<T: Member>(scene: &Scene, record: &Json) -> Result<Breakage, SynthError> {
    let name = T::INFO.file_name();
    let mut found = scene.broken_at(&name, &[])?;
    let Some(content) = found.files.get_mut(&scene.path(&name)) else { return Ok(found) };
    let mut bytes = match (T::INFO.records, &*content) {
        (OneOrMany::Many, Content::Bytes(bytes)) => bytes.clone(),
        _ => vec![],
    };
    bytes.extend(format!("{}\n", json!(record)).into_bytes());
    *content = Content::Bytes(bytes);
    Ok(found)
}
