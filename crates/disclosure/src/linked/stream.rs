//! Numbers without a pattern that are the same everywhere and every time.

/// Numbers without a pattern (Steele, Lea & Flood 2014, `SplitMix64`).
pub(crate) struct Stream(u64);

impl Stream {
    /// Those that a number gives.
    pub(crate) const fn of(seed: u64) -> Self {
        Self(seed.wrapping_add(0x9e37_79b9_7f4a_7c15))
    }

    pub(crate) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
