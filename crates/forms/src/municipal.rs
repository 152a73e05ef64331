//! The municipal report on a crisis centre: what one such report states (S2), as a form of ours.

pub mod lists;
pub mod report;
