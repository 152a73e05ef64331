//! The hash by which the versions of a submission name each other.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// The hash of one file's contents.
#[derive(Debug, Clone, Default)]
pub struct FileHash(Sha256);

impl FileHash {
    /// Adds bytes of the file.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }
}

/// SHA-256 of bytes, as 64 hex digits.
#[cfg(feature = "files")]
pub(crate) fn hash_of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// The hash of a submission of these files: SHA-256 over each name, a zero byte and the SHA-256 of the contents, in the
/// order of the names, as 64 hex digits.
pub fn hash_of_hashed(files: impl IntoIterator<Item = (String, FileHash)>) -> String {
    let files: BTreeMap<String, FileHash> = files.into_iter().collect();
    let mut hash = Sha256::new();
    for (name, FileHash(of_file)) in files {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(of_file.finalize());
    }
    hex(&hash.finalize())
}

/// The hash of a submission whose files, by name, are in memory.
///
/// ```
/// use tallfest_formats::hash_of;
/// let (manifest, annual) = (("submission.json", &b"{}"[..]), ("annual.json", &b"{}"[..]));
/// assert_eq!(hash_of([manifest, annual]), hash_of([annual, manifest]));
/// assert_ne!(hash_of([manifest, annual]), hash_of([manifest]));
/// ```
pub fn hash_of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    hash_of_hashed(files.into_iter().map(|(name, bytes)| {
        let mut hash = FileHash::default();
        hash.update(bytes);
        (name.to_owned(), hash)
    }))
}
