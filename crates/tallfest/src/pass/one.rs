//! A file of one record, read whole.

use std::io::Read;

use tallfest_base::Form;
use tallfest_formats::line_of;
use tallfest_rules::{Fault, Severity, Shown, Subject, structure};

use super::{
    Source, TooLargeTable,
    part::Part,
    run::{Plan, broken_off},
};

pub(crate) fn read<T: Form + Subject, S: Default>(
    plan: &Plan<'_, T, S>,
    source: Source<'_>,
) -> Result<Part<T, S>, TooLargeTable> {
    let mut part = plan.part()?;
    let limit = u64::try_from(plan.limits.line).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    if let Err(error) = source.reader.take(limit.saturating_add(1)).read_to_end(&mut bytes) {
        broken_off(&mut part.report, source.compressed, &error);
        return Ok(part);
    }
    let fatal = |rule| Fault::new(rule, Severity::Fatal, None);
    if bytes.len() > plan.limits.line {
        let fault = fatal(&structure::LINE_TOO_LONG).with("limit", Shown::Count(limit));
        part.report.add_fault(fault, None);
        return Ok(part);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        part.report.add_fault(fatal(&structure::WRONG_ENCODING), None);
        return Ok(part);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    if text.len() < bytes.len() {
        let fault = Fault::new(&structure::BYTE_ORDER_MARK, Severity::Info, None);
        part.report.add_fault(fault, Some(1));
    }
    if text.iter().all(u8::is_ascii_whitespace) {
        part.report.add_fault(fatal(&structure::NO_RECORD), None);
        return Ok(part);
    }
    part.report.count_record();
    part.add_record(plan, text, None, false);
    part.report.locate(|place| line_of(text, place));
    Ok(part)
}
