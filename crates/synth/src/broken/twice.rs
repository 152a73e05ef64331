//! Rules of what a file has only once: two copies of a record with one key alike, or with all but the id.

use tallfest_base::{Records as OneOrMany, Value};
use tallfest_rules::{
    RuleId,
    declared::{RECORD_STANDS_ONCE, unique_keys},
};

use super::{
    Breakage,
    record::{bases, with_new_keys},
    scene::{Put, Scene},
    system::Member,
};
use crate::SynthError;

/// Two copies of a record that break the rule, in the year of a centre.
pub(super) fn find<T: Member>(
    rule: RuleId,
    scene: &Scene<T::Year>,
) -> Result<Option<Breakage>, SynthError> {
    let keys = unique_keys::<T>();
    let key = keys.iter().find(|(_, unique)| unique.id == rule).map(|(slot, _)| *slot);
    let is_of_form = key.is_some() || rule == RECORD_STANDS_ONCE.id;
    if !is_of_form || T::INFO.records == OneOrMany::One {
        return Ok(None);
    }
    for base in bases::<T>(scene).into_iter().map(|base| base.record) {
        let first = with_new_keys(base.clone(), &base, "1");
        let mut second = with_new_keys(base.clone(), &base, "2");
        if let Some(slot) = key {
            if slot.get(&base) == Value::Absent {
                continue;
            }
            slot.set(&mut second, slot.get(&first)).unwrap_or_default();
        }
        let mut broken = scene.clone();
        broken.put(first, Put::Beside);
        broken.put(second, Put::Beside);
        // That a key stands twice is found by the reader of the file.
        if broken.has_no_fault() {
            return broken.broken_at(&T::INFO.file_name(), &[]).map(Some);
        }
    }
    Ok(None)
}
