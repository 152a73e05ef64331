//! How a file is compressed, as its name says.

/// How a file is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packing {
    /// gzip: `.gz`.
    Gzip,
    /// Zstandard: `.zst`.
    Zstd,
}

impl Packing {
    /// What the name of a file says of its packing, and the name without that.
    pub(crate) fn of_name(name: &str) -> (&str, Option<Self>) {
        let packed = |extension, packing| Some((name.strip_suffix(extension)?, Some(packing)));
        packed(".gz", Self::Gzip).or_else(|| packed(".zst", Self::Zstd)).unwrap_or((name, None))
    }
}
