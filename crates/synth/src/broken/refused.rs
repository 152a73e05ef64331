//! Rules that the reader enforces at a place: a number past its limit, a code that no list has.

use serde_json::Value as Json;
use tallfest_base::Records as OneOrMany;
use tallfest_catalog::{faults::Content, rules::past_limit};
use tallfest_rules::{RuleId, enforced};

use super::{
    Breakage,
    record::{as_put, bases, slot_of},
    scene::{Put, Scene},
    system::Member,
};
use crate::SynthError;

/// A record with an answer that the reader refuses, in the year of a centre.
pub(super) fn find<T: Member>(
    rule: RuleId,
    scene: &Scene<T::Year>,
) -> Result<Option<Breakage>, SynthError> {
    let enforced = enforced::all().filter(|enforced| enforced.rule.id == rule);
    let places =
        enforced.flat_map(|enforced| enforced.rule.asks.iter().map(|ask| (enforced.by, ask)));
    let of_form = places
        .filter(|(_, place)| place.form.id == T::INFO.id && place.form.system == T::INFO.system);
    for (by, place) in of_form {
        let Some(slot) = slot_of::<T>(place.question.id) else { continue };
        let Some(refused) = past_limit(&slot.field.kind, by) else { continue };
        for base in bases::<T>(scene) {
            for put in scene.places(&base) {
                let good = as_put(&base.record, &base, put);
                let mut record = serde_json::to_value(&good)?;
                let Some(answer) = record.pointer_mut(&slot.place().pointer()) else { continue };
                *answer = refused.clone();
                let mut with_good = scene.clone();
                let at = with_good.put(good, put);
                // What is refused is in no sum, so that beside the others it changes none.
                let rest = if matches!(put, Put::Beside) { scene } else { &with_good };
                if rest.has_no_fault() {
                    return with_record::<T>(&with_good, at, &record);
                }
            }
        }
    }
    Ok(None)
}

/// The files of a centre with this record in place of one of its own.
fn with_record<T: Member>(
    scene: &Scene<T::Year>,
    at: usize,
    record: &Json,
) -> Result<Option<Breakage>, SynthError> {
    let Some(name) = scene.file_of::<T>(at) else { return Ok(None) };
    let mut found = scene.broken_at(&name, &[])?;
    let Some(content) = found.files.get_mut(&scene.path(&name)) else { return Ok(None) };
    let line = format!("{record}\n").into_bytes();
    *content = Content::Bytes(match (T::INFO.records, &*content) {
        (OneOrMany::Many, Content::Bytes(bytes)) => {
            let lines = bytes.split_inclusive(|byte| *byte == b'\n').enumerate();
            lines
                .flat_map(|(number, own)| if number == at { &line } else { own })
                .copied()
                .collect()
        }
        _ => line,
    });
    Ok(Some(found))
}
