//! Disclosure control: from counts to what may be published. Knows no form.
//!
//! [`protect`] takes an [`Open`] table and a [`Protection`] class and gives a [`Protected`] one, the only carrier of
//! figures that can be written out: a bare count cannot be published by mistake.
//!
//! [`linked`] protects tables together: several tables over the same records, attacked as one, with a proof. It knows
//! nothing of our tables and can be used alone.
//!
//! What [`protect`] does is the primary rule (minimum frequency) and, so that a hidden cell cannot be had by subtraction from
//! its own table, complementary cells within a table of one row. A table of several rows in which a cell is small is
//! withheld as a whole: it shares its margins with other tables, and protecting them one by one is unsafe
//! (tables protected together come with a method of their own).

mod described;
pub mod linked;
mod open;
mod part;
#[cfg(feature = "proof")]
mod printed;
mod protect;
mod protected;
mod protection;
mod response;
#[cfg(feature = "proof")]
mod together;

pub use described::{Along, Described};
pub use open::{Base, Block, Cell, Class, Coverage, Dimension, Frame, Open, grouped};
pub use part::protect_part;
pub use protect::protect;
pub use protected::{Figure, Hidden, Protected, Row};
pub use protection::Protection;
pub use response::Response;
#[cfg(feature = "proof")]
pub use together::{NotTogether, Proof, Together, protect_together};

/// The examples of `README.md`.
#[cfg(all(doctest, feature = "proof", feature = "solver"))]
#[doc = include_str!("../README.md")]
pub struct Readme;
