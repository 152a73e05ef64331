//! Manifest and register: documents of their own, read whole.

use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};
use tallfest_base::text;
use tallfest_forms::{
    manifest::{FORMAT, Manifest},
    register::Register,
};
use tallfest_rules::{Fault, RuleInfo, Severity, Shown, structure};

/// Reads `submission.json`.
///
/// # Errors
/// The fault, with its line; never what was read.
pub fn read_manifest(bytes: &[u8]) -> Result<Manifest, Fault> {
    let manifest: Manifest = read(bytes, &structure::BROKEN_MANIFEST)?;
    known_format(manifest.format, &structure::BROKEN_MANIFEST)?;
    Ok(manifest)
}

/// Reads `year.json`.
///
/// # Errors
/// The fault, with its line; never what was read.
pub fn read_register(bytes: &[u8]) -> Result<Register, Fault> {
    let register: Register = read(bytes, &structure::BROKEN_REGISTER)?;
    known_format(register.format, &structure::BROKEN_REGISTER)?;
    Ok(register)
}

fn known_format(format: u16, rule: &'static RuleInfo) -> Result<(), Fault> {
    if format == FORMAT {
        return Ok(());
    }
    let words = text("`format` skal være 1", "`format` skal vere 1", "`format` is to be 1");
    Err(fault(rule, 1, Shown::Words(words), "/format"))
}

fn fault(rule: &'static RuleInfo, line: u64, problem: Shown, pointer: &str) -> Fault {
    Fault::new(rule, Severity::Fatal, None)
        .with("pointer", Shown::Id(pointer.to_owned()))
        .with("line", Shown::Count(line))
        .with("problem", problem)
}

/// Reads a document. What serde says of a fault may hold what was read, so that only its kind and place are kept.
fn read<D: DeserializeOwned>(bytes: &[u8], rule: &'static RuleInfo) -> Result<D, Fault> {
    use serde_json::error::Category;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let mut track = serde_path_to_error::Track::new();
    let read = D::deserialize(serde_path_to_error::Deserializer::new(&mut reader, &mut track));
    let error = match read.and_then(|document| reader.end().map(|()| document)) {
        Ok(document) => return Ok(document),
        Err(error) => error,
    };
    let problem = match error.classify() {
        Category::Eof => {
            text("filen slutter for tidlig", "fila sluttar for tidleg", "the file ends too early")
        }
        Category::Data => text(
            "et felt mangler, er ukjent eller har feil innhold",
            "eit felt manglar, er ukjent eller har feil innhald",
            "a field is missing, unknown or has the wrong content",
        ),
        Category::Syntax | Category::Io => {
            text("teksten er ikke JSON", "teksten er ikkje JSON", "the text is not JSON")
        }
    };
    let line = u64::try_from(error.line()).unwrap_or(u64::MAX);
    // Of serde's own words, only the name of a field of ours that is missing is told.
    let words = error.to_string();
    let missing = words.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let problem = missing.map_or(Shown::Words(problem), |field| {
        let words = text("feltet `{}` mangler", "feltet `{}` manglar", "the field `{}` is missing");
        Shown::made(|lang| words.to(lang).replace("{}", field))
    });
    Err(fault(rule, line, problem, &pointer(&track.path())))
}

/// The path to a fault as a JSON pointer; a name that may not be shown is left out.
fn pointer(path: &Path) -> String {
    let step = |segment: &Segment| match segment {
        Segment::Map { key } if is_field_name(key) => format!("/{key}"),
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { .. } | Segment::Enum { .. } | Segment::Unknown => "/…".to_owned(),
    };
    path.iter().map(step).collect()
}

/// Whether a field's name may be shown.
fn is_field_name(name: &str) -> bool {
    name.len() <= 20 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_manifest_is_told_by_line_and_never_by_what_it_holds() {
        for manifest in [
            "",
            "{",
            "[]",
            "null",
            r#"{"format":1,"secret":"kari"}"#,
            r#"{"format":1,"system":"smiso","centre":"a","year":"kari","version":1,"status":"final"}"#,
            r#"{"format":2,"system":"smiso","centre":"a","year":2020,"version":1,"status":"final"}"#,
        ] {
            let fault = read_manifest(manifest.as_bytes()).map(|_| ()).unwrap_err();
            let message = fault.message(tallfest_base::Lang::En);
            assert!(!message.contains("kari") && !message.contains('{'), "{message}");
        }
    }
}
