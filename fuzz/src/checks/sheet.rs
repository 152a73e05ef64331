//! A sheet (CSV) of a form through the pass with all rules and tables. One that can be read whole is rewritten as JSON
//! and as a sheet, and comes back from either as it was.

use tallfest::{AnyForm, Limits, Source, form, rules::Severity};

use super::picked;
use super::sound::{self, LIMITS};

/// What holds of any bytes as a sheet of a form; the first byte picks the form.
pub fn is_checked(bytes: &[u8]) {
    let Some((info, bytes)) = picked(bytes) else { return };
    let form = form(info.system, info.id).expect("a form of the survey");
    let context = sound::context(bytes);
    let sheet = || Source::memory(bytes).sheet();
    let checked = form.check(sheet(), &context, &LIMITS);
    sound::is_report(&checked.file, sound::lines(bytes), &LIMITS);
    checked.tables.iter().for_each(sound::is_table);
    if form.structure(sheet(), &LIMITS).worst() >= Some(Severity::Error) {
        return;
    }
    let json = rewritten(form, sheet(), false, &LIMITS);
    // What is written is no longer than what was read by more than the names of fields.
    let wide = Limits { line: 1 << 20, ..LIMITS };
    let ours = rewritten(form, Source::memory(&json), true, &wide);
    let back = rewritten(form, Source::memory(&ours).sheet(), false, &wide);
    assert_eq!(String::from_utf8_lossy(&json), String::from_utf8_lossy(&back));
}

fn rewritten(form: &dyn AnyForm, from: Source<'_>, to_sheet: bool, limits: &Limits) -> Vec<u8> {
    let mut out = vec![];
    form.rewrite(from, to_sheet, limits, &mut out).expect("what can be read can be rewritten");
    out
}
