//! Rules of what a file has only once: two copies of a record with one key alike, or with all but the id.

use tallfest_base::Value;
use tallfest_rules::{
    RuleId,
    declared::{RECORD_STANDS_ONCE, unique_keys},
};

use super::{
    Breakage,
    record::{Member, bases, with_new_keys},
    scene::Scene,
};
use crate::SynthError;

/// Two copies of a record that break the rule, in the year of a centre.
pub(super) fn find<T: Member>(rule: RuleId, scene: &Scene) -> Result<Option<Breakage>, SynthError> {
    let keys = unique_keys::<T>();
    let key = keys.iter().find(|(_, unique)| unique.id == rule).map(|(slot, _)| *slot);
    if key.is_none() && rule != RECORD_STANDS_ONCE.id {
        return Ok(None);
    }
    for base in bases::<T>(scene) {
        let first = with_new_keys(base.clone(), &base, "1");
        let mut second = with_new_keys(base.clone(), &base, "2");
        if let Some(slot) = key {
            if slot.get(&base) == Value::Absent {
                continue;
            }
            slot.set(&mut second, slot.get(&first)).unwrap_or_default();
        }
        let mut broken = scene.clone();
        first.put(&mut broken.records);
        second.put(&mut broken.records);
        // That a key stands twice is found by the reader of the file.
        if broken.has_no_fault() {
            return broken.broken_at(&T::INFO.file_name(), &[]).map(Some);
        }
    }
    Ok(None)
}
