//! The forms of the centres against incest and sexual abuse (SMISO).

pub mod annual;
pub mod contact;
pub mod lists;
