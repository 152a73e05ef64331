//! Records as the files of a submission.

use serde::Serialize;
use tallfest_base::Records as OneOrMany;
use tallfest_catalog::faults::{Content, Files};

use super::system::Member;
use crate::{
    SynthError,
    centre::{write_json, write_lines},
};

/// A document as the bytes of a file.
pub(super) fn document(value: &impl Serialize) -> Result<Content, SynthError> {
    let mut bytes = vec![];
    write_json(value, &mut bytes).map_err(serde_json::Error::io)?;
    Ok(Content::Bytes(bytes))
}

fn lines(records: &[impl Serialize]) -> Result<Content, SynthError> {
    let mut bytes = vec![];
    write_lines(records.iter(), &mut bytes).map_err(serde_json::Error::io)?;
    Ok(Content::Bytes(bytes))
}

/// Puts the records of a form into its files.
pub(super) fn write<T: Member>(records: &[T], files: &mut Files) -> Result<(), SynthError> {
    match T::INFO.records {
        OneOrMany::Many => drop(files.insert(T::INFO.file_name(), lines(records)?)),
        OneOrMany::One => {
            for (record, stem) in records.iter().zip(stems(records)) {
                files.insert(format!("{stem}.{}", OneOrMany::One.extension()), document(record)?);
            }
        }
    }
    Ok(())
}

/// The stems of the files in which the records of a form stand: of many the one, else one for each in its order. Where
/// a record's own file has another record in it, it stands in the next that is free.
pub(super) fn stems<T: Member>(records: &[T]) -> Vec<&'static str> {
    if T::INFO.records == OneOrMany::Many {
        return T::INFO.files.to_vec();
    }
    let mut free = T::INFO.files.to_vec();
    let stem = |record: &T| {
        let own = T::INFO.files.get(record.file());
        let at = free.iter().position(|stem| Some(stem) == own).unwrap_or(0);
        (at < free.len()).then(|| free.remove(at))
    };
    records.iter().map_while(stem).collect()
}
