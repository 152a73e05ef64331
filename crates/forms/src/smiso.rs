//! The forms of the centres against incest and sexual abuse (SMISO).

pub mod annual;
pub mod contact;
pub mod lists;
pub mod pandemic;
pub mod user;
pub mod visit;
