//! A compressed file: unpacking never panics, whatever the bytes, and ends.

use std::io::{Cursor, Read};

use tallfest::formats::folder::unpack;

/// What holds of any bytes as gzip and as Zstandard. How far a file may unpack is no matter for a fuzzer.
pub fn is_unpacked(bytes: &[u8]) {
    for name in ["contacts.ndjson.gz", "contacts.ndjson.zst"] {
        let mut unpacked = vec![];
        let packed = Cursor::new(bytes.to_vec());
        let read = unpack(name, packed).take(MOST).read_to_end(&mut unpacked);
        assert!(read.is_err() || u64::try_from(unpacked.len()).is_ok_and(|length| length <= MOST));
    }
}

const MOST: u64 = 1 << 20;
