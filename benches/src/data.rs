//! The records that are measured: of one synthetic centre, scaled up. All of it is made up.

use std::{collections::BTreeMap, io::Write};

use serde::Serialize;
use tallfest::base::Form;
use tallfest_synth::{Centre, NationalYear, Plan};

use crate::Failed;

/// Records of one form of one centre, as NDJSON.
#[derive(Debug)]
pub struct Lines {
    /// The form's id: `contact`.
    pub form: &'static str,
    /// The centre.
    pub centre: Centre,
    /// How many records.
    pub records: usize,
    /// A record a line.
    pub bytes: Vec<u8>,
    /// The same in a file.
    pub file: tempfile::NamedTempFile,
}

impl Lines {
    /// The lines, cut as quickly as can be.
    pub fn each(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.bytes.as_slice();
        std::iter::from_fn(move || {
            let (line, after) = rest.split_at_checked(memchr::memchr(b'\n', rest)?)?;
            rest = after.strip_prefix(b"\n")?;
            Some(line)
        })
    }
}

/// So many contacts.
///
/// # Errors
/// If they cannot be made.
pub fn contacts(records: usize) -> Result<Lines, Failed> {
    lines(records, Centre::contacts_in_all, Centre::contacts)
}

/// So many users.
///
/// # Errors
/// If they cannot be made.
pub fn users(records: usize) -> Result<Lines, Failed> {
    lines(records, Centre::users_in_all, Centre::users)
}

/// So many contacts as another program would write them: the keys by the alphabet, spaces behind the signs, and ids in no
/// order.
///
/// # Errors
/// If they cannot be made.
pub fn contacts_spelled_otherwise(records: usize) -> Result<Lines, Failed> {
    /// Odd, so that no two numbers come to the same id.
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut lines = contacts(records)?;
    let (mut bytes, mut number) = (Vec::with_capacity(lines.bytes.len() * 5 / 4), 0_u64);
    for line in lines.each() {
        let record: BTreeMap<String, serde_json::Value> = serde_json::from_slice(line)?;
        number = number.wrapping_add(SPREAD);
        let member = |(key, value): (&String, &serde_json::Value)| match key.as_str() {
            "record_id" => format!("\"record_id\": \"{number:016x}-{number:016x}\""),
            key => format!("\"{key}\": {value}"),
        };
        let members: Vec<_> = record.iter().map(member).collect();
        writeln!(bytes, "{{{}}}", members.join(", "))?;
    }
    lines.file = tempfile::NamedTempFile::with_suffix(".ndjson")?;
    lines.file.write_all(&bytes)?;
    lines.bytes = bytes;
    Ok(lines)
}

fn lines<T: Form + Serialize, I: Iterator<Item = T>>(
    records: usize,
    in_all: fn(&Centre) -> u64,
    of: fn(&Centre) -> I,
) -> Result<Lines, Failed> {
    let first = |scale| -> Result<Centre, Failed> {
        let year = NationalYear::new(&Plan { scale, centres: Some(1), ..Plan::default() })?;
        Ok(year.centres().first().ok_or("no centre")?.clone())
    };
    let scale = u64::try_from(records)?.div_ceil(in_all(&first(1)?).max(1));
    let centre = first(scale.max(1))?;
    let mut bytes = vec![];
    for record in of(&centre).take(records) {
        serde_json::to_writer(&mut bytes, &record)?;
        bytes.push(b'\n');
    }
    let mut file = tempfile::NamedTempFile::with_suffix(".ndjson")?;
    file.write_all(&bytes)?;
    Ok(Lines { form: T::INFO.id, centre, records, bytes, file })
}
