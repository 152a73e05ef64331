//! What a check may cost: for input that nobody vouches for.

/// What a check may cost. The defaults are safe for input that nobody vouches for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The longest line, or file of one record, in bytes. A longer one is a finding, and is skipped unread.
    pub line: usize,
    /// How many findings of one rule in one file are kept; further ones are counted.
    pub findings: usize,
    /// How many threads read a file.
    pub threads: usize,
}

impl Default for Limits {
    /// 1 MiB a line, 1 000 findings, one thread.
    fn default() -> Self {
        Self { line: 1 << 20, findings: 1_000, threads: 1 }
    }
}
