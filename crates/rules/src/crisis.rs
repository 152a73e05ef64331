//! Rules of the crisis centres.

pub mod offer;
