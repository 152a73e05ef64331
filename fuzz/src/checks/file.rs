//! A whole file of a form through the pass with all rules and tables: it never panics, every finding stands on a line
//! of the file, and nothing long enough to be somebody's number is shown.

use tallfest::{Source, base::Records, form};

use super::picked;
use super::sound::{self, LIMITS};

/// What holds of any bytes as a file of a form, and as one record of it; the first byte picks the form.
pub fn is_checked(bytes: &[u8]) {
    let Some((info, bytes)) = picked(bytes) else { return };
    let form = form(info.system, info.id).expect("a form of the survey");
    let context = sound::context(bytes);
    let lines = sound::lines(bytes);
    let most = if info.records == Records::One { 1 } else { lines };
    let checked = form.check(Source::memory(bytes), &context, &LIMITS);
    sound::is_report(&checked.file, lines, &LIMITS);
    assert!(usize::try_from(checked.file.records()).is_ok_and(|records| records <= most));
    checked.tables.iter().for_each(sound::is_table);
    // What is refused as structure is refused whether rules run or not.
    let structure = form.structure(Source::memory(bytes), &LIMITS);
    sound::is_report(&structure, lines, &LIMITS);
    assert_eq!(structure.records(), checked.file.records());
}
