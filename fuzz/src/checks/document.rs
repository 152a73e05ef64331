//! `submission.json` and `year.json`: reading never panics, and what is said of a fault holds nothing of what was read
//! but names of fields.

use tallfest::{
    formats::{read_manifest, read_register},
    rules::{Fault, Shown},
};

use super::sound::lines;

/// What holds of any bytes as a manifest and as a register.
pub fn is_read(bytes: &[u8]) {
    match read_manifest(bytes) {
        Ok(manifest) => {
            let written = serde_json::to_vec(&manifest).expect("what is read can be written");
            assert_eq!(read_manifest(&written).ok(), Some(manifest));
        }
        Err(fault) => is_silent(bytes, &fault),
    }
    match read_register(bytes) {
        Ok(register) => {
            let written = serde_json::to_vec(&register).expect("what is read can be written");
            assert_eq!(read_register(&written).ok(), Some(register));
        }
        Err(fault) => is_silent(bytes, &fault),
    }
}

/// The values of a fault are words of ours, a line of the file, and a pointer of plain names.
fn is_silent(bytes: &[u8], fault: &Fault) {
    let lines = lines(bytes);
    for (name, value) in &fault.values {
        match value {
            Shown::Words(_) | Shown::Made(_) => assert_eq!(*name, "problem"),
            Shown::Count(line) => {
                assert!(*name == "line" && usize::try_from(*line).is_ok_and(|line| line <= lines));
            }
            Shown::Id(pointer) => {
                assert_eq!(*name, "pointer");
                let plain = |step: &str| {
                    let is_plain =
                        |byte: u8| byte.is_ascii_lowercase() || b"_[]0123456789".contains(&byte);
                    step == "…" || step.len() <= 24 && step.bytes().all(is_plain)
                };
                assert!(pointer.split('/').all(plain), "{pointer}");
            }
            _ => panic!("{name}: {value:?}"),
        }
    }
}
