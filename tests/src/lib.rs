//! What several acceptance tests share.

pub mod judge;
