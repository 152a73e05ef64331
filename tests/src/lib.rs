//! What several acceptance tests share.

pub mod crossed;
pub mod facts;
pub mod folder;
pub mod recount;
pub mod strategy;

pub use tallfest_rules::judge;
