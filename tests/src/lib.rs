//! What several acceptance tests share.

pub mod crossed;
pub mod folder;
pub mod judge;
pub mod recount;
pub mod strategy;
