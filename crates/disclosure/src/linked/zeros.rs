//! What is done with zeros. No default: it decides what a reader may conclude.

/// What is done with a zero that could have been another count. (A structural zero is no cell at all.)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZeroPolicy {
    /// Zeros are always shown, so that a reader knows that what is hidden is not zero. For crossings that identify, but
    /// tell nothing. (`protectZeros = FALSE` of others.)
    Shown,
    /// A zero needs no protection, but may be hidden beside another. (`protectZeros = FALSE, secondaryZeros = TRUE`.)
    MayBeHidden,
    /// A zero is hidden like a small count: that nobody answered so tells something about everybody.
    /// (`protectZeros = TRUE`, their default.)
    Protected,
}
